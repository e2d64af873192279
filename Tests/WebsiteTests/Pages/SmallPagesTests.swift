import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Pages of free text, of corrections and for what has moved") struct SmallPagesTests {
  private let site = TestSite(
    settings: TestSite.settings + "\npolicies: {corrections: corrections}\nratings: {Unproven: 2}"
  ) {
    figure("ana", "title: Ana\nredirects: [/people/ana/]")
    source(
      "doc",
      "corrections: [{date: 2024-05-02, kind: correction, text: The date was wrong., was: 2019, now: 2020}]"
    )
    page(
      "corrections", "title: Corrections\nsummary: What we got wrong.", "We correct openly [@doc].")
    claim(
      "x",
      "corrections: [{date: 2023, kind: update, text: One more answer.}]\n"
        + "assessment: {label: Unproven, explanation: One year only., by: The desk, date: 2024-02}",
      point())
  }

  @Test("The page of corrections has those of all pages, the newest first, with what was said")
  func corrections() throws {
    let page = try PageTexts(site).main("corrections/index.html")
    #expect(try page.first("header").text == "Corrections What we got wrong.")
    #expect(try page.at("_text").text == "We correct openly1.")
    #expect(
      try page.section("All corrections").texts("li") == [
        "Correction, 2 May 2024, The Paper: “doc”: The date was wrong. It said: 2019 It now says: 2020",
        "Update, 2023, x: One more answer.",
      ])
    #expect(page.links.contains("x → ../claims/x/index.html"))
  }

  @Test("A page without corrections says that there are none")
  func none() throws {
    let site = TestSite(settings: TestSite.settings + "\npolicies: {corrections: corrections}") {
      page("corrections")
    }
    #expect(
      try PageTexts(site).main("corrections/index.html").text
        .contains("No page has been corrected so far."))
  }

  @Test("The editors' own judgement stands apart, with who judged and why")
  func assessment() throws {
    let pages = try PageTexts(site)
    let judged = try pages.claim.first("section", ["class": "assessment"])
    #expect(judged.text == "Our assessment: Unproven One year only. The desk February 2024")
    // It is on no other page.
    for path in pages.paths where path.hasSuffix(".html") && path != "claims/x/index.html" {
      #expect(try !pages[path].contains("Unproven"), "\(path)")
    }
  }

  @Test("Where a page was before, one leads to it at once and by a link, and is not to be indexed")
  func redirect() throws {
    let pages = try PageTexts(site)
    let moved = try pages.main("people/ana/index.html")
    #expect(moved.text == "Ana This page has moved: Ana")
    #expect(moved.links == ["Ana → ../../figures/ana/index.html"])
    let text = try pages["people/ana/index.html"]
    let arabic = TestSite(settings: "title: T\nlanguage: ar") {
      figure("ana", "title: ليلى\nredirects: [/people/ana/]")
    }
    #expect(
      try PageTexts(arabic)["people/ana/index.html"].contains("<html lang=\"ar\" dir=\"rtl\">"))
    for line in [
      "<meta name=\"robots\" content=\"noindex\">", "url=../../figures/ana/index.html\">",
      "<link rel=\"canonical\" href=\"https://example.org/dossier/figures/ana/\">",
    ] {
      #expect(text.contains(line), "\(line)")
    }
  }
}
