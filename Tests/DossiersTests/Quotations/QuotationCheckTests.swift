import Foundation
import TestSupport
import Testing

@testable import Dossiers

@Suite("Quotations and the copies of their sources")
struct QuotationCheckTests {
  private static let text =
    "She said: “It is not so.” Then she left, and he stayed.\n\nIt was late.\n"
  private static let copyPath = "evidence/doc/2024-01-02.txt"

  /// A site whose claim quotes these words from a source, beside other files.
  private func site(_ quotations: String..., marker: String = "1️⃣", files: [File] = []) -> TestSite {
    TestSite {
      figure("ana")
      source("doc")
      claim(
        "x",
        point(
          quotations.map {
            statement("Denial", by: "[[ana]]", "2020-01-02") + "\(marker)> \($0)\n\n"
          }.joined()))
      files
    }
  }

  private func copy(_ text: String = text, day: String = "2024-01-02") -> File {
    File("evidence/doc/\(day).txt", text)
  }

  /// What is written of a site and its copies.
  private func lock(of site: TestSite) -> File {
    File(
      "quotes.lock", String(decoding: site.dossier(drafts: true).quotations.newLock, as: UTF8.self))
  }

  private func locked(_ quotations: String...) -> File {
    lock(
      of: TestSite {
        figure("ana")
        source("doc")
        claim(
          "x",
          point(
            quotations.map { statement("Denial", by: "[[ana]]", "2020-01-02") + "> \($0)\n\n" }
              .joined()))
        copy()
      })
  }

