internal import CommonMark

/// The beginning of a line that looks like a heading, an entry of a list or a quotation to whoever reads the file, and
/// is none.
struct HeadingLike {
  /// Why it is none.
  enum Reason: Equatable {
    /// More than three spaces stand before it.
    case indented
    /// Before or after the sign stands a blank that is no space, or a character that nobody sees.
    case unseen(Unicode.Scalar)
    /// The sign is a full-width one.
    case fullWidth
    /// The sign only looks like a `>`.
    case like(Unicode.Scalar)
    /// Nothing stands between the sign and the words.
    case noSpace
    /// The line is made of `#tag` alone, of one or several.
    case tags
  }

  /// The sign or signs, as they are typed.
  let sign: String
  let reason: Reason
  /// The words after them.
  let words: String

  /// How many `#` there are; none in a list or a quotation.
  var level: Int { sign.unicodeScalars.count(where: \.isHeadingSign) }

  /// A line of a paragraph up to its first link, emphasis or the like; `isWhole` if there is none on it.
  init?(_ line: String, isWhole: Bool) {
    let scalars = Substring(line).unicodeScalars
    let before = scalars.prefix { $0.isUnseen || $0 == " " || $0 == "\t" }
    let text = scalars[before.endIndex...]
    let signs = text.prefix(while: \.isHeadingSign)
    let mark =
      !signs.isEmpty
      ? signs : text.prefix(text.beginsLikeQuotation ? 1 : text.lengthOfListMark)
    let rest = text[mark.endIndex...]
    guard !mark.isEmpty, signs.count <= 6, !rest.isKeycap else { return nil }
    let odd = before.first(where: \.isUnseen) ?? rest.first.flatMap { $0.isUnseen ? $0 : nil }
    let reason =
      if let sign = mark.first, text.beginsLikeQuotation {
        sign != ">"
          ? Reason.like(sign) : before.first(where: \.isUnseen).map { .unseen($0) } ?? .indented
      } else if signs.isEmpty {
        HeadingLike.reason(ofListMarkBefore: rest, odd)
      } else {
        HeadingLike.reason(of: signs, before: rest, odd, isWhole: isWhole, in: text)
      }
    guard let reason else { return nil }
    (sign, words, self.reason) = (String(mark), String(rest), reason)
  }

  private static func reason(
    ofListMarkBefore rest: Substring.UnicodeScalarView, _ odd: Unicode.Scalar?
  ) -> Reason? {
    // A number may have its sign before it.
    guard let odd, let next = rest.first, next.isBlank || next.isInvisible,
      let word = rest.dropFirst().first, !word.isDigit
    else { return nil }
    return .unseen(odd)
  }

  private static func reason(
    of signs: Substring.UnicodeScalarView, before rest: Substring.UnicodeScalarView,
    _ odd: Unicode.Scalar?, isWhole: Bool, in text: Substring.UnicodeScalarView
  ) -> Reason? {
    let isASCII = signs.allSatisfy(\.isASCII)
    let next = rest.first
    let beginsWord = next.map { $0.properties.isAlphabetic } == true
    let beginsBlank = next.map { $0.isBlank || $0.isInvisible } == true
    // `#1` and `#!` are no headings to anybody.
    guard signs.count > 1 || beginsWord || beginsBlank else { return nil }
    if let odd { return .unseen(odd) }
    if isASCII, beginsBlank { return .indented }
    if isASCII, signs.count == 1, isWhole, beginsWord, String(text).isTags { return .tags }
    return next == nil && isWhole ? nil : isASCII ? .noSpace : .fullWidth
  }
}

extension Unicode.Scalar {
  var isHeadingSign: Bool { self == "#" || self == "\u{FF03}" }
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
  /// Whether it looks like a space or like nothing, and is neither a space nor a tab.
  fileprivate var isUnseen: Bool { !isASCII && (isBlank || isInvisible) }
}

