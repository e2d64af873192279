import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Images on pages") struct ImageTests {
  private func about(_ image: String, settings: String = TestSite.settings) throws -> String {
    let site = TestSite(settings: settings) {
      page("about", "", image)
      File(
        "content/assets/plan.svg",
        "<svg xmlns='http://www.w3.org/2000/svg' width='480' height='160'/>")
      File("content/assets/odd.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='5em'/>")
    }
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    return String(decoding: try #require(rendered.files["about/index.html"]), as: UTF8.self)
  }

  @Test("A page keeps room for an image, so that nothing moves when it comes")
  func size() throws {
    let page = try about("See ![The plan](../assets/plan.svg \"Of 1931\")")
    #expect(
      page.contains(
        "<img src=\"../assets/plan.svg\" alt=\"The plan\" title=\"Of 1931\" width=\"480\" height=\"160\" loading=\"lazy\">"
      ))
  }

  @Test("A paragraph that is one image is a figure with its caption")
  func figures() throws {
    let page = try about("![The plan](../assets/plan.svg \"Of <1931>\")")
    #expect(
      page.contains(
        "<figure class=\"image\"><img src=\"../assets/plan.svg\" alt=\"The plan\" width=\"480\" height=\"160\" loading=\"lazy\"><figcaption>Of &lt;1931&gt;</figcaption></figure>"
      ))
    #expect(try about("![The plan](../assets/plan.svg)").contains("loading=\"lazy\"></figure>"))
  }

  @Test("A table is one, in a frame that the keyboard reaches, under its columns' names")
  func tables() throws {
    let page = try about("| Year | *Sum* <3 | |\n|:--|--:|:-:|\n| 2021 | `a|b` | &amp; |")
    #expect(
      page.contains(
        """
        <div class="written" role="region" tabindex="0" aria-label="Year and Sum &lt;3">
        <table>
        <thead>
        <tr><th scope="col" class="left">Year</th><th scope="col" class="right"><em>Sum</em> &lt;3</th><td class="center"></td></tr>
        </thead>
        <tbody>
        <tr><td class="left">2021</td><td class="right"><code>a|b</code></td><td class="center">&amp;</td></tr>
        </tbody>
        </table>
        </div>

        """))
    #expect(!(try about("| a |\n|---|").contains("tbody")))
  }

  @Test("An image whose file does not tell its size stands on the page without one")
  func unknown() throws {
    let page = try about("![Odd](../assets/odd.svg)")
    #expect(page.contains("<img src=\"../assets/odd.svg\" alt=\"Odd\" loading=\"lazy\">"))
  }

  @Test("The publisher's logo has its size, if its file tells it")
  func logo() throws {
    let settings = TestSite.settings + "\npublisher: {name: P, logo: "
    #expect(
      try about("", settings: settings + "plan.svg}").contains(
        "<img class=\"logo\" src=\"../assets/plan.svg\" alt=\"\" width=\"480\" height=\"160\"> "))
    #expect(
      try about("", settings: settings + "odd.svg}").contains(
        "<img class=\"logo\" src=\"../assets/odd.svg\" alt=\"\"> "))
  }
}
