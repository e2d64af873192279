import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Preview
@testable import Website

@Suite("What the preview answers")
struct AnswersTests {
  static let site = Revision.of(
    [
      "index.html": "<body>first page</body>",
      "figures/ana/index.html": "<body>Ana</body>",
      "figures/韩东/index.html": "<body>韩东</body>",
      "404.html": "<body>own words for what is missing</body>",
      "feed.xml": "<feed/>", "sitemap.xml": "<urlset/>", "data.json": "{}", "CNAME": "a.example",
      "assets/style.css": "a{}", "assets/a b.PNG": "png", ".well-known/x.txt": "known",
      ".nojekyll": "",
      "odd": "odd",
    ], root: "/dossier/")

  struct Case: CustomTestStringConvertible, Sendable {
    let path: String
    let status: Int
    let type: String
    let words: String
    var testDescription: String { path }

    init(_ path: String, _ status: Int, _ type: String, _ words: String = "") {
      (self.path, self.status, self.type, self.words) = (path, status, type, words)
    }
  }

  static let html = "text/html; charset=utf-8"
  static let missing = "own words for what is missing"

  static let cases = [
    Case("/dossier/", 200, html, "first page"),
    Case("/dossier/?a=/../b", 200, html, "first page"),
    Case("/dossier/index.html", 200, html, "first page"),
    Case("/dossier/figures/ana/", 200, html, "Ana"),
    Case("/dossier/figures/%E9%9F%A9%E4%B8%9C/", 200, html, "韩东"),
    Case("/dossier/figures/韩东/", 200, html, "韩东"),
    Case("/dossier/feed.xml", 200, "application/atom+xml; charset=utf-8", "<feed/>"),
    Case("/dossier/sitemap.xml", 200, "application/xml; charset=utf-8"),
    Case("/dossier/data.json", 200, "application/json; charset=utf-8", "{}"),
    Case("/dossier/CNAME", 200, "text/plain; charset=utf-8"),
    // Whatever a build publishes, hidden files too.
    Case("/dossier/.well-known/x.txt", 200, "text/plain; charset=utf-8", "known"),
    Case("/dossier/.nojekyll", 200, "application/octet-stream"),
    Case("/dossier/assets/style.css", 200, "text/css; charset=utf-8", "a{}"),
    Case("/dossier/assets/a%20b.PNG", 200, "image/png", "png"),
    Case("/.dossier/preview.js", 200, "text/javascript; charset=utf-8", "EventSource"),
    Case("/.dossier/preview.css", 200, "text/css; charset=utf-8", ".edit-link"),
    Case("/.dossier/other", 404, "text/plain; charset=utf-8"),
    Case("/dossier/nobody/", 404, html, missing),
    Case("/dossier/figures/", 404, html, missing),
    Case("/elsewhere/", 404, html, missing),
    Case("/dossierindex.html", 404, html, missing),
    // What leaves the site, or is no file of it.
    Case("/dossier/../dossier/index.html", 404, html, missing),
    Case("/dossier/%2e%2e/index.html", 404, html, missing),
    Case("/dossier/figures/..%2findex.html", 404, html, missing),
    Case("/dossier/figures%2fana/", 404, html, missing),
    Case("/dossier/figures%5cana/", 404, html, missing),
    Case("/dossier/figures\\ana/", 404, html, missing),
    Case("/dossier//index.html", 404, html, missing),
    Case("//dossier/index.html", 404, html, missing),
    Case("/dossier/index.html%00.png", 404, html, missing),
    Case("/dossier/%zz", 404, html, missing),
    Case("/dossier/%ff", 404, html, missing),
    Case("/dossier/.env", 404, html, missing),
    Case("/dossier/.well-known/", 404, html, missing),
    Case("/dossier/.well-known/.git/config", 404, html, missing),
    Case("/dossier/./index.html", 404, html, missing),
    Case("http://other.example/dossier/", 404, html, missing),
  ]

