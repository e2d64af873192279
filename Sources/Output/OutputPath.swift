/// A file's path in the destination, relative to it, such as `figures/han-dong/index.html`.
///
/// Compared byte by byte: two spellings that Unicode holds equal are two files on a disk.
struct OutputPath: Hashable, Comparable, Sendable {
  let text: String

  /// Nil unless the text is a relative path without `.`, `..`, empty parts, NUL or backslash.
  init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy {
      !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8)
        && !$0.contains(0) && !$0.contains(UInt8(ascii: "\\"))
    }
    guard isSafe else { return nil }
    self.text = text
  }

  private init(known text: String) { self.text = text }

  /// The folder that holds the file; nil in the destination itself.
  var folder: OutputPath? {
    text.utf8.lastIndex(of: UInt8(ascii: "/")).map { OutputPath(known: String(text[..<$0])) }
  }

  /// Every folder above the file, the nearest first.
  var folders: some Sequence<OutputPath> {
    sequence(state: self) { path in
      guard let folder = path.folder else { return nil }
      path = folder
      return folder
    }
  }

  static func == (left: OutputPath, right: OutputPath) -> Bool {
    left.text.utf8.span.hasSameBytes(as: right.text.utf8.span)
  }

  static func < (left: OutputPath, right: OutputPath) -> Bool {
    let (one, other) = (left.text.utf8.span, right.text.utf8.span)
    let order = one.order(to: other)
    return order < 0 || order == 0 && one.count < other.count
  }

  func hash(into hasher: inout Hasher) {
    text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
