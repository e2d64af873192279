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
    switch node {
    case .entity(let entity): return link(entity)
    case .point(let id):
      let point = site.dossier.point(id)
      return LinkView(
        text: qualified(point.map { plainText($0.heading) }, in: id.claim),
        href: links.href(id.claim, anchor: point?.anchor))
    case .statement(let id):
      guard let claim = site.dossier.claim(id.claim), let statement = site.dossier.statement(id)
      else { return link(id.claim) }
      let section = claim.sections[id.section]
      let anchor = statement.anchor ?? section.anchor
      return LinkView(
        text: qualified(
          plainText(section.heading).isolated + " – " + plainTitle(of: statement), in: id.claim),
        href: links.href(id.claim, anchor: anchor))
    }
  }

  /// The claim's title goes before what stands on its page, except on that page.
  private func qualified(_ text: String?, in claim: EntityID) -> String {
    let title = site.title(of: claim)
    guard let text else { return title }
    return PagePath(of: claim) == links.page ? text : title.isolated + ": " + text.isolated
  }

  /// `Denial: by letter`; `Denial by Han Dong` where its heading has no words of its own.
  private func plainTitle(of statement: Statement) -> String {
    let word = words.shown(statement.kind.rawValue)
    guard statement.label.isEmpty else { return word + ": " + plainText(statement.label).isolated }
    return word + (statement.speaker.map { " by " + name(of: $0).isolated } ?? "")
  }
}
