/// What a file of `content/` describes. The folder that it lies in names the kind.
public enum EntityKind: String, CaseIterable, Sendable {
  case claim, figure, source, event, page

  /// The folder of this kind below `content/`.
  public var folder: String { rawValue + "s" }

  /// As a message says it: `a claim`, `an event`.
  var withArticle: String { (self == .event ? "an " : "a ") + rawValue }

  init?(folder: Substring) {
    guard folder.last == "s", let kind = EntityKind(rawValue: String(folder.dropLast())) else {
      return nil
    }
    self = kind
  }
}

/// The kind of an entity and its id, the base name of its file: unique within its kind.
public struct EntityID: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let kind: EntityKind
  public let id: String

  init(_ kind: EntityKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  /// As it stands at the ends of exported edges: `figure:han-dong`.
  public var description: String { kind.rawValue + ":" + id }

  /// By the bytes of the id; the kind decides between equal ids.
  public static func < (left: EntityID, right: EntityID) -> Bool {
    left.id == right.id
      ? left.kind.rawValue < right.kind.rawValue
      : left.id.utf8.lexicographicallyPrecedes(right.id.utf8)
  }
}

/// Where a file stands in the site's folder, e.g. `content/claims/two-michaels.md`.
public struct SourcePath: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  init(_ text: String) { self.text = text }

  public var description: String { text }

  public static func < (left: SourcePath, right: SourcePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  /// The path's parts.
  var components: [Substring] { text.split(separator: "/", omittingEmptySubsequences: true) }
}

/// A path of the published site from its root, e.g. `/figures/han-dong/`; it starts with `/`.
public struct URLPath: Hashable, Sendable, CustomStringConvertible {
  public let text: String

  init(_ text: String) { self.text = text }

  /// An old path as it was copied from a browser: a server decodes it before it looks for the file.
  init(redirect text: String) { self.init(percentDecoded(text)) }

  public var description: String { text }
}

/// The place of one character in a file: lines and columns count from 1, columns in Unicode scalars.
public struct Position: Hashable, Comparable, Sendable {
  public let line: Int
  public let column: Int

  public init(line: Int, column: Int = 1) {
    self.line = line
    self.column = column
  }

  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
