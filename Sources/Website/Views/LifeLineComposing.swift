import Dossiers

extension Composer {
  /// Nil of a point with fewer than two dated statements.
  func lifeLine(of point: Point, of claim: EntityID) -> LifeLineView? {
    guard let line = LifeLine(of: point) else { return nil }
    let section = HeldSection.point(Held(point))
    let statements = line.statements.map {
      summary(StatementPlace(Held($0.statement), in: section, of: claim))
    }
    let drawing = LifeLineDrawing(
      line: line, isMirrored: site.dossier.settings.isRightToLeft, words: words)
    return LifeLineView(
      height: line.height, axis: line.axis, start: drawing.across(0),
      lanes: line.lanes.map { drawing.lane($0, statements) },
      standingsTop: line.standingsTop, standingsBaseline: line.standingsTop + drawing.baseline,
      standings: drawing.standings, ticks: line.ticks.map(drawing.tick), key: key(of: line),
      isCrowded: line.lanes.contains { $0.marks.contains { $0.count > 1 } },
      rows: statements.enumerated().map { DatedRow(number: $0 + 1, statement: $1) })
  }

  /// The kinds of statements that the picture shows by themselves, in the format's order.
  private func key(of line: LifeLine) -> [KeyEntry] {
    var kinds: Set<StatementKind> = []
    for mark in line.lanes.lazy.flatMap(\.marks) where mark.count == 1 {
      kinds.insert(line.statements[mark.statement].statement.kind)
    }
    return StatementKind.allCases.filter(kinds.contains).map {
      KeyEntry(word: words.shown($0.rawValue), outline: MarkShape.of($0))
    }
  }
}

/// A life line as its page shows it: from right to left where the page is read so.
private struct LifeLineDrawing {
  let line: LifeLine
  let isMirrored: Bool
  let words: Words

  /// Where words stand below the top of what they head, in pixels.
  let baseline = 13
  private static let letters = 12

  func across(_ place: Int) -> PerCent {
    PerCent(thousandths: isMirrored ? 1_000 - place : place)
  }

  private func bar(_ time: ClosedRange<Int>, y: Int) -> MarkSpanView {
    MarkSpanView(
      x: across(isMirrored ? time.upperBound : time.lowerBound), y: y,
      width: PerCent(thousandths: time.upperBound - time.lowerBound))
  }

  func lane(_ lane: LifeLine.Lane, _ statements: [StatementSummary]) -> LaneView {
    LaneView(
      name: lane.role.inWords, top: lane.top, baseline: lane.top + baseline,
      marks: lane.marks.map { mark($0, in: lane, statements) })
  }

  private func mark(
    _ mark: LifeLine.Mark, in lane: LifeLine.Lane, _ statements: [StatementSummary]
  ) -> MarkView {
    let isOne = mark.count == 1
    let y = lane.middle(of: mark)
    return MarkView(
      number: mark.statement + 1, x: across(mark.middle), y: y,
      outline: isOne
        ? MarkShape.of(line.statements[mark.statement].statement.kind) : MarkShape.many,
      span: mark.span.count > 1 ? bar(mark.span, y: y - 2) : nil,
      statement: isOne ? statements[mark.statement] : nil,
      crowd: isOne ? nil : CrowdView(count: mark.count))
  }

  func tick(_ tick: TimeTick) -> TickView {
    TickView(
      date: DateForMachines(date: tick.date), x: across(tick.position), y: line.axis + baseline,
      textAnchor: anchor(of: tick.position, room: tick.room))
  }

  /// Words that would reach over an end of the picture begin or end where they stand.
  private func anchor(of place: Int, room: Int) -> String {
    if place < room / 2 { return "start" }
    return place > 1_000 - room / 2 ? "end" : "middle"
  }

  var standings: [StandingView] {
    line.standings.enumerated().map { place, standing in
      let top =
        line.standingsTop + LifeLine.Lane.heading + LifeLine.Standing.height * place
      let word = words.shown(standing.status.rawValue)
      let (x, textAnchor) = label(word, at: standing.times[0])
      return StandingView(
        word: word, x: across(x), y: top + baseline, textAnchor: textAnchor,
        times: standing.times.map {
          let end = max($0.upperBound, $0.lowerBound + LifeLine.Standing.shortest)
          return bar($0.lowerBound...min(end, 1_000), y: top + baseline + 4)
        })
    }
  }

  /// Where the word of a status fits on the narrowest screens: from the beginning of its time on, else up to the end,
  /// else as near to it as it can.
  private func label(_ word: String, at time: ClosedRange<Int>) -> (Int, String) {
    let room = LifeLine.thousandths(Lettering.width(of: word, size: Self.letters))
    if time.lowerBound + room <= 1_000 { return (time.lowerBound, "start") }
    if time.upperBound >= room { return (time.upperBound, "end") }
    let middle = (time.lowerBound + time.upperBound) / 2
    return (max(min(middle, 1_000 - room / 2), min(room / 2, 500)), "middle")
  }
}

extension TimeTick {
  /// What its words take on the narrowest screens.
  fileprivate var room: Int {
    LifeLine.thousandths(date.day > 0 ? 68 : date.month > 0 ? 48 : 32)
  }
}
