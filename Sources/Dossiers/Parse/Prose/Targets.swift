extension ProseParser {
  /// Where a Markdown link leads, or nothing where its words, if it has any, stand alone.
  mutating func target(
    of destination: String, hasWords: Bool, in place: WordsPlace, at position: Position
  ) -> Target? {
    let stands: References.Place = place == .attribution ? .data : .prose(hasWords: hasWords)
    switch Destination(destination, from: references.file) {
    case .external(let url):
      return .external(url)
    case .nowhere(let reason):
      dead(destination, reason, help: "", at: position)
      return nil
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
    return references.index.asset(AssetPath(String(path.dropFirst("content/assets/".count))))
  }

  private mutating func target(
    ofFile path: SourcePath, anchor: String?, typed: String, in place: References.Place,
    at position: Position
  ) -> Target? {
    if let asset = asset(path.text) { return .asset(asset) }
    if let file = path.text.removing(prefix: "content/static/"),
      let target = staticFile(String(file), anchor)
    {
      return target
    }
    let match = references.index.match(path: path)
    if case .unknown = match {
      deadFile(typed, path, at: position)
      return nil
    }
    return entity(match, named: path.text, typed, anchor: anchor, in: place, at: position)
  }

  private mutating func target(
    ofSitePath path: String, anchor: String?, typed: String, in place: References.Place,
    at position: Position
  ) -> Target? {
    if let asset = asset("content" + path) { return .asset(asset) }
    switch references.index.match(sitePath: path) {
    case .unknown: break
    case let match:
      return entity(match, named: path, typed, anchor: anchor, in: place, at: position)
    }
    if let target = staticFile(String(path.dropFirst()), anchor) { return target }
    guard SitePath.isFixed(path, hasFeeds: references.index.hasFeeds) else {
      dead(typed, "the site has no page or file `\(path)`", help: pathHint(path), at: position)
      return nil
    }
    return .site(URLPath(path + (anchor.map { "#" + $0 } ?? "")))
  }

  /// The file of `static/` at a path, by an address that leads to it.
  private func staticFile(_ path: String, _ anchor: String?) -> Target? {
    guard let file = references.index.staticFile(path) else { return nil }
    let address = ["%", "?", "#", " "].reduce(file) { address, sign in
      address.replacing(sign, with: "%" + String(Array(sign.utf8)[0], radix: 16))
    }
    return .site(URLPath("/" + address + (anchor.map { "#" + $0 } ?? "")))
  }

  /// `/figures/ana` and `/figures/ana.md` were meant as `/figures/ana/`.
  private func pathHint(_ path: String) -> String {
    if path.hasPrefix("/feed") || path.hasPrefix("/sitemap"), !references.index.hasFeeds {
      return "It is made where `dossier.yml` has a `base-url`. "
    }
    let folder = (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + "/"
    let isPage: Bool
    if case .unknown = references.index.match(sitePath: folder) {
      isPage = false
    } else {
      isPage = true
    }
    return isPage || SitePath.isFixed(folder, hasFeeds: false) ? "Did you mean `\(folder)`? " : ""
  }

  private mutating func entity(
    _ match: NameIndex.Match, named name: String, _ typed: String, anchor: String?,
    in place: References.Place, at position: Position
  ) -> Target? {
    guard
      let id = references.entity(
        match, named: name, in: place, at: position, &problems)
    else {
      if case .unpublished = match { hide(typed, on: position.line) }
      return nil
    }
    let anchor = references.anchor(anchor, of: id, in: place)
    if let anchor { note(anchor: anchor, of: id, at: position) }
    return .entity(id, anchor: anchor)
  }

  private static let deadHelp =
    "Correct the address, or use a wikilink such as `[[id]]`, which names what it leads to."

  private mutating func deadFile(_ typed: String, _ path: SourcePath, at position: Position) {
    let reason = "there is no file `\(path)`"
    guard !typed.hasPrefix("www."), let name = path.components.last else {
      return dead(typed, reason, help: "Did you mean `https://\(typed)`? ", at: position)
    }
    problems.add(
      .deadLink, at: position, "the link `\(typed)` is dead: \(reason)", help: ProseParser.deadHelp,
      guessing: name.hasSuffix(".md") ? String(name) : name + ".md", among: .files)
  }

  private mutating func dead(
    _ typed: String, _ reason: String, help: String, at position: Position
  ) {
    problems.add(
      .deadLink, at: position, "the link `\(typed)` is dead: \(reason)",
      help: help + ProseParser.deadHelp)
  }
}

/// The published site's paths, as links name them.
public enum SitePath {
  /// Pages and files that belong to no entity.
  static func isFixed(_ path: String, hasFeeds: Bool) -> Bool {
    let folders =
      ["/"] + EntityKind.allCases.filter { $0 != .page }.map { "/\($0.folder)/" }
      + ["/timeline/", "/open-questions/"]
    let files =
      ["/404.html", "/manifest.json", "/robots.txt"]
      + (hasFeeds ? ["/feed.xml", "/sitemap.xml"] : [])
    return files.contains(path) || folders.contains { path == $0 || path == $0 + "index.html" }
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
