import TestSupport
import Testing

@testable import Dossiers

/// What editors do to sites that are on record as published.
@Suite struct RandomEditsTests {
  @Test(
    "Whatever published words are changed or taken out, it is reported, in random sites",
    arguments: seeds(12))
  func changesOfSites(seed: UInt64) throws {
    try expectEveryEdit(of: RandomSite(seed: seed).site, seed, at: TestSite.now, count: 6, .taking)
  }

  @Test("Whatever is added to random sites is let through", arguments: seeds(12))
  func additionsToSites(seed: UInt64) throws {
    try expectEveryEdit(of: RandomSite(seed: seed).site, seed, at: TestSite.now, count: 6, .adding)
  }

  @Test("So it is in the case and in the starter's sample", arguments: [Edits.taking, .adding])
  func theCase(edits: Edits) throws {
    let files = try Repository.dossier().map {
      File($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
    let now = try #require(Instant(rfc3339: "2029-01-01T00:00:00Z"))
    try expectEveryEdit(of: TestSite(files), 7, at: now, count: 8, edits)
  }

  enum Edits: Sendable { case taking, adding }

  private func expectEveryEdit(
    of site: TestSite, _ seed: UInt64, at now: Instant, count: Int, _ edits: Edits
  ) throws {
    let recorded = try site.recorded(at: now)
    let errors = Set(
      recorded.dossier(now: now).problems.filter { $0.severity == .error }.map(\.place.file))
    var chance = Seed(seed)
    var tried = 0
    let dossier = recorded.dossier(now: now)
    let claims = dossier.claims.map(\.file.text)
    guard !claims.isEmpty else { return }
    for _ in 0..<count {
      let path = try #require(claims.randomElement(using: &chance))
      let text = try #require(recorded.text(of: path))
      let edit =
        edits == .taking ? Edit.taking(from: text, &chance) : Edit.adding(to: text, &chance)
      guard let edit else { continue }
      let edited = recorded.replacing(path, with: edit.text).dossier(now: now)
      // What an edit breaks otherwise is reported as that.
      let broken = edited.problems.filter {
        $0.severity == .error && !$0.isOfPublication && $0.place.file.text == path
      }
      guard broken.isEmpty, !errors.contains(SourcePath(path)) else { continue }
      tried += 1
      let found = edited.problems.filter(\.isOfPublication).map(\.rule.name)
      #expect(
        edits == .taking ? !found.isEmpty : found.isEmpty,
        "\(path), \(edit.what): \(found)")
      if edits == .taking {
        let corrected = edit.text.replacing(
          "---\ntitle:",
          with:
            "---\ncorrections: [{date: 2030-01-01, kind: update, text: It was changed.}]\ntitle:",
          maxReplacements: 1)
        guard corrected != edit.text, !edit.text.contains("\ncorrections:") else { continue }
        let later = try #require(Instant(rfc3339: "2030-02-01T00:00:00Z"))
        let site = recorded.replacing(path, with: corrected)
        #expect(
          !site.dossier(now: later).problems.contains { $0.rule == .uncorrectedChange },
          "\(path), \(edit.what)")
      }
    }
    #expect(tried > 0 || count < 8, "nothing was tried")
  }
}

/// A change of a claim's text.
private struct Edit {
  let text: String
  let what: String

  /// Changes some words of a statement, of a proposition or of the title, or takes a statement out.
  static func taking(from text: String, _ chance: inout Seed) -> Edit? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { isTold($0, in: lines) }
    guard let place = places.randomElement(using: &chance) else { return nil }
    let line = lines[place]
    if line.hasPrefix("### ") {
      let end = lines[(place + 1)...].firstIndex { $0.hasPrefix("## ") || $0.hasPrefix("### ") }
      lines.removeSubrange(place..<(end ?? lines.endIndex))
    } else if line.hasPrefix("- Date: ") {
      lines[place] = "- Date: " + (line.contains("2001") ? "2002" : "2001")
    } else {
      lines[place] += " indeed"
    }
    return Edit(text: lines.joined(separator: "\n"), what: "line \(place + 1), “\(line)”")
  }

  private static func isTold(_ place: Int, in lines: [String]) -> Bool {
    let line = lines[place]
    if line.hasPrefix("title: ") { return !line.contains("\"") && !line.contains("'") }
    guard let heading = lines[..<place].last(where: { $0.hasPrefix("## ") || $0.hasPrefix("### ") })
    else { return false }
    if line.hasPrefix("It is so: ") { return heading.hasPrefix("## ") }
    if line.hasPrefix("### ") { return true }
    guard heading.hasPrefix("### ") else { return false }
    return line.hasPrefix("> ") && line.last?.isLetter == true || line.hasPrefix("- Date: ")
  }

  /// Adds a statement before or after any other.
  static func adding(to text: String, _ chance: inout Seed) -> Edit? {
    let added = "### Context\n\nThat is one more thing to know.\n\n"
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let places = lines.indices.filter { lines[$0].hasPrefix("### ") }
    guard let place = places.randomElement(using: &chance) else { return nil }
    if Bool.random(using: &chance) {
      lines.insert(
        contentsOf: added.split(separator: "\n", omittingEmptySubsequences: false).map(String.init),
        at: place)
    } else {
      lines = [lines.joined(separator: "\n") + "\n\n" + added]
    }
    return Edit(text: lines.joined(separator: "\n"), what: "line \(place + 1)")
  }
}
