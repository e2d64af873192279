import Dossiers

/// The page of a source: what it is, how the editors know it, and what rests on it.
struct SourcePage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let type: String
  let date: DateView?
  let publisher: [LinkView]
  let authors: [LinkView]
  let url: String?
  let copyURL: String?
  let copy: LinkView?
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
  let neighbourhood: NeighbourhoodView?
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  /// What cites it and is no statement: figures, events, a claim's own text.
  let citedIn: [LinkView]
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<SourcePage>(
    "source_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The document's title"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .text("type", \.type, "What kind of document it is, in words"),
      .view("date", \.date, "When it was published, if that is known"),
      .list("publisher", \.publisher, "Who published it, one or several; links to figures"),
      .list("authors", \.authors, "Who wrote it; links to those who are figures"),
      .text("url", \.url, "Web address of the document"),
      .text("copy_url", \.copyURL, "Web address of a copy in an archive"),
      .view("copy", \.copy, "Link to the editors' own copy, which is published here"),
      .text("seen", \.seen, "Whether the editors have read it, in a sentence"),
      .flag("unseen", \.isUnseen, "Whether the editors have not seen it"),
      .view("accessed", \.accessed, "When the editors last opened the web address"),
      .text("document_language", \.language, "The document's language, as a tag such as `fr`"),
      .list(
        "unnamed_sources", \.unnamedSources, "Those whom the document quotes without their names"),
      .list("relays", \.relays, "Sources whose report this one passes on"),
      .list("relayed_by", \.relayedBy, "Sources that pass this one's report on"),
      .list("corrections", \.corrections, "What was corrected on the page, as its file lists it"),
      .html("body", \.body, "The text of its file"),
      .list("statements", \.statements, "Statements that cite this source, claim by claim"),
      .list("sources", \.sources, "What the page cites, in the order of the numbers in its text"),
      .view("neighbourhood", \.neighbourhood, "What the page is linked with, as a picture"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .view(
        "part_index", \.partIndex,
        "Links to the parts of the record, where it is too long for this page"),
      .extra("extra", \.extra, "Whatever its file has under `extra`, by the names used there"),
      .list(
        "cited_in", \.citedIn, "What else cites the source: figures, events, a claim's own text"),
      .view(
        "last_change", \.lastChange, "Its publication, or a newer correction of the page"),
    ])
}

/// Another source whose report is passed on, and whether it says that it verified it.
struct RelayView: View {
  let source: LinkView
  let isVerified: Bool

  static let shape = Shape<RelayView>(
    "relay",
    [
      .view("source", \.source, "Link to the other source, with its title"),
      .flag("verified", \.isVerified, "Whether the passing report says that it verified the other"),
    ])
}

/// Speakers whom a document does not name.
struct UnnamedSourcesView: View {
  let count: String?
  let description: String?
  let reason: String?

  static let shape = Shape<UnnamedSourcesView>(
    "unnamed_sources",
    [
      .text("count", \.count, "How many they are, as the document says"),
      .text("description", \.description, "What the document says of them"),
      .text("reason", \.reason, "Why it does not name them"),
    ])
}

extension Composer {
  func sourcePage(_ source: Source) -> SourcePage {
    let body = html(source.body)
    let edges = site.edges(of: source.id)
    let statements = statementsCiting(edges)
    return SourcePage(
      frame: frame(of: source, asOf: nil), title: site.title(of: source.id),
      summary: source.header.summary,
      type: source.type.inWords, date: source.date.map { DateView($0) },
      publisher: source.publishers.map { link($0) },
      authors: source.authors.map { link($0) }, url: source.url, copyURL: source.copyURL,
      copy: source.copy.flatMap { copy in
        PagePath(of: copy).map { LinkView(text: .words(copy.text), href: .path($0)) }
      },
      seen: source.seen.inWords, isUnseen: source.seen == .no,
      accessed: source.accessed.map { DateView($0) }, language: source.language,
      unnamedSources: source.unnamedSources.map(unnamedSourcesView),
      relays: source.relays.map(relayView), relayedBy: relayed(source.id, edges),
      corrections: corrections(source), body: body, statements: statements,
      sources: numberedSources(), neighbourhood: neighbourhood(of: source.id),
      relations: relations(edges, of: source.id), partIndex: partIndex(of: source.id),
      citedIn: othersCiting(edges), lastChange: lastChange(of: source), extra: source.header.extra)
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
