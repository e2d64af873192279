import Dossiers

extension Composer {
  /// Nil where one day holds all that there is.
  func timelinePicture(
    _ occurrences: ArraySlice<Occurrence>, _ rows: [TimelineRow], isWhole: Bool
  ) -> TimelinePicture? {
    let times = occurrences.map { site.dossier.time(of: $0) }
    let drawing = TimelineDrawing(
      dates: occurrences.map(\.date), times: times, rows: rows, isWhole: isWhole,
      isMirrored: site.dossier.settings.isRightToLeft)
    guard let drawing else { return nil }
    let owners = occurrences.map(\.claim)
    let events = owners.indices.filter { owners[$0] == nil }
    let statements = owners.indices.filter { owners[$0] != nil }
    let claims = Lanes(of: statements.map { owners[$0] }, most: TimelineDrawing.mostLanes)
    var lanes: [TimelineLane] = []
    func add(_ claim: LinkView?, isOfEvents: Bool = false, _ entries: [Int]) {
      guard !entries.isEmpty else { return }
      lanes.append(
        TimelineLane(
          number: lanes.count + 1, claim: claim, isOfEvents: isOfEvents,
          marks: drawing.marks(entries), bars: drawing.bars(entries)))
    }
    add(nil, isOfEvents: true, events)
    for (owner, entries) in claims.own {
      add(owner.map { link(site.dossier.claims[Int($0)].id) }, entries.map { statements[$0] })
    }
    add(nil, claims.others.map { statements[$0] })
    return TimelinePicture(ticks: drawing.ticks, lanes: lanes, key: key(of: lanes))
  }

  /// The kinds of statements that have a mark of their own, in the format's order.
  private func key(of lanes: [TimelineLane]) -> [KeyEntry] {
    let kinds = Set(lanes.flatMap(\.marks).compactMap { $0.row?.statement?.kind })
    return StatementKind.allCases.filter { kinds.contains($0.name) }.map {
      KeyEntry(word: words.shown($0.rawValue), outline: MarkShape.of($0))
    }
  }
}

/// All the days that an entry of the timeline may be of.
private struct EntryTime {
  let first: Day
  let last: Day
  /// Whether it took all of them.
  let isLasting: Bool
}

/// A timeline's page with places for everything: from right to left where the page is read so.
private struct TimelineDrawing {
  private let scale: TimeScale
  private let dates: [PartialDate]
  private let times: [EntryTime]
  private let rows: [TimelineRow]
  private let isMirrored: Bool

  /// More are told apart by nobody.
  static let mostLanes = 12
  /// How many pixels wide the picture is on the narrowest screens.
  private static let narrowest = 280
  /// Of a mark, which a finger must hit.
  private static let markWidth = 28
  /// What a year's label takes, with half of it again at an end of the axis, and a gap.
  private static let yearsApart = 200

  /// What lasts longer than a part of the timeline must not squeeze everything else.
  init?(
    dates: [PartialDate], times: [EntryTime], rows: [TimelineRow], isWhole: Bool, isMirrored: Bool
  ) {
    guard let first = times.map(\.first).min(),
      let last = (isWhole ? times.map(\.last) : dates.map(\.lastDay)).max(), first < last
    else { return nil }
    scale = TimeScale(from: first, through: last)
    (self.dates, self.times, self.rows, self.isMirrored) = (dates, times, rows, isMirrored)
  }

  private func across(_ place: Int) -> PerCent {
    PerCent(thousandths: isMirrored ? 1_000 - place : place)
  }

  private static func thousandths(_ pixels: Int) -> Int {
    (pixels * 1_000 + narrowest - 1) / narrowest
  }

  var ticks: [TickView] {
    scale.ticks(yearsApart: Self.yearsApart).map { tick in
      let room = Self.thousandths(tick.date.day > 0 ? 68 : tick.date.month > 0 ? 48 : 32) / 2
      return TickView(
        date: DateForMachines(date: tick.date), x: across(tick.position), y: 13,
        textAnchor: tick.position < room
          ? "start" : tick.position > 1_000 - room ? "end" : "middle")
    }
  }

