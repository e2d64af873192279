internal import CommonMark

// Text is cut by Unicode scalars, not by `Character`: a sign with a combining mark after it is one character,
// and would be no sign any more. All signs are ASCII, so that to look at bytes is enough.
extension StringProtocol {
  /// Without white space at its ends.
  var trimmed: String {
    let quick = utf8.withContiguousStorageIfAvailable { bytes -> String? in
      bytes.span.trimmed(0..<bytes.count).map {
        $0.count == bytes.count ? String(self) : bytes.span.extracting($0).text
      }
    }
    if let quick, let text = quick { return text }
    let scalars = Substring(self).unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }

  /// Without white space at its beginning.
  var trimmedStart: String {
    let quick = utf8.withContiguousStorageIfAvailable { bytes -> String? in
      guard let start = bytes.firstIndex(where: { !isASCIISpace($0) }) else { return "" }
      if mayBeginSpace(bytes[start]) { return nil }
      return start == 0 ? String(self) : bytes.span.extracting(start..<bytes.count).text
    }
    if let quick, let text = quick { return text }
    return String(Substring(self).unicodeScalars.drop { $0.properties.isWhitespace })
  }

  /// Without white space at its end.
  var trimmedEnd: SubSequence {
    let bytes = Substring(self).utf8
    var end = bytes.endIndex
    while end > bytes.startIndex {
      let before = bytes.index(before: end)
      if bytes[before] >= 0x80 { break }
      if !isASCIISpace(bytes[before]) { return self[..<end] }
      end = before
    }
    return trimmingSuffix(while: \.isWhitespace)
  }

  /// Whether there is nothing that anybody could see.
  var isBlank: Bool {
    if let first = utf8.first, first < 0x80, !isASCIISpace(first) { return false }
    return unicodeScalars.allSatisfy { $0.isBlank || $0.isInvisible }
  }

  /// What stands before the first of a sign, and what comes after it, if there is one.
  func cut(at sign: Unicode.Scalar) -> (head: SubSequence, tail: SubSequence?) {
    guard let place = place(of: UInt8(ascii: sign)) else { return (self[...], nil) }
    return (self[..<place], self[utf8.index(after: place)...])
  }

  /// Where a byte stands first.
  func place(of byte: UInt8) -> Index? {
    let offset = utf8.withContiguousStorageIfAvailable { $0.span.place(of: byte) }
    guard let offset else { return utf8.firstIndex(of: byte) }
    return offset.map { utf8.index(utf8.startIndex, offsetBy: $0) }
  }

  /// How often a byte stands in it.
  func count(of byte: UInt8) -> Int {
    utf8.withContiguousStorageIfAvailable { bytes in
      var count = 0
      for other in bytes { count += other == byte ? 1 : 0 }
      return count
    } ?? utf8.count { $0 == byte }
  }

  /// Whether a byte stands anywhere.
  func holds(_ byte: UInt8) -> Bool { place(of: byte) != nil }

  /// Where some words stand first.
  func place(of words: String) -> Range<Index>? {
    // By bytes: a text that is cut within a character begins with the whole of it.
    let offset =
      utf8.withContiguousStorageIfAvailable { $0.span.place(of: words.utf8.span) }
      ?? Array(utf8).span.place(of: words.utf8.span)
    return offset.map { offset in
      let start = utf8.index(utf8.startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: words.utf8.count)
    }
  }

  /// Where `words` stand last.
  func lastPlace(of words: String) -> Range<Index>? {
    var last: Range<Index>?
    var rest = self[...]
    while let found = rest.place(of: words) {
      last = found
      rest = rest[rest.unicodeScalars.index(after: found.lowerBound)...]
    }
    return last
  }

  func trimmingSuffix(while predicate: (Character) -> Bool) -> SubSequence {
    var end = endIndex
    while end > startIndex, predicate(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }

  /// What stands between the signs.
  func parts(at sign: Unicode.Scalar) -> [SubSequence] {
    var parts: [SubSequence] = []
    var rest = self[...]
    while let place = rest.place(of: UInt8(ascii: sign)) {
      parts.append(rest[..<place])
      rest = rest[rest.utf8.index(after: place)...]
    }
    parts.append(rest)
    return parts
  }

  /// What comes after some words that the text begins with; nothing if it begins otherwise.
  func removing(prefix: some StringProtocol) -> SubSequence? {
    let isPrefix = utf8.withContiguousStorageIfAvailable { bytes in
      prefix.utf8.withContiguousStorageIfAvailable { wanted in
        bytes.count >= wanted.count && bytes.prefix(wanted.count).elementsEqual(wanted)
      }
    }
    guard (isPrefix ?? nil) ?? utf8.starts(with: prefix.utf8) else { return nil }
    return self[utf8.index(utf8.startIndex, offsetBy: prefix.utf8.count)...]
  }
}

/// Whether a text comes before another by its bytes.
func precedes(_ left: String, _ right: String) -> Bool {
  let (left, right) = (left.utf8.span, right.utf8.span)
  var place = 0
  while place < left.count, place < right.count, left[place] == right[place] { place += 1 }
  return place < right.count && (place == left.count || left[place] < right[place])
}
