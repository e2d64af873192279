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
  /// Nil where no point on the page is about the figure.
  let standing: FigureStandingView?
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<FigurePage>(
    "figure_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The figure's name"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .text("kind", \.kind, "What the figure is, in words: `person`, `news outlet`"),
      .texts("aliases", \.aliases, "Other names"),
      .text("role", \.role, "The line on what the figure does or did, from its file"),
      .list("roles", \.roles, "The offices it held or holds, each with its time"),
      .text("url", \.url, "Web address of its own site"),
      .text("wikidata", \.wikidata, "Web address of its entry in Wikidata"),
      .list("corrections", \.corrections, "What was corrected on the page, as its file lists it"),
      .html("body", \.body, "The text of its file"),
      .list(
        "alleged_about", \.allegedAbout,
        "Points that are about the figure, those of the newest claims first"),
      .list(
        "alleged", \.alleged, "Points that the figure alleges, those of the newest claims first"),
      .list("said", \.said, "Everything else that the figure said, the oldest first"),
      .list("mentions", \.mentions, "Pages and points whose text links to the figure"),
      .list("events", \.events, "Events that the figure had a part in, the oldest first"),
      .list(
        "documents", \.documents, "Sources that the figure published or wrote, the newest first"),
      .list("sources", \.sources, "What the page cites, in the order of the numbers in its text"),
      .view("neighbourhood", \.neighbourhood, "What the page is linked with, as a picture"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .view(
        "part_index", \.partIndex,
        "Links to the parts of the record, where it is too long for this page"),
      .extra("extra", \.extra, "Whatever its file has under `extra`, by the names used there"),
      .view("standing", \.standing, "How the points about the figure stand, by their counts"),
      .view(
        "last_change", \.lastChange, "The newest correction of the page, if there is one"),
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
      .text("title", \.title, "The office"),
      .view("organization", \.organization, "Link to the organisation"),
      .text("from", \.from, "Since when, in words"),
      .text("to", \.to, "Until when, in words; none if the role is still held"),
      .html("marks", \.marks, "The numbers of the sources for it, linked to their list"),
    ])
}

extension Composer {
  func figurePage(_ figure: Figure) -> FigurePage {
    let roles = figure.roles.map(roleView)
    let body = html(figure.body)
    let edges = site.edges(of: figure.id)
    let points = pointsAbout(edges)
    let about = points.map { summary($0.point, of: $0.claim) }
    let (alleged, said) = (alleged(edges), said(by: figure.id, edges))
    let (events, documents) = (eventsInvolving(edges), documents(edges))
    return FigurePage(
      frame: frame(of: figure, asOf: newestDate(figure, edges)), title: figure.header.title,
      summary: figure.header.summary,
      kind: figure.kind.inWords, aliases: figure.aliases, role: figure.role, roles: roles,
      url: figure.url, wikidata: figure.wikidata.map { "https://www.wikidata.org/wiki/" + $0 },
      corrections: corrections(figure), body: body,
      allegedAbout: about, alleged: alleged, said: said, mentions: mentions(edges),
      events: events, documents: documents, sources: numberedSources(),
      neighbourhood: neighbourhood(of: figure.id), relations: relations(edges, of: figure.id),
      partIndex: partIndex(of: figure.id),
      standing: standing(of: figure.id, among: points), lastChange: lastChange(of: figure),
      extra: figure.header.extra)
  }

  /// That of the claims that have to do with the figure, or of a correction of its page.
  private func newestDate(_ figure: Figure, _ edges: Edges) -> PartialDate? {
    let ends = edges.incoming.map(\.from.entity) + edges.outgoing.map(\.to.entity)
    let claims = unique(ends.filter { $0.kind == .claim }).compactMap { site.claim($0) }
    return [claims.lastChange, figure.lastChange?.date].compactMap(\.self)
      .max { $0.lastDay < $1.lastDay }
  }

  private func roleView(_ role: Role) -> RoleView {
    RoleView(
      title: role.title, organization: role.organization.map { link($0) },
      from: role.from.map(inWords), to: role.to.map(inWords), marks: marks(role.sources))
  }

  private func marks(_ sources: [EntityID]) -> HTML? {
    guard !sources.isEmpty else { return nil }
    return html { for source in sources { appendMark(source, at: nil, to: &$0) } }
  }

  private func inWords(_ date: RoleDate) -> String {
    switch date {
    case .unknown: "date unknown"
    case .date(let date): date.inWords
    }
  }
}
