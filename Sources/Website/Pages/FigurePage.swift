import Dossiers
import HTML
import Templates

extension Figure {
  /// What the page of a figure can show.
  static let page = Schema<WebPage, Figure>("figure_page") {
    Field.frame
    Field.text("title", "The figure's name") { $1.header.title }
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.text("kind", "What the figure is, in words: `person`, `news outlet`") {
      $0.words.kind($1.kind)
    }
    Field.texts("aliases", "Other names") { $1.aliases }
    Field.text("role", "The line on what the figure does or did, from its file") { $1.role }
    Field.rows("roles", Role.schema, "The offices it held or holds, each with its time") {
      $1.roles
    }
    Field.text("url", "Web address of its own site") { $1.url }
    Field.text("wikidata", "Web address of its entry in Wikidata") { $1.wikidataAddress }
    Field.corrections { $0.header }
    Field.blocks("body", "The text of its file") { $1.body }
    Field.row("written", FigureRecord.schema, "What the record has on the figure") { page, figure in
      FigureRecord(figure: figure.id, edges: page.site.edges(of: figure.id))
    }
    Field.record { $1.id }
    Field.extra("its file") { $0.header.extra }
  }
}

extension Figure {
  /// Of its item in Wikidata.
  var wikidataAddress: String? { wikidata.map { "https://www.wikidata.org/wiki/" + $0 } }
}

extension Role {
  static let schema = Schema<WebPage, Role>("role") {
    Field.text("title", "The office") { $1.title }
    Field.row("organization", Link.schema, "Link to the organisation") { page, role in
      role.organization.map { page.link($0) }
    }
    Field.text("time", "From when until when it was held, in words") { $0.time(of: $1) }
    Field.rows("cited", CitedSource.schema, "The sources for it, with their numbers") {
      page, role in role.sources.map { CitedSource($0, on: page) }
    }
  }
}

extension WebPage {
  fileprivate func time(of role: Role) -> String? {
    func inWords(_ date: RoleDate) -> SentenceValue {
      switch date {
      case .unknown: .text(words.text("date.not-known"))
      case .date(let date): .text(words.date(date))
      }
    }
    switch (role.from, role.to) {
    case (nil, nil): return nil
    case (let from?, nil): return words.text("role.since", ["start": inWords(from)])
    case (nil, let to?): return words.text("role.until", ["end": inWords(to)])
    case (let from?, let to?):
      return words.text("date.span", ["start": inWords(from), "end": inWords(to)])
    }
  }
}

/// A point about a figure, or alleged by it.
struct FigurePoint: Sendable {
  let figure: EntityID
  let point: PointRow

  static let schema = Schema<WebPage, FigurePoint>("figure_point") {
    Field.row("point", PointRow.schema, "The point") { $1.point }
    Field.text("reply", "What the figure replied, in words; none of a point about others") {
      page, row in
      row.point.facts.replies.map { page.facts[$0] }.first { $0.figure == row.figure }
        .map { page.words.reply($0) }
    }
  }
}

/// Points of one claim.
struct ClaimPoints: Sendable {
  let claim: Claim
  let points: [FigurePoint]

  static let schema = Schema<WebPage, ClaimPoints>("claim_points") {
    Field.row("claim", Link.schema, "Link to the claim") { page, row in page.link(row.claim.id) }
    Field.rows("points", FigurePoint.schema, "The points, in the order of the claim's file") {
      $1.points
    }
  }
}

/// What the record has on a figure, or the part of it that is on a page.
struct FigureRecord: Sendable {
  let figure: EntityID
  let edges: SelectedEdges

  static let schema = Schema<WebPage, FigureRecord>("figure_record") {
    Field.text("name", "The figure's name") { $0.site.title(of: $1.figure) }
    Field.rows("about", ClaimPoints.schema, "The points about the figure, claim by claim") {
      $0.pointsAbout($1.figure, $1.edges)
    }
    Field.rows("alleged", ClaimPoints.schema, "The points that the figure alleges, claim by claim")
    {
      $0.pointsAlleged(by: $1.figure, $1.edges)
    }
    Field.rows(
      "said", Occasion.schema,
      "What else it said, occasion by occasion, but requests and repetitions"
    ) {
      $0.occasions(of: $1.figure, $1.edges)
    }
    Field.rows("events", Event.row, "Events that it had a part in, the oldest first") { page, row in
      page.oldestFirst(
        row.edges.incoming.filter { $0.kind == .involves }.map(\.from.entity)
          .compactMap { page.dossier.event($0) })
    }
    Field.rows("documents", Source.row, "Sources that it published or wrote, the newest first") {
      page, row in
      page.newestFirst(
        unique(
          row.edges.incoming.filter { $0.kind == .publishedBy || $0.kind == .authoredBy }
            .map(\.from.entity)
        ).compactMap { page.site.source($0) })
    }
  }
}

