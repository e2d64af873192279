import Dossiers

/// Where a link leads, spelt from the page on which it stands when that is written.
enum Href: TextValue, Hashable {
  case entity(EntityID, anchor: String?)
  case place(OwnAnchor)
  case path(PagePath)

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    composer?.append(self, to: &page, for: escape)
  }

  /// The URL before anything is escaped.
  func text(by composer: Composer) -> String {
    switch self {
    case .entity(let entity, let anchor): return composer.links.href(entity, anchor: anchor)
    case .place(let anchor):
      var markup = Markup(capacity: 40)
      markup.append(anchor)
      return "#" + markup.withBytes { String(decoding: $0, as: UTF8.self) }
    case .path(let path): return composer.links.href(path)
    }
  }
}

extension Composer {
  fileprivate func append(_ href: Href, to page: inout Markup, for escape: Escape) {
    guard escape == .wholeURL else { return page.append(href.text(by: self), for: escape) }
    switch href {
    case .entity(let entity, let anchor): links.append(entity, anchor: anchor, to: &page)
    case .place(let anchor):
      page.raw("#")
      page.append(anchor)
    case .path(let path): links.append(path, to: &page)
    }
  }
}

extension Site {
  /// What a link to the node names on its page: a point's anchor, a statement's or else its section's.
  func anchor(of node: Node) -> String? {
    switch node {
    case .entity: return nil
    case .point(let id): return claim(id.claim)?.point(at: id.section)?.anchor
    case .statement(let id):
      guard let claim = claim(id.claim), let statement = claim.statement(id) else { return nil }
      if let anchor = statement.anchor { return anchor }
      return claim.sections[id.section].anchor
    }
  }
}

extension Claim {
  func point(at section: Int) -> Point? {
    guard sections.indices.contains(section), case .point(let point) = sections[section] else {
      return nil
    }
    return point
  }

  func statement(_ id: StatementID) -> Statement? {
    guard sections.indices.contains(id.section) else { return nil }
    let statements = sections[id.section].statements
    return statements.indices.contains(id.index) ? statements[id.index] : nil
  }
}
