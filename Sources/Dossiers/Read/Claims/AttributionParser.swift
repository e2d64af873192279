internal import CommonMark

/// An attribution list whose end is not reached.
struct OpenAttribution {
  let statement: ClaimParser.OpenStatement
  let list: Int?
  var values = Attribution()
  /// Where the keys stand, in the order of the file.
  var places: [Place] = []
  /// Keys that were meant and are written wrongly; they are reported as that and not as missing.
  var meant: AttributionKeys = []
  /// The lines of other lists that go on with this one.
  var continuations: [Int] = []
  /// Whether another list runs on from this one.
  var isMerged = false

  /// Whether a key belongs to the statement and is not there.
  func isLacking(_ key: AttributionKey) -> Bool {
    !values.keys.contains(key.alone)
      && statement.kind.keys(isRepeat: values.keys.contains(.repeats)).contains(key)
  }

  /// Where a key stands; the column is looked for only where there is something to report.
  struct Place {
    let key: AttributionKey
    let word: String
    let line: Int
  }
}

extension ClaimParser {
  /// The bullet list that a statement begins with.
  func attributionList(of statement: OpenStatement) -> Int? {
    guard let first = statement.blocks.first, element(first).kind == .bulletList else { return nil }
    return first
  }

  /// Reads the attribution list of a statement: lines of `- Key: value`.
  mutating func attribution(of statement: OpenStatement) -> Attribution {
    let list = attributionList(of: statement)
    var open = OpenAttribution(statement: statement, list: list)
    if let list {
      open.places.reserveCapacity(6)
      for item in prose.document.inside(list) where !open.isMerged {
        // What its words are is in the values; no page shows them as they are.
        let (tokens, bytes) = (prose.store.tokens.count, prose.store.bytes.count)
        take(item, into: &open)
        prose.store.tokens.removeLast(prose.store.tokens.count - tokens)
        prose.store.bytes.removeLast(prose.store.bytes.count - bytes)
      }
    }
    reportSplit(&open)
    reportMissingKeys(open)
    reportMisuse(open)
    if list != nil {
      for block in statement.blocks.dropFirst() where !open.continuations.contains(line(block)) {
        reportStrayList(block)
      }
    }
    if statement.kind == .context, !open.values.keys.contains(.by) { open.values.speaker = nil }
    // In another statement the key itself is wrong, and was reported.
    if statement.kind != .finding { open.values.replaces = nil }
    return open.values
  }

  /// Reads a line of the list.
  private mutating func take(_ item: Int, into open: inout OpenAttribution) {
    let line = line(item)
    let blocks = prose.inside(item)
    guard let paragraph = blocks.first, element(paragraph).kind == .paragraph,
      Int(element(paragraph).end) == blocks.upperBound || reportIndented(below: item, &open)
    else {
      reportUnknownItem(item, line: line, &open)
      return
    }
    let inlines = withoutLazyLines(prose.inside(paragraph), of: item, &open)
    let reported = prose.problems.problems.count
    var words = prose.addInlines(inlines, on: line, in: .attribution)
    prose.reportBidiControl(
      in: words, of: "this line of the attribution list", on: element(item).lines)
    reportLikeColon(in: words, line: line)
    guard let first = words.first, prose.store.tokens[first].kind == .words,
      case let text = prose.store.tokens[first].text.range,
      let (word, rest) = prose.store.keyAndValue(in: text)
    else {
      if !prose.store.isBlank(words) { reportUnknownItem(item, words, line: line, &open) }
      return
    }
    guard let key = vocabulary.key(word) else {
      reportUnknownKey(word, line: line, &open)
      return
    }
    guard open.values.keys.insert(key.alone).inserted else {
      reportTwice(word, key, line: line, open)
      return
    }
    open.places.append(OpenAttribution.Place(key: key, word: word, line: line))
    if rest.isEmpty { words.removeFirst() }
    prose.store.tokens[first].text = ByteRange(rest)
    // A reference that leads nowhere is no longer among the words, and was reported.
    guard
      !prose.store.isBlank(words) || prose.problems.problems[reported...].containErrors
    else {
      prose.problems.add(
        .missingAttribution, at: prose.text.position(of: word, onLine: line), "`\(word)` is empty",
        help: "Give it a value, or remove the line.")
      return
    }
    read(AttributionValue(key: key, word: word, words: words, line: line), into: &open.values)
    if key.namesFigures { prose.problems.adviseFigures(since: reported) }
  }

