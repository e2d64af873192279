/// A line of a published file, or a part of one, that must be in no byte of the output.
struct HiddenText: Sendable {
  let text: String
  let line: Int
  var kind = Kind.prose

  enum Kind {
    case prose
    /// The line of a front matter on which a hidden value begins, and those on which it goes on.
    case value, valueContinued
  }

  /// Each line of a text that begins on a line of its file.
  static func lines(of text: String, from line: Int) -> [HiddenText] {
    text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
      .map { HiddenText(text: $1.trimmed, line: line + $0) }
  }
}

extension Schema {
  /// The keys of a front matter whose values are for the editors alone.
  static let hiddenKeys = ["private", "waive"]
}

extension OpenedFile {
  /// What its front matter says to the editors alone.
  var hiddenFrontMatter: [HiddenText] {
    let keys = fields.values.values.map(\.keyPosition.line)
    return Schema.hiddenKeys.flatMap { key -> [HiddenText] in
      guard let value = fields.values[key] else { return [] }
      let start = value.keyPosition.line
      let end = min(keys.filter { $0 > start }.min() ?? text.bodyLine - 1, text.bodyLine - 1)
      // Keys in braces share their lines with others.
      guard keys.count(where: { $0 == start }) == 1, start < end else { return [] }
      return (start..<end).map { line in
        let whole = String(decoding: text.bytes[text.range(ofLine: line) ?? 0..<0], as: UTF8.self)
        let words = line == start ? String(whole.trimmed.dropFirst(key.count + 1)) : whole
        return HiddenText(
          text: words.trimmed, line: line, kind: line == start ? .value : .valueContinued)
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
      return HiddenText(text: claim.text, line: claim.position.line, kind: .value)
    }
  }
}

extension SourceText {
  /// The file's bytes without what is hidden in it: each value of a front matter is made of `x` alone, since YAML
  /// would not read it with some letters changed; of prose each letter and digit is `x`. Names of HTML tags stay,
  /// so that the Markdown around them is read as before.
  static func bytes(_ bytes: [UInt8], masking hidden: [HiddenText]) -> [UInt8] {
    var masked = bytes
    let lines = SourceText(bytes)
    for piece in hidden {
      let words = Array(piece.text.utf8)
      guard !words.isEmpty, let line = lines.range(ofLine: piece.line),
        let place = masked[line].firstRange(of: words)
      else { continue }
      switch piece.kind {
      case .prose: if words.count >= HiddenWords.length { masked.maskLetters(place) }
      case .value: for index in place { masked[index] = UInt8(ascii: "x") }
      case .valueContinued: for index in line { masked.blank(index) }
      }
    }
    return masked
  }
}

extension [UInt8] {
  fileprivate mutating func maskLetters(_ place: Range<Int>) {
    var isTagName = false
    for index in place {
      if self[index] == UInt8(ascii: "<") {
        isTagName = true
      } else if !isWordByte(self[index]) {
        isTagName = isTagName && self[index] == UInt8(ascii: "/")
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
