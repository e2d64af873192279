extension ProseParser {
  /// Where a Markdown link leads, or nothing where its words, if it has any, stand alone.
  mutating func target(
    of destination: String, hasWords: Bool, in place: WordsPlace, at position: () -> Position
  ) -> Target? {
    let stands: References.Place = place == .attribution ? .data : .prose(hasWords: hasWords)
    switch self.destination(destination) {
    case .external(let url):
      // A copy in an archive has the address of what is copied.
      if let (path, match) = references.index.unpublished(within: url),
        references.entity(match, named: path, in: stands, at: position(), &problems) == nil
      {
        hide(destination, on: position().line)
        return nil
      }
      return .external(url)
    case .nowhere(let reason):
      references.dead(destination, reason, help: "", at: position(), &problems)
      return nil
    case .unsafe(let reason):
      problems.add(
        .unsafeDestination, at: position(), reason,
        help:
          "The words stand without a link. Link to http, https, mailto, tel or a place of this site."
      )
      return nil
    case .anchor(let anchor):
      if !anchor.isEmpty { note(anchor: anchor, of: references.entity, at: position()) }
      return .entity(references.entity, anchor: anchor.isEmpty ? nil : anchor)
    case .file(let path, let anchor):
      return target(ofFile: path, anchor: anchor, typed: destination, in: stands, at: position)
    case .sitePath(let path, let anchor):
      return target(ofSitePath: path, anchor: anchor, typed: destination, in: stands, at: position)
    }
  }

  func destination(_ typed: String) -> Destination {
    Destination(typed, from: references.file, addresses: references.index.addresses)
  }

  private mutating func target(
    ofFile path: SourcePath, anchor: String?, typed: String, in place: References.Place,
    at position: () -> Position
  ) -> Target? {
    if let asset = references.index.asset(at: path.text) { return .asset(asset) }
    if let file = path.text.removing(prefix: "content/static/"),
      let found = references.index.staticFile(String(file))
    {
      return .site(URLPath(staticFile: found, anchor: anchor))
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
    at position: () -> Position
  ) -> Target? {
    switch references.index.place(atSitePath: path) {
    case .asset(let asset): return .asset(asset)
    case .entity(let match):
      return entity(match, named: path, typed, anchor: anchor, in: place, at: position)
    case .staticFile(let file): return .site(URLPath(staticFile: file, anchor: anchor))
    case .fixed: return .site(URLPath(path + (anchor.map { "#" + $0 } ?? "")))
    case .nothing:
      references.deadPath(path, typed: typed, at: position(), &problems)
      return nil
    }
  }

  private mutating func entity(
    _ match: NameIndex.Match, named name: String, _ typed: String, anchor: String?,
    in place: References.Place, at position: () -> Position
  ) -> Target? {
    guard
      let id = references.entity(
        match, named: name, in: place, at: position(), &problems)
    else {
      if case .unpublished = match { hide(typed, on: position().line) }
      return nil
    }
    let anchor = references.anchor(anchor, of: id, in: place)
    if let anchor { note(anchor: anchor, of: id, at: position()) }
    return .entity(id, anchor: anchor)
  }

  private mutating func deadFile(_ typed: String, _ path: SourcePath, at position: () -> Position) {
    let reason = "there is no file `\(path)`"
    guard !typed.hasPrefix("www."), let name = path.components.last else {
      return references.dead(
        typed, reason, help: "Did you mean `https://\(typed)`? ", at: position(), &problems)
    }
    problems.add(
      .deadLink, at: position(), "the link `\(typed)` is dead: \(reason)",
      help: References.deadHelp,
      guessing: name.hasSuffix(".md") ? String(name) : name + ".md", among: .files)
  }
}

extension URLPath {
  /// The address of a file of `content/static/`.
  fileprivate init(staticFile file: String, anchor: String?) {
    let address = ["%", "?", "#", " "].reduce(file) { address, sign in
      address.replacing(sign, with: "%" + String(Array(sign.utf8)[0], radix: 16))
    }
    self.init("/" + address + (anchor.map { "#" + $0 } ?? ""))
  }
}

extension References {
  fileprivate static let deadHelp =
    "Correct the address, or use a wikilink such as `[[id]]`, which names what it leads to."

  /// Reports a path of the site at which there is nothing.
  func deadPath(
    _ path: String, typed: String, at position: Position, _ problems: inout ProblemList
  ) {
    dead(
      typed, "the site has no page or file `\(path)`", help: hint(path), at: position, &problems)
  }

  fileprivate func dead(
    _ typed: String, _ reason: String, help: String, at position: Position,
    _ problems: inout ProblemList
  ) {
    problems.add(
      .deadLink, at: position, "the link `\(typed)` is dead: \(reason)",
      help: help + References.deadHelp)
  }

  /// `/figures/ana` and `/figures/ana.md` were meant as `/figures/ana/`, and `/timeline/_2023/` is a part of a list.
  private func hint(_ path: String) -> String {
    if let condition = FixedPage(at: path)?.condition {
      return "It is made \(condition). "
    }
    if let part = path.place(of: "/_") {
      let list = path[..<part.lowerBound] + "/"
      guard isPage(String(list)) else { return "" }
      return "Did you mean `\(list)`? The parts of what is too long for a page change as it grows. "
    }
    let folder = (path.hasSuffix(".md") ? String(path.dropLast(3)) : path) + "/"
    return isPage(folder) ? "Did you mean `\(folder)`? " : ""
  }

  private func isPage(_ path: String) -> Bool {
    switch index.place(atSitePath: path) {
    case .entity, .fixed: true
    case .asset, .staticFile, .nothing: false
    }
  }
}

/// The published site's paths, as links name them.
public enum SitePath {
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
