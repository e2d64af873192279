import Dossiers

/// The page of a figure: both sides of what is said about it and by it.
struct FigurePage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let kind: String
  let aliases: [String]
  let role: String?
  let roles: [RoleView]
  let url: String?
  let wikidata: String?
  let corrections: [CorrectionView]
  let body: HTML?
  let allegedAbout: [PointSummary]
  let alleged: [PointSummary]
  let said: [StatementSummary]
  let mentions: [LinkView]
  let events: [EventRow]
  let documents: [SourceRow]
  let sources: [NumberedSource]
  let neighbourhood: NeighbourhoodView?
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  let extra: Extra

  static let shape = Shape<FigurePage>(
    "figure_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .text("kind", \.kind), .texts("aliases", \.aliases), .text("role", \.role),
      .list("roles", \.roles), .text("url", \.url), .text("wikidata", \.wikidata),
      .list("corrections", \.corrections), .html("body", \.body),
      .list("alleged_about", \.allegedAbout), .list("alleged", \.alleged), .list("said", \.said),
      .list("mentions", \.mentions), .list("events", \.events), .list("documents", \.documents),
      .view("neighbourhood", \.neighbourhood, "What the page is linked with, as a picture"),
      .list("sources", \.sources), .list("relations", \.relations),
      .view("part_index", \.partIndex), .extra("extra", \.extra),
    ])
}

/// An office with its time.
struct RoleView: View {
  let title: String
  let organization: LinkView?
  let from: String?
  /// Nil of a role that is still held.
  let to: String?
  let marks: HTML?

  static let shape = Shape<RoleView>(
    "role",
    [
      .text("title", \.title), .view("organization", \.organization), .text("from", \.from),
      .text("to", \.to), .html("marks", \.marks),
    ])
}

extension Composer {
  func figurePage(_ figure: Figure) -> FigurePage {
    let roles = figure.roles.map(roleView)
    let body = html(figure.body)
    let edges = site.edges(of: figure.id)
    return FigurePage(
      frame: frame(of: figure), title: figure.header.title, summary: figure.header.summary,
      kind: figure.kind.inWords, aliases: figure.aliases, role: figure.role, roles: roles,
      url: figure.url, wikidata: figure.wikidata.map { "https://www.wikidata.org/wiki/" + $0 },
      corrections: corrections(figure), body: body,
      allegedAbout: allegedAbout(edges), alleged: alleged(edges),
      said: said(by: figure.id, edges), mentions: mentions(edges),
      events: eventsInvolving(edges), documents: documents(edges), sources: numberedSources(),
      neighbourhood: neighbourhood(of: figure.id), relations: relations(edges, of: figure.id),
      partIndex: partIndex(of: figure.id),
      extra: figure.header.extra)
  }

  private func roleView(_ role: Role) -> RoleView {
    RoleView(
      title: role.title, organization: role.organization.map { link($0) },
      from: role.from.map(inWords), to: role.to.map(inWords), marks: marks(role.sources))
  }

  private func marks(_ sources: [EntityID]) -> HTML? {
    guard !sources.isEmpty else { return nil }
    var markup = Markup()
    for source in sources { appendMark(source, at: nil, to: &markup) }
    return markup.html
  }

  private func inWords(_ date: RoleDate) -> String {
    switch date {
    case .unknown: "date unknown"
    case .date(let date): date.inWords
    }
  }
}
