import Testing

@testable import Dossiers
@testable import Website

struct LinksTests {
  private let deep = Links(on: PagePath(known: "claims/bridge/index.html"))
  private let ann = EntityID(.figure, "ann")
  private let bridge = EntityID(.claim, "bridge")

  @Test func `A link climbs to the root and names the file`() {
    #expect(deep.href(LinkTarget.entity(ann)) == "../../figures/ann/index.html")
    #expect(
      deep.href(LinkTarget.entity(EntityID(.page, "about"), anchor: .own("x")))
        == "../../about/index.html#x")
    #expect(Links(on: .home).href(LinkTarget.entity(ann)) == "figures/ann/index.html")
  }

  @Test func `An anchor of the same page stands alone`() {
    #expect(deep.href(LinkTarget.entity(bridge, anchor: .own("sold"))) == "#sold")
    #expect(deep.href(.here(.source(1))) == "#_1")
  }

  @Test func `Anchors and paths are percent-encoded`() {
    #expect(deep.href(LinkTarget.entity(bridge, anchor: .own("é"))) == "#%C3%A9")
    #expect(deep.href(.asset(AssetPath("a b?#%.png"))) == "../../assets/a%20b%3F%23%25.png")
    #expect(Links(on: .home).href(.path(PagePath(known: "a:b"))) == "a%3Ab")
  }

  @Test func `An editor’s own path gets the folder’s file`() {
    #expect(deep.href(.site(URLPath("/timeline/#_2023"))) == "../../timeline/index.html#_2023")
    #expect(deep.href(.site(URLPath("/"))) == "../../index.html")
    #expect(deep.href(.site(URLPath("/terms.pdf"))) == "../../terms.pdf")
  }

  @Test(arguments: [
    ("/old/", "old/index.html"), ("/old", "old/index.html"), ("/old.html", "old.html"),
    ("/a/b/", "a/b/index.html"),
  ])
  func `A redirect stands where a server looks for it`(old: String, file: String) {
    #expect(PagePath(serving: URLPath(old))?.text == file)
  }

  @Test func `A server shows a folder’s file as the folder`() {
    #expect(PagePath.home.served == "")
    #expect(PagePath(of: EntityID(.figure, "ann")).served == "figures/ann/")
    #expect(PagePath.notFound.served == "404.html")
  }
}
