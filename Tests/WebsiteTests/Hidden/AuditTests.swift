import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The audit of what is written")
struct AuditTests {
  private let site = TestSite {
    figure(
      "ana", "private: {phone: The number is in the safe}",
      "She is the mayor of the little town. %% ask her about the harbour first %%\n\n"
        + "Read <!-- the lawyer read this twice --> on.\n\n"
        + "The drawer is locked <!-- the drawer -- is where her *letters* are --!> at night. "
        + "%% a friend says: caf&eacute; at noon, the drawer is locked %%")
    page(
      "a-page-that-is-not-there-yet", "draft: true\ntitle: A page that is not there yet",
      "\nNobody has seen the ledger of 2019 yet.")
    page("quoting", "draft: true", "She is the mayor of the little town. [[mona]]")
    figure(
      "mona", "title: Mona of the Hidden Harbour\naliases: [The Unseen Harbour Master]",
      "![](../assets/portrait-of-mona.png)")
    page(
      "links", "",
      "[[A page that is not there yet|Words]] and [more](../pages/a-page-that-is-not-there-yet.md). [[ana]]"
    )
    event("vote", "standalone: true\nclaims: [the-claim-that-comes-later]")
    claim("the-claim-that-comes-later", about: "ana", "draft: true", "")
    claim(
      "withdrawn", about: "ana",
      "title: Our old title of the claim\nsummary: |\n  A summary that was wrong\ncorrections:\n"
        + "  - {date: 2025, kind: retraction, text: We withdraw this claim about her.}\n"
        + "  - {date: 2024, kind: update, text: An update that was wrong}",
      "The lead that was all wrong.")
    File("content/assets/portrait-of-mona.png", "x")
    page("short", "draft: true", "")
    File("content/assets/photograph-of-the-witness.png", "x")
  }

  @Test(
    "A file that holds hidden words stops the build, with the places of both and without the words",
    arguments: [
      ("<p>Nobody has seen the ledger", "pages/a-page-that-is-not-there-yet.md:7"),
      ("NOBODY HAS SEEN THE LEDGER OF", "pages/a-page-that-is-not-there-yet.md:7"),
      ("href=\"../a-page-that-is-not-there-yet/", "pages/a-page-that-is-not-there-yet.md:1"),
      ("href=\"../short/index.html\"", "pages/short.md:1"),
      ("ask her about the harbour first", "figures/ana.md:7"),
      ("the lawyer read this twice", "figures/ana.md:9"),
      ("where her *letters* are", "figures/ana.md:11"), ("a friend says: caf", "figures/ana.md:11"),
      ("The number is in the safe", "figures/ana.md:2"),
      ("src=\"photograph-of-the-witness", "assets/photograph-of-the-witness.png:1"),
      // What published files say only to link to what is not published.
      ("<p>A page that is not there yet</p>", "pages/a-page-that-is-not-there-yet.md:3"),
      ("<p>the-claim-that-comes-later</p>", "claims/the-claim-that-comes-later.md:3"),
      // What is withheld with a draft.
      ("Mona of the Hidden Harbour", "figures/mona.md:2"),
      ("The Unseen Harbour Master", "figures/mona.md:3"),
      ("src=\"portrait-of-mona.png\"", "figures/mona.md:7"),
      // What was withdrawn.
      ("Our old title of the claim", "claims/withdrawn.md:2"),
      ("A summary that was wrong", "claims/withdrawn.md:4"),
      ("An update that was wrong", "claims/withdrawn.md:7"),
      ("The lead that was all wrong", "claims/withdrawn.md:11"),
    ])
  func leak(text: String, place: String) throws {
    #expect(try made(file("index.html", "new")) == "new")
    let leak = try #require(throws: Leak.self) { try made(file("x/index.html", text)) }
    #expect(leak.output == "x/index.html")
    #expect("\(leak.place.file):\(leak.place.position.line)" == "content/\(place)")
  }

