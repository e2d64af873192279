import Dossiers

/// Everything dated, by year and month.
struct TimelinePage: View {
  let frame: PageFrame
  let years: [TimelineYear]

  static let shape = Shape<TimelinePage>(
    "timeline_page", [.view("frame", \.frame), .list("years", \.years)])
}

struct TimelineYear: View {
  let year: String
  /// The year's heading's own, apart from editors' anchors.
  let anchor: String
  let months: [TimelineMonth]

  static let shape = Shape<TimelineYear>(
    "timeline_year",
    [.text("year", \.year), .text("anchor", \.anchor), .list("months", \.months)])
}

/// A month of a year, or what is known by its year only.
struct TimelineMonth: View {
  let month: String
  let rows: [TimelineRow]

  static let shape = Shape<TimelineMonth>(
    "timeline_month", [.text("month", \.month), .list("rows", \.rows)])
}

/// A statement or an event: one of the two.
struct TimelineRow: View {
  let span: SpanView
  let statement: StatementSummary?
  let event: EventRow?

  static let shape = Shape<TimelineRow>(
    "timeline_row",
    [.view("span", \.span), .view("statement", \.statement), .view("event", \.event)])
}

extension Composer {
  func timelinePage() -> TimelinePage {
    let years = runs(of: site.chronicle, by: \.start.year)
    return TimelinePage(
      frame: frame(title: "Timeline"),
      years: years.map { year, occurrences in
        TimelineYear(
          year: String(year), anchor: "_\(year)",
          months: runs(of: occurrences, by: \.start.month).map { month, occurrences in
            TimelineMonth(
              month: month.map(nameOfMonth) ?? "Month not on record",
              rows: occurrences.map { row($0) })
          })
      })
  }

  func row(_ occurrence: Occurrence) -> TimelineRow {
    switch occurrence.subject {
    case .statement(let place):
      TimelineRow(
        span: SpanView(occurrence.start, occurrence.end), statement: summary(place), event: nil)
    case .event(let event):
      TimelineRow(
        span: SpanView(occurrence.start, occurrence.end), statement: nil, event: rows([event]).first
      )
    }
  }
}

/// Neighbours with the same key together, in their order.
private func runs<Value, Key: Equatable>(
  of values: [Value], by key: (Value) -> Key
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
