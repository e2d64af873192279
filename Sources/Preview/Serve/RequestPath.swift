/// The path of a request after its escapes were undone, in parts.
struct RequestPath: Equatable {
  let parts: [String]
  /// Whether a slash ends it, or there is nothing but one.
  let isFolder: Bool

  /// Nil of a path that no file of a site can have: one that leads upwards, has empty parts, NUL, a backslash, an escaped
  /// slash, or is not UTF-8.
  init?(escaped text: String) {
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    var parts: [String] = []
    for part in text.utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    {
      guard let part = Self.unescaped(part) else { return nil }
      parts.append(part)
    }
    isFolder = parts.last == ""
    if isFolder { parts.removeLast() }
    guard !parts.contains(where: { $0.isEmpty || $0 == "." || $0 == ".." }) else { return nil }
    self.parts = parts
  }

  /// What follows the parts of a site's root; nil of what is outside.
  func text(below root: [String]) -> String? {
    guard parts.starts(with: root), parts.count > root.count || isFolder else { return nil }
    let rest = parts.dropFirst(root.count).joined(separator: "/")
    return isFolder && !rest.isEmpty ? rest + "/" : rest
  }

  private static func unescaped(_ part: Substring.UTF8View.SubSequence) -> String? {
    var bytes: [UInt8] = []
    var rest = part[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit)
      else { return nil }
      bytes.append(high << 4 | low)
    }
    guard !bytes.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "/") })
    else { return nil }
    return String(validating: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