  private mutating func reportTwice(
    _ word: String, _ key: AttributionKey, line: Int, _ open: OpenAttribution
  ) {
    let notes = open.places.filter { $0.key == key }.prefix(1).map {
      prose.problems.note(position(of: $0), "it is given first here")
    }
    prose.problems.add(
      .duplicateAttribution, at: prose.text.position(of: word, onLine: line),
      "`\(word)` is given a second time",
      help: key == .by || key == .in
        ? "Put all of them on one line: names with commas, sources as `[@a; @b]`."
        : "Keep one of the two.",
      notes: notes)
  }

  func position(of place: OpenAttribution.Place) -> Position {
    prose.text.position(of: place.word, onLine: place.line)
  }

  private mutating func reportUnknownItem(
    _ item: Int, _ read: Range<Int>? = nil, line: Int, _ open: inout OpenAttribution
  ) {
    let words = read ?? firstWords(of: item, line: line)
    if let (word, key) = keyWithoutColon(words), !open.values.keys.contains(key.alone),
      isTight(open.list)
    {
      open.meant.insert(key.alone)
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: word, onLine: line),
        "the key `\(word)` has no colon after it", help: "Write it as `- \(word): …`.")
    } else if let key = vocabulary.key(
      prose.store.plainText(words).cut(at: ":").head.trimmed)
    {
      open.meant.insert(key.alone)
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: "", onLine: line),
        "the key `\(vocabulary.shown(key))` is not plainly at the beginning of its line",
        help:
          "Write it without emphasis, links or a list below it: `- \(vocabulary.shown(key)): …`.")
    } else if !isTight(open.list) {
      reportMerged(line: line, &open)
    } else {
      prose.problems.add(
        .unknownAttribution, at: prose.text.position(of: "", onLine: line),
        "this line of the attribution list is not `Key: value`",
        help:
          "Write it as in `- \(vocabulary.shown(AttributionKey.by)): [[Name]]`, or put a sentence between the attribution list "
          + "and this one.")
    }
  }

  /// The key that words begin with, where no colon follows, or one of another script.
  private func keyWithoutColon(_ words: Range<Int>) -> (word: String, key: AttributionKey)? {
    guard let text = prose.store.firstWords(words), !text.unicodeScalars.contains(":") else {
      return nil
    }
    let word = text.trimmedStart.unicodeScalars.prefix { $0.properties.isAlphabetic }
    return vocabulary.key(String(word)).map { (String(word), $0) }
  }

  /// The words with which a line of the list begins that is not `Key: value`.
  private mutating func firstWords(of item: Int, line: Int) -> Range<Int> {
    guard let first = prose.document.inside(item).first,
      element(first).kind == .paragraph || element(first).kind == .heading
    else { return 0..<0 }
    return prose.addInlines(prose.inside(first), on: line, in: .attribution)
  }

  private func isTight(_ list: Int?) -> Bool { list.map { element($0).isTight } ?? true }

  private mutating func reportUnknownKey(
    _ word: String, line: Int, _ open: inout OpenAttribution
  ) {
    let kind = open.statement.kind
    let words = vocabulary.words(for: AttributionKey.self)
    let meant = nearest(to: word, among: words)
    if !isTight(open.list), meant == nil {
      reportMerged(line: line, &open)
      return
    }
    if let key = meant.flatMap(vocabulary.key) {
      open.meant.insert(key.alone)
    }
    let keys = kind.keys(isRepeat: false) + [.repeats]
    prose.problems.add(
      .unknownAttribution, at: prose.text.position(of: word, onLine: line),
      "an attribution list has no key `\(word)`",
      help: (meant.map { "Did you mean `\($0)`? " } ?? "")
        + "`\(vocabulary.shown(kind))` takes \(vocabulary.list(keys)); anything else is said in the text below the list."
    )
  }

  private mutating func reportMerged(line: Int, _ open: inout OpenAttribution) {
    open.isMerged = true
    prose.problems.add(
      .mergedList, at: prose.text.position(of: "", onLine: line),
      "this list runs on from the attribution list above",
      help: "Begin it with another sign, such as `*`, or put a sentence between the two lists.")
  }
}

extension ProseStore {
  /// What stands before the first colon of a text, and where what follows it begins.
  fileprivate func keyAndValue(in text: Range<Int>) -> (key: String, value: Range<Int>)? {
    let bytes = bytes.span
    guard let colon = bytes.place(of: UInt8(ascii: ":"), in: text) else { return nil }
    let (key, value) = (text.lowerBound..<colon, colon + 1..<text.upperBound)
    let start =
      bytes.trimmed(value)?.lowerBound
      ?? text.upperBound - bytes.extracting(value).text.trimmedStart.utf8.count
    return (
      bytes.trimmed(key).map { bytes.extracting($0).text } ?? bytes.extracting(key).text.trimmed,
      start..<text.upperBound
    )
  }
}
