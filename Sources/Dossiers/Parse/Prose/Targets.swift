extension ProseParser {
  /// Where a Markdown link leads, or nothing where its words, if it has any, stand alone.
  mutating func target(
    of destination: String, hasWords: Bool, in place: WordsPlace, at position: Position
  ) -> Target? {
    let stands: References.Place = place == .attribution ? .data : .prose(hasWords: hasWords)
    switch Destination(destination, from: references.file) {
    case .external(let url):
      return .external(url)
    case .unsafe(let reason):
      problems.add(
        .unsafeDestination, at: position, reason,
        help:
          "The words stand without a link. Link to http, https, mailto, tel or a place of this site."
      )
      return nil
    case .anchor(let anchor):
      if !anchor.isEmpty { note(anchor: anchor, of: references.entity, at: position) }
      return .entity(references.entity, anchor: anchor.isEmpty ? nil : anchor)
    case .file(let path, let anchor):
      return target(ofFile: path, anchor: anchor, typed: destination, in: stands, at: position)
    case .sitePath(let path, let anchor):
      return target(ofSitePath: path, anchor: anchor, typed: destination, in: stands, at: position)
    }
  }

  /// The asset at a path of the site's folder.
  func asset(_ path: String) -> AssetPath? {
    guard path.hasPrefix("content/assets/") else { return nil }
    let asset = AssetPath(String(path.dropFirst("content/assets/".count)))
    return references.index.assets.contains(asset) ? asset : nil
  }

  private mutating func target(
    ofFile path: SourcePath, anchor: String?, typed: String, in place: References.Place,
    at position: Position
  ) -> Target? {
    if let asset = asset(path.text) { return .asset(asset) }
    let match = references.index.match(path: path)
    if case .unknown = match {
      dead(typed, "there is no file `\(path)`", at: position)
      return nil
    }
    return entity(match, named: path.text, anchor: anchor, in: place, at: position)
  }

  private mutating func target(
    ofSitePath path: String, anchor: String?, typed: String, in place: References.Place,
    at position: Position
  ) -> Target? {
    if let asset = asset("content" + path) { return .asset(asset) }
    if let id = SitePath.entity(at: path) {
      let match = references.index.match(id.kind, id: id.id)
      if case .unknown = match {
      } else {
        return entity(match, named: path, anchor: anchor, in: place, at: position)
      }
    }
    let redirect = references.index.match(redirect: path)
    if case .unknown = redirect {
    } else {
      return references.entity(redirect, named: path, in: place, at: position, &problems)
        .map { _ in site(path, anchor: anchor) }
    }
    let isKnown =
      SitePath.isFixed(path) || references.index.staticFiles.contains(String(path.dropFirst()))
    guard isKnown else {
      dead(typed, "the site has no page or file `\(path)`", at: position)
      return nil
    }
    return site(path, anchor: anchor)
  }

  private func site(_ path: String, anchor: String?) -> Target {
    .site(URLPath(path + (anchor.map { "#" + $0 } ?? "")))
  }

  private mutating func entity(
    _ match: NameIndex.Match, named name: String, anchor: String?, in place: References.Place,
    at position: Position
  ) -> Target? {
    guard
      let id = references.entity(
        match, named: name, in: place, at: position, &problems)
    else { return nil }
    if let anchor { note(anchor: anchor, of: id, at: position) }
    return .entity(id, anchor: anchor)
  }

  private mutating func dead(_ typed: String, _ reason: String, at position: Position) {
    problems.add(
      .deadLink, at: position, "the link `\(typed)` is dead: \(reason)",
      help: "Correct the address, or use a wikilink such as `[[id]]`, which names what it leads to."
    )
  }
}

/// The published site's paths, as links name them.
public enum SitePath {
  /// Pages that belong to no entity.
  static func isFixed(_ path: String) -> Bool {
    let folders =
      ["/"] + EntityKind.allCases.filter { $0 != .page }.map { "/\($0.folder)/" } + ["/timeline/"]
    return folders.contains { path == $0 || path == $0 + "index.html" }
  }

  /// The entity whose page stands at a path, whether or not there is one.
  static func entity(at path: String) -> EntityID? {
    var parts = path.split(separator: "/", omittingEmptySubsequences: true)
    if parts.last == "index.html" { parts.removeLast() } else if !path.hasSuffix("/") { return nil }
    switch parts.count {
    case 1: return EntityID(.page, String(parts[0]))
    case 2:
      guard let kind = EntityKind(folder: parts[0]), kind != .page else { return nil }
      return EntityID(kind, String(parts[1]))
    default: return nil
    }
  }

  /// The path of an entity's page.
  public static func path(of id: EntityID) -> String {
    id.kind == .page ? "/\(id.id)/" : "/\(id.kind.folder)/\(id.id)/"
  }
}
