extension Dossier {
  /// The node itself; of a statement the point that it belongs to, or its claim where it stands outside of points.
  public func withoutStatement(_ node: Node) -> Node {
    guard case .statement(let statement) = node else { return node }
    let section = record[statement.row].section
    return record[section].isPoint
      ? .point(PointID(claim: statement.claim, row: section)) : .entity(statement.claim)
  }
}
