internal import Foundation

/// Each path of the published site belongs to one page or file, also where case does not count.
struct PathCollisions {
  private struct Owner {
    let path: String
    let place: Place
  }

  private var owners: [String: Owner] = [:]
  private var folders: [String: Owner] = [:]
  private(set) var problems: [Problem] = []

  private init() {}

  /// The files of `static/`, the pages and the redirects share the site's root with what it makes itself; the
  /// assets that are used have a folder to themselves.
  static func problems(_ files: [ParsedFile], in dossier: Dossier, _ folder: SourceFolder)
    -> [Problem]
  {
    var site = PathCollisions()
    site.takeOwnPaths()
    for path in folder.staticFiles { site.take(path, Place(holding: "content/static/" + path)) }
    let built = files.filter { dossier.index[$0.id] != nil }
    for file in built {
      site.take(
        SitePath.file(at: SitePath.path(of: file.id)), Place(holding: file.problems.file.text))
    }
    for file in built {
      for redirect in file.redirects {
        site.take(
          SitePath.file(at: redirect.path.text),
          Place(file: file.problems.file, position: redirect.position))
      }
    }
    var assets = PathCollisions()
    for asset in dossier.assets {
      assets.take("assets/" + asset.text, Place(holding: "content/assets/" + asset.text))
    }
    return site.problems + assets.problems
  }

  private mutating func takeOwnPaths() {
    let site = Place(holding: SettingsReader.path.text)
    for kind in EntityKind.allCases where kind != .page { take("\(kind.folder)/index.html", site) }
    for path in [
      "index.html", "timeline/index.html", "404.html", "manifest.json", "feed.xml", "sitemap.xml",
    ] {
      take(path, site)
    }
    // Whatever lies in these is the site's own.
    for folder in ["assets", "theme"] { owners[folder] = Owner(path: folder, place: site) }
  }

  /// Takes the output path of a page or file, or tells who has it.
  private mutating func take(_ path: String, _ place: Place) {
    let key = PathCollisions.key(path)
    let owner = Owner(path: path, place: place)
    if let first = owners[key] ?? folders[key] {
      tell(owner, first)
      return
    }
    owners[key] = owner
    var folder = key[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if let first = owners[String(folder)] {
        tell(owner, first)
        return
      }
      if folders[String(folder)] == nil { folders[String(folder)] = owner }
    }
  }

  private mutating func tell(_ owner: Owner, _ first: Owner) {
    let isOurs = first.place.file == SettingsReader.path
    problems.append(
      Problem(
        rule: .pathCollision, severity: .error, place: owner.place,
        message: "`/\(owner.path)` is taken" + (isOurs ? " by the site itself" : ""),
        help: "Choose another id, path or file name.",
        notes: isOurs ? [] : [Problem.Note(place: first.place, message: "it is taken here")]))
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
