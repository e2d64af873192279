import TestSupport
import Testing

@testable import Dossiers

@Suite("Words that are not published, in files that are published as they are")
struct UnpublishedWordsTests {
  private func site(_ files: [File]) -> TestSite {
    TestSite {
      figure(
        "ana", "private: {phone: The number is in the safe}",
        "%% ask her about the harbour first %%")
      page(
        "a-page-of-later", "draft: true\nprivate: [the lawyer read it twice]",
        "Nobody has seen the ledger of 2019 yet.\n\n> The town paid for it twice, as the minutes of May show."
      )
      page("about", "", "The council met in the old town hall. [a](../assets/a.txt)")
      page(
        "the-second-bidding",
        "title: The secret tender\nembargo: 2030-01-01T00:00:00Z\nsummary: Who opened it?",
        "Nobody opened it.\n\nHe  lied to\nthe court.\n\n> I never\n> saw the bid.")
      page("quoting", "draft: true", "The council met in the old town hall.")
      File("content/assets/photograph-of-the-witness.png", "x")
      files
    }
  }

  @Test(
    "They are told where they are, with the place where they are kept back",
    arguments: [
      ("Notes:\n1️⃣Nobody has seen the ledger of 2019 yet.", "a-page-of-later.md:7"),
      ("é 1️⃣NOBODY HAS SEEN THE LEDGER OF 2019", "a-page-of-later.md:7"),
      ("/x /1️⃣pages/a-page-of-later.md", "a-page-of-later.md:1"),
      ("1️⃣the lawyer read it", "a-page-of-later.md:3"),
      ("1️⃣the number is in", "ana.md:2"), ("1️⃣ask her about the", "ana.md:7"),
      ("see 1️⃣assets/photograph-of-the-witness.png", "photograph-of-the-witness.png:1"),
    ])
  func told(text: String, place: String) {
    for path in [
      "content/static/notes.txt", "content/static/.well-known/x", "content/assets/a.txt",
    ] {
      let others = path.hasSuffix("a.txt") ? [] : [File("content/assets/a.txt", "x")]
      let site = site([File(path, text)] + others)
      site.expectProblems(["unpublished-words": "1️⃣"])
      let problem = site.dossier().problems.first
      #expect(
        problem?.notes.map { "\($0.place.file):\($0.place.position.line)" }.first?.hasSuffix(place)
          == true)
    }
  }

  @Test(
    "So are whole titles and passages, however short, and whatever stands between their words",
    arguments: [
      "See 1️⃣The secret tender, soon.", "1️⃣the SECRET\r\n  tender", "1️⃣The\u{A0}secret\u{2009}tender",
      "<p>1️⃣The&nbsp;secret&#160;tender</p>", "1️⃣Nobody opened it.", "1️⃣he lied to the court",
      "“1️⃣I never saw the bid.”",
      "see 1️⃣the second bidding", "\u{FEFF}1️⃣The secret ten\u{AD}der",
      "1️⃣Nobody\u{A0}has seen\tthe\nledger of 2019", "1️⃣the\u{A0}number\nis in",
    ])
  func passages(text: String) {
    let site = site([File("content/assets/a.txt", "x"), File("content/static/b.txt", text)])
    site.expectProblems(["unpublished-words": "1️⃣"])
    TestSite(
      site.files.filter { $0.path != "content/static/b.txt" } + [
        File("templates/theme/b.css", text)
      ]
    ).expectProblems(["unpublished-words": "1️⃣"])
  }

  @Test(
    "And names of files",
    arguments: ["The secret tender", "the-secret-tender", "x_the_second_bidding"])
  func names(name: String) {
    for path in [
      "content/static/\(name).txt", "content/static/\(name)/a.bin", "templates/theme/\(name).css",
    ] {
      site([File("content/assets/a.txt", "x"), File(path, "1️⃣\0")])
        .expectProblems(["unpublished-words": "1️⃣"])
    }
  }

  @Test("Files of the theme are looked at as those of static are")
  func theme() {
    TestSite { File("templates/theme/logo.png", "1️⃣version https://git-lfs.github.com/spec/v1\n") }
      .expectProblems(["broken-file": "1️⃣"])
  }

  @Test("A text in UTF-16 with its mark is read", arguments: [false, true])
  func utf16(isBig: Bool) {
    let units = Array("\u{FEFF}é: The secret tender".utf16)
    let bytes = units.flatMap {
      isBig ? [UInt8($0 >> 8), UInt8($0 & 255)] : [UInt8($0 & 255), UInt8($0 >> 8)]
    }
    let copy = CopiedFile(SourceFile(path: "content/static/a.txt", bytes: bytes), .fixed)
    #expect(copy.text.map { String(decoding: $0, as: UTF8.self) } == "é: The secret tender")
  }

  @Test(
    "Parts of them, single words, what others publish and what an asset quotes are not",
    arguments: [
      "the secret tenders", "secret tender", "a quotation: I never saw the bid", "Who opened it",
      "Nobody opened", "The council met",
    ])
  func parts(text: String) {
    site([File("content/assets/a.txt", text == "Nobody opened" ? "“I never saw the bid.”" : text)])
      .expectProblems()
    let others = site([
      File("content/assets/a.txt", "x"), page("tender", "", "The secret tender\nof 2019."),
    ])
    TestSite(others.files + [File("content/static/b.txt", "The secret tender")]).expectProblems()
  }

  @Test(
    "Words that are also published, a few words of a draft, and what a draft quotes are no problem",
    arguments: [
      "The council met in the old town hall.", "Nobody has seen it", "has seen the ledger",
      "The town paid for it twice, as the minutes", "the numbers are in", "lawyer read it",
    ])
  func honest(text: String) {
    site([File("content/assets/a.txt", text), File("content/static/b.txt", text)]).expectProblems()
  }

  @Test("What is no text is not looked through, and nor is an asset that nobody uses")
  func others() {
    let words = "Nobody has seen the ledger of 2019 yet."
    site([
      File("content/assets/a.txt", "x"), File("content/assets/b.txt", words),
      File("content/static/a.bin", "\0" + words),
    ])
    .expectProblems()
  }

  @Test("With drafts only what is for the editors alone is told")
  func drafts() {
    site([
      File("content/assets/a.txt", "Nobody has seen the ledger of 2019 yet."),
      File("content/static/b.txt", "1️⃣The number is in the safe"),
    ]).expectProblems(["unpublished-words": "1️⃣"], drafts: true)
  }

  @Test("Much text beside a large draft takes no long time")
  func hostile() {
    let line = "The town paid for it twice, as the minutes show.\n"
    TestSite {
      page("later", "draft: true", String(repeating: "> " + line, count: 5_000))
      File("content/static/a.txt", "1️⃣" + String(repeating: line, count: 5_000))
    }.expectProblems(["unpublished-words": "1️⃣"])
  }
}