  @Test("So does a name, also of a file that is copied")
  func names() throws {
    let name = "a-page-that-is-not-there-yet/index.html"
    #expect(throws: Leak.self) { try made(file(name, "x")) }
    let copied = SiteFile(PagePath(known: name), .copied(from: "/dev/null", within: "/dev"))
    #expect(throws: Leak.self) { try made(copied) }
  }

  @Test(
    "Words that are also published stop nothing",
    arguments: [
      "She is the mayor of the little town.", "The drawer is locked at night", "Nobody has seen",
      "the Number is unsafe and so on", "We withdraw this claim about her.",
      "claims/withdrawn/index.html",
    ])
  func published(text: String) throws {
    #expect(try made(file("index.html", text)) == text)
  }

  @Test(
    "What a page sets after words that are published does not hide them; what is between words does",
    arguments: [
      ("two clerks of the town, call them back", "two clerks of the town · as reported", false),
      ("two clerks of the town, call them back", "two clerks of the town, call them", true),
      ("two clerks of the town (no. 246)", "<i>two clerks of the town</i>", false),
      ("seen by two clerks-of the town", "seen by two clerks-of the town", true),
    ])
  func afterWords(hidden: String, text: String, leaks: Bool) throws {
    let site = TestSite {
      figures("ana")
      page("seen", "", "It was seen by two clerks of the town\n\n%% \(hidden) %%")
    }
    let words = site.dossier().hiddenWords
    #expect((words.leak(in: Array(text.utf8)) { nil } != nil) == leaks)
  }

  @Test("Words that the page holds also when nothing is hidden stop nothing")
  func madeWords() throws {
    let words = "<p>Nobody has seen the ledger of 2019 yet.</p>"
    let reference = [file("index.html", words)]
    #expect(try made(file("index.html", words), reference: reference) == words)
    #expect(throws: Leak.self) { try made(file("a.html", words), reference: reference) }
  }

  @Test("What is left out of the folder leaves the rest as it is")
  func leavingOut() throws {
    let folder = SourceFolder(holding: site.files.map { SourceFile(path: $0.path, text: $0.text) })
    let left = folder.leavingOut(site.dossier().hiddenWords)
    let texts = try left.files.map { String(decoding: try $0.bytes(), as: UTF8.self) }
    #expect(
      left.files.map(\.path.text) == [
        "content/claims/withdrawn.md", "content/events/vote.md", "content/figures/ana.md",
        "content/pages/links.md",
      ])
    #expect(left.assets.isEmpty)
    #expect(texts[3].contains("[[x xxxx xxxx xx xxx xxxxx xxx|Words]] and [more](../xxxxx/x-xxxx-"))
    #expect(texts[1].contains("claims: [\(String(repeating: "x", count: 26))]"))
    #expect(
      texts[0] == """
        ---
        title: Withdrawn claim
        about: []
        redirects: []
        corrections: [{date: 2025, kind: retraction, text: We withdraw this claim about her.}]
        ---

        """)
    let text = texts[2]
    #expect(text.contains("%% xxx xxx xxxxx xxx xxxxxxx xxxxx %%"))
    #expect(text.contains("<!-- xxx xxxxxx xxxx xxxx xxxxx -->"))
    #expect(
      text.contains("The drawer is locked <!-- xxx xxxxxx -- xx xxxxx xxx *xxxxxxx* xxx --!> at"))
    #expect(text.contains("private: \(String(repeating: "x", count: 34))\n"))
    #expect(text.contains("She is the mayor of the little town."))
  }

  @Test("Where nothing is hidden, nothing is looked for")
  func nothing() {
    #expect(TestSite { page("a", "", "Some words of a page.") }.dossier().hiddenWords.isEmpty)
  }

  private func file(_ path: String, _ text: String) -> SiteFile {
    SiteFile(PagePath(known: path)) { $0 += text.utf8 }
  }

  /// The text of a file that was looked through.
  @discardableResult
  private func made(_ file: SiteFile, reference: [SiteFile] = []) throws -> String {
    let audit = Audit(for: site.dossier().hiddenWords, theme: .builtIn) { reference }
    var bytes: [UInt8] = []
    if case .made(let make) = try audit.checking(file).body { try make(&bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
