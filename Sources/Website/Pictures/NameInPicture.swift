import Dossiers

/// A node's name as far as it fits on one line of a picture. Of a point its heading, without the claim's title.
struct NameInPicture: TextValue {
  let node: Node
  /// In hundredths of the height of the letters.
  let room: Int

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    guard let composer else { return }
    if case .entity(let entity) = node, let title = composer.site.directory.titles[entity] {
      append(title, to: &page, for: escape)
    } else {
      var heading = Markup(capacity: 200)
      composer.appendName(of: node, to: &heading)
      heading.withBytes { append($0, to: &page, for: escape) }
    }
  }

  private func append(
    _ name: UnsafeBufferPointer<UInt8>, to page: inout Markup, for escape: Escape
  ) {
    guard let end = Lettering.end(of: name, room: room) else {
      return page.append(name, for: escape)
    }
    page.append(UnsafeBufferPointer(rebasing: name[..<end]), for: escape)
    page.raw("…")
  }
}

extension Composer {
  /// The name of a node alone, for words that will be escaped as a whole: of a point, or what stands below it, the
  /// point's heading.
  func appendName(of node: Node, to page: inout Markup) {
    let section: HeldSection? =
      switch node {
      case .entity: nil
      case .point(let id): site.claim(id.claim)?.section(id.section)
      case .statement(let id): site.claim(id.claim)?.section(id.section)
      }
    guard let section else { return append(titleOf: node.entity, to: &page, for: .later) }
    appendPlainText(section.heading, to: &page, for: .later)
  }

  func name(of node: Node) -> String {
    var name = Markup(capacity: 200)
    appendName(of: node, to: &name)
    return name.withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
