/// Words that were published do not change or disappear without a correction that says so.
enum UncorrectedChange: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    let changed = site.publicationRecord.pages.filter { !$0.uncorrected.isEmpty }
    if changed.isEmpty { return [] }
    let files = site.filesByID
    return changed.compactMap { page in
      guard let file = files[page.id], !site.brokenFiles.contains(file.problems.file) else {
        return nil
      }
      var problems = ProblemList(file.problems.file)
      for change in page.uncorrected { report(change, in: file, site, &problems) }
      return problems
    }
  }

  private static func report(
    _ change: PublicationChange, in file: ParsedFile, _ site: ReadSite,
    _ problems: inout ProblemList
  ) {
    let since = site.publicationRecord.changed(file.id).map { " of \($0) or later" } ?? ""
    problems.add(
      .uncorrectedChange, at: position(of: change, in: file), message(change),
      help: "Say so in an entry\(since) under `corrections`, or put the published words back.",
      notes: change.published.map {
        [
          Problem.Note(
            place: Place(file: PublishedFile.path, position: $0.position),
            message: "it was published so")
        ]
      } ?? [])
  }

  /// Of what is gone, the section that it was in, or the beginning of the file.
  private static func position(of change: PublicationChange, in file: ParsedFile) -> Position {
    if case .removed = change.difference {
      return change.part.section.flatMap { file.outline?.anchors[$0] }
        ?? file.position(ofKey: change.part.kind == .correction ? "corrections" : "title")
    }
    guard change.part.kind == .page, case .value(let key, _, _) = change.difference else {
      return change.part.position
    }
    return file.position(ofKey: key == .explanation ? "assessment" : key.rawValue)
  }

  private static func message(_ change: PublicationChange) -> String {
    let part = change.part.inWords
    switch change.difference {
    case .added, .anchor: return part
    case .removed:
      let (told, _) = differing(change.part.mainWords, "")
      return "\(part) was published and is gone" + (told.isEmpty ? "" : ": “\(told)”")
    case .value(let key, _, _):
      let (was, now) = change.texts ?? ("", "")
      let (published, says) = key.isPlural ? ("were", "say") : ("was", "says")
      return "the \(key.inWords) of \(part) \(published) published as “\(was)” and "
        + (now.isEmpty ? "\(key.isPlural ? "are" : "is") gone" : "now \(says) “\(now)”")
    }
  }
}

extension ReadSite {
  var filesByID: [EntityID: ParsedFile] {
    Dictionary(files.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension PublicationRecord {
  /// The day on which a page changed last by the record.
  func changed(_ id: EntityID) -> Day? { dates(of: id)?.changed }
}

extension ParsedFile {
  /// The line of a key of the front matter, or else the first of the file.
  func position(ofKey key: String) -> Position {
    var lines = LineScanner(Array(bytes))
    while let line = lines.next() {
      if lines.count > 1, lines.is(line, "---") { break }
      if bytes[line].starts(with: (key + ":").utf8) { return Position(line: lines.count) }
    }
    return .start
  }
}

extension ToldPart {
  /// As a message names it: `this denial`, `the point “hold-off”`.
  var inWords: String {
    switch kind {
    case .page: "this page"
    case .section:
      values.isEmpty ? "the section `\(section ?? "")`" : "the point `\(section ?? "")`"
    case .statement:
      "this \((self[.statement].first ?? "statement").replacing("-", with: " "))"
    case .correction: "this correction of \(self[.date].first ?? "ours")"
    }
  }

  /// What it tells first of all, by which one knows which it is.
  package var mainWords: String {
    let texts = [self[.words], self[.text], self[.proposition], self[.title], self[.by]]
    return texts.first { !$0.isEmpty }?.inWords ?? ""
  }
}

extension ToldKey {
  fileprivate var isPlural: Bool { self == .words || self == .roles }
}

extension [String] {
  /// One after the other; what makes a quotation of a text is not shown.
  package var inWords: String {
    map { $0.removing(prefix: "> ").map(String.init) ?? $0 }.joined(separator: " / ")
  }
}

/// The parts of two texts where they differ, with some words around them.
package func differing(_ old: String, _ new: String) -> (String, String) {
  let reach = 60
  let (old, new) = (Array(old), Array(new))
  let same = zip(old, new).prefix { $0 == $1 }.count
  let start = same > reach ? same - reach / 2 : 0
  func part(_ text: [Character]) -> String {
    let end = min(text.count, max(same + reach, start + 2 * reach))
    return (start > 0 ? "…" : "") + String(text[min(start, end)..<end])
      + (end < text.count ? "…" : "")
  }
  return (part(old), part(new))
}
