import Dossiers
import Templates

extension ListPage<Figure> {
  /// What the network can show of the figures that have to do with points: a table of them and the points, and a drawing
  /// of figures alone.
  static let network = Schema<WebPage, ListPage<Figure>>("network_page") {
    Field.parts()
    Field.row("graph", FigureGraph.schema, "A drawing of the figures and their ties") { page, row in
      row.part == 0 ? FigureGraph(of: page.dossier) { page.site.title(of: $0) } : nil
    }
    Field.rows("claims", NetworkClaim.schema, "The claims whose points are the columns, if few") {
      page, _ in page.site.networkClaims(most: NetworkRow.mostColumns)
    }
    Field.rows("rows", NetworkRow.schema, "A row for each figure") { page, row in
      let columns = page.site.networkClaims(most: NetworkRow.mostColumns).flatMap(\.points)
      return row.entries.map { NetworkRow(figure: $0.id, columns: columns) }
    }
    Field.rows("letters", RecordGrid.Letter.schema, "What the letters in the cells stand for") {
      page, row in
      let points = page.site.networkClaims(most: NetworkRow.mostColumns).flatMap(\.points)
      let shown = Set(row.entries.map(\.id))
      let kinds = Set(
        points.flatMap { page.record.statements($0.section.statements) }.filter {
          $0.kind != .context && page.record.speakers(of: $0).contains(where: shown.contains)
        }.map(\.kind))
      return StatementKind.allCases.filter(kinds.contains).map { RecordGrid.Letter(kind: $0) }
    }
  }
}

extension Site {
  /// The claims with their points, or none if they have more points than a table has room for.
  fileprivate func networkClaims(most: Int) -> [NetworkClaim] {
    guard pointCount <= most else { return [] }
    return lists.claims.all.map { NetworkClaim(claim: $0, points: points(of: $0)) }
      .filter { !$0.points.isEmpty }
  }
}

extension Edge {
  /// Whether somebody said something on a point, and not only in context.
  var isSpoken: Bool { to.isPoint && kind != .comments && kind != .mentions }
}

/// A claim whose points are columns of the table.
struct NetworkClaim: Sendable {
  let claim: Claim
  let points: [PointRow]

  static let schema = Schema<WebPage, NetworkClaim>("network_claim") {
    Field.row("claim", Link.schema, "Link to the claim") { page, row in page.link(row.claim.id) }
    Field.number("columns", "How many points it has") { $1.points.count }
    Field.rows("points", PointRow.schema, "Its points") { $1.points }
  }
}

/// A figure with what it said on each point.
struct NetworkRow: Sendable {
  /// Above so many points the table has a cell that lists a figure's points in place of a column for each.
  static let mostColumns = 40
  /// Of more points in one cell the figure's own page has the rest.
  static let mostPoints = 50

  let figure: EntityID
  let columns: [PointRow]

  static let schema = Schema<WebPage, NetworkRow>("network_row") {
    Field.row("figure", Link.schema, "Link to the figure") { page, row in page.link(row.figure) }
    Field.rows("cells", NetworkCell.schema, "A cell for each point that is a column") {
      _, row in row.columns.map { NetworkCell(point: $0, figure: row.figure) }
    }
    Field.rows("points", NetworkCell.schema, "The first points on which it said something") {
      page, row in
      page.pointsSpokenOn(by: row.figure).prefix(mostPoints).map {
        NetworkCell(point: $0, figure: row.figure)
      }
    }
    Field.number("count", "On how many more points it said something") { page, row in
      let further = page.pointsSpokenOn(by: row.figure).count - mostPoints
      return further > 0 ? further : nil
    }
  }
}

/// What a figure said on a point.
struct NetworkCell: Sendable {
  let point: PointRow
  let figure: EntityID

  static let schema = Schema<WebPage, NetworkCell>("network_cell") {
    Field.row("point", PointRow.schema, "The point") { $1.point }
    Field.rows("statements", StatementRow.schema, "What the figure said") { page, cell in
      // Context answers nothing and moves nothing.
      page.site.rows(page.site.layout(of: cell.point.row).inOrder).filter {
        $0.statement.kind != .context
          && page.record.speakers(of: $0.statement).contains(cell.figure)
      }
    }
    Field.flag("about", "Whether the point is about the figure") {
      $0.record.figures($1.point.section.about).contains($1.figure)
    }
  }
}

extension WebPage {
  fileprivate func pointsSpokenOn(by figure: EntityID) -> [PointRow] {
    unique(dossier.graph.edges(from: figure).filter(\.isSpoken).map(\.to)).compactMap { node in
      if case .point(let point) = node { PointRow(point.row, in: site) } else { nil }
    }
  }
}
