import TestSupport
import Testing

@testable import Dossiers

@Suite struct GraphTests {
  private let site = TestSite(
    settings: TestSite.settings.replacing("rules:", with: "publisher: {name: P}\nrules:")
  ) {
    figures("ana", "bo", "court", "paper", "lawyer")
    figure("mayor", "roles: [{title: Mayor, organization: bo, sources: [doc]}]", "See [[ana]].")
    source("doc", "publisher: paper\nauthors: [bo, Nobody]\nrelays: [{source: other}]", "[[x]]")
    source("other")
    event("vote", "figures: [ana]\nclaims: [x]", "After [@doc] and [[other]].")
    page("about", "", "[[ana]] [@doc]")
    claim(
      "x",
      "Lead of [[paper]] [@other].\n\n"
        + """
        ## With [[lawyer]] {#p}

        It is *said by [[bo]]* [@doc].

        ### Allegation: to [[mayor]] {#first}

        - By: [[bo]]
        - To: [[paper]]
        - In: [@doc]
        - Date: 2020
        - About: [[ana]], [[court]]


        """
        + statement("Allegation", by: "[@other]", "2020")
        + statement("Allegation", by: "unnamed, x", "2020")
        + statement("Denial", by: "[[ana]]", "2021", "Via: [[lawyer]]")
        + statement("Admission", by: "[[court]]", "2021")
        + statement("Response", by: "[[ana]]", "2021") + "See [[vote]].\n\n"
        + statement("Partial admission", by: "[[ana]]", "2021")
        + statement("Finding {#lower}", by: "[[court]]", "2021", "Effect: refutes")
        + statement("Finding", by: "[[bo]]", "2021", "Effect: supports", "Replaces: lower")
        + statement("Retraction", by: "[[bo]]", "2021")
        + statement("Correction", by: "[[paper]]", "2021")
        + "## Rest\n\nx\n\n"
        + statement("Proceeding", by: "[[ana]]", "2021", "Stage: notice")
        + statement("Context", by: "[[lawyer]]", "2021")
        + statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: answered")
        + statement("Comment request", by: "us", "2021", "To: [[bo]]", "Outcome: pending")
        + statement("Comment request", by: "unnamed, x", "2021", "To: [[bo]]", "Outcome: pending")
    )
  }

  private static let edges = """
    claim:x about figure:ana
    claim:x cites source:other
    claim:x mentions figure:paper
    event:vote cites source:doc
    event:vote involves claim:x
    event:vote involves figure:ana
    event:vote mentions source:other
    figure:ana admits-in-part point:x#p
    figure:ana denies point:x#p
    figure:ana responds point:x#p
    figure:ana takes-step claim:x
    figure:bo alleges point:x#p
    figure:bo finds point:x#p
    figure:bo retracts point:x#p
    figure:court admits point:x#p
    figure:court finds point:x#p
    figure:lawyer comments claim:x
    figure:mayor cites source:doc
    figure:mayor holds-role-at figure:bo
    figure:mayor mentions figure:ana
    figure:paper asked figure:ana
    figure:paper corrects point:x#p
    point:x#p about figure:ana
    point:x#p about figure:court
    point:x#p cites source:doc
    point:x#p mentions figure:bo
    point:x#p mentions figure:lawyer
    source:doc authored-by figure:bo
    source:doc mentions claim:x
    source:doc published-by figure:paper
    source:doc relays source:other
    source:other alleges point:x#p
    statement:x#first cites source:doc
    statement:x#first mentions figure:mayor
    statement:x#first mentions figure:paper
    statement:x#lower cites source:doc
    statement:x#p/admission-1 cites source:doc
    statement:x#p/allegation-2 cites source:doc
    statement:x#p/allegation-3 cites source:doc
    statement:x#p/correction-1 cites source:doc
    statement:x#p/denial-1 cites source:doc
    statement:x#p/denial-1 mentions figure:lawyer
    statement:x#p/finding-2 cites source:doc
    statement:x#p/finding-2 replaces statement:x#lower
    statement:x#p/partial-admission-1 cites source:doc
    statement:x#p/response-1 cites source:doc
    statement:x#p/response-1 mentions event:vote
    statement:x#p/retraction-1 cites source:doc
    statement:x#rest/comment-request-1 cites source:doc
    statement:x#rest/comment-request-2 cites source:doc
    statement:x#rest/comment-request-3 cites source:doc
    statement:x#rest/context-1 cites source:doc
    statement:x#rest/proceeding-1 cites source:doc
    """

  @Test("There is an edge of each kind, and unnamed speakers and pages make none")
  func edges() {
    site.expectProblems()
    let edges = site.dossier().exportedEdges
    let found = edges.map { "\($0.from) \($0.kind) \($0.to)" }
    #expect(found.sorted() == Self.edges.split(separator: "\n").map(String.init))
    #expect(Set(edges.map(\.kind)) == Set(Edge.Kind.allCases.map(\.rawValue)))
    #expect(edges == edges.sorted() && Set(edges).count == edges.count)
  }

  @Test("An outlet that asks the same figure in two claims makes one edge")
  func sameEdge() {
    let asked = statement(
      "Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: declined")
    let site = TestSite {
      figures("ana", "paper")
      source("doc")
      claim("x", point(asked))
      claim("y", point(asked))
    }
    site.expectProblems()
    #expect(site.dossier().exportedEdges.filter { $0.kind == "asked" }.count == 1)
  }

  @Test("Every page has its own edges, both ways")
  func bothWays() {
    let dossier = site.dossier()
    let ids: [EntityID] =
      dossier.claims.map(\.id) + dossier.figures.map(\.id) + dossier.sources.map(\.id)
      + dossier.events.map(\.id)
    #expect(Set(ids.flatMap { dossier.graph.edges(from: $0) }) == Set(dossier.graph.edges))
    for edge in dossier.graph.edges where edge.from.entity != edge.to.entity {
      #expect(dossier.graph.edges(to: edge.to.entity).contains(edge))
    }
  }

  @Test("A node leads back to its point or statement")
  func nodes() throws {
    let dossier = site.dossier()
    for edge in dossier.graph.edges {
      for node in [edge.from, edge.to] {
        switch node {
        case .entity(let id): #expect(dossier.entity(id) != nil)
        case .point(let id):
          #expect(dossier.record.claim(of: id.row).id == id.claim)
          #expect(dossier.record[id.row].isPoint)
        case .statement(let id): #expect(dossier.record.claim(of: id.row).id == id.claim)
        }
      }
    }
  }
}
