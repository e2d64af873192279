import TestSupport
import Testing
import Website

@testable import Preview

@Suite("What the preview adds to a page")
struct ServedPageTests {
  static let policy = "<meta http-equiv=\"Content-Security-Policy\" content=\""

  static let cases: [(page: String, served: String)] = [
    ("<body>a</body>", "<body>a<!--serve-->B<!--/serve--></body>"),
    ("<body>a</BODY></html>\n", "<body>a<!--serve-->B<!--/serve--></BODY></html>\n"),
    ("a</body>b</body>c", "a</body>b<!--serve-->B<!--/serve--></body>c"),
    ("", "<!--serve-->B<!--/serve-->"),
    ("no body </bod", "no body </bod<!--serve-->B<!--/serve-->"),
    (
      "<head>\(policy)default-src 'none'\"></head><body>",
      "<head>\(policy)script-src 'self'; connect-src 'self'; default-src 'none'\"></head><body>"
        + "<!--serve-->B<!--/serve-->"
    ),
    (
      "\(policy)default-src 'none'; Script-Src 'self' x\"></body>",
      "\(policy)connect-src 'self'; default-src 'none'; Script-Src 'self' x\">"
        + "<!--serve-->B<!--/serve--></body>"
    ),
    (
      "\(policy)script-src-attr 'none'\">",
      "\(policy)script-src 'self'; connect-src 'self'; script-src-attr 'none'\">"
        + "<!--serve-->B<!--/serve-->"
    ),
    // Written otherwise, and two of them: each is obeyed.
    (
      "<META\n content=\"a\" id=x http-equiv=\"content-security-POLICY\"/>\(policy)b\">",
      "<META\n content=\"script-src 'self'; connect-src 'self'; a\" id=x "
        + "http-equiv=\"content-security-POLICY\"/>\(policy)script-src 'self'; connect-src 'self'; b\">"
        + "<!--serve-->B<!--/serve-->"
    ),
    // Neither of these is a policy.
    (
      "<!-- \(policy)a\"> --><metal \(policy.dropFirst(6))a\"><body>\(policy)a\">",
      "<!-- \(policy)a\"> --><metal \(policy.dropFirst(6))a\"><body>\(policy)a\">"
        + "<!--serve-->B<!--/serve-->"
    ),
    // Whoever is sent on at once is followed by nothing.
    (
      "\(policy)default-src 'none'\"><meta http-equiv=\"Refresh\" content=\"0; url=/\"></body>",
      "\(policy)default-src 'none'\"><meta http-equiv=\"Refresh\" content=\"0; url=/\"></body>"
    ),
  ]

  @Test("The block is at the end of the body, and the policy allows it", arguments: cases)
  func table(_ page: String, _ served: String) {
    let bytes = ServedPage.adding(Array("B".utf8), to: Array(page.utf8))
    #expect(String(decoding: bytes, as: UTF8.self) == served)
    #expect(ServedPage.removing(from: bytes) == Array(page.utf8))
  }

  @Test("A page with the same words in its policy or its text loses nothing of its own")
  func sameWords() {
    for page in [
      "\(Self.policy)connect-src 'self'; default-src 'none'\">",
      "\(Self.policy)script-src 'self'; connect-src 'self'; default-src 'none'\">",
      "\(Self.policy)connect-src 'self'; script-src 'self'; \">",
      "\(Self.policy)\">", Self.policy, "<meta http-equiv=", "<meta", "<", "<!--",
      "<meta content=\"",
      "&lt;!--serve-->text&lt;!--/serve-->", "<!--/serve-->a", "</body><!--/serve--></body",
    ] {
      let bytes = Array(page.utf8)
      #expect(
        ServedPage.removing(from: ServedPage.adding(Array("B".utf8), to: bytes)) == bytes, "\(page)"
      )
    }
  }

  @Test("Blocks that templates put between the marks go with it")
  func otherBlocks() {
    let link = "<!--serve--><a class=\"edit-link\" href=\"vscode://file/a:1\">Edit</a><!--/serve-->"
    let page = Array("<h2>Point\(link)</h2><p>\(link)\(link)text</body>".utf8)
    let served = ServedPage.adding(Array("B".utf8), to: page)
    #expect(
      String(decoding: ServedPage.removing(from: served), as: UTF8.self)
        == "<h2>Point</h2><p>text</body>")
  }

  @Test("Any page is the same again when it is taken out")
  func random() {
    let pieces = [
      "<", ">", "\"", "'", "<!--", "-->", "<meta ", "http-equiv=", "\"content-security-policy\"",
      " content=\"", "script-src 'self'; ", "connect-src 'self'; ", "default-src 'none'", "</head>",
      "<body>", "</body>", "</BoDy>", "é", "\n", "=", "/", "<!--/serve-->", "refresh",
    ]
    var random = Seed(5)
    for _ in 0..<20_000 {
      let page = (0..<Int.random(in: 0...14, using: &random))
        .map { _ in pieces.randomElement(using: &random)! }.joined()
      let bytes = Array(page.utf8)
      let served = ServedPage.adding(Array("B".utf8), to: bytes)
      #expect(ServedPage.removing(from: served) == bytes, "\(page)")
    }
  }

  @Test("Every page of a site is the same again when it is taken out")
  func site() throws {
    let site = TestSite {
      File(
        "content/figures/ana.md",
        "---\ntitle: Ana <!--serve-->\nkind: person\n---\n\n`<!--serve-->` </body>\n")
      File(
        "content/pages/about.md", "---\ntitle: About\n---\n\n`<!--serve-->` and `<!--/serve-->`\n")
    }
    let pages = try RenderedSite(site.dossier()).files.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > 5)
    for (path, page) in pages {
      let bytes = page
      let served = ServedPage.adding(Array("<script></script>".utf8), to: bytes)
      #expect(served.count > bytes.count + 50, "\(path)")
      #expect(ServedPage.removing(from: served) == bytes, "\(path)")
    }
  }
}
