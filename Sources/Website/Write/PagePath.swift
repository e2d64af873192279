#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where a file stands in the built site, relative to its root, e.g. `figures/han-dong/index.html`.
///
/// Compared byte by byte: two spellings that Unicode holds equal are two files on a disk.
public struct PagePath: Hashable, Comparable, Sendable {
  public let text: String

  /// Nil unless the text is a relative path without `.`, `..`, empty parts, NUL or backslash.
  public init?(_ text: String) {
    var text = text
    text.makeContiguousUTF8()
    let bytes = text.utf8
    guard !bytes.contains(0), !bytes.contains(UInt8(ascii: "\\")) else { return nil }
    for part in bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if part.isEmpty || part.elementsEqual(".".utf8) || part.elementsEqual("..".utf8) {
        return nil
      }
    }
    self.text = text
  }

  /// A path that the program spells itself, or that was checked when the dossier was read.
  init(known text: String) { self.text = text }

  /// The folder that holds this file; nil at the site's root.
  var folder: PagePath? {
    guard let slash = text.utf8.lastIndex(of: UInt8(ascii: "/")) else { return nil }
    return PagePath(known: String(text[..<slash]))
  }

  /// Every folder above this file, the nearest first.
  var folders: some Sequence<PagePath> {
    sequence(state: self) { path in
      guard let folder = path.folder else { return nil }
      path = folder
      return folder
    }
  }

  public static func == (left: PagePath, right: PagePath) -> Bool {
    left.text.utf8.count == right.text.utf8.count && left.order(to: right) == 0
  }

  public static func < (left: PagePath, right: PagePath) -> Bool {
    let order = left.order(to: right)
    return order < 0 || (order == 0 && left.text.utf8.count < right.text.utf8.count)
  }

  public func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  /// How the bytes compare as far as both go: below zero, zero, above zero.
  private func order(to other: PagePath) -> Int32 {
    text.utf8.span.withUnsafeBytes { mine in
      other.text.utf8.span.withUnsafeBytes { theirs in
        guard let one = mine.baseAddress, let two = theirs.baseAddress else { return 0 }
        return memcmp(one, two, min(mine.count, theirs.count))
      }
    }
  }
}
