import Dossiers

/// Everything dated, or a part of it, by year and month.
struct TimelinePage: View {
  let frame: PageFrame
  let heading: String
  let years: [TimelineYear]
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<TimelinePage>(
    "timeline_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("years", \.years, "What is dated, year by year, the oldest first"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
    ])
}

struct TimelineYear: View {
  let year: String
  /// The year's heading's own, apart from editors' anchors.
  let anchor: String
  let months: [TimelineMonth]

  static let shape = Shape<TimelineYear>(
    "timeline_year",
    [
      .text("year", \.year, "The year in digits"),
      .text("anchor", \.anchor, "The `id` for the year's heading"),
      .list("months", \.months, "What is dated, month by month"),
    ])
}

/// A month of a year, or what is known by its year only.
struct TimelineMonth: View {
  let month: String
  let rows: [TimelineRow]

  static let shape = Shape<TimelineMonth>(
    "timeline_month",
    [
      .text("month", \.month, "The month's name, or that it is not on record"),
      .list("rows", \.rows, "Statements and events, the oldest first"),
    ])
}

/// A statement or an event: one of the two.
struct TimelineRow: View {
  let span: SpanView?
  let statement: StatementSummary?
  let event: EventRow?

  static let shape = Shape<TimelineRow>(
    "timeline_row",
    [
      .view("span", \.span, "When it was"),
      .view("statement", \.statement, "The statement, if it is one"),
      .view("event", \.event, "The event, if it is one"),
    ])
}

extension Composer {
  func timelinePage(_ list: PagedList, on part: Int) -> TimelinePage {
    let occurrences = site.lists.timeline.entries(on: part)
    let years = runs(of: occurrences) { $0.date.year }
    return TimelinePage(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      years: years.map { year, occurrences in
        TimelineYear(
          year: String(year), anchor: "_\(year)",
          months: runs(of: occurrences) { $0.date.month }.map {
            month, occurrences in
            TimelineMonth(
              month: month.map(nameOfMonth) ?? "Month not on record",
              rows: rows(occurrences))
          })
      }, partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  func rows(_ occurrences: [Occurrence]) -> [TimelineRow] {
    // All are found before the first is read: what the processor waits for then comes at once.
    zip(occurrences, occurrences.map { site.dossier.statement($0) }).map { occurrence, place in
      switch occurrence.subject {
      case .statement:
        return TimelineRow(
          span: SpanView(occurrence.date, nil), statement: place.map { summary($0) }, event: nil)
      case .event(let number):
        let event = row(site.dossier.events[Int(number)])
        return TimelineRow(span: event.span, statement: nil, event: event)
      }
    }
  }
}

/// Neighbours with the same key together, in their order.
func runs<Value, Key: Equatable>(
  of values: some Sequence<Value>, by key: (Value) -> Key
) -> [(Key, [Value])] {
  var runs: [(Key, [Value])] = []
  for value in values {
    if let last = runs.indices.last, runs[last].0 == key(value) {
      runs[last].1.append(value)
    } else {
      runs.append((key(value), [value]))
    }
  }
  return runs
}
