/// A line of `published.yml`: what a page told its readers in one place. A line needs no other to be read, and two that
/// are the same say the same, so that git merges what two branches recorded.
struct PublishedLine: Sendable {
  let id: EntityID
  /// When the page was first published, and when what it tells changed last; on the line of the page as a whole.
  let dates: PublishedDates?
  let part: ToldPart
}

/// When a page was first published, and when what it tells changed last.
public struct PublishedDates: Hashable, Sendable {
  public internal(set) var first: Day
  public internal(set) var changed: Day

  /// Those of a page for which there are two lines, as after a merge.
  func merged(with other: PublishedDates?) -> PublishedDates {
    guard let other else { return self }
    return PublishedDates(first: min(first, other.first), changed: max(changed, other.changed))
  }
}

// MARK: Writing

extension PublishedLine {
  /// The beginning of every line, before the page's kind.
  static let start = "- {"

  /// The bytes of the line, without its end.
  func write(into bytes: inout [UInt8]) {
    bytes.add(PublishedLine.start)
    bytes.add(id.kind.rawValue)
    bytes.add(": ")
    bytes.add(id.id)
    if let dates {
      bytes.add(", first: \(dates.first), changed: \(dates.changed)")
    }
    if let section = part.section { bytes.add("section", section) }
    if let anchor = part.anchor { bytes.add("anchor", anchor) }
    for value in part.values {
      guard value.key.isList else {
        bytes.add(value.key.rawValue, value.texts[0])
        continue
      }
      bytes.addKey(value.key.rawValue)
      for (place, text) in value.texts.enumerated() {
        bytes.add(place == 0 ? "[" : ", ")
        bytes.addQuoted(text)
      }
      bytes.append(UInt8(ascii: "]"))
    }
    bytes.append(UInt8(ascii: "}"))
  }
}

extension [UInt8] {
  /// Of a large record some millions of texts are written, to be compared with it: so each is copied in one piece.
  fileprivate mutating func add(_ text: String) {
    text.utf8.span.withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  fileprivate mutating func addKey(_ key: String) {
    add(", ")
    add(key)
    add(": ")
  }

  fileprivate mutating func add(_ key: String, _ text: String) {
    addKey(key)
    if let first = text.utf8.first, first != UInt8(ascii: "-"), text.utf8.allSatisfy(isIDByte) {
      add(text)
    } else {
      addQuoted(text)
    }
  }

  /// A text in double quotes, as YAML and JSON both read it. What would end a line in YAML, or is refused there, is
  /// spelt out.
  fileprivate mutating func addQuoted(_ text: String) {
    append(UInt8(ascii: "\""))
    if text.utf8.span.isPlainInQuotes {
      add(text)
    } else {
      for scalar in text.unicodeScalars { addQuoted(scalar) }
    }
    append(UInt8(ascii: "\""))
  }

  private mutating func addQuoted(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C: self += [0x5C, UInt8(scalar.value)]
    case 0x0A: self += "\\n".utf8
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF:
      let digits = String(scalar.value, radix: 16)
      self += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
    default: self += UTF8.encode(scalar)!
    }
  }
}

extension Span<UInt8> {
  /// Whether the bytes are ASCII without quotation marks, backslashes and control characters. Eight are looked at at a
  /// time.
  fileprivate var isPlainInQuotes: Bool {
    let (ones, highs): (UInt64, UInt64) = (0x0101_0101_0101_0101, 0x8080_8080_8080_8080)
    var place = 0
    while place + 8 <= count {
      let word = bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      let (quote, slash) = (word ^ (ones &* 0x22), word ^ (ones &* 0x5C))
      // The highest bit of a byte shows that it is too small, one of the two, or no ASCII.
      let odd =
        (word &- ones &* 0x20) | (quote &- ones) | (slash &- ones) | word | (word &+ ones)
      if odd & highs != 0 { return false }
      place += 8
    }
    while place < count {
      let byte = self[place]
      guard byte >= 0x20, byte < 0x7F, byte != 0x22, byte != 0x5C else { return false }
      place += 1
    }
    return true
  }
}

