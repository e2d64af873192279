import Dossiers

/// The page of a source: what it is, how the editors know it, and what rests on it.
struct SourcePage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let type: String
  let date: DateView
  let publisher: LinkView
  let authors: [LinkView]
  let url: String?
  let copyURL: String?
  let seen: String
  let isUnseen: Bool
  let accessed: DateView?
  let language: String?
  let unnamedSources: [UnnamedSourcesView]
  let relays: [RelayView]
  let relayedBy: [RelayView]
  let corrections: [CorrectionView]
  let body: HTML?
  let statements: [StatementSummary]
  let sources: [NumberedSource]
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  /// What cites it and is no statement: figures, events, a claim's own text.
  let citedIn: [LinkView]
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<SourcePage>(
    "source_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .text("type", \.type), .view("date", \.date), .view("publisher", \.publisher),
      .list("authors", \.authors), .text("url", \.url), .text("copy_url", \.copyURL),
      .text("seen", \.seen), .flag("unseen", \.isUnseen), .view("accessed", \.accessed),
      .text("document_language", \.language), .list("unnamed_sources", \.unnamedSources),
      .list("relays", \.relays), .list("relayed_by", \.relayedBy),
      .list("corrections", \.corrections), .html("body", \.body),
      .list("statements", \.statements), .list("sources", \.sources),
      .list("relations", \.relations), .view("part_index", \.partIndex),
      .list(
        "cited_in", \.citedIn, "What else cites the source: figures, events, a claim's own text."),
      .view(
        "last_change", \.lastChange, "The newest statement on the page, or a newer correction."),
      .extra("extra", \.extra),
    ])
}

/// Another source whose report is passed on, and whether it says that it verified it.
struct RelayView: View {
  let source: LinkView
  let isVerified: Bool

  static let shape = Shape<RelayView>(
    "relay", [.view("source", \.source), .flag("verified", \.isVerified)])
}

/// Speakers whom a document does not name.
struct UnnamedSourcesView: View {
  let count: String?
  let description: String?
  let reason: String?

  static let shape = Shape<UnnamedSourcesView>(
    "unnamed_sources",
    [.text("count", \.count), .text("description", \.description), .text("reason", \.reason)])
}

extension Composer {
  func sourcePage(_ source: Source) -> SourcePage {
    let body = html(source.body)
    let edges = site.edges(of: source.id)
    let statements = statementsCiting(edges)
    let change = lastChange(
      of: source, among: [statements],
      otherwise: LastChangeView(source.date, "publication of this document"))
    return SourcePage(
      frame: frame(of: source, asOf: change), title: source.header.title,
      summary: source.header.summary,
      type: source.type.inWords, date: DateView(source.date), publisher: link(source.publisher),
      authors: source.authors.map { link($0) }, url: source.url, copyURL: source.copyURL,
      seen: source.seen.inWords, isUnseen: source.seen == .no,
      accessed: source.accessed.map { DateView($0) }, language: source.language,
      unnamedSources: source.unnamedSources.map(unnamedSourcesView),
      relays: source.relays.map(relayView), relayedBy: relayed(source.id, edges),
      corrections: corrections(source), body: body, statements: statements,
      sources: numberedSources(), relations: relations(edges, of: source.id),
      partIndex: partIndex(of: source.id), citedIn: othersCiting(edges), lastChange: change,
      extra: source.header.extra)
  }

  private func unnamedSourcesView(_ unnamed: Source.UnnamedSources) -> UnnamedSourcesView {
    UnnamedSourcesView(
      count: unnamed.count, description: unnamed.description, reason: unnamed.reason)
  }

  private func relayView(_ relay: Source.Relay) -> RelayView {
    RelayView(source: link(relay.source), isVerified: relay.isVerified)
  }

  func relayed(_ source: EntityID, _ edges: Edges) -> [RelayView] {
    let relaying = edges.incoming.filter { $0.kind == .relays }
    return unique(relaying.map(\.from.entity)).map { relaying in
      let relay = site.source(relaying)?.relays.first { $0.source == source }
      return RelayView(source: link(relaying), isVerified: relay?.isVerified == true)
    }
  }

  /// What cites the source and is no statement.
  func othersCiting(_ edges: Edges) -> [LinkView] {
    let nodes = edges.incoming.filter { edge in
      guard edge.kind == .cites else { return false }
      if case .statement = edge.from { return false }
      return true
    }
    return unique(nodes.map(\.from)).map { link($0) }
  }

  /// The statements that rest on the source, claim by claim.
  func statementsCiting(_ edges: Edges) -> [StatementSummary] {
    // All are found before the first is read: what the processor waits for then comes at once.
    let places = edges.incoming.compactMap { edge -> StatementPlace? in
      guard edge.kind == .cites, case .statement(let id) = edge.from else { return nil }
      return site.directory.statement(id)
    }
    return places.map { summary($0) }
  }
}
