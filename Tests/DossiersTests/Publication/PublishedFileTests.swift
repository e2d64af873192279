import TestSupport
import Testing

@testable import Dossiers

@Suite struct PublishedFileTests {
  private let site = PublicationRecordTests.site()

  private func problems(_ text: String) -> [String] {
    let dossier = site.replacing("published.yml", with: text).dossier()
    return dossier.problems.filter { $0.place.file == PublishedFile.path }.map {
      "\($0.place.position.line) \($0.rule.name)"
    }
  }

  @Test(
    "What is no record is reported at its line",
    arguments: [
      ("published:\nx\n", ["2 invalid-yaml"]), ("- claim\n", ["1 invalid-yaml"]),
      ("- {claim: x, first: 2025-01-01\n", ["1 invalid-yaml"]),
      ("- {claim: x, first: 2025-01-01, changed: 2025-02-30, title: x}", ["1 invalid-date"]),
      ("- {claim: x, title: x}", ["1 invalid-date"]),
      ("- {claim: X, title: x}", ["1 invalid-value"]),
      ("- {figure: ana, claim: x, section: p}", ["1 invalid-value"]),
      ("- {title: x}", ["1 invalid-value"]), ("- {}", ["1 invalid-value"]),
      ("- { claim: x, section: p, nothing: x}", ["1 unknown-key"]),
      ("- { claim: x, section: p, title: x, title: y}", ["1 duplicate-key"]),
      ("- { claim: x, section: p, title: [x]}", ["1 wrong-type"]),
      ("- { claim: x, section: p, statement: denial, words: x}", ["1 wrong-type"]),
      ("- { claim: x, section: p, statement: denial, words: [{a: b}]}", ["1 wrong-type"]),
      ("\n\n- {claim: x, section: p, title: &a b}", ["3 invalid-yaml", "3 missing-key"]),
      ("# nothing\n\npublished:\n", []),
    ] as [(String, [String])])
  func broken(text: String, expected: [String]) {
    let found = problems(text)
    #expect(Set(found).isSuperset(of: expected) && found.isEmpty == expected.isEmpty, "\(found)")
  }

  @Test(
    "Whatever happens to a record, nothing crashes and every problem lies inside its file",
    arguments: seeds(60))
  func mutations(seed: UInt64) throws {
    let recorded = try TestSite.everyKind.recorded()
    var mutation = Mutation(Seed(seed))
    let record = recorded.fileBytes.filter { $0.path == "published.yml" }
    let files = recorded.fileBytes.filter { $0.path != "published.yml" } + mutation.harmed(record)
    let dossier = Dossier(
      parsing: SourceFolder(holding: files),
      options: BuildOptions(now: TestSite.now))
    #expect(
      Places(of: files).missed(by: dossier.problems) == [])
    _ = dossier.recording(on: Day("2026-01-01")!)
  }

  @Test("Lines end as they do on any system, and may be in any order")
  func lines() throws {
    let recorded = try site.recorded()
    let text = try #require(recorded.text(of: "published.yml"))
    for other in [
      text.replacing("\n", with: "\r\n"), "\u{FEFF}" + text,
      text.split(separator: "\n").sorted(by: >).joined(separator: "\n"),
    ] {
      let dossier = recorded.replacing("published.yml", with: other).dossier()
      #expect(dossier.problems.isEmpty, "\(dossier.problems.map(\.message))")
      #expect(dossier.publicationRecord.pages.flatMap(\.changes).isEmpty)
      #expect(try dossier.recording(at: TestSite.published).bytes == Array(text.utf8))
    }
  }

  @Test("Every line is JSON too, after its sign, and every text in it is read as it was")
  func texts() throws {
    for text in [
      "\"", "\\", "a\nb", "#x", "- x", "null", "…", "\u{2028}", "\u{85}", "安", "\u{1F600}",
      ": ,[]{}&*!|>'%@`",
    ] {
      var bytes: [UInt8] = []
      let part = ToldPart(
        .statement, section: text, anchor: text,
        [
          ToldValue(.statement, "denial"), ToldValue(.label, text),
          ToldValue(.words, [text, text]),
        ],
        at: .start)
      PublishedLine(id: EntityID(.claim, "x"), dates: nil, part: part).write(into: &bytes)
      #expect(!bytes.contains(0x0A))
      var problems = ProblemList(PublishedFile.path)
      let line = PublishedLine(bytes[...], line: 1, &problems)
      let read = try #require(line, "\(text): \(problems.problems.map(\.message))").part
      #expect(read.says(theSameAs: part) && read.section == text && read.anchor == text)
    }
  }

  @Test(
    "What git leaves of two branches that both recorded is read of both, without what they began with"
  )
  func conflict() throws {
    let recorded = try site.recorded()
    let text = try #require(recorded.text(of: "published.yml"))
    let line = try #require(text.split(separator: "\n").first { $0.contains("{claim: x, first") })
    let (ours, theirs) = (
      line.replacing("changed: 2025-06-01", with: "changed: 2025-07-01"),
      line.replacing("changed: 2025-06-01", with: "changed: 2025-08-01")
    )
    for base in ["", "||||||| base\n\(line)\n"] {
      let conflict = text.replacing(
        line, with: "<<<<<<< HEAD\n\(ours)\n\(base)=======\n\(theirs)\n>>>>>>> desk")
      let dossier = recorded.replacing("published.yml", with: conflict).dossier()
      #expect(Set(dossier.problems.map(\.rule.name)) == ["merge-conflict"])
      #expect(
        dossier.problems.allSatisfy { $0.isFixedByRecording && $0.help.contains("dossier record") })
      #expect(
        dossier.publicationRecord.dates(of: EntityID(.claim, "x"))?.changed == Day("2025-08-01"))
      let again = String(decoding: try dossier.recording(at: TestSite.now).bytes, as: UTF8.self)
      #expect(again == text.replacing(line, with: theirs))
      // With `merge=union` git leaves both lines.
      let union = recorded.replacing(
        "published.yml", with: text.replacing(line, with: "\(ours)\n\(theirs)"))
      union.expectProblems()
      #expect(union.dossier().publicationRecord.pages.flatMap(\.changes).isEmpty)
    }
  }
}
