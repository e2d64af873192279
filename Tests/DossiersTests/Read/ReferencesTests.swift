import TestSupport
import Testing

@testable import Dossiers

@Suite struct ReferencesTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figure("han-dong", "title: Han Dong\naliases: [董晗鹏, MP O’Neil, Œuvre]")
      figure("zhong", "title: 钟声")
      figure("hala", "title: هالة\naliases: [حَلا]")
      figure("elena", "title: Елена Ёлкина")
      figure("odysseas", "title: ΟΔΥΣΣΕΑΣ\naliases: [Großmann]")
      figure("jose", "title: José Muñoz")
      figure("twin", "title: Same Name")
      source("twin", "title: 'Notes #3'")
      event("vote", "title: Same Name")
      figure("later", "title: Later On\ndraft: true")
      page("shadow", "title: jose")
      page("here", "", body)
    }
  }

  private func target(_ body: String) throws -> (String, String) {
    let site = site(body)
    site.expectProblems()
    let page = try #require(site.dossier().pages.first { $0.id.id == "here" })
    let link = try #require(page.body.first?.paragraph?.first { $0.kind == .link })
    guard case .entity(let id, let anchor) = link.target else {
      Issue.record("no link to an entity")
      return ("", "")
    }
    return (id.description + (anchor.map { "#" + $0 } ?? ""), link.inside.plainText)
  }

  @Test(
    "A reference is an id, a folder and id, a title or an alias, in any spelling",
    arguments: [
      ("[[han-dong]]", "figure:han-dong", "Han Dong"),
      ("[[figures/twin]]", "figure:twin", "Same Name"),
      ("[[sources/twin]]", "source:twin", "Notes #3"),
      ("[[Han Dong]]", "figure:han-dong", "Han Dong"),
      ("[[ HAN  dong ]]", "figure:han-dong", "HAN  dong"),
      ("[[Hàn Dōng]]", "figure:han-dong", "Hàn Dōng"),
      ("[[董晗鹏]]", "figure:han-dong", "董晗鹏"), ("[[mp o'neil]]", "figure:han-dong", "mp o'neil"),
      ("[[MP OʼNeil]]", "figure:han-dong", "MP OʼNeil"), ("[[钟声|他]]", "figure:zhong", "他"),
      ("[[هالة]]", "figure:hala", "هالة"), ("[[حلا]]", "figure:hala", "حلا"),
      ("[[елена ёлкина]]", "figure:elena", "елена ёлкина"),
      ("[[Οδυσσέας]]", "figure:odysseas", "Οδυσσέας"),
      ("[[GROSSMANN]]", "figure:odysseas", "GROSSMANN"),
      ("[[jose mun\u{303}oz]]", "figure:jose", "jose mun\u{303}oz"),
      ("[[jose]]", "figure:jose", "José Muñoz"), ("[[Notes #3]]", "source:twin", "Notes #3"),
      ("[[Han\nDong]]", "figure:han-dong", "Han Dong"), ("[[vote]]", "event:vote", "Same Name"),
      ("[[œuvre]]", "figure:han-dong", "œuvre"),
    ])
  func found(reference: String, id: String, shown: String) throws {
    #expect(try target(reference) == (id, shown))
  }

  @Test("A reference to nothing is told with the nearest name")
  func unknown() {
    let unknown = site("1️⃣[[Han Donk]] and 1️⃣[[jsoe|him]], but [1️⃣@no-such].")
    unknown.expectProblems(["unknown-reference": "1️⃣"])
    let helps = unknown.dossier().problems.map(\.help)
    #expect(helps.contains { $0.hasPrefix("Did you mean `Han Dong`?") })
    #expect(helps.contains { $0.hasPrefix("Did you mean `jose`?") })
  }

  @Test("A reference to two entities lists both")
  func ambiguous() throws {
    let ambiguous = site("1️⃣[[Same Name]] and 1️⃣[[twin]]")
    ambiguous.expectProblems(["ambiguous-reference": "1️⃣"])
    let problems = ambiguous.dossier().problems
    #expect(problems[0].message.contains("content/figures/twin.md, content/events/vote.md"))
    #expect(problems[1].help.contains("`[[figures/twin]]` or `[[sources/twin]]`"))
  }

  @Test("What is unpublished is no target, but words of its own may stand alone")
  func unpublished() throws {
    let site = site("1️⃣[[later]], 1️⃣[[Later On]], 2️⃣[[later|she]] and [they](2️⃣../figures/later.md).")
    site.expectProblems(["unpublished-reference": "1️⃣", "unpublished-link": "2️⃣"])
    site.expectProblems(drafts: true)
    let page = try #require(site.dossier().pages.first { $0.id.id == "here" })
    let words = try #require(page.body.first?.paragraph)
    #expect(words.plainText == ", , she and they.")
    #expect(!words.contains { $0.kind == .link })
  }

  @Test("Data refers only to what is published, however the link is written")
  func unpublishedData() {
    TestSite {
      figures("ana")
      figure("later", "draft: true\ntitle: Later On")
      source("doc")
      source("hidden", "embargo: 2030-01-01T00:00:00Z")
      source("copy", "publisher: 1️⃣later\nrelays:\n  - source: 1️⃣hidden")
      figure("bo", "roles: [{title: x, organization: 1️⃣Later On, sources: [1️⃣hidden]}]")
      event("vote", "figures: [1️⃣later, 2️⃣doc]")
      claim(
        "x", about: "ana, 1️⃣later",
        point(
          statement("Denial", by: "1️⃣[[later]]", "2021")
            + statement("Denial", by: "1️⃣[[later|Later]]", "2021")
            + statement("Denial", by: "[Later](1️⃣../figures/later.md)", "2021")
            + statement("Response", by: "[[ana]]", "2021", "To: [L](1️⃣../figures/later.md)")
            + "### Context\n\n- In: [1️⃣@hidden]\n\nx"))
    }.expectProblems(["unpublished-reference": "1️⃣", "wrong-kind": "2️⃣"])
  }

  @Test("A reference leads to the kind that its place asks for")
  func kinds() {
    TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        point(
          allegation: statement(
            "Allegation", by: "unnamed, a clerk", "2020", "About: [[1️⃣doc]]")))
    }.expectProblems(["wrong-kind": "1️⃣"])
  }
}