/// What somebody said on one day in one document.
struct Occasion: Sendable {
  let date: PartialDate?
  let source: EntityID?
  fileprivate(set) var statements: [StatementRow]

  static let schema = Schema<WebPage, Occasion>("occasion") {
    Field.row("date", PartialDate.schema, "When it was said") { $1.date }
    Field.row("source", Link.schema, "Link to the first source that the statements rest on") {
      page, row in
      row.source.map { id in
        Link(
          text: page.site.source(id).map { page.publishers(of: $0) } ?? "", target: .entity(id))
      }
    }
    Field.rows("statements", StatementRow.schema, "What was said") { $1.statements }
  }
}

extension WebPage {
  fileprivate func pointsAbout(_ figure: EntityID, _ edges: SelectedEdges) -> [ClaimPoints] {
    points(edges.incoming.filter { $0.kind == .about }.map(\.from), of: figure)
  }

  fileprivate func pointsAlleged(by figure: EntityID, _ edges: SelectedEdges) -> [ClaimPoints] {
    points(edges.outgoing.filter { $0.kind == .alleges }.map(\.to), of: figure)
  }

  private func points(_ nodes: [Node], of figure: EntityID) -> [ClaimPoints] {
    let points = nodes.filter { if case .point = $0 { true } else { false } }
    return sections(of: points).map { claim, sections in
      ClaimPoints(
        claim: claim,
        points: sections.compactMap { PointRow($0, in: site) }
          .map { FigurePoint(figure: figure, point: $0) })
    }
  }

  fileprivate func occasions(of figure: EntityID, _ edges: SelectedEdges) -> [Occasion] {
    var said: [StatementRow] = []
    for (_, sections) in sections(of: edges.outgoing.filter(\.kind.isSaid).map(\.to)) {
      for section in sections {
        for row in site.rows(site.layout(of: section).inOrder) {
          let statement = row.statement
          guard statement.kind != .allegation, statement.kind != .commentRequest,
            statement.repeats == nil, record.speakers(of: statement).contains(figure)
          else { continue }
          said.append(row)
        }
      }
    }
    let order = said.indices.sorted {
      (said[$0].statement.date?.orderFromStart ?? 0, $0)
        < (said[$1].statement.date?.orderFromStart ?? 0, $1)
    }
    var occasions: [Occasion] = []
    for row in order.map({ said[$0] }) {
      let (date, source) = (
        row.statement.date, row.statement.citations.first.map { record[$0].source }
      )
      if let last = occasions.indices.last, occasions[last].date == date,
        occasions[last].source == source
      {
        occasions[last].statements.append(row)
      } else {
        occasions.append(Occasion(date: date, source: source, statements: [row]))
      }
    }
    return occasions
  }

  /// The sections that the nodes are in or that say something of a whole claim; those of the newest claims first.
  private func sections(of nodes: [Node]) -> [(claim: Claim, sections: [Row<Section>])] {
    var claims: [(claim: Claim, sections: [Row<Section>])] = []
    for node in nodes {
      if claims.last?.claim.id != node.entity {
        guard let claim = site.claim(node.entity) else { continue }
        claims.append((claim, []))
      }
      let last = claims.count - 1
      if case .point(let point) = node {
        claims[last].sections.append(point.row)
      } else {
        claims[last].sections += claims[last].claim.sections.filter { !record[$0].isPoint }
      }
    }
    return Dossiers.newestFirst(claims.map { facts[$0.claim].firstAlleged }).map {
      (claims[$0].claim, unique(claims[$0].sections).sorted())
    }
  }
}

extension Edge.Kind {
  /// Whether the figure at its beginning says something, and alleges nothing.
  var isSaid: Bool {
    switch self {
    case .denies, .admits, .admitsInPart, .responds, .finds, .retracts, .corrects, .takesStep,
      .comments:
      true
    default: false
    }
  }
}
