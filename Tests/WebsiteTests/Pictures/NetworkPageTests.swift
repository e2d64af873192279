import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The network's page")
struct NetworkPageTests {
  /// A claim with a point, a source and so many figures: three nodes more than figures.
  private func site(figures count: Int) -> TestSite {
    TestSite {
      source("doc", "publisher: f0")
      claim("c", about: "f0", point(statement("Denial", by: "[[f1]]", "2020-02-01")))
      (0..<count).map { figure("f\($0)", "", $0 > 1 ? "[[f0]]" : "") }
    }
  }

  private func page(_ site: TestSite, at path: String = "network/index.html") throws -> String {
    let rendered = try RenderedSite(site.dossier())
    #expect(rendered.faults == [])
    return String(decoding: try #require(rendered.files[path]), as: UTF8.self)
  }

  private func count(_ text: String, in page: String) -> Int { page.ranges(of: text).count }

  @Test("Two hundred nodes are all drawn, without groups")
  func all() throws {
    let page = try page(site(figures: 197))
    #expect(count("<path d=\"M", in: page) == 200 + 5)
    #expect(page.contains("How the 200 claims, points"))
    #expect(!page.contains("id=\"_groups\"") && !page.contains("What is not drawn"))
    #expect(count("<tr><th scope=\"row\"", in: page) == 200)
  }

  @Test("Of more, those with most links are drawn, groups show all, and a list has the rest")
  func more() throws {
    let page = try page(site(figures: 198))
    #expect(count("<path d=\"M", in: page) == 200 + 5)
    #expect(page.contains("id=\"_groups\""))
    let rest = try #require(page.firstRange(of: "What is not drawn"))
    // All but the first two figures have one link each, so that the last id stays out.
    #expect(
      page[rest.upperBound...].contains(
        "<li><a href=\"../figures/f99/index.html\"><bdi>f99</bdi></a></li>"))
    #expect(count("<li><a href=\"../figures/", in: String(page[rest.upperBound...])) == 1)
  }

  @Test("Statements are no nodes: their edges are their point's, and a point's claim is told")
  func statements() throws {
    let page = try page(site(figures: 2))
    #expect(page.contains("How the 5 claims, points"))
    #expect(
      page.contains(
        "<li>Denies <a href=\"../claims/c/index.html#p\"><bdi>c: Point (alleged)</bdi></a></li>"))
    #expect(page.contains("<li>Is a point of <a href=\"../claims/c/index.html\">"))
    #expect(
      page.contains("<li>Published by <a href=\"../figures/f0/index.html\"><bdi>f0</bdi></a></li>"))
  }

  @Test("A dossier of pages alone has a network without a picture")
  func empty() throws {
    let page = try page(TestSite { TestSupport.page("about") })
    #expect(page.contains("<h1>Network</h1>") && !page.contains("<svg"))
  }

  @Test("Where the list is cut, each node stands on one of its parts")
  func parts() throws {
    let dossier = CrowdedSite(claims: 150, seed: 3).site.dossier()
    let rendered = try RenderedSite(dossier, pageWeight: 6_000)
    let nodes = NetworkNodes(of: dossier)
    #expect(nodes.count > 300)
    let parts = rendered.files.filter {
      $0.key.hasPrefix("network/_")
        && !String(decoding: $0.value, as: UTF8.self).contains("nav class=\"parts\"")
    }
    #expect(parts.count > 5)
    let listed = parts.values.map { count("<li><a href=\"../../", in: main(of: $0)) }
    #expect(listed.reduce(0, +) == nodes.count)
  }

  private func main(of page: [UInt8]) -> String {
    let text = String(decoding: page, as: UTF8.self)
    let start = text.firstRange(of: "</h1>")?.upperBound ?? text.endIndex
    let end = text.firstRange(of: "<nav class=\"neighbours\"")?.lowerBound ?? text.endIndex
    return String(text[start..<end])
  }

  @Test("Every node has a number, and its number leads back to it")
  func numbers() {
    let dossier = TestSite.everyKind.dossier()
    let nodes = NetworkNodes(of: dossier)
    for number in 0..<nodes.count { #expect(nodes.number(of: nodes[number]) == number) }
    #expect(nodes.inListOrder.sorted() == Array(0..<nodes.count))
    for page in dossier.pages { #expect(nodes.number(of: .entity(page.id)) == nil) }
  }
}