// MARK: Reading

extension PublishedLine {
  /// Reads a line, or reports what is wrong with it.
  init?(_ text: ArraySlice<UInt8>, line: Int, _ problems: inout ProblemList) {
    guard
      let yaml = YAML(
        mapIn: text.dropFirst(2), firstLine: line, of: "a line of the record is",
        help: PublishedFile.help, &problems)
    else { return nil }
    var values: [ToldValue] = []
    var others: [String: String] = [:]
    for key in yaml.children(of: 0) {
      let name = yaml.text(of: key)
      let told = ToldKey(rawValue: name)
      guard told != nil || PublishedLine.others.contains(name) else {
        problems.add(
          .unknownKey, at: Position(line: line), "the record has no key `\(name)`",
          help: PublishedFile.help)
        return nil
      }
      guard others[name] == nil, !values.contains(where: { $0.key == told }) else {
        problems.add(
          .duplicateKey, at: Position(line: line), "`\(name)` is given a second time",
          help: PublishedFile.help)
        return nil
      }
      guard let texts = yaml.texts(of: key + 1, isList: told?.isList == true) else {
        problems.add(
          .wrongType, at: Position(line: line), "`\(name)` is not what the record holds there",
          help: PublishedFile.help)
        return nil
      }
      if let told { values.append(ToldValue(told, texts)) } else { others[name] = texts[0] }
    }
    self.init(values, others, line: line, &problems)
  }

  private static let others =
    EntityKind.allCases.map(\.rawValue) + ["first", "changed", "section", "anchor"]

  private init?(
    _ values: [ToldValue], _ others: [String: String], line: Int, _ problems: inout ProblemList
  ) {
    let position = Position(line: line)
    let ids = EntityKind.allCases.compactMap { kind in others[kind.rawValue].map { (kind, $0) } }
    guard ids.count == 1, isID(ids[0].1) else {
      problems.add(
        .invalidValue, at: position, "this line does not name one page by its id",
        help: PublishedFile.help)
      return nil
    }
    id = EntityID(ids[0].0, ids[0].1)
    let kind: ToldPart.Kind =
      values.contains { $0.key == .statement }
      ? .statement
      : values.contains { $0.key == .correction }
        ? .correction : others["section"] == nil ? .page : .section
    let days = [others["first"], others["changed"]].map { $0.flatMap { Day($0) } }
    dates =
      kind == .page
      ? days[0].flatMap { first in
        days[1].map { PublishedDates(first: first, changed: $0) }
      } : nil
    guard (dates == nil) == (kind != .page) else {
      problems.add(
        .invalidDate, at: position, "this line lacks the days `first` and `changed` of a page",
        help: PublishedFile.help)
      return nil
    }
    part = ToldPart(
      kind, section: others["section"], anchor: others["anchor"], values.sorted { $0.key < $1.key },
      at: position)
  }
}

extension ToldKey: Comparable {
  /// By their order on a line.
  private var place: Int {
    for (place, key) in ToldKey.allCases.enumerated() where key == self { return place }
    return 0
  }

  public static func < (left: ToldKey, right: ToldKey) -> Bool { left.place < right.place }
}

extension Day {
  /// As it is written: `2026-11-30`.
  init?(_ text: some StringProtocol) { self.init(utf8: text.utf8) }

  init?(utf8 bytes: some Collection<UInt8>) {
    guard bytes.count == 10, let date = PartialDate(utf8: bytes) else { return nil }
    self = date.lastDay
  }
}

extension YAML {
  /// The texts of a list, or the one of a text; nil where the value is another.
  fileprivate func texts(of value: Int, isList: Bool) -> [String]? {
    guard isList else { return self[value].kind == .text ? [text(of: value)] : nil }
    guard self[value].kind == .list else { return nil }
    let elements = children(of: value).map(\.self)
    return elements.allSatisfy { self[$0].kind == .text } ? elements.map(text) : nil
  }
}
