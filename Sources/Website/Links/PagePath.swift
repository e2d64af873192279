/// Where a file is in the built site, relative to its root, e.g. `figures/han-dong/index.html`.
///
/// Compared byte by byte: two spellings that Unicode holds equal are two files on a disk.
public struct PagePath: Hashable, Comparable, Sendable {
  public let text: String

  /// Nil unless the text is a relative path without `.`, `..`, empty parts, NUL or backslash.
  public init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        && !$0.contains(0) && !$0.contains(UInt8(ascii: "\\"))
    }
    guard isSafe else { return nil }
    self.text = text
  }

  /// A path that the program spells itself, or that was checked when the dossier was read.
  init(known text: String) { self.text = text }

  public static func == (left: PagePath, right: PagePath) -> Bool {
    left.text.utf8.elementsEqual(right.text.utf8)
  }

  public static func < (left: PagePath, right: PagePath) -> Bool {
    left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
  }

  public func hash(into hasher: inout Hasher) {
    for byte in text.utf8 { hasher.combine(byte) }
  }
}
