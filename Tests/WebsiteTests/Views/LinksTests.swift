import Testing

@testable import Dossiers
@testable import Website

struct LinksTests {
  private let deep = Links(on: PagePath(known: "claims/bridge/index.html"))

  @Test func aLinkClimbsToTheRootAndNamesTheFile() {
    #expect(deep.href(EntityID(.figure, "ann")) == "../../figures/ann/index.html")
    #expect(deep.href(EntityID(.page, "about"), anchor: "x") == "../../about/index.html#x")
    #expect(Links(on: .home).href(EntityID(.figure, "ann")) == "figures/ann/index.html")
  }

  @Test func anAnchorOfTheSamePageStandsAlone() {
    #expect(deep.href(EntityID(.claim, "bridge"), anchor: "sold") == "#sold")
  }

  @Test func anchorsAndPathsArePercentEncoded() {
    #expect(deep.href(EntityID(.claim, "bridge"), anchor: "é") == "#%C3%A9")
    #expect(deep.href(.asset(AssetPath("a b?#%.png"))) == "../../assets/a%20b%3F%23%25.png")
    #expect(Links(on: .home).href(PagePath(known: "a:b")) == "a%3Ab")
  }

  @Test func anEditorsOwnPathGetsTheFoldersFile() {
    #expect(deep.href(.site(URLPath("/timeline/#_2023"))) == "../../timeline/index.html#_2023")
    #expect(deep.href(.site(URLPath("/"))) == "../../index.html")
    #expect(deep.href(.site(URLPath("/terms.pdf"))) == "../../terms.pdf")
  }

  @Test(arguments: [
    ("/old/", "old/index.html"), ("/old", "old/index.html"), ("/old.html", "old.html"),
    ("/a/b/", "a/b/index.html"),
  ])
  func aRedirectStandsWhereAServerLooksForIt(old: String, file: String) {
    #expect(PagePath(serving: URLPath(old))?.text == file)
  }

  @Test func aServerShowsAFoldersFileAsTheFolder() {
    #expect(PagePath.home.served == "")
    #expect(PagePath(of: EntityID(.figure, "ann")).served == "figures/ann/")
    #expect(PagePath.notFound.served == "404.html")
  }
}
