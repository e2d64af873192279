internal import CTheme
import Templates

/// The templates of a site, and the files that its pages link to.
public struct Theme: Sendable {
  /// A file that is published as it is, such as `theme/style.css`.
  public typealias Asset = (path: String, bytes: [UInt8])

  let files: [String: [UInt8]]

  /// All templates, to be compiled for the rows that they show.
  var templateSources: [TemplateSource] { files.compactMap(TemplateSource.init(themeFile:bytes:)) }

  /// The files under `theme/`, sorted by path.
  public var assets: [Asset] {
    files
      .filter { $0.key.utf8.starts(with: "theme/".utf8) }
      .sorted { $0.key < $1.key }
      .map { (path: $0.key, bytes: $0.value) }
  }

  /// Whether its templates are those that the program brings along.
  public var isBuiltIn: Bool {
    files.count == Theme.builtIn.files.count
      && files.allSatisfy { name, bytes in
        name.hasPrefix("theme/") || Theme.builtIn.files[name] == bytes
      }
  }

  /// What only the page on which a site is searched loads.
  static let ofSearch: Set = ["theme/search.css", "theme/search.js"]

  /// Whether `theme/custom.css` has any styles.
  var hasCustomStyle: Bool { files["theme/custom.css"]?.isEmpty == false }

  /// The paths of its files in a folder `templates`.
  public var names: [String] { Array(files.keys) }

  /// The theme that the program brings along.
  public static let builtIn = Theme(files: embeddedFiles)

  /// The theme with the files added, by their paths in a site's folder `templates`; a file
  /// replaces one of the same name, and what is neither a template nor under `theme/` is left out.
  public func overlaid(by files: [(name: String, bytes: [UInt8])]) -> Theme {
    let added = Dictionary(files.map { ($0.name, $0.bytes) }, uniquingKeysWith: { $1 })
    return Theme(files: self.files.merging(added, uniquingKeysWith: { $1 }))
  }

  private static var embeddedFiles: [String: [UInt8]] {
    let list = UnsafeBufferPointer(start: ctheme_first_file(), count: ctheme_file_count)
    return Dictionary(
      uniqueKeysWithValues: list.map { file in
        let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
        return (String(cString: file.name), Array(bytes))
      })
  }
}

extension TemplateSource {
  /// The template in a theme's file, unless it is a file of another kind.
  fileprivate init?(themeFile name: String, bytes: [UInt8]) {
    let suffix = ".mustache"
    guard name.hasSuffix(suffix), !name.utf8.starts(with: "theme/".utf8) else { return nil }
    self.init(
      name: String(name.dropLast(suffix.count)), file: "templates/\(name)", bytes: bytes)
  }
}
