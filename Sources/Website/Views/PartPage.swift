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
      .view("frame", \.frame), .text("kicker", \.kicker), .text("title", \.title),
      .text("label", \.label), .list("alleged_about", \.allegedAbout),
      .list("alleged", \.alleged), .list("said", \.said), .list("mentions", \.mentions),
      .list("events", \.events), .list("documents", \.documents),
      .list("statements", \.statements), .list("relayed_by", \.relayedBy),
      .list("corrections", \.corrections), .list("relations", \.relations),
      .list(
        "cited_in", \.citedIn, "What else cites the source: figures, events, a claim's own text."),
      .view("part_index", \.partIndex), .view("part_place", \.partPlace),
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
      list, on: part, kicker: kicker, title: entity.header.title,
      band: entity.header.publication.band)
    page.relations = relations(site.edges(of: entity.id, on: part), of: entity.id)
    return page
  }

  func correctionsPart(of page: Page, _ list: PagedList, on part: Int) -> PartPage {
    var view = partPage(
      list, on: part, kicker: nil, title: page.header.title, band: page.header.publication.band)
    view.corrections = site.lists.corrections.entries(on: part).map { row($0) }
    return view
  }

  private func partPage(
    _ list: PagedList, on part: Int, kicker: String?, title: String, band: String?
  ) -> PartPage {
    PartPage(
      frame: frame(title: list.title(of: part), band: band), kicker: kicker, title: title,
      label: list.tree.parts[part].name.label, partIndex: partIndex(list, on: part),
      partPlace: partPlace(list, on: part))
  }
}
