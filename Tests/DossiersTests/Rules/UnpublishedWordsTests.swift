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
    "Words that are also published, a few words of a draft, and what a draft quotes are no problem",
    arguments: [
      "The council met in the old town hall.", "Nobody has seen it", "has seen the ledger",
      "The town paid for it twice, as the minutes of May show.", "the numbers are in",
      "lawyer read it",
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
      File("content/static/a.txt", String(repeating: line, count: 5_000))
    }.expectProblems()
  }
}
