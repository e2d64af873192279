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
  let neighbourhood: NeighbourhoodView?
  let relations: [RelationGroup]
  let partIndex: PartIndex?
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<EventPage>(
    "event_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The event's title"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .view("span", \.span, "When it was"),
      .text("place", \.place, "Where it was, in words"),
      .list("figures", \.figures, "The figures that had a part in it, with their roles on the day"),
      .list("claims", \.claims, "Links to the claims that it has to do with"),
      .list("corrections", \.corrections, "What was corrected on the page, as its file lists it"),
      .html("body", \.body, "The text of its file"),
      .list("sources", \.sources, "What the page cites, in the order of the numbers in its text"),
      .view("neighbourhood", \.neighbourhood, "What the page is linked with, as a picture"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .view(
        "part_index", \.partIndex,
        "Links to the parts of the record, where it is too long for this page"),
      .extra("extra", \.extra, "Whatever its file has under `extra`, by the names used there"),
      .view("last_change", \.lastChange, "The event itself, or a newer correction of the page"),
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

  static let shape = Shape<SpanView>(
    "span",
    [
      .view("start", \.start, "The date, or the first of two"),
      .view("end", \.end, "The last date, if it lasted"),
    ])
}

extension Composer {
  func eventPage(_ event: Event) -> EventPage {
    let body = html(event.body)
    return EventPage(
      frame: frame(of: event, asOf: nil), title: event.header.title,
      summary: event.header.summary,
      span: SpanView(event.date.start, event.date.end), place: event.place,
      figures: event.figures.map { speakerView($0, on: event.date.start) },
      claims: event.claims.map { link($0) }, corrections: corrections(event), body: body,
      sources: numberedSources(), neighbourhood: neighbourhood(of: event.id),
      relations: relations(site.edges(of: event.id), of: event.id),
      partIndex: partIndex(of: event.id), lastChange: lastChange(of: event),
      extra: event.header.extra)
  }
}
