import Dossiers
import Templates

/// The record of a claim as a table: a row for each point, a column for each date, and in each cell what was said on
/// that day and the status that the point had from then on.
struct RecordGrid: Sendable {
  /// Above so many dates a column is a month, above so many months a year.
  private static let mostColumns = (days: 12, months: 24)

  /// The dates of the columns, the oldest first, as precise as they are known.
  let columns: [PartialDate]
  let rows: [Row]

  struct Row: Sendable {
    let point: PointRow
    let cells: [Cell]
  }

  struct Cell: Sendable {
    fileprivate(set) var statements: [StatementRow] = []
    /// The statuses that the point took on in this time, the last one last.
    fileprivate(set) var changes: [Status] = []
    /// The status at the end of this time; nil before the point was alleged.
    fileprivate(set) var status: Status?
  }

  /// Whether there is anything to show.
  static func isDrawn(of claim: Claim, in record: Record) -> Bool {
    claim.statements.contains { record[$0].isInGrid && record[record[$0].section].isPoint }
  }

  /// Nil of a claim in which no point has a dated statement but context.
  init?(of claim: Claim, in site: Site) {
    guard RecordGrid.isDrawn(of: claim, in: site.record) else { return nil }
    let points = site.points(of: claim)
    let statements = points.map {
      site.rows(site.layout(of: $0.row).inOrder).filter(\.statement.isInGrid)
    }
    let (columns, column) = RecordGrid.columns(
      of: statements.joined().compactMap(\.statement.date))
    self.columns = columns
    rows = zip(points, statements).map { point, statements in
      var cells = [Cell](repeating: Cell(), count: columns.count)
      for row in statements {
        guard let place = row.statement.date.flatMap({ columns.firstIndex(of: column($0)) }) else {
          continue
        }
        cells[place].statements.append(row)
      }
      for change in point.facts.history.map({ site.facts[$0] }) {
        guard let place = columns.firstIndex(of: column(change.date)) else { continue }
        cells[place].changes.append(change.status)
      }
      var status: Status?
      for place in cells.indices {
        status = cells[place].changes.last ?? status
        cells[place].status = status
      }
      return Row(point: point, cells: cells)
    }
  }

  /// The columns, the oldest first, and the one that a date is in. A date that is less precise has its own.
  private static func columns(
    of dates: [PartialDate]
  ) -> ([PartialDate], (PartialDate) -> PartialDate) {
    let day: (PartialDate) -> PartialDate = { $0 }
    if let days = few(dates, most: mostColumns.days) { return (days, day) }
    let month: (PartialDate) -> PartialDate = { $0.toMonth }
    if let months = few(dates.map(month), most: mostColumns.months) { return (months, month) }
    let year: (PartialDate) -> PartialDate = { $0.toYear }
    return (few(unique(dates.map(year)), most: .max) ?? [], year)
  }

  /// Each once, the oldest first; nil if there are too many.
  private static func few(_ dates: [PartialDate], most: Int) -> [PartialDate]? {
    var few: [PartialDate] = []
    for date in dates where !few.contains(date) {
      if few.count == most { return nil }
      few.append(date)
    }
    return few.sorted {
      ($0.orderFromEnd, $0.orderFromStart) < ($1.orderFromEnd, $1.orderFromStart)
    }
  }
}

extension Statement {
  /// Context answers nothing and moves nothing.
  fileprivate var isInGrid: Bool { kind != .context && date != nil }
}

extension RecordGrid {
  static let schema = Schema<WebPage, RecordGrid>("grid") {
    Field.rows("columns", PartialDate.schema, "The dates, the oldest first") { $1.columns }
    Field.rows("rows", Row.schema, "A row for each point") { $1.rows }
    Field.rows("letters", Letter.schema, "What the letters in the cells stand for") { page, grid in
      let kinds = Set(grid.rows.flatMap(\.cells).flatMap(\.statements).map(\.statement.kind))
      return StatementKind.allCases.filter(kinds.contains).map { Letter(kind: $0) }
    }
  }

  struct Letter: Sendable {
    let kind: StatementKind

    static let schema = Schema<WebPage, Letter>("letter") {
      Field.text("letter", "The letter") { $0.words.letter($1.kind) }
      Field.text("word", "The kind of statement that it stands for") { $0.words.kind($1.kind) }
    }
  }
}

extension RecordGrid.Row {
  static let schema = Schema<WebPage, RecordGrid.Row>("grid_row") {
    Field.row("point", PointRow.schema, "The point") { $1.point }
    Field.rows("cells", RecordGrid.Cell.schema, "A cell for each column") { $1.cells }
  }
}

extension RecordGrid.Cell {
  static let schema = Schema<WebPage, RecordGrid.Cell>("grid_cell") {
    Field.rows("statements", StatementRow.schema, "What was said in that time") { $1.statements }
    Field.rows("changes", Status.schema, "The statuses that the point took on then") { $1.changes }
    Field.row("status", Status.schema, "The status from then on; none before it was alleged") {
      $1.status
    }
  }
}
