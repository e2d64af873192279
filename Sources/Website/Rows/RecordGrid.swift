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
  static func isDrawn(of claim: Claim) -> Bool {
    claim.points.contains { $0.statements.contains(where: \.isInGrid) }
  }

  /// Nil of a claim in which nothing has a date.
  init?(of claim: Claim) {
    guard RecordGrid.isDrawn(of: claim) else { return nil }
    let points = claim.pointRows
    let statements = points.map { $0.rows($0.layout.inOrder).filter(\.statement.isInGrid) }
    let dates = Set(statements.joined().compactMap(\.statement.date))
    let precision = Precision.fitting(dates)
    columns = Set(dates.map { precision.column(of: $0) }).sorted {
      ($0.orderFromEnd, $0.description) < ($1.orderFromEnd, $1.description)
    }
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    rows = zip(points, statements).map { [count = columns.count] point, statements in
      var cells = [Cell](repeating: Cell(), count: count)
      for row in statements {
        guard let date = row.statement.date, let place = places[precision.column(of: date)] else {
          continue
        }
        cells[place].statements.append(row)
      }
      for change in point.facts.history {
        guard let place = places[precision.column(of: change.date)] else { continue }
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

  /// How much time a column holds. A date that is less precise has its own column.
  private enum Precision {
    case day, month, year

    static func fitting(_ dates: Set<PartialDate>) -> Precision {
      if dates.count <= RecordGrid.mostColumns.days { return .day }
      let months = Set(dates.map { Precision.month.column(of: $0) })
      return months.count <= RecordGrid.mostColumns.months ? .month : .year
    }

    func column(of date: PartialDate) -> PartialDate {
      switch self {
      case .day: date
      case .month: date.toMonth
      case .year: date.toYear
      }
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
