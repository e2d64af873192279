import Dossiers

/// A node's name as far as it fits on one line of a picture. Of a point its heading, without the claim's title, and its
/// status, which always has room. For a headline that would be cut its outlet and date stand.
struct NameInPicture: TextValue {
  let node: Node
  /// In hundredths of the height of the letters.
  let room: Int

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    guard let composer else { return }
    if case .entity(let entity) = node, let title = composer.site.directory.titles[entity] {
      if Lettering.end(of: title, room: room) != nil,
        let short = composer.site.dossier.inPlaceOfHeadline(entity)
      {
        short.withBytes { append($0, room, to: &page, for: escape) }
      } else {
        append(title, room, to: &page, for: escape)
      }
    } else {
      let status = composer.status(of: node)
      let room = room - Lettering.width(of: status, size: 100)
      composer.heading(of: node).withBytes { append($0, room, to: &page, for: escape) }
      page.append(status, for: escape)
    }
  }

  private func append(
    _ name: UnsafeBufferPointer<UInt8>, _ room: Int, to page: inout Markup, for escape: Escape
  ) {
    guard let end = Lettering.end(of: name, room: room) else {
      return page.append(name, for: escape)
    }
    page.append(UnsafeBufferPointer(rebasing: name[..<end]), for: escape)
    page.raw("…")
  }
}

extension Composer {
  /// A node's name in full: of a point its heading and status, without the claim's title.
  func name(of node: Node) -> String { heading(of: node) + status(of: node) }

  /// A node's name in lines of a picture. What has no room is cut, but for a point's status, which then has the last
  /// line to itself, and for a headline, in place of which its outlet and date stand.
  func lines(of node: Node, width: Int, size: Int, most: Int) -> [String] {
    let status = status(of: node)
    let lines = Lettering.lines(
      of: heading(of: node) + status, or: site.dossier.inPlaceOfHeadline(node.entity),
      width: width, size: size, most: most)
    guard !status.isEmpty, lines.last?.hasSuffix("…") == true else { return lines }
    return Lettering.lines(of: heading(of: node), width: width, size: size, most: most - 1)
      + Lettering.lines(of: status, width: 2 * width, size: size, most: 1)
  }

  /// A title, or of what stands on a claim's page the heading above it.
  fileprivate func heading(of node: Node) -> String {
    section(of: node).map { plainText($0.heading) } ?? site.title(of: node.entity)
  }

  /// ` (contested)`; of what is no point nothing.
  fileprivate func status(of node: Node) -> String {
    guard let section = section(of: node) else { return "" }
    var status = Markup()
    appendStatus(of: section, to: &status, for: .later)
    return status.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private func section(of node: Node) -> HeldSection? {
    switch node {
    case .entity: nil
    case .point(let id): site.claim(id.claim)?.section(id.section)
    case .statement(let id): site.claim(id.claim)?.section(id.section)
    }
  }
}
