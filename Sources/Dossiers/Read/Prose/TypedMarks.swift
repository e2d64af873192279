// Texts in which no Markdown is read: a caption, a link's title, and those of the front matter.

/// What a text is in which marks of Markdown are shown as typed.
enum PlainPlace {
  /// Another's words: marks of emphasis may be theirs.
  case headline
  case frontMatter
  /// The title of an image or a link.
  case title

  /// What all marks begin with.
  fileprivate static let signs = "[*~_`"

  /// What opens and closes the marks that are no honest characters here.
  fileprivate var brackets: [(opening: String, closing: String)] {
    let links = [(opening: "[[", closing: "]]")]
    return self == .headline ? links : links + [("[@", "]"), ("[^", "]")]
  }

  fileprivate var pairs: [String] {
    switch self {
    case .headline: []
    case .frontMatter, .title: ["**", "~~", "*", "_", "`"]
    }
  }
}

extension FlatText {
  /// The links, citations and emphasis of a text in which nobody reads them.
  func typedMarks(in place: PlainPlace) -> [String] {
    (0..<count).compactMap { start in end(ofMarkAt: start, place).map { words(start..<$0) } }
  }

  private func end(ofMarkAt start: Int, _ place: PlainPlace) -> Int? {
    for (opening, closing) in place.brackets where starts(with: opening, at: start) {
      return self.end(from: start + 3) { starts(with: closing, at: $0) }
        .map { $0 - 1 + closing.count }
    }
    if place != .headline, self[start] == "[",
      let middle = self.end(from: start + 1, where: { starts(with: "](", at: $0) })
    {
      return self.end(from: middle + 1) { self[$0] == ")" }
    }
    return place.pairs.first { starts(with: $0, at: start) }.flatMap { mark in
      let (width, sign) = (mark.unicodeScalars.count, self[start])
      // A mark that touches a letter outside may hide a part of a word.
      guard self[start - 1] != sign, !self[start - 1].isWord, self[start + width] != sign,
        !self[start + width].isBlank
      else { return nil }
      return self.end(from: start + width + 1) {
        starts(with: mark, at: $0) && self[$0 - 1] != sign && !self[$0 - 1].isBlank
          && self[$0 + width] != sign && !self[$0 + width].isWord
      }.map { $0 - 1 + width }
    }
  }

  /// Behind the first place from one on for which a condition holds; it is not looked for very far.
  private func end(from start: Int, where condition: (Int) -> Bool) -> Int? {
    (start..<max(start, min(count, start + 100))).first(where: condition).map { $0 + 1 }
  }
}

extension ProseParser {
  /// Reports marks of Markdown in the title of an image or a link, which starts on a line or a little below it.
  mutating func reportTypedMarks(in title: String, of thing: String, from line: Int) {
    for mark in FlatText(title).typedMarks(in: .title) {
      let words = String(mark.prefix { !$0.isNewline })
      // What is not there was escaped.
      guard let line = (line..<line + 10).first(where: { text.holds(words, onLine: $0) }) else {
        continue
      }
      problems.reportTyped(
        mark, in: thing,
        at: sourceLocator.place(of: SourceLocator.Wanted(words: words), onLine: line),
        help: "Write only the words there; a link or citation belongs in the text.")
      return
    }
  }
}

extension EntityReader {
  /// Reports marks of Markdown in the texts of the front matter, which readers see as they are.
  func reportTypedMarks(_ problems: inout ProblemList) {
    guard fields.mayHold(anyOf: PlainPlace.signs) else { return }
    for entry in fields.entries where !Schema.hiddenKeys.contains(entry.key) {
      let isHeadline = entry.key == "title" && references.entity.kind == .source
      report(entry.value, of: entry.key, in: isHeadline ? .headline : .frontMatter, &problems)
    }
  }

  private func report(
    _ value: Fields, of key: String, in place: PlainPlace, _ problems: inout ProblemList
  ) {
    guard let text = value.text else {
      for element in value.elements { report(element, of: key, in: place, &problems) }
      for entry in value.entries { report(entry.value, of: entry.key, in: place, &problems) }
      return
    }
    guard PlainPlace.signs.utf8.contains(where: text.text.holds),
      let mark = FlatText(text.text).typedMarks(in: place).first
    else { return }
    problems.reportTyped(
      mark, in: "`\(key)`", at: text.position,
      help: "Write only the words; links, citations and emphasis belong in the text below.")
  }
}

extension ProblemList {
  fileprivate mutating func reportTyped(
    _ mark: String, in thing: String, at position: Position, help: String
  ) {
    add(
      .unsupportedSyntax, at: position,
      "\(thing) holds `\(mark.withoutNewlines)`, which is not read there and shows as typed",
      help: help)
  }
}
