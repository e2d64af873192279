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
    let outgoing = Dictionary(grouping: edges.outgoing, by: \.kind)
    let incoming = Dictionary(grouping: edges.incoming, by: \.kind)
    return Edge.Kind.allCases.compactMap { kind in
      relationGroup(kind.outward, outgoing[kind]?.map(\.to))
    }
      + Edge.Kind.allCases.compactMap { kind in
        relationGroup(kind.inward, incoming[kind]?.map(\.from))
      }
  }

  private func relationGroup(_ label: String, _ nodes: [Node]?) -> RelationGroup? {
    guard let nodes else { return nil }
    var seen: Set<Node> = []
    return RelationGroup(
      label: label, links: nodes.filter { seen.insert($0).inserted }.map { link($0) })
  }

  /// A link to a node: its page, or its place on a claim's page.
  func link(_ node: Node) -> LinkView {
    switch node {
    case .entity(let entity): return link(entity)
    case .point(let id):
      let heading = site.dossier.point(id).map { plainText($0.heading) }
      return LinkView(
        text: qualified(heading, in: id.claim), href: links.href(id.claim, anchor: id.anchor))
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
