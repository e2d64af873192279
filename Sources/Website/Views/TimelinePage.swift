import Dossiers

/// Everything dated, or a part of it, by year and month.
struct TimelinePage: View {
  let frame: PageFrame
  let heading: String
  let overview: [TimelineColumn]
  let picture: TimelinePicture?
  let tools: ListTools?
  let years: [TimelineYear]
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<TimelinePage>(
    "timeline_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("overview", \.overview, "A column for each year with how much there is of it"),
      .view("picture", \.picture, "The entries of the page in lanes; none where all are of a day"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
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
  let anchor: OwnAnchor
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
  /// What is not on record of its date.
  let isMonthUnknown: Bool
  let isDayUnknown: Bool
  /// Nil away from the timeline.
  var anchor: OwnAnchor?
  var entry: ListEntry?

  static let shape = Shape<TimelineRow>(
    "timeline_row",
    [
      .view("span", \.span, "When it was"),
      .view("statement", \.statement, "The statement, if it is one"),
      .view("event", \.event, "The event, if it is one"),
      .flag("month_unknown", \.isMonthUnknown, "Whether only the year is on record"),
      .flag("day_unknown", \.isDayUnknown, "Whether only the year and the month are on record"),
      .text("anchor", \.anchor, "What the picture's marks lead to; only in the timeline"),
      .view("entry", \.entry, "What the list can be filtered and sorted by; only in the timeline"),
    ])
}

extension Composer {
  func timelinePage(_ list: PagedList, on part: Int) -> TimelinePage {
    let occurrences = site.lists.timeline.entries(on: part)
    let kinds = kindsOfRows
    var rows = rows(occurrences)
    for (place, occurrence) in occurrences.enumerated() {
      rows[place].anchor = .entry(place + 1)
      rows[place].entry = entry(occurrence, rows[place], kinds)
    }
    return TimelinePage(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      overview: overview(list, on: part),
      picture: timelinePicture(occurrences, rows, isWhole: part == 0),
      tools: ListTools(rows.compactMap(\.entry), isPart: part > 0),
      years: years(of: occurrences, rows),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  private func years(of occurrences: ArraySlice<Occurrence>, _ rows: [TimelineRow])
    -> [TimelineYear]
  {
    runs(of: zip(occurrences, rows)) { $0.0.date.year }.map { year, dated in
      TimelineYear(
        year: String(year), anchor: .year(year),
        months: runs(of: dated) { $0.0.date.month }.map { month, dated in
          TimelineMonth(
            month: month.map(nameOfMonth) ?? "Month not on record", rows: dated.map(\.1))
        })
    }
  }

  func rows(_ occurrences: some Collection<Occurrence>) -> [TimelineRow] {
    // All are found before the first is read: what the processor waits for then comes at once.
    zip(occurrences, occurrences.map { site.dossier.statement($0) }).map { occurrence, place in
      let date = occurrence.date
      let (isMonthUnknown, isDayUnknown) = (date.month == nil, date.month != nil && date.day == nil)
      switch occurrence.subject {
      case .statement:
        return TimelineRow(
          span: SpanView(date, nil), statement: place.map { summary($0) }, event: nil,
          isMonthUnknown: isMonthUnknown, isDayUnknown: isDayUnknown)
      case .event(let number):
        let event = row(site.dossier.events[Int(number)])
        // Of a duration both ends say how much is known of them.
        let isLasting = event.span.end != nil
        return TimelineRow(
          span: event.span, statement: nil, event: event,
          isMonthUnknown: isMonthUnknown && !isLasting, isDayUnknown: isDayUnknown && !isLasting)
      }
    }
  }

  /// The kinds of statements, and behind them the events.
  private var kindsOfRows: [ListChoice] {
    let kinds = StatementKind.allCases
    return kinds.enumerated().map { rank, kind in
      ListChoice(value: kind.name, text: words.shown(kind.rawValue), rank: rank)
    } + [ListChoice(value: "event", text: "Event", rank: kinds.count)]
  }

  private func entry(
    _ occurrence: Occurrence, _ row: TimelineRow, _ kinds: [ListChoice]
  ) -> ListEntry {
    var entry = ListEntry(date: occurrence.date)
    entry.kind = kinds.first { $0.value == row.statement?.kind ?? "event" }
    return entry
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