extension Substring.UnicodeScalarView {
  /// Whether it begins with `>` or what looks like it. A number after it is compared with something.
  fileprivate var beginsLikeQuotation: Bool {
    guard let sign = first else { return false }
    let next = dropFirst().first
    switch sign {
    case ">", "\u{FF1E}", "\u{FE65}": return next?.properties.numericType == nil
    case "\u{203A}", "\u{276F}": return next?.isBlank == true || next?.isInvisible == true
    default: return false
    }
  }

  /// How long `-`, `*`, `+`, `1.` or `1)` at its beginning is.
  fileprivate var lengthOfListMark: Int {
    guard let first else { return 0 }
    if "-*+".unicodeScalars.contains(first) { return 1 }
    let digits = prefix(while: \.isDigit)
    let end = self[digits.endIndex...].first
    return (1..<10).contains(digits.count) && (end == "." || end == ")") ? digits.count + 1 : 0
  }

  /// Whether it makes a telephone's key of the sign before it: `#️⃣`.
  fileprivate var isKeycap: Bool {
    first == "\u{20E3}" || first == "\u{FE0F}" && dropFirst().first == "\u{20E3}"
  }
}

extension String {
  fileprivate var isTags: Bool {
    split(whereSeparator: \.isWhitespace).allSatisfy { word in
      let scalars = word.unicodeScalars
      return scalars.first?.isHeadingSign == true
        && scalars.dropFirst().first?.isHeadingSign == false
    }
  }
}

extension ProseParser {
  /// Reports lines of paragraphs, wherever they stand, that look like a heading, a list or a quotation and are none.
  mutating func reportHeadingLikes(_ vocabulary: Vocabulary) {
    var (index, endOfQuotation) = (0, 0)
    while index < document.elements.count {
      let element = document.elements[index]
      if element.kind == .quotation { endOfQuotation = max(endOfQuotation, Int(element.end)) }
      index += 1
      guard element.kind == .paragraph || element.kind == .heading else { continue }
      let mayHoldSome = document.elements[index..<Int(element.end)].contains {
        $0.kind == .text && store.bytes.span.extracting($0.text.range).mayLookLikeHeading
      }
      if mayHoldSome {
        reportHeadingLikes(in: index - 1, vocabulary, quoted: index <= endOfQuotation)
      }
      index = Int(element.end)
    }
  }

  private mutating func reportHeadingLikes(
    in block: Int, _ vocabulary: Vocabulary, quoted: Bool
  ) {
    let found = linesOfWords(in: block).compactMap { line, words, isWhole in
      HeadingLike(store.string(words), isWhole: isWhole).map { (line: line, like: $0) }
    }
    let numbers = found.count { $0.like.isNumbered }
    for (line, like) in found where text.holds(like.beginning, onLine: line) {
      // A quotation is its source's own, but for a line that only runs on from it.
      if quoted, text.text(ofLine: line)?.trimmedStart.first == ">" { continue }
      // One line alone may begin with a day or a number.
      if like.isNumbered, numbers < 2 { continue }
      report(like, line: line, vocabulary)
    }
  }

  private mutating func report(_ like: HeadingLike, line: Int, _ vocabulary: Vocabulary) {
    let position = text.position(of: like.beginning, onLine: line)
    if let thing = hiddenThing(before: like, onLine: line) {
      // What stands after a tag alone is not a tag of Obsidian's, and `>` may be a sign there.
      if thing == "a tag", like.level == 0 || like.reason == .tags { return }
      headingLikes.insert(line)
      problems.add(
        .headingBlank, at: position,
        "\(thing) stands before `\(like.sign)`, which makes no \(like.thing) there",
        help: "Put \(thing == "a tag" ? "nothing before the sign" : "it on a line of its own").")
      return
    }
    let isClaim = references.entity.kind == .claim
    if like.reason == .indented, isClaim,
      let kind: StatementKind = vocabulary.term(statementWord(in: like.words))
    {
      reportIndented(kind, at: position)
      return
    }
    // On another page it is a tag, which is reported as one.
    if !isClaim, like.reason == .tags { return }
    headingLikes.insert(line)
    let thing = "a \(like.thing)"
    let (message, help) =
      switch like.reason {
      case .indented:
        (
          "this line is indented too far to be \(thing)",
          "Write it at the beginning of its line, or put a backslash before the `\(like.sign.prefix(1))`."
        )
      case .unseen(let scalar):
        (
          "the character \(scalar.codePoint) beside `\(like.sign)` looks like a space or like nothing, and keeps this line from being \(thing)",
          "Put a plain space in its place, or a backslash before the sign."
        )
      case .like(let scalar):
        (
          "\(scalar.named) only looks like `>`, and makes no quotation",
          "Write `> ` in its place at the beginning of each line of the quotation."
        )
      case .fullWidth:
        (
          "`\(like.sign)` is full-width and makes no heading",
          "Write `\(String(repeating: "#", count: like.level))` and a space, or a backslash before it."
        )
      case .noSpace, .tags:
        (
          "a heading without a space after `\(like.sign)` is none and shows as typed",
          "Put a space after the last `#`, or a backslash before the first."
        )
      }
    problems.add(.headingBlank, at: position, message, help: help)
  }

