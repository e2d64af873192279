import Dossiers

/// The edges of one kind and direction that a page has.
struct RelationGroup: View {
  let label: String
  let links: [LinkView]

  static let shape = Shape<RelationGroup>(
    "relation_group", [.text("label", \.label), .list("links", \.links)])
}

extension Composer {
  /// Edges, grouped by kind: those that leave it, then those that lead to it.
  func relations(_ edges: Edges) -> [RelationGroup] {
    Edge.Kind.allCases.compactMap { kind in
      relationGroup(kind.outward, edges.outgoing.lazy.filter { $0.kind == kind }.map(\.to))
    }
      + Edge.Kind.allCases.compactMap { kind in
        relationGroup(kind.inward, edges.incoming.lazy.filter { $0.kind == kind }.map(\.from))
      }
  }

  private func relationGroup(_ label: String, _ nodes: some Sequence<Node>) -> RelationGroup? {
    let nodes = unique(Array(nodes))
    return nodes.isEmpty
      ? nil : RelationGroup(label: label, links: nodes.map { link($0) })
  }

  /// A link to a node: its page, or its place on a claim's page.
  func link(_ node: Node) -> LinkView {
    if case .entity(let entity) = node { return link(entity) }
    return LinkView(text: .node(node), href: .node(node))
  }
}
