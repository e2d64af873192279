import TestSupport
import Testing

@testable import Dossiers

@Suite struct OriginsTests {
  private func facts(_ allegations: String..., more: String = "") throws -> Point.Facts {
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

  @Test("Where somebody with a name spoke is the place of the words, and passes nothing on")
  func placeOfWords() throws {
    func relays(_ allegations: String...) throws -> [Party] {
      let site = TestSite {
        figures("ana", "bo", "paper", "post", "wire")
        source("doc", "publisher: paper")
        source("s-post", "publisher: post")
        source("s-both", "publisher: [wire, post]")
        source("s-bo", "publisher: bo")
        claim("x", point(allegation: allegations.joined()))
      }
      site.expectProblems()
      return try site.dossier().point(at: "x").facts.relays.map(\.publisher)
    }
    func figure(_ name: String) -> Party { .figure(id(name)) }
    // A tweet, an interview, testimony: the first source's publisher is the place.
    #expect(try relays(allegation(by: "[[bo]]", in: "@s-post")) == [])
    #expect(try relays(allegation(by: "[[bo]]", in: "@s-post; @doc")) == [figure("paper")])
    #expect(try relays(allegation(by: "[[bo]]", in: "@s-both; @doc; @s-post")) == [figure("paper")])
    // Nobody passes on what he said himself.
    #expect(try relays(allegation(by: "[[bo]]", in: "@s-post; @s-bo")) == [])
    // A document's own publishers do not; the first of the others does.
    #expect(try relays(allegation(by: "[@s-both]", in: "@s-post; @doc")) == [figure("paper")])
    #expect(try relays(allegation(by: "[@doc]", in: "@s-post; @doc")) == [figure("post")])
    // Each allegation for itself: the outlet that was told one thing may pass on another.
    #expect(
      try relays(
        allegation(by: "unnamed, x", in: "@s-post", "To: [[post]]"),
        allegation(by: "[[bo]]", in: "@doc; @s-post")) == [figure("post")])
    // Of several publishers of one report, all but whom they told pass it on; where that is not on record, none does.
    #expect(
      try relays(allegation(by: "unnamed, x", in: "@s-both", "To: [[post]]")) == [figure("wire")])
    #expect(try relays(allegation(by: "unnamed, x", in: "@s-both; @doc")) == [figure("paper")])
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
