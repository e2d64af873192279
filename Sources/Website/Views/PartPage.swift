import Dossiers

/// A page with a part of what does not fit on another: of an entity what dates from one time, with both sides of
/// whatever was alleged then; of the corrections those of one time.
struct PartPage: View {
  let frame: PageFrame
  /// What kind of page it is a part of.
  let kicker: String?
  /// The title of the page that it is a part of.
  let title: String
  let label: String
  var allegedAbout: [PointSummary] = []
  var alleged: [PointSummary] = []
  var said: [StatementSummary] = []
  var mentions: [LinkView] = []
  var events: [EventRow] = []
  var documents: [SourceRow] = []
  var statements: [StatementSummary] = []
  var citedIn: [LinkView] = []
  var relayedBy: [RelayView] = []
  var corrections: [CorrectionRow] = []
  var relations: [RelationGroup] = []
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<PartPage>(
    "part_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text(
        "kicker", \.kicker, "What kind of page it is a part of, in words; none of the corrections"),
      .text("title", \.title, "The title of the page that it is a part of"),
      .text("label", \.label, "Which part it is: a time, in words"),
      .list("alleged_about", \.allegedAbout, "Points that are about the figure"),
      .list("alleged", \.alleged, "Points that the figure alleges"),
      .list("said", \.said, "Everything else that the figure said, the oldest first"),
      .list("mentions", \.mentions, "Pages and points whose text links to the figure"),
      .list("events", \.events, "Events that the figure had a part in"),
      .list(
        "documents", \.documents, "Sources that the figure published or wrote, the newest first"),
      .list("statements", \.statements, "Statements that cite the source"),
      .list("relayed_by", \.relayedBy, "Sources that pass the source's report on"),
      .list("corrections", \.corrections, "The corrections made in that time, with their pages"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .view(
        "part_index", \.partIndex, "Links to the parts of this part, where it is too long itself"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
      .list(
        "cited_in", \.citedIn, "What else cites the source: figures, events, a claim's own text"),
    ])
}

extension Composer {
  func partPage(of figure: Figure, _ list: PagedList, on part: Int) -> PartPage {
    let edges = site.edges(of: figure.id, on: part)
    var page = partPage(of: figure, figure.kind.inWords, list, on: part)
    page.allegedAbout = allegedAbout(edges)
    page.alleged = alleged(edges)
    page.said = said(by: figure.id, edges)
    page.mentions = mentions(edges)
    page.events = eventsInvolving(edges)
    page.documents = documents(edges)
    return page
  }

  func partPage(of source: Source, _ list: PagedList, on part: Int) -> PartPage {
    let edges = site.edges(of: source.id, on: part)
    var page = partPage(of: source, "source", list, on: part)
    page.statements = statementsCiting(edges)
    page.citedIn = othersCiting(edges)
    page.relayedBy = relayed(source.id, edges)
    return page
  }

  /// The relations, which every entity has.
  func partPage(of entity: any Entity, _ kicker: String, _ list: PagedList, on part: Int)
    -> PartPage
  {
    var page = partPage(
      list, on: part, kicker: kicker, title: site.title(of: entity.id),
      isHeadline: (entity as? Source)?.isHeadline == true,
      band: band(of: entity))
    page.relations = relations(site.edges(of: entity.id, on: part), of: entity.id)
    return page
  }

  func correctionsPart(of page: Page, _ list: PagedList, on part: Int) -> PartPage {
    var view = partPage(
      list, on: part, kicker: nil, title: page.header.title, band: band(of: page))
    view.corrections = site.lists.corrections.entries(on: part).map { row($0) }
    return view
  }

  private func partPage(
    _ list: PagedList, on part: Int, kicker: String?, title: String, isHeadline: Bool = false,
    band: String?
  ) -> PartPage {
    PartPage(
      frame: frame(title: list.title(of: part), isHeadline: isHeadline, band: band), kicker: kicker,
      title: title,
      label: list.tree.parts[part].name.label, partIndex: partIndex(list, on: part),
      partPlace: partPlace(list, on: part))
  }
}
