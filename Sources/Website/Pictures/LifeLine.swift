import Dossiers

/// What was said about a point over time, and where each day left it.
///
/// Places across are thousandths of the width, from the first day on, so that the picture fits any width and its words
/// keep their size. Places down are pixels.
struct LifeLine: Sendable {
  let scale: TimeScale
  /// In the order in which they count: a partial date from its last possible day on, equal days as in the file.
  let statements: [DatedStatement]
  let lanes: [Lane]
  let standings: [Standing]
  let ticks: [TimeTick]
  /// Where the words above the standings stand.
  let standingsTop: Int
  /// Where the marks of time end.
  let axis: Int
  var height: Int { axis + 18 }

  /// Nil of a point with fewer than two dated statements.
  init?(of point: Point) {
    statements = point.datedStatements
    guard statements.count > 1, let last = statements.last?.date.lastDay,
      let first = statements.lazy.map(\.date.firstDay).min()
    else { return nil }
    // The status that a point ends with began on its last day, and needs some room behind it to be seen.
    let days = last.daysSince1970 - first.daysSince1970
    scale = TimeScale(from: first, through: last.advanced(by: max(1, (days + 11) / 12)))
    lanes = LifeLine.lanes(of: statements, about: Subjects(point.about), on: scale)
    standingsTop = lanes.last.map(\.bottom) ?? 0
    standings = LifeLine.standings(point.facts.history, on: scale)
    axis = standingsTop + Lane.heading + Standing.height * standings.count
    let end = scale.position(of: last)
    ticks = scale.ticks(yearsApart: LifeLine.yearsApart).filter { $0.position <= end }
  }

  /// How many pixels wide the picture is on the narrowest screens.
  static let narrowest = 260
  /// What a year's label takes there, with half of it again at an end of the axis, and a gap.
  private static let yearsApart = 210

  /// What so many pixels are of the narrowest width, in thousandths.
  static func thousandths(_ pixels: Int) -> Int { (pixels * 1_000 + narrowest - 1) / narrowest }
}

/// A statement of which it is on record when it was made.
struct DatedStatement: Sendable {
  let statement: Statement
  let date: PartialDate
}

extension Point {
  /// In the order in which they count for the status.
  var datedStatements: [DatedStatement] {
    let dated = statements.compactMap { statement in
      statement.date.map { DatedStatement(statement: statement, date: $0) }
    }
    let order = dated.indices.sorted {
      (dated[$0].date.lastDay, $0) < (dated[$1].date.lastDay, $1)
    }
    return order.map { dated[$0] }
  }
}
