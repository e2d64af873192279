import Dossiers

extension Edges {
  /// About how many bytes each edge takes on a page of the entity: a link, and in whichever list it has a row.
  func weights(of entity: EntityID, in directory: Directory) -> [Int] {
    outgoing.map { directory.weight(of: $0.to) + directory.weight(leaving: entity, $0) }
      + incoming.map { directory.weight(of: $0.from) + directory.weight(reaching: entity, $0) }
  }
}

extension Directory {
  /// A link to a node.
  fileprivate func weight(of node: Node) -> Int {
    let entity = node.entity
    let page = 100 + entity.id.utf8.count + lengthOfTitle(of: entity)
    switch node {
    case .entity: return page
    case .point(let id):
      return page + (claim(id.claim)?.point(at: id.section)?.heading.size ?? 0)
    case .statement(let id):
      guard let section = claim(id.claim)?.sections[id.section] else { return page }
      return page + 50 + section.heading.size
    }
  }

  /// What a figure alleged or said.
  fileprivate func weight(leaving entity: EntityID, _ edge: Edge) -> Int {
    guard entity.kind == .figure, edge.to.entity.kind == .claim else { return 0 }
    return edge.kind == .alleges ? weightOfPoint(edge.to) : weightOfRow(edge.to)
  }

  /// What is alleged about a figure; what rests on a source; documents and events.
  fileprivate func weight(reaching entity: EntityID, _ edge: Edge) -> Int {
    switch (entity.kind, edge.kind) {
    case (.figure, .about): weightOfPoint(edge.from)
    case (.source, .cites): weightOfRow(edge.from)
    case (.figure, .publishedBy), (.figure, .authoredBy):
      source(edge.from.entity)?.rowWeight ?? 0
    case (.figure, .involves): dossier.event(edge.from.entity)?.rowWeight ?? 0
    case (_, .mentions), (_, .relays): weight(of: edge.from)
    default: 0
    }
  }

  /// A point in short; a claim as a whole is shown by its points.
  private func weightOfPoint(_ node: Node) -> Int {
    guard case .point(let id) = node, let claim = claim(id.claim),
      let point = claim.point(at: id.section)
    else {
      return 0
    }
    return point.rowWeight(in: claim)
  }

  /// A statement away from its place.
  private func weightOfRow(_ node: Node) -> Int { 400 + weight(of: node) }
}