  @Test(
    "A site without copies hears nothing of them, and one that has begun of each source without")
  func begun() {
    site("It is so.").expectProblems()
    let begun = TestSite {
      figure("ana")
      source("doc")
      source("other")
      claim(
        "x",
        point(
          statement("Denial", by: "[[ana]]", "2020-01-02") + "> It is not so.\n\n> It was late.\n"))
      File("quotes.lock", QuotesLock.header + "\n")
    }
    let notes = begun.dossier().problems
    #expect(notes.map(\.rule.name) == ["quote-unproved"])
    #expect(notes.map(\.place.description) == ["content/sources/doc.md:1:1"])
    #expect(
      notes.first?.message == "2 quotations from `doc` are not proved: no copy of it was saved")
  }

  @Test(
    "With the copy at hand what is wrong is said at once, and what is right is only to be written down"
  )
  func direct() {
    site("It is so.", files: [copy()]).expectProblems(["quote-not-found": "1️⃣"])
    site("it is not so.", files: [copy()]).expectProblems(["quote-differs": "1️⃣"])
    site("It is not so.", files: [copy()]).expectProblems(["stale-quotes-lock": "1️⃣"])
    site("It is not so.", files: [copy(), locked("It is not so.")]).expectProblems()
  }

  @Test("Without the copy `quotes.lock` proves what it holds, and says what it does not hold")
  func withoutCopy() {
    let file = locked("It is not so.")
    let proved = site("It is not so.", files: [file])
    proved.expectProblems()
    #expect(proved.dossier().quotations.provedCount == 1)
    let other = site("It is so.", files: [file])
    other.expectProblems(["stale-quotes-lock": "1️⃣"])
    #expect(other.dossier().quotations.provedCount == 0)
  }

  @Test("A quotation keeps its proof while only its typography changes")
  func typography() {
    let file = locked("She said: “It is not so.”")
    let same = site("She said:  \"It\u{00A0}is\n> not *so*.\"", files: [file])
    same.expectProblems()
    #expect(same.dossier().quotations.provedCount == 1)
  }

  @Test("What is not in the lock is never counted as proved, though the copy has it")
  func neverByCopyAlone() {
    #expect(site("It is not so.", files: [copy()]).dossier().quotations.provedCount == 0)
  }

  @Test("A text that was changed is an error; a newer copy is compared, and to be written down")
  func changed() {
    let file = locked("It is not so.")
    let changed = site("It is not so.", files: [file, File(Self.copyPath, "2️⃣" + Self.text + "!")])
    changed.expectProblems(["evidence-changed": "2️⃣"])
    site("It is not so.", files: [file, copy(day: "2024-02-01")])
      .expectProblems(["stale-quotes-lock": "1️⃣"])
    site("It is not so.", files: [file, copy("It is so.", day: "2024-02-01")])
      .expectProblems(["quote-not-found": "1️⃣"])
    // One that is older than what the lock is about proves nothing, and says nothing.
    site("It is not so.", files: [file, copy("It is so.", day: "2023-02-01")]).expectProblems()
  }

  @Test("What cuts the meaning is told with and without the copy")
  func cuts() {
    for files in [[copy(), locked("so.”", "Then she left")], [locked("so.”", "Then she left")]] {
      site("so.”", files: files).expectProblems(["quote-cut-negation": "1️⃣"])
      site("Then she left", files: files).expectProblems(["quote-cut": "1️⃣"])
    }
  }

  @Test("A few words that are there twice are told, many are not")
  func ambiguous() {
    let text =
      "He came. He came. We were told so by the minister’s office. We were told so by the minister’s office."
    let (few, many) = ("He came.", "We were told so by the minister's office.")
    for quotation in [few, many] {
      let found = lock(of: site(quotation, marker: "", files: [copy(text)]))
      let proved = site(quotation, files: [copy(text), found])
      proved.expectProblems(quotation == few ? ["quote-ambiguous": "1️⃣"] : [:])
    }
  }

  @Test("A waiver stands where the copy is and where it is not")
  func waived() {
    func site(_ files: [File]) -> TestSite {
      TestSite {
        figure("ana")
        source("doc")
        claim(
          "x", "waive: [{rule: quote-not-found, at: own, reason: The film has it.}]",
          point(statement("Denial {#own}", by: "[[ana]]", "2020-01-02") + "> It is so.\n"))
        files
      }
    }
    let here = site([copy()])
    here.expectProblems()
    let file = lock(of: here)
    #expect(file.text.contains("\tquote-not-found\n"))
    site([copy(), file]).expectProblems()
    let elsewhere = site([file])
    elsewhere.expectProblems()
    #expect(elsewhere.dossier().quotations.provedCount == 0)
  }

  @Test("A repetition shares the proof of what it repeats, and is not counted twice")
  func repetition() throws {
    let site = TestSite {
      figure("ana")
      source("doc")
      claim(
        "x",
        point(statement("Denial {#own}", by: "[[ana]]", "2020-01-02") + "> It is not so.\n\n")
          + point("### Denial\n\n- Repeats: own\n\n", anchor: "q"))
      locked("It is not so.")
    }
    site.expectProblems()
    let dossier = site.dossier()
    #expect(dossier.quotations.count == 1)
    let rows = dossier.claims[0].statements.filter { dossier.record[$0].kind == .denial }
    #expect(rows.count == 2)
    for row in rows {
      let words = dossier.quotedWords(of: row)
      #expect(words.map(\.words) == ["It is not so."])
      #expect(words.first?.proof?.day == PartialDate("2024-01-02"))
      #expect(words.first?.proof?.before == "She said: “")
      #expect(words.first?.proof?.after == "” Then she left, and he stayed. ")
    }
  }

  @Test("A quotation without words has nothing to prove, and one after it keeps its place")
  func empty() throws {
    let files = [locked("It is not so."), image("plan.svg")]
    let proved = TestSite {
      figure("ana")
      source("doc")
      claim(
        "x",
        point(
          statement("Denial", by: "[[ana]]", "2020-01-02")
            + "> ![](../assets/plan.svg)\n\nAnd:\n\n> It is not so.\n\n"))
      files
    }
    let dossier = proved.dossier()
    #expect(dossier.problems.allSatisfy { !$0.rule.isAboutQuotations })
    #expect(dossier.quotations.count == 1)
    let row = try #require(dossier.claims[0].statements.last)
    #expect(dossier.quotedWords(of: row).map { $0.proof != nil } == [false, true])
  }

  @Test("Copies that belong to nothing, and what lies among them, are told")
  func strays() throws {
    let site = TestSite {
      figure("ana")
      source("doc")
      claim("x", point())
      File("evidence/dok/2024-01-02.txt", "x")
    }
    #expect(site.dossier().problems.map(\.rule.name) == ["stray-file"])
    #expect(site.dossier().problems.first?.help.hasPrefix("Did you mean `doc`?") == true)
    try TestSite {
      figure("ana")
      source("doc")
      claim("x", point())
      File("evidence/doc/2024-1-2.txt", "x")
      File("evidence/doc/2024-01-02.html", "x")
      File("evidence/notes.txt", "x")
    }.inFolder { root in
      let dossier = Dossier(
        parsing: try SourceFolder(at: root.path), options: BuildOptions(now: TestSite.now))
      #expect(
        dossier.problems.map { "\($0.place.file): \($0.rule.name)" } == [
          "evidence/doc/2024-01-02.html: stray-file", "evidence/doc/2024-1-2.txt: stray-file",
          "evidence/notes.txt: stray-file",
        ])
    }
  }

  @Test("The lock is sorted, holds each quotation once, and leaves out what is quoted no more")
  func written() {
    let first = locked("It was late.", "It is not so.", "It was late.")
    let lines = first.text.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines.dropFirst().elementsEqual(lines.dropFirst().sorted()))
    let again = lock(of: site("It was late.", marker: "", files: [first]))
    #expect(again.text.split(separator: "\n").count == 2)
    let draft = TestSite {
      figure("ana")
      source("doc")
      claim(
        "x", "draft: true",
        point(statement("Denial", by: "[[ana]]", "2020-01-02") + "> It is not so.\n"))
      first
    }
    #expect(lock(of: draft).text.split(separator: "\n").count == 2)
    #expect(draft.dossier().quotations.count == 0)
  }
}
