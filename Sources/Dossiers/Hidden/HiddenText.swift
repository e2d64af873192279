/// A part of a published file that must be in no byte of the output.
struct HiddenText: Sendable {
  /// Its bytes in the file.
  let range: Range<Int>
  /// The line on which it begins.
  let line: Int
  let kind: Kind

  enum Kind {
    case prose
    /// The line of a front matter on which a hidden value begins, and those on which it goes on.
    case value, valueContinued
  }

  init(_ text: SourceText, at range: Range<Int>) { self.init(range, of: text, .prose) }

  /// The first of some words on a line; nil where the line lacks them.
  init?(_ words: String, onLine line: Int, of text: SourceText, _ kind: Kind) {
    guard let range = text.range(ofLine: line),
      let found = text.bytes[range].firstRange(of: Array(words.utf8))
    else { return nil }
    self.init(found, of: text, kind)
  }

  fileprivate init(_ range: Range<Int>, of text: SourceText, _ kind: Kind) {
    (self.range, self.kind, line) = (range, kind, text.line(of: range.lowerBound))
  }
}

extension Schema {
  /// The keys of a front matter whose values are for the editors alone.
  static let hiddenKeys = ["private", "waive"]
}

extension OpenedFile {
  /// What its front matter says to the editors alone.
  var hiddenFrontMatter: [HiddenText] {
    Schema.hiddenKeys.flatMap { key -> [HiddenText] in
      guard fields[key] != nil else { return [] }
      let keys = fields.entries.map(\.position.line)
      let start = fields.place(of: key).line
      let end = min(keys.filter { $0 > start }.min() ?? text.bodyLine - 1, text.bodyLine - 1)
      // Keys in braces share their lines with others.
      guard keys.count(where: { $0 == start }) == 1, start < end else { return [] }
      return (start..<end).compactMap { line in
        text.range(ofLine: line).map { range in
          line == start
            ? HiddenText(text.words(after: key, in: range), of: text, .value)
            : HiddenText(range, of: text, .valueContinued)
        }
      }
    }
  }
}

extension OpenedFile {
  /// The ids of an event's claims that are not published: the event's page is, without them.
  func unpublishedClaims(_ index: FileIndex) -> [HiddenText] {
    guard id.kind == .event else { return [] }
    return fields.texts("claims").compactMap { claim in
      guard case .unpublished = index.match(.claim, id: claim.text) else { return nil }
      return HiddenText(claim.text, onLine: claim.position.line, of: text, .value)
    }
  }
}

extension SourceText {
  /// The file's bytes without what is hidden in it: each value of a front matter is made of `x` alone, since YAML
  /// would not read it with some letters changed; of prose each letter and digit is `x`. Names of HTML tags stay,
  /// so that the Markdown around them is read as before.
  static func bytes(_ bytes: [UInt8], masking hidden: [HiddenText]) -> [UInt8] {
    var masked = bytes
    for part in hidden {
      switch part.kind {
      case .prose: if part.range.count >= HiddenWords.length { masked.maskLetters(part.range) }
      case .value: for index in part.range { masked[index] = UInt8(ascii: "x") }
      case .valueContinued: for index in part.range { masked.blank(index) }
      }
    }
    return masked
  }

  /// What is on a line after a key and its colon.
  fileprivate func words(after key: String, in line: Range<Int>) -> Range<Int> {
    let words = bytes[line].drop { isASCIISpace($0) }.dropFirst(key.utf8.count + 1)
      .drop { isASCIISpace($0) }
    let end = words.lastIndex { !isASCIISpace($0) }.map { $0 + 1 } ?? words.startIndex
    return words.startIndex..<end
  }
}

extension [UInt8] {
  fileprivate mutating func maskLetters(_ place: Range<Int>) {
    var isTagName = false
    for index in place {
      if self[index] == UInt8(ascii: "<") {
        isTagName = true
      } else if !isWordByte(self[index]) {
        isTagName = isTagName && "/!?[".utf8.contains(self[index])
      } else if !isTagName {
        self[index] = UInt8(ascii: "x")
      }
    }
  }

  /// Lines stay lines.
  fileprivate mutating func blank(_ index: Int) {
    if self[index] != UInt8(ascii: "\n"), self[index] != UInt8(ascii: "\r") {
      self[index] = UInt8(ascii: " ")
    }
  }
}