  func marks(_ entries: [Int]) -> [TimelineMark] {
    let spans = entries.map {
      LaneSpan(
        from: scale.position(of: times[$0].first), to: scale.position(of: times[$0].last))
    }
    return LaneMark.marks(of: spans, apart: Self.thousandths(Self.markWidth)).map { mark in
      self.mark(mark, mark.entries.map { entries[$0] }.sorted())
    }
  }

  private func mark(_ mark: LaneMark, _ entries: [Int]) -> TimelineMark {
    let (first, last) = (entries[0], entries[entries.count - 1])
    let isOne = entries.count == 1
    return TimelineMark(
      anchor: .entry(first + 1), x: across(mark.at),
      outline: isOne ? outline(of: rows[first]) : MarkShape.crowd,
      row: isOne ? rows[first] : nil,
      crowd: isOne
        ? nil
        : TimelineCrowd(
          count: entries.count, first: DateView(dates[first]),
          last: dates[first] == dates[last] ? nil : DateView(dates[last])))
  }

  private func outline(of row: TimelineRow) -> String {
    let kind = StatementKind.allCases.first { $0.name == row.statement?.kind }
    return kind.map { MarkShape.of($0) } ?? MarkShape.event
  }

  /// Each day and each length of time once.
  func bars(_ entries: [Int]) -> [TimelineBar] {
    var seen: Set<BarPlace> = []
    for entry in entries {
      let time = times[entry]
      seen.insert(
        BarPlace(
          kind: time.isLasting ? .lasting : time.first < time.last ? .unsure : .day,
          from: scale.position(of: time.first), to: scale.position(of: time.last),
          goesOn: scale.last < time.last))
    }
    return seen.sorted().map(bar)
  }

  private func bar(_ place: BarPlace) -> TimelineBar {
    let isDay = place.kind == .day
    return TimelineBar(
      kind: place.kind.name, x: across(isMirrored ? place.to : place.from),
      width: isDay ? nil : PerCent(thousandths: place.to - place.from),
      y: isDay ? 31 : 34, height: isDay ? 10 : 4,
      arrow: place.goesOn ? (isMirrored ? "M0-5-9 0 0 5z" : "M0-5 9 0 0 5z") : nil,
      end: across(1_000))
  }
}

private struct BarPlace: Hashable, Comparable {
  enum Kind: Int {
    case lasting, unsure, day

    var name: String {
      switch self {
      case .lasting: "lasting"
      case .unsure: "unsure"
      case .day: "day"
      }
    }
  }

  let kind: Kind
  let from: Int
  let to: Int
  let goesOn: Bool

  static func < (left: BarPlace, right: BarPlace) -> Bool {
    (left.kind.rawValue, left.from, left.to, left.goesOn ? 1 : 0)
      < (right.kind.rawValue, right.from, right.to, right.goesOn ? 1 : 0)
  }
}

extension MarkShape {
  fileprivate static let event = "M0-12 11 9h-22z"
  fileprivate static let crowd = "M-12 0a12 12 0 1 1 24 0a12 12 0 1 1-24 0z"
}

extension Dossier {
  fileprivate func time(of occurrence: Occurrence) -> EntryTime {
    guard case .event(let place) = occurrence.subject else {
      return EntryTime(
        first: occurrence.date.firstDay, last: occurrence.date.lastDay, isLasting: false)
    }
    let date = events[Int(place)].date
    return EntryTime(first: date.firstDay, last: date.lastDay, isLasting: date.end != nil)
  }
}

extension Occurrence {
  /// The place of the claim; nil of an event.
  fileprivate var claim: Int32? {
    if case .statement(let claim, _, _) = subject { claim } else { nil }
  }
}
