// Text is cut by Unicode scalars, not by `Character`: a sign with a combining mark behind it is one character,
// and would be no sign any more.
extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let scalars = Substring(self).unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Without white space at its beginning.
  var trimmedStart: String {
    String(Substring(self).unicodeScalars.drop { $0.properties.isWhitespace })
  }

  /// What stands before the first of a sign, and what stands behind it, if there is one.
  func cut(at sign: Unicode.Scalar) -> (head: String, tail: String?) {
    let scalars = Substring(self).unicodeScalars
    guard let place = scalars.firstIndex(of: sign) else { return (String(self), nil) }
    return (String(scalars[..<place]), String(scalars[scalars.index(after: place)...]))
  }

  /// What stands before some words.
  func cut(before words: String) -> String {
    place(of: words).map { String(self[..<$0.lowerBound]) } ?? String(self)
  }

  /// Where some words stand first.
  func place(of words: String) -> Range<Index>? {
    guard let sign = words.utf8.first else { return nil }
    var rest = Substring(self).utf8[...]
    while let start = rest.firstIndex(of: sign) {
      let found = rest[start...]
      if found.starts(with: words.utf8) {
        return start..<found.index(start, offsetBy: words.utf8.count)
      }
      rest = found.dropFirst()
    }
    return nil
  }

  /// What stands between the signs.
  func parts(at sign: Unicode.Scalar) -> [String] {
    Substring(self).unicodeScalars.split(separator: sign, omittingEmptySubsequences: false)
      .map { String($0) }
  }

  /// What stands behind some words that the text begins with; nothing if it begins otherwise.
  func removing(prefix: String) -> String? {
    let scalars = Substring(self).unicodeScalars
    return scalars.starts(with: prefix.unicodeScalars)
      ? String(scalars.dropFirst(prefix.unicodeScalars.count)) : nil
  }
}
