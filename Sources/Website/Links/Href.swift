import Dossiers

/// Where a link leads, spelt from the page on which it stands when that is written.
enum Href: TextValue {
  case entity(EntityID)
  /// The anchors are read when the link is written: to hold each would count it.
  case node(Node)
  case section(HeldSection, of: EntityID)
  case statement(StatementPlace)
  case place(OwnAnchor)
  case path(PagePath)
  case anchor(OwnAnchor, on: PagePath)

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.append(self, to: &page, for: escape)
  }

  /// The URL before anything is escaped.
  func text(by composer: Composer) -> String {
    let links = composer.links
    switch self {
    case .entity(let entity): return links.href(entity)
    case .node(let node):
      return links.href(node.entity, anchor: composer.site.anchor(of: node))
    case .section(let section, let claim): return links.href(claim, anchor: section.anchor)
    case .statement(let place): return links.href(place.claim, anchor: place.anchor)
    case .place(let anchor): return "#" + anchor.text
    case .path(let path): return links.href(path)
    case .anchor(let anchor, let path): return links.href(path, anchor: anchor.text)
    }
  }
}

extension Composer {
  fileprivate func append(_ href: Href, to page: inout Markup, for escape: Escape) {
    guard escape == .wholeURL else { return page.append(href.text(by: self), for: escape) }
    switch href {
    case .entity(let entity): links.append(entity, anchor: nil, to: &page)
    case .node(let node): links.append(node.entity, anchor: site.anchor(of: node), to: &page)
    case .section(let section, let claim):
      links.append(claim, anchor: section.anchor, to: &page)
    case .statement(let place): links.append(place.claim, anchor: place.anchor, to: &page)
    case .place(let anchor):
      page.raw("#")
      page.append(anchor)
    case .path(let path): links.append(path, to: &page)
    case .anchor(let anchor, let path):
      links.append(path, to: &page)
      page.raw("#")
      page.append(anchor)
    }
  }
}

extension OwnAnchor {
  fileprivate var text: String {
    var markup = Markup(capacity: 40)
    markup.append(self)
    return markup.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}

extension Site {
  /// What a link to the node names on its page: a point's anchor, a statement's or else its section's.
  func anchor(of node: Node) -> String? {
    switch node {
    case .entity: nil
    case .point(let id): directory.point(id)?.read { $0.anchor }
    case .statement(let id): directory.statement(id)?.anchor
    }
  }
}
