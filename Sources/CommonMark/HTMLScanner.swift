/// Reads HTML as the HTML standard's tokenizer does, as far as it decides what a reader sees.
///
/// cmark 0.30 follows an older grammar, in which a comment holds no `--` and ends with `-->` alone.
struct HTMLScanner {
  /// What is wrong with some HTML.
  enum Fault {
    /// A comment that does not end.
    case unclosedComment
    /// A comment that begins within another.
    case nestedComment
    /// Anything else that does not end.
    case unclosed
  }

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The first fault, with the index where it begins.
  func firstFault() -> (fault: Fault, start: Int)? {
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if starts("<!--", at: start) {
        guard let end = endOfComment(at: start) else { return (.unclosedComment, start) }
        if let inner = nestedComment(in: start..<end) { return (.nestedComment, inner) }
        place = end
      } else {
        guard let end = endOfMarkup(at: start) else { return (.unclosed, start) }
        place = end
      }
    }
    return nil
  }

  /// The index after the comment that begins at `start`, or nil where it does not end.
  func endOfComment(at start: Int) -> Int? {
    let inner = start + 4
    if starts(">", at: inner) { return inner + 1 }
    if starts("->", at: inner) { return inner + 2 }
    var place = inner
    while let dashes = index(of: "--", from: place) {
      if starts(">", at: dashes + 2) { return dashes + 3 }
      if starts("!>", at: dashes + 2) { return dashes + 4 }
      place = dashes + 1
    }
    return nil
  }

  /// Where another comment begins within one.
  func nestedComment(in comment: Range<Int>) -> Int? {
    index(of: "<!--", in: comment.lowerBound + 4..<max(comment.lowerBound + 4, comment.upperBound))
  }

  func starts(_ words: StaticString, at place: Int) -> Bool {
    guard place + words.utf8CodeUnitCount <= bytes.count else { return false }
    return words.withUTF8Buffer { bytes[place..<place + $0.count].elementsEqual($0) }
  }

  /// The first index in a range where some words begin.
  func index(of words: StaticString, in range: Range<Int>) -> Int? {
    let first = words.withUTF8Buffer { $0[0] }
    return range.first { bytes[$0] == first && starts(words, at: $0) }
  }

  private func index(of words: StaticString, from start: Int) -> Int? {
    index(of: words, in: min(start, bytes.count)..<bytes.count)
  }

  /// The index after a `<` and what it opens, or nil where that does not end.
  private func endOfMarkup(at start: Int) -> Int? {
    let next = start + 1 < bytes.count ? bytes[start + 1] : 0
    switch next {
    case UInt8(ascii: "!"):
      return starts("<![CDATA[", at: start)
        ? index(of: "]]>", from: start).map { $0 + 3 } : index(of: ">", from: start).map { $0 + 1 }
    case UInt8(ascii: "?"):
      return index(of: "?>", from: start).map { $0 + 2 }
    case UInt8(ascii: "/"):
      return index(of: ">", from: start).map { $0 + 1 }
    case 0x41...0x5A, 0x61...0x7A:
      guard let end = endOfTag(at: start) else { return nil }
      return HTMLScanner.element(openedBy: bytes[start..<end], hidesOnly: false).map {
        closingTag(of: $0, from: end)
      } ?? end
    default:
      return start + 1
    }
  }

  /// The index after a tag: a `>` in a quoted value does not end it.
  private func endOfTag(at start: Int) -> Int? {
    var place = start
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      place += 1
      guard bytes[place - 1] == UInt8(ascii: "=") else { continue }
      while place < bytes.count, isSpace(bytes[place]) { place += 1 }
      guard place < bytes.count,
        bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'")
      else { continue }
      guard let close = bytes[(place + 1)...].firstIndex(of: bytes[place]) else { return nil }
      place = close + 1
    }
    return place < bytes.count ? place + 1 : nil
  }

  private func closingTag(of element: String, from start: Int) -> Int? {
    var place = start
    while let tag = index(of: "</", from: place) {
      place = tag + 2
      if HTMLScanner.name(in: bytes[place...]) == element { return place }
    }
    return nil
  }
}

extension HTMLScanner {
  /// Elements whose content is no text of the page up to their closing tag, and `pre`, which ends as they do in Markdown.
  private static let elements: Set<String> = [
    "script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "pre",
  ]

  /// The element that a tag opens, if it goes on up to its own closing tag alone. `pre` hides nothing of it.
  static func element(openedBy tag: ArraySlice<UInt8>, hidesOnly: Bool) -> String? {
    let name = name(in: tag.dropFirst())
    return elements.contains(name) && !(hidesOnly && name == "pre") ? name : nil
  }

  /// The element that a tag closes.
  static func element(closedBy tag: ArraySlice<UInt8>) -> String? {
    tag.dropFirst().first == UInt8(ascii: "/") ? name(in: tag.dropFirst(2)) : nil
  }

  private static func name(in bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(16).prefix(while: isLetterOrDigit), as: UTF8.self).lowercased()
  }
}
