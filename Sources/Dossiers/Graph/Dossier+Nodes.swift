extension Dossier {
  /// The node itself; of a statement the point that it belongs to, or its claim where it stands outside of points.
  public func withoutStatement(_ node: Node) -> Node {
    guard case .statement(let statement) = node else { return node }
    let point = PointID(claim: statement.claim, section: statement.section)
    return self.point(point) == nil ? .entity(statement.claim) : .point(point)
  }
}

extension Claim {
  /// What the graph knows the points by, in the order of the file.
  public var pointIDs: [PointID] {
    sections.indices.compactMap { section in
      guard case .point = sections[section] else { return nil }
      return PointID(claim: id, section: section)
    }
  }
}
