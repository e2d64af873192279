internal import CommonMark

// What looks like a part of an attribution list and is none to Markdown: its words would be lost in the text below.
extension ClaimParser {
  /// Reports a full-width colon after a key, and puts the colon there that was meant.
  mutating func reportLikeColon(in words: Range<Int>, line: Int) {
    // All of them but `:` itself are beyond ASCII, and most keys are not.
    guard let first = words.first, prose.store.tokens[first].kind == .words,
      prose.store.holdsBeyondASCII(prose.store.tokens[first].text, before: UInt8(ascii: ":")),
      let text = prose.store.firstWords(words),
      let place = text.unicodeScalars.firstIndex(where: \.isLikeColon),
      case let sign = text.unicodeScalars[place], sign != ":",
      case let word = text[..<place].trimmed, vocabulary.key(word) != nil
    else { return }
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: word, onLine: line),
      "`\(sign)` after `\(word)` is \(sign.named), not `:`",
      help: "Write it as `- \(word): …`.")
    let meant = text[..<place] + ":" + text[text.unicodeScalars.index(after: place)...]
    prose.store.tokens[words.lowerBound].text = prose.store.add(String(meant))
  }

  /// Reports what is indented below a line of the list, which makes it a part of that line. False where the line itself
  /// has no key.
  mutating func reportIndented(below item: Int, _ open: inout OpenAttribution) -> Bool {
    guard let key = keys(in: [item]).first else { return false }
    var blocks = prose.document.inside(item)
    _ = blocks.next()
    guard let below = blocks.next() else { return false }
    let parts = element(below).holdsBlocks ? Array(prose.document.inside(below)) : []
    for key in keys(in: parts.isEmpty ? [below] : parts) { open.meant.insert(key.alone) }
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: "", onLine: line(below)),
      "this is indented below `\(vocabulary.shown(key))`, and so is a part of that line",
      help: "Begin it in the same column as the line above; or, where it is no part of the "
        + "attribution list, put a sentence without indentation before it.")
    return true
  }

  /// Reports where another list goes on with the attribution list, and takes its keys for meant.
  mutating func reportSplit(_ open: inout OpenAttribution) {
    let rest = continuations(of: open).map { open.statement.blocks[$0] }
    guard let list = open.list, let next = rest.first else { return }
    open.continuations = rest.map { line($0) }
    let lost = keys(in: rest.flatMap { Array(prose.document.inside($0)) })
      .filter { open.isLacking($0) }
    for key in lost { open.meant.insert(key.alone) }
    let (first, second) = (mark(of: list), mark(of: next))
    let reason: String
    if element(next).kind == .orderedList {
      reason = "a number begins another list than `\(first)`"
    } else if first != second {
      reason = "`\(second)` begins another list than `\(first)`"
    } else {
      reason = "something else is in between"
    }
    prose.problems.add(
      .missingAttribution, at: prose.text.position(of: "", onLine: line(next)),
      "the attribution list ends above this line and lacks \(vocabulary.list(lost)): \(reason)",
      help:
        "Begin each of its lines with `\(first)`, right under the heading, with nothing in between.",
      notes: [
        prose.problems.note(
          prose.text.position(of: "", onLine: line(list)), "the list begins here")
      ])
  }

  /// The numbers of the blocks that go on with the attribution list: lists with a key that the statement requires and
  /// lacks, and one that follows at once and has nothing but keys.
  private func continuations(of open: OpenAttribution) -> [Int] {
    let blocks = open.statement.blocks
    guard open.list != nil else { return [] }
    return blocks.indices.dropFirst().filter { number in
      guard element(blocks[number]).isList else { return false }
      let items = Array(prose.document.inside(blocks[number]))
      let found = keys(in: items)
      let new = found.filter { open.isLacking($0) }
      let required = open.statement.kind.requiredKeys(by: open.values.speaker)
      return number == 1 && !new.isEmpty && found.count == items.count
        || new.contains(where: required.contains)
    }
  }

  // MARK: Lines that carry no mark of the list

  /// The words of a line of the list, without the lines that belong to it only because they do not look like lines of
  /// their own, and the keys of those.
  func withoutLazyLines(
    _ inlines: Range<Int>, of item: Int, _ open: inout OpenAttribution
  ) -> Range<Int> {
    let lazy = lazyLines(in: element(item).lines)
    guard let first = lazy.first else { return inlines }
    for line in lazy {
      guard let key = key(ofLazyLine: line) else { continue }
      open.meant.insert(key.alone)
    }
    var line = line(item)
    for index in prose.document.siblings(inlines) {
      let kind = element(index).kind
      if kind == .softBreak || kind == .lineBreak { line += 1 }
      if line >= first { return inlines.lowerBound..<index }
    }
    return inlines
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
    return value == nil ? nil : vocabulary.key(word.trimmed)
  }

  /// The keys that some lines of a list begin with.
  func keys(in lines: [Int]) -> [AttributionKey] {
    lines.compactMap { line in
      let first = element(line).holdsBlocks ? prose.document.inside(line).first : nil
      let (word, value) = firstText(first ?? line).cut(at: ":")
      return value == nil ? nil : vocabulary.key(word.trimmed)
    }
  }

  /// The sign that a list's first line begins with.
  private func mark(of list: Int) -> String {
    prose.text.text(ofLine: line(list))?.trimmedStart.first.map { String($0) } ?? "-"
  }
}

extension MarkdownElement {
  fileprivate var isList: Bool { kind == .bulletList || kind == .orderedList }

  /// Whether there are blocks in it, and no words.
  fileprivate var holdsBlocks: Bool {
    switch kind {
    case .quotation, .bulletList, .orderedList, .listItem, .table, .tableRow: true
    default: false
    }
  }
}

extension ProseStore {
  /// Whether a letter or sign that is not ASCII comes before a byte.
  fileprivate func holdsBeyondASCII(_ words: ByteRange, before sign: UInt8) -> Bool {
    for place in words.range {
      if bytes[place] == sign { return false }
      if bytes[place] >= 0x80 { return true }
    }
    return false
  }

  /// The words with which some begin, if they do not begin with a link or the like.
  func firstWords(_ words: Range<Int>) -> String? {
    guard let first = words.first, tokens[first].kind == .words else { return nil }
    return string(tokens[first].text)
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
