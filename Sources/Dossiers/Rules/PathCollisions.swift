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

  init() {
    let site = Place(file: SettingsReader.path, position: Position(line: 1))
    for kind in EntityKind.allCases where kind != .page { take("\(kind.folder)/index.html", site) }
    for path in [
      "index.html", "timeline/index.html", "404.html", "manifest.json", "feed.xml", "sitemap.xml",
    ] {
      take(path, site)
    }
    for folder in ["assets", "theme"] { takeFolder(folder, Owner(path: folder, place: site)) }
  }

  /// Takes the output path of a page or file, or tells who has it.
  mutating func take(_ path: String, _ place: Place) {
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

  /// Reserves a folder whose files the site makes itself.
  private mutating func takeFolder(_ folder: String, _ owner: Owner) { owners[folder] = owner }

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
    path.precomposedStringWithCanonicalMapping.lowercased()
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
