import TestSupport
import Testing

@testable import Dossiers

@Suite struct OriginsTests {
  private func facts(_ allegations: String..., more: String = "") throws -> PointFacts {
    let site = TestSite {
      figures("ana", "bo", "paper", "post", "wire")
      source("doc", "publisher: paper")
      source("s-post", "publisher: post\nrelays: [{source: doc, verified: true}]")
      source(
        "s-wire", "publisher: wire\nrelays: [{source: doc}, {source: s-post, verified: false}]")
      source("s-name", "publisher-name: The Other\nrelays: [{source: elsewhere, verified: true}]")
      source("elsewhere", "publisher-name: Elsewhere")
      claim("x", point(more, allegation: allegations.joined()))
    }
    site.expectProblems()
    return try site.dossier().point(at: "x").facts
  }

  private func allegation(by speaker: String, in sources: String = "@doc", _ more: String...)
    -> String
  {
    "### Allegation\n\n- By: \(speaker)\n- In: [\(sources)]\n- Date: 2020\n"
      + more.map { "- \($0)\n" }.joined() + "\n"
  }

  private func id(_ id: String) -> EntityID { EntityID(.figure, id) }

  @Test("Each named speaker or document is an origin once")
  func named() throws {
    let facts = try facts(
      allegation(by: "[[bo]], [[wire]]"), allegation(by: "[[bo]]"), allegation(by: "[@s-post]"),
      allegation(by: "[@s-post]"))
    #expect(
      facts.origins == [
        .figure(id("bo")), .figure(id("wire")), .document(EntityID(.source, "s-post")),
      ])
  }

  @Test("Unnamed speakers are an origin once for each outlet that they told")
  func unnamed() throws {
    let facts = try facts(
      allegation(by: "unnamed, one", "To: [[post]], [[wire]]"),
      allegation(by: "unnamed, two", "To: [[post]]"), allegation(by: "unnamed, three"),
      allegation(by: "unnamed, four", "To: a blog"))
    #expect(
      facts.origins == [
        .unnamed(told: .figure(id("post"))), .unnamed(told: .figure(id("wire"))),
        .unnamed(told: .figure(id("paper"))), .unnamed(told: .words("a blog")),
      ])
  }

  @Test("The other publishers of the allegations' sources relay; some say that they verified")
  func relays() throws {
    let facts = try facts(
      allegation(by: "unnamed, x", in: "@doc; @s-wire; @s-post; @s-name; @s-wire"))
    #expect(
      facts.relays == [
        RelayingPublisher(publisher: .figure(id("wire")), isVerified: false),
        RelayingPublisher(publisher: .figure(id("post")), isVerified: true),
        RelayingPublisher(publisher: .words("The Other"), isVerified: false),
      ])
    #expect(facts.verified == 1)
  }

  @Test("An origin relays nothing, and what only other statements cite is no relay")
  func noRelays() throws {
    #expect(
      try facts(allegation(by: "[[post]]", in: "@s-post; @doc")).relays.map(\.publisher) == [
        .figure(id("paper"))
      ])
    #expect(try facts(allegation(by: "[@s-post]", in: "@s-post")).relays.isEmpty)
    let denial = "### Denial\n\n- By: [[ana]]\n- In: [@s-wire]\n- Date: 2021\n"
    #expect(try facts(allegation(by: "unnamed, x"), more: denial).relays.isEmpty)
  }
}
