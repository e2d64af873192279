import Dossiers
import Foundation
import Output
import Review

/// What is written to a file of its own: how messages call it, and how an earlier one is known.
struct ExportKind: Sendable {
  /// `export`.
  let name: String
  let article: String
  /// Whether a file's bytes are such an export; of one that is empty it is not asked.
  let isEarlier: @Sendable (Data) -> Bool

  /// Lists of the program begin as exports do.
  static let json = ExportKind(name: "export", article: "an") { file in
    let start = String(decoding: file.prefix(64), as: UTF8.self).filter { !$0.isWhitespace }
    return start.hasPrefix("{\"format\":")
      && ["claims", "figures", "sources", "events", "edges"].allSatisfy {
        file.range(of: Data("\"\($0)\":".utf8)) != nil
      }
  }

  static let review = ExportKind(name: "review", article: "a") {
    $0.prefix(512).range(of: Data(Review.mark.utf8)) != nil
  }
}

/// The file that an export is written to. It replaces nothing but an earlier export of its kind, whatever the name
/// leads to.
struct ExportFile {
  private let kind: ExportKind
  /// Its folder without links, and its name.
  private let folder: String
  private let name: String

  private var path: String { (folder == "/" ? "" : folder) + "/" + name }

  /// Refuses a place of the site's own files, of a built site, or of a file that is not an export.
  init(_ text: String, as kind: ExportKind = .json, for source: SourceFolder) throws {
    self.kind = kind
    guard !text.isEmpty else {
      throw Exit.emptyName(
        of: "the file", "Name one with --output, or leave that out for standard output.")
    }
    let url = URL(fileURLWithPath: text)
    name = url.lastPathComponent
    guard let folder = resolvedPath(url.deletingLastPathComponent().path) else {
      throw Exit.usage(
        "there is no folder `\(printable(url.deletingLastPathComponent().path))`.\n"
          + "Make it, or name another place for the \(kind.name).")
    }
    self.folder = folder
    try refuse(text, of: source)
  }

  func write(_ bytes: [UInt8]) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Exit.failure(
        "`\(printable(path))` cannot be written: \(error.localizedDescription)\n"
          + "Let this user write to that folder, or choose another; see too that the disk is not full."
      )
    }
  }

  private func refuse(_ text: String, of source: SourceFolder) throws {
    let shown = "`\(printable(text))`"
    let root = resolvedPath(source.path) ?? source.path
    for own in [
      "dossier.yml", "published.yml", "quotes.lock", "content", "evidence", "templates",
    ]
    where isInside(root + "/" + own) {
      throw Exit.usage(
        "\(shown) is where the site's own files are.\nName another place for the \(kind.name).")
    }
    if let site = builtSite(root) {
      throw Exit.usage(
        "\(shown) is inside `\(printable(site))`, which a build writes.\n"
          + "The next build would meet a file there that is not its own: name another place for the \(kind.name)."
      )
    }
    switch typeOfFile {
    case .none,
      .typeRegular where isEarlier:
      return
    case .typeRegular:
      throw Exit.usage(
        "\(shown) is a file already, and not \(kind.article) \(kind.name).\n"
          + "Only an earlier \(kind.name) is replaced: name another file, or move this one away.")
    case .typeSymbolicLink:
      throw Exit.usage("\(shown) is a symbolic link.\nName the file that it leads to.")
    default:
      throw Exit.usage(
        "\(shown) is not a plain file.\nName a file, or leave --output out and use `>`.")
    }
  }

  /// What is there by now, itself and not what it leads to.
  private var typeOfFile: FileAttributeType? {
    (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
  }

  /// Whether the file that is there is an earlier export, or is empty.
  private var isEarlier: Bool {
    guard let file = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    else { return false }
    return file.isEmpty || kind.isEarlier(file)
  }

  /// The folder of a built site around the place: one that this site's builds write, or any with a site's manifest.
  private func builtSite(_ root: String) -> String? {
    for name in ["public", "preview"] where isInside(root + "/" + name) { return root + "/" + name }
    var place = folder
    while place != "/" {
      if OutputFolder.holdsSite(at: place) { return place }
      place = (place as NSString).deletingLastPathComponent
    }
    return nil
  }

  /// Whether the place is `other` or below it, whether or not the disk distinguishes case.
  private func isInside(_ other: String) -> Bool {
    let (place, other) = (path.comparable, (resolvedPath(other) ?? other).comparable)
    return place == other || place.hasPrefix(other + "/")
  }
}

extension String {
  /// A path in the form in which disks that hold spellings equal compare it.
  fileprivate var comparable: String {
    folding(options: .caseInsensitive, locale: nil).precomposedStringWithCanonicalMapping
  }
}
