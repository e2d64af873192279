internal import Foundation

/// Each path of the published site belongs to one page or file, also where case does not count.
struct PathCollisions: Check {
  private struct Owner {
    let path: String
    let place: Place
  }

  /// What these list is cut into parts where it is long, each in a folder that starts with `_`.
  private var divided = Set(FixedPage.allCases.compactMap(\.folder))
  private var owners: [String: Owner] = [:]
  private var folders: [String: Owner] = [:]
  private var problems: [ProblemList] = []

  private init() {}

  /// The files of `static/`, the pages and the redirects share the site's root with what it makes itself; the
  /// assets that are used have a folder to themselves.
  static func problems(in site: ReadSite) -> [ProblemList] {
    var collisions = PathCollisions()
    collisions.takeOwnPaths(
      besides: site.folder.staticFiles, hasSearch: site.tools.settings.hasSearch)
    if let corrections = site.record.correctionsPage(site.tools.settings) {
      collisions.divided.insert(corrections.id.id)
    }
    for path in site.folder.staticFiles {
      collisions.take(path, Place(holding: "content/static/" + path))
    }
    // What is withheld, a draft or embargoed must have its path when its time has come.
    for files in [site.files.filter(\.isPublished), site.files.filter { !$0.isPublished }] {
      for file in files {
        collisions.take(file.id.page, Place(holding: file.problems.file.text), isPage: true)
      }
      for file in files {
        for redirect in file.redirects {
          collisions.take(
            SitePath.file(at: redirect.path.text),
            Place(file: file.problems.file, position: redirect.position))
        }
      }
    }
    var assets = PathCollisions()
    for asset in site.assets {
      assets.take("assets/" + asset.text, Place(holding: "content/assets/" + asset.text))
    }
    return collisions.problems + assets.problems
  }

  /// Files of `templates/` whose names some disks hold equal, to each other's or to that of a theme's file, which they
  /// do not replace.
  static func problems(ofTemplates names: [String], over theme: [String]) -> [Problem] {
    var known = Dictionary(theme.map { (key($0), $0) }) { first, _ in first }
    return names.compactMap { name in
      guard let other = known.updateValue(name, forKey: key(name)), !other.hasSameBytes(name) else {
        return nil
      }
      return Problem(
        .pathCollision, SourcePath("templates/" + name),
        "`\(name)` and `\(other)` are one name on some disks",
        help:
          "To replace a file of the theme, spell its name the same, letter by letter; else choose another name."
      )
    }
  }

  private mutating func takeOwnPaths(besides files: [String], hasSearch: Bool) {
    for page in FixedPage.all(besides: files) where page != .search || hasSearch {
      take(page.path, site)
    }
    // Whatever is in these is the site's own.
    for folder in ["assets", "theme"] + (hasSearch ? ["search/data"] : []) {
      owners[folder] = Owner(path: folder, place: site)
    }
  }

  private var site: Place { Place(holding: SettingsReader.path.text) }

  /// Whether the path may be that of a part, or of one of several sitemaps.
  private func isOfParts(_ key: String) -> Bool {
    let names = key.split(separator: "/")
    guard let first = names.first else { return false }
    return divided.contains(String(first)) && names.dropFirst().contains { $0.hasPrefix("_") }
      || isSitemap(first)
  }

  /// `sitemap-2.xml`.
  private func isSitemap(_ name: Substring) -> Bool {
    guard let number = name.removing(prefix: "sitemap-"), number.hasSuffix(".xml") else {
      return false
    }
    let digits = number.utf8.dropLast(4)
    return !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  /// Takes the output path of a page or file, or reports who has it.
  ///
  /// An id is its own key, and holds no `_`.
  private mutating func take(_ path: String, _ place: Place, isPage: Bool = false) {
    let key = isPage ? path : PathCollisions.key(path)
    let owner = Owner(path: path, place: place)
    if !isPage, isOfParts(key) {
      report(owner, Owner(path: path, place: site), help: PathCollisions.ofParts)
      return
    }
    if let first = owners[key] ?? folders[key] {
      report(owner, first)
      return
    }
    owners[key] = owner
    var folder = key[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      if let first = owners[String(folder)] {
        report(owner, first)
        return
      }
      if folders[String(folder)] == nil { folders[String(folder)] = owner }
    }
  }

  private static let ofParts =
    "Choose another path or file name: the parts of what is too long for a page stand there."

  private mutating func report(
    _ owner: Owner, _ first: Owner, help: String = "Choose another id, path or file name."
  ) {
    let isOurs = first.place.file == SettingsReader.path
    var list = ProblemList(owner.place.file)
    list.add(
      .pathCollision, at: owner.place.position,
      "`/\(owner.path)` is taken" + (isOurs ? " by the site itself" : ""), help: help,
      notes: isOurs ? [] : [Problem.Note(place: first.place, message: "it is taken here")])
    problems.append(list)
  }

  private static func key(_ path: String) -> String {
    if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
    return path.precomposedStringWithCanonicalMapping.lowercased()
      .precomposedStringWithCanonicalMapping
  }
}

extension Place {
  /// A file as a whole.
  fileprivate init(holding file: String) {
    self.init(file: SourcePath(file), position: Position(line: 1))
  }
}

extension SitePath {
  /// The file that is published at a path: a page's folder has an `index.html`.
  public static func file(at path: String) -> String {
    let relative = path.dropFirst(path.hasPrefix("/") ? 1 : 0)
    if relative.hasSuffix(".html") { return String(relative) }
    return relative.hasSuffix("/") ? relative + "index.html" : relative + "/index.html"
  }
}