  /// What is not shown and stands before the sign on its line.
  private func hiddenThing(before like: HeadingLike, onLine line: Int) -> String? {
    guard let typed = text.text(ofLine: line), let place = typed.place(of: like.beginning) else {
      return nil
    }
    let before = typed[..<place.lowerBound].trimmed
    if before.hasSuffix("%%") { return "a note" }
    if before.hasSuffix("-->") { return "a comment" }
    return before.hasSuffix(">") && before.holds(UInt8(ascii: "<")) ? "a tag" : nil
  }

  /// Reports a statement that Markdown takes for code or for a paragraph's next line.
  mutating func reportIndented(_ kind: StatementKind, at position: Position) {
    headingLikes.insert(position.line)
    problems.add(
      .misplacedStatement, at: position, "`\(kind.rawValue)` is indented too far to be a heading",
      help: "Write it at the beginning of its line as `### \(kind.rawValue)`.")
  }
}

/// What a heading's words name before a colon or an anchor.
func statementWord(in heading: some StringProtocol) -> String {
  heading.prefix { $0 != ":" && $0 != "{" }.trimmed
}

extension HeadingLike {
  /// What it looks like.
  fileprivate var thing: String {
    if level > 0 { return "heading" }
    return sign.unicodeScalars.first.map {
      ">\u{FF1E}\u{FE65}\u{203A}\u{276F}".unicodeScalars.contains($0)
    } == true
      ? "quotation" : "list"
  }

  fileprivate var isNumbered: Bool { sign.unicodeScalars.first?.isDigit == true }

  /// How it begins in the source, unless that was written otherwise, as with a backslash.
  fileprivate var beginning: String { sign + words.prefix(8) }
}

extension ProseParser {
  /// The words with which the lines of a paragraph or heading begin that may look like something, each up to its first
  /// link, emphasis or the like, and whether there is none on the line.
  private func linesOfWords(in block: Int) -> [(line: Int, words: ByteRange, isWhole: Bool)] {
    var found: [(line: Int, words: ByteRange, isWhole: Bool)] = []
    var isFound = false
    var isAtStart = true
    for index in document.inside(block) {
      let element = document.elements[index]
      switch element.kind {
      case .softBreak, .lineBreak: (isAtStart, isFound) = (true, false)
      case .html where isAtStart: continue
      case .text where isAtStart:
        isFound = store.bytes.span.extracting(element.text.range).mayLookLikeHeading
        if isFound { found.append((Int(element.line), element.text, true)) }
        isAtStart = false
      default:
        if isFound { found[found.count - 1].isWhole = false }
        isAtStart = false
      }
    }
    return found
  }
}

extension Span<UInt8> {
  /// Whether a line may begin with a sign, or with what nobody sees: most begin with a letter.
  fileprivate var mayLookLikeHeading: Bool {
    guard let first = isEmpty ? nil : self[0] else { return false }
    switch first {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "\""):
      return false
    default: return true
    }
  }
}
