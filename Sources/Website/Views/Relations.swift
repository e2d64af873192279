import Dossiers

/// The edges of one kind and direction that a page has.
struct RelationGroup: View {
  let label: String
  let links: [LinkView]

  static let shape = Shape<RelationGroup>(
    "relation_group",
    [
      .text("label", \.label, "What the relation is, in words, such as “Alleged by”"),
      .list("links", \.links, "What it leads to or comes from"),
    ])
}

extension Composer {
  /// Edges, grouped by kind: those that leave it, then those that lead to it.
  func relations(_ edges: Edges, of entity: EntityID) -> [RelationGroup] {
    groups(edges.outgoing, of: entity, \.to) { $0.outward }
      + groups(edges.incoming, of: entity, \.from) { $0.inward }
  }

  private func groups(
    _ edges: ArraySlice<Edge>, of entity: EntityID, _ end: (Edge) -> Node,
    label: (Edge.Kind) -> String
  ) -> [RelationGroup] {
    // A page has edges of a few kinds only, which are found faster than told by each of all kinds.
    var kinds: [(kind: Edge.Kind, count: Int)] = []
    for edge in edges {
      if let place = kinds.firstIndex(where: { $0.kind == edge.kind }) {
        kinds[place].count += 1
      } else {
        kinds.append((edge.kind, 1))
      }
    }
    return Edge.Kind.allCases.compactMap { kind in
      guard let count = kinds.first(where: { $0.kind == kind })?.count else { return nil }
      var nodes: [Node] = []
      nodes.reserveCapacity(count)
      for edge in edges where edge.kind == kind { nodes.append(end(edge)) }
      // A claim has several places at which edges can begin, and who asks whom is told by several claims. All other
      // edges of one entity and kind lead elsewhere each.
      if entity.kind == .claim || kind == .asked { nodes = unique(nodes) }
      return RelationGroup(label: label(kind), links: nodes.map { link($0) })
    }
  }

  /// A link to a node: its page, or its place on a claim's page.
  func link(_ node: Node) -> LinkView {
    if case .entity(let entity) = node { return link(entity) }
    return LinkView(text: .node(node), href: .node(node))
  }
}
