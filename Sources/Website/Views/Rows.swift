import Dossiers

/// A claim in a list, with its status and its further points counted apart.
struct ClaimRow: View {
  let claim: LinkView
  let summary: String?
  let about: [SpeakerView]
  let status: StatusView?
  let further: String?
  let admitted: AdmittedView?
  let points: [PointSummary]
  let entry: ListEntry?

  static let shape = Shape<ClaimRow>(
    "claim_row",
    [
      .view("claim", \.claim, "Link to the claim, with its title"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .list("about", \.about, "The figures that the claim is about, with their roles at the time"),
      .view("status", \.status, "Where its first point stands"),
      .text("further", \.further, "How its other points stand, counted, in words"),
      .view("admitted", \.admitted, "The points that are admitted, if any are"),
      .list("points", \.points, "Its points, each with both sides; only on the first page"),
      .view("entry", \.entry, "What the list can be filtered and sorted by; only in the list"),
    ])
}

/// A source in a list.
struct SourceRow: View {
  let source: LinkView
  let publisher: [LinkView]
  let date: DateView?
  let type: String
  let isUnseen: Bool
  let entry: ListEntry?

  static let shape = Shape<SourceRow>(
    "source_row",
    [
      .view("source", \.source, "Link to the source, with its title"),
      .list("publisher", \.publisher, "Who published it, one or several; links to figures"),
      .view("date", \.date, "When it was published, if that is known"),
      .text("type", \.type, "What kind of document it is, in words"),
      .flag("unseen", \.isUnseen, "Whether the editors have not seen it"),
      .view("entry", \.entry, "What the list can be filtered and sorted by; only in the list"),
    ])
}

/// An event in a list.
struct EventRow: View {
  let event: LinkView
  let span: SpanView
  let place: String?
  let summary: String?
  let entry: ListEntry?

  static let shape = Shape<EventRow>(
    "event_row",
    [
      .view("event", \.event, "Link to the event, with its title"),
      .view("span", \.span, "When it was"),
      .text("place", \.place, "Where it was, in words"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .view("entry", \.entry, "What the list can be filtered and sorted by; only in the list"),
    ])
}

extension Composer {
  func row(_ claim: Claim, points: [PointSummary] = [], entry: ListEntry? = nil) -> ClaimRow {
    ClaimRow(
      claim: link(claim.id), summary: claim.header.summary,
      about: about(claim),
      status: claim.points.first.map { statusView($0.facts) }, further: further(claim),
      admitted: admitted(in: claim),
      points: points, entry: entry)
  }

  /// The newest first; at equal dates by id.
  func rows(_ sources: [Source]) -> [SourceRow] {
    newestFirst(sources.map(\.date)) { site.dossier.place(of: sources[$0].id) ?? 0 }
      .map { row(sources[$0]) }
  }

  func row(_ source: Source, entry: ListEntry? = nil) -> SourceRow {
    SourceRow(
      source: link(source.id), publisher: source.publishers.map { link($0) },
      date: source.date.map { DateView($0) },
      type: source.type.inWords, isUnseen: source.seen == .no,
      entry: entry)
  }

  /// The oldest first; at equal dates by id.
  func rows(_ events: [Event]) -> [EventRow] {
    events.sorted {
      ($0.date.start.orderFromStart, $0.id) < ($1.date.start.orderFromStart, $1.id)
    }.map { row($0) }
  }

  func row(_ event: Event, entry: ListEntry? = nil) -> EventRow {
    EventRow(
      event: link(event.id), span: SpanView(event.date.start, event.date.end), place: event.place,
      summary: event.header.summary, entry: entry)
  }
}
