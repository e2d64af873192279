internal import CommonMark

// What looks like a part of an attribution list and is none to Markdown: its words would be lost in the text below.
extension ClaimParser {
  /// Reports a full-width colon after a key, and puts the colon there that was meant.
  mutating func reportLikeColon(in words: inout [Inline], line: Int) {
    guard case .text(let text)? = words.first,
      let place = text.unicodeScalars.firstIndex(where: \.isLikeColon),
      let _: AttributionKey = vocabulary.term(text[..<place].trimmed)
    else { return }
    let (word, sign) = (text[..<place].trimmed, text.unicodeScalars[place])
    guard sign != ":" else { return }
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: word, onLine: line),
      "`\(sign)` after `\(word)` is \(sign.named), not `:`",
      help: "Write it as `- \(word): …`.")
    words[0] = .text(text[..<place] + ":" + text[text.unicodeScalars.index(after: place)...])
  }

  /// Reports what is indented below a line of the list, which makes it a part of that line. False where the line itself
  /// has no key.
  mutating func reportIndented(below item: CommonMark.Block, _ open: inout OpenAttribution) -> Bool
  {
    guard let key = keys(in: [item]).first else { return false }
    let below = item.blocks[1]
    for key in keys(in: below.blocks.isEmpty ? [below] : below.blocks) {
      open.meant.insert(key.alone)
    }
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: "", onLine: below.lines.lowerBound),
      "this is indented below `\(vocabulary.shown(key))`, and so is a part of that line",
      help: "Begin it in the same column as the line above; or, where it is no part of the "
        + "attribution list, put a sentence without indentation before it.")
    return true
  }

  /// Reports where another list goes on with the attribution list, and takes its keys for meant.
  mutating func reportSplit(_ open: inout OpenAttribution) {
    let rest = continuations(of: open).map { open.statement.blocks[$0] }
    guard let list = open.list, let next = rest.first else { return }
    open.continuations = rest.map(\.lines.lowerBound)
    let lost = keys(in: rest.flatMap(\.blocks)).filter { open.isLacking($0) }
    for key in lost { open.meant.insert(key.alone) }
    let (first, second) = (mark(of: list), mark(of: next))
    let reason: String
    if case .orderedList = next.kind {
      reason = "a number begins another list than `\(first)`"
    } else if first != second {
      reason = "`\(second)` begins another list than `\(first)`"
    } else {
      reason = "something else is in between"
    }
    prose.problems.add(
      .missingAttribution, at: prose.text.position(of: "", onLine: next.lines.lowerBound),
      "the attribution list ends above this line and lacks \(vocabulary.list(lost)): \(reason)",
      help:
        "Begin each of its lines with `\(first)`, right under the heading, with nothing in between.",
      notes: [
        prose.problems.note(
          prose.text.position(of: "", onLine: list.lines.lowerBound), "the list begins here")
      ])
  }

  /// The numbers of the blocks that go on with the attribution list: lists with a key that the statement requires and
  /// lacks, and one that follows at once and has nothing but keys.
  private func continuations(of open: OpenAttribution) -> [Int] {
    let blocks = open.statement.blocks
    guard open.list != nil else { return [] }
    return blocks.indices.dropFirst().filter { number in
      switch blocks[number].kind {
      case .bulletList, .orderedList: break
      default: return false
      }
      let found = keys(in: blocks[number].blocks)
      let new = found.filter { open.isLacking($0) }
      let required = open.statement.kind.requiredKeys(by: open.values.speaker)
      return number == 1 && !new.isEmpty && found.count == blocks[number].blocks.count
        || new.contains(where: required.contains)
    }
  }

  // MARK: Lines that carry no mark of the list

  /// The words of a line of the list, without the lines that belong to it only because they do not look like lines of
  /// their own, and the keys of those.
  func withoutLazyLines(
    _ inlines: [CommonMark.Inline], of item: CommonMark.Block, _ open: inout OpenAttribution
  ) -> [CommonMark.Inline] {
    let lazy = lazyLines(in: item.lines)
    guard let first = lazy.first else { return inlines }
    for line in lazy {
      guard let key = key(ofLazyLine: line) else { continue }
      open.meant.insert(key.alone)
    }
    var line = item.lines.lowerBound
    return Array(
      inlines.prefix { inline in
        if inline.kind == .softBreak || inline.kind == .lineBreak { line += 1 }
        return line < first
      })
  }

  /// What is wrong with the mark of a line that was meant as one of an attribution list.
  func slip(onLine number: Int) -> YAMLSlip? {
    guard key(ofLazyLine: number) != nil, let text = prose.text.text(ofLine: number) else {
      return nil
    }
    return YAMLSlip(listMarkOf: text.trimmedStart)
  }

  /// The key that a line begins with, whatever sign is before it.
  private func key(ofLazyLine number: Int) -> AttributionKey? {
    guard let text = prose.text.text(ofLine: number) else { return nil }
    return key(ofMarked: text)
  }

  /// The key that a text begins with, whatever sign is before it.
  func key(ofMarked text: String) -> AttributionKey? {
    let words = text.unicodeScalars.prefix(60).drop { !$0.properties.isAlphabetic }
    let (word, value) = String(String.UnicodeScalarView(words)).cut(at: ":")
    return value == nil ? nil : vocabulary.term(word.trimmed)
  }

  /// The keys that some lines of a list begin with.
  private func keys(in lines: [CommonMark.Block]) -> [AttributionKey] {
    lines.compactMap { line in
      let (word, value) = firstText(line.blocks.first ?? line).cut(at: ":")
      return value == nil ? nil : vocabulary.term(word.trimmed)
    }
  }

  /// The sign that a list's first line begins with.
  private func mark(of list: CommonMark.Block) -> String {
    prose.text.text(ofLine: list.lines.lowerBound)?.trimmedStart.first.map { String($0) } ?? "-"
  }
}

extension AttributionKey {
  /// Whether its value is made of links to figures, or may be.
  var namesFigures: Bool {
    switch self {
    case .by, .via, .to, .about: true
    default: false
    }
  }
}