  @Test("Each path has its status, its type and its bytes")
  func table() throws {
    let server = try RunningServer(Self.site)
    for sought in Self.cases {
      let reply = try server.ask(sought.path)
      #expect(reply.status == sought.status, "\(sought.path)")
      #expect(reply.headers["content-type"] == sought.type, "\(sought.path)")
      #expect(
        sought.words.isEmpty || reply.text.contains(sought.words), "\(sought.path): \(reply.text)")
      #expect(reply.headers["x-content-type-options"] == "nosniff")
      #expect(reply.headers["cache-control"] == "no-cache")
      #expect(reply.headers["content-length"] == String(reply.body.count))
    }
  }

  @Test(
    "A folder without its slash, and the host's root, lead to where the page is",
    arguments: [
      ("/", "/dossier/"), ("/dossier", "/dossier/"),
      ("/dossier/figures/ana", "/dossier/figures/ana/"),
      ("/dossier/figures/ana?x=%0d%0aSet-Cookie:a", "/dossier/figures/ana/"),
      ("/dossier/figures/韩东", "/dossier/figures/%E9%9F%A9%E4%B8%9C/"),
    ])
  func redirects(_ path: String, _ place: String) throws {
    let server = try RunningServer(Self.site)
    let reply = try server.ask(path)
    #expect(reply.status == 302)
    #expect(reply.headers["location"] == place)
  }

  @Test("HEAD says how long the page is and sends none of it")
  func head() throws {
    let server = try RunningServer(Self.site)
    let whole = try server.ask("/dossier/")
    let reply = try server.ask("/dossier/", method: "HEAD")
    #expect(reply.status == 200)
    #expect(reply.body.isEmpty)
    #expect(reply.headers["content-length"] == whole.headers["content-length"])
    #expect(reply.headers["content-type"] == Self.html)
  }

  @Test("Nothing can be sent to it", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])
  func methods(_ method: String) throws {
    let server = try RunningServer(Self.site)
    let reply = try server.ask("/dossier/", method: method)
    #expect(reply.status == 405)
    #expect(reply.headers["allow"] == "GET, HEAD")
  }

  @Test("A page has the block with what its browser needs to know; other files have none")
  func block() throws {
    let site = Revision.of(
      ["index.html": "<body>a</body>", "a.svg": "<svg></svg>"], number: 7,
      editing: ["index.html": "vscode://file/a\"b.md:1"])
    let server = try RunningServer(site)
    let page = try server.ask("/").text
    #expect(page.contains("data-pages=\"7\" data-styles=\"7\""))
    #expect(page.contains("data-editing=\"vscode://file/a&quot;b.md:1\""))
    #expect(page.hasSuffix("<!--/serve--></body>"))
    #expect(ServedPage.removing(from: Array(page.utf8)) == Array("<body>a</body>".utf8))
    #expect(try server.ask("/a.svg").text == "<svg></svg>")
  }

  @Test("A site that has never been without errors answers with a page that follows the revisions")
  func nothingYet() throws {
    let server = try RunningServer(.of([:], isHeldBack: true))
    for path in ["/", "/figures/ana/"] {
      let reply = try server.ask(path)
      #expect(reply.status == 503)
      #expect(reply.text.contains("/.dossier/preview.js"))
      #expect(reply.text.contains("nothing to show"))
    }
    server.revisions.publish(.of(["index.html": "<body>mended</body>"], number: 2))
    #expect(try server.ask("/").text.contains("mended"))
  }

  @Test("A page that cannot be made says why")
  func failure() throws {
    struct Fault: Error, CustomStringConvertible { let description = "a <fault>" }
    let file = SiteFile(PagePath("index.html")!) { _ in throw Fault() }
    let server = try RunningServer(
      Revision(number: 1, pagesNumber: 1, stylesNumber: 1, files: SiteFiles(["index.html": file])))
    let reply = try server.ask("/")
    #expect(reply.status == 500)
    #expect(reply.text.contains("a &lt;fault&gt;"))
  }

  @Test("A page may be made by deep recursion")
  func deep() throws {
    @Sendable func depth(_ left: Int) -> Int { left == 0 ? 0 : 1 + depth(left - 1) + left % 2 }
    let file = SiteFile(PagePath("index.html")!) { $0 += Array("\(depth(20_000))".utf8) }
    let server = try RunningServer(
      Revision(number: 1, pagesNumber: 1, stylesNumber: 1, files: SiteFiles(["index.html": file])))
    #expect(try server.ask("/").text.hasPrefix("30000"))
  }
}
