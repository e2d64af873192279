import Dossiers

/// The page of an event.
struct EventPage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let span: SpanView
  let place: String?
  let figures: [SpeakerView]
  let claims: [LinkView]
  let corrections: [CorrectionView]
  let body: HTML?
  let sources: [NumberedSource]
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<EventPage>(
    "event_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .view("span", \.span), .text("place", \.place), .list("figures", \.figures),
      .list("claims", \.claims), .list("corrections", \.corrections), .html("body", \.body),
      .list("sources", \.sources), .list("relations", \.relations),
      .view("part_index", \.partIndex),
      .view("last_change", \.lastChange, "The event itself, or a newer correction of the page."),
      .extra("extra", \.extra),
    ])
}

/// A date, or a duration by its two ends.
struct SpanView: View {
  let start: DateView
  let end: DateView?

  init(_ start: PartialDate, _ end: PartialDate?) {
    self.start = DateView(start)
    self.end = end.map { DateView($0) }
  }

  static let shape = Shape<SpanView>("span", [.view("start", \.start), .view("end", \.end)])
}

extension Composer {
  func eventPage(_ event: Event) -> EventPage {
    let body = html(event.body)
    let own = LastChangeView(event.date.end ?? event.date.start, "the event itself")
    let change = newer(own, or: event)
    return EventPage(
      frame: frame(of: event, asOf: change), title: event.header.title,
      summary: event.header.summary,
      span: SpanView(event.date.start, event.date.end), place: event.place,
      figures: event.figures.map { speakerView($0, on: event.date.start) },
      claims: event.claims.map { link($0) }, corrections: corrections(event), body: body,
      sources: numberedSources(), relations: relations(site.edges(of: event.id), of: event.id),
      partIndex: partIndex(of: event.id), lastChange: change, extra: event.header.extra)
  }
}
