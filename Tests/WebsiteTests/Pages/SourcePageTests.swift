import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("The pages of sources and events") struct SourcePageTests {
  private let site = TestSite {
    figures("ana", "ben")
    figure("paper", "title: The Paper\nkind: outlet")
    source(
      "doc",
      """
      title: Bridge falls
      date: 2020-02-03
      publisher: paper
      authors: [ben, A. Nobody]
      url: https://paper.example/1
      accessed: 2021-01-02
      language: fr
      unnamed-sources: [{count: two, description: officials, reason: fear}]
      """)
    source(
      "copied", "title: After them\npublisher-name: Post\nrelays: [{source: doc, verified: true}]")
    source("third", "title: Too\npublisher-name: Globe\nrelays: [{source: doc}]\nseen: copy")
    event(
      "vote",
      "title: The vote\ndate: 2020-02/2020-03\nplace: Town Hall\nfigures: [ana]\nclaims: [x]",
      "As was written [@doc]. See [[ben]].")
    claim("x", "title: The bridge", point(statement("Denial", by: "[[ana]]", "2021")))
  }

  @Test("A source's facts stand in one box")
  func facts() throws {
    let page = try PageTexts(site).main("sources/doc/index.html")
    #expect(try page.first("header").text == "Source: news report The Paper: “Bridge falls”")
    let facts = try page.first("dl")
    #expect(
      facts.text
        == """
        Date 3 February 2020 Publisher The Paper Authors ben A. Nobody Language fr \
        Web address https://paper.example/1 \
        Read by us We have read this document. Accessed 2 January 2021. \
        Unnamed speakers officials (two); reason given: fear \
        Relayed by Post: “After them” (says that it verified it) \
        Globe: “Too” (does not say that it verified it)
        """.replacing("Web address", with: facts.texts("dt")[4]))
    #expect(facts.links.contains("https://paper.example/1 → https://paper.example/1"))
    let copied = try PageTexts(site).main("sources/copied/index.html").first("dl").text
    #expect(copied.hasSuffix("Relays The Paper: “Bridge falls” (says that it verified it)"))
  }

  @Test("What rests on a source stands by claim and point, and then what else cites it")
  func citing() throws {
    let page = try PageTexts(site).main("sources/doc/index.html")
    let rests = try page.section("What rests on this source")
    #expect(rests.texts("h3") == ["The bridge"])
    #expect(
      rests.texts("li") == [
        "Point (contested): 1 January 2020, Allegation, unnamed: a clerk; 2021, Denial, ana"
      ])
    #expect(
      try page.section("Also cited in").links == ["The vote → ../../events/vote/index.html"])
  }

  @Test("The list of sources has the newest year first, and how many statements rest on each")
  func list() throws {
    let list = try PageTexts(site).main("sources/index.html")
    #expect(list.texts("h2") == ["2020", "How to cite this page"])
    #expect(
      list.texts("li") == [
        "Post: “After them” 2020 · news report", "Globe: “Too” 2020 · news report",
        "The Paper: “Bridge falls” 3 February 2020 · news report 2 statements",
      ])
  }

  @Test("An event's facts stand in one box, and its text cites sources")
  func events() throws {
    let page = try PageTexts(site).main("events/vote/index.html")
    #expect(
      try page.first("dl").text
        == "Date February 2020 to March 2020 Place Town Hall Figures ana Claims The bridge")
    #expect(try page.at("_text").text == "As was written1. See ben.")
    #expect(try page.section("Sources").links.contains("a → #_text"))
    let list = try PageTexts(site).main("events/index.html")
    #expect(list.texts("li") == ["February 2020 to March 2020 The vote, Town Hall"])
  }

  @Test("What is elsewhere has only what the page does not show")
  func relations() throws {
    let pages = try PageTexts(site)
    // The mention in the event's text stands nowhere else on ben's page; authorship does.
    let ben = try pages.main("figures/ben/index.html").section("Elsewhere in this dossier")
    #expect(ben.texts("p") == ["Mentioned in: The vote"])
    for path in ["sources/doc/index.html", "sources/third/index.html", "events/vote/index.html"] {
      #expect(try !pages.main(path).text.contains("Elsewhere in this dossier"), "\(path)")
    }
    let x = try pages.main("claims/x/index.html").section("Elsewhere in this dossier")
    #expect(x.texts("p") == ["Involved in: The vote"])
  }

  @Test("Every relation of a random site is on both of its ends' pages", arguments: seeds(10))
  func bothEnds(seed: UInt64) throws {
    let dossier = RandomSite(seed: seed).site.dossier()
    let rendered = try RenderedSite(dossier)
    let linked = rendered.linkedFiles
    for entity in dossier.entities {
      for edge in dossier.graph.edges(from: entity.id)
      where edge.from.entity != edge.to.entity && edge.to.entity.kind != .page
        && edge.from.entity.kind != .page
      {
        let (from, to) = (edge.from.entity.page, edge.to.entity.page)
        #expect(linked[from]?.contains(to) == true, "\(edge.kind): \(from) to \(to)")
        #expect(linked[to]?.contains(from) == true, "\(edge.kind): \(to) from \(from)")
      }
    }
  }
}
