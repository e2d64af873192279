/// Finds in a text what other Markdowns know and CommonMark shows as typed, and citations in another form.
struct ForeignMarkScanner {
  enum Found {
    case mark(ForeignMark)
    /// With how to write it.
    case citation(String)
  }

  let text: FlatText
  let place: WordsPlace
  /// Whether the text is a quotation: addresses, tags, `$` and `==` are then the source's own.
  let isQuotation: Bool
  let sources: CitationForms
  private(set) var found: [(Found, Range<Int>)] = []
  /// Where the text is read next.
  var at = 0
  /// What does not occur again, so that it is looked for once.
  var missing: Set<String> = []
  /// Where something was last looked for, and found.
  private var known: [String: (start: Int, place: Int)] = [:]
  /// The quotation mark that closes the one before the place.
  private var closingQuote: Unicode.Scalar?
  /// The last `[` that is not closed, and holds no citation.
  var bracket: Int?
  private var hasBracket = false
  private var endOfCitations = 0

  init(_ text: FlatText, in place: WordsPlace, isQuotation: Bool, sources: CitationForms) {
    (self.text, self.place, self.isQuotation) = (text, place, isQuotation)
    self.sources = sources
  }

  mutating func scan() {
    while at < text.count {
      let start = at
      if at < endOfCitations {
        // Of what a locator may hold, a template's tags alone are no words.
        if text[at] == "{", let (mark, range) = brace() {
          found.append((.mark(mark), range))
          at = range.upperBound
        } else {
          at += 1
        }
      } else if let (what, range) = next() {
        found.append((what, range))
        at = max(range.upperBound, start + 1)
      } else if at == start {
        passSign()
      }
    }
    found += text.brokenEmphasis(inQuotation: isQuotation).map { (.mark(.emphasis($0)), $1) }
    found.sort { $0.1.lowerBound < $1.1.lowerBound }
  }

  /// Whether the words are somebody else's: in a quotation or in quotation marks.
  var isQuoted: Bool { isQuotation || closingQuote != nil }

  private mutating func passSign() {
    let sign = text[at]
    if sign == closingQuote {
      closingQuote = nil
    } else if closingQuote == nil {
      closingQuote = FlatText.closingQuote(of: sign)
    }
    if sign == "[" { (bracket, hasBracket) = (at, true) }
    if sign == "]" { bracket = nil }
    at += 1
  }

  private mutating func next() -> (Found, Range<Int>)? {
    if let citation = text[at] == "@" ? citation() : nil { return citation }
    guard let (mark, range) = (text[at - 1] == "\n" ? lineMark() : nil) ?? mark() else {
      return nil
    }
    return (.mark(mark), range)
  }

  private mutating func mark() -> (ForeignMark, Range<Int>)? {
    switch text[at] {
    case "~": pair("~~", .strikethrough) ?? script()
    case "=": isQuoted ? nil : pair("==", .highlight)
    case "+": pair("++", .insertion)
    case "＊": pair("＊＊", .wideSigns)
    case "^": caret()
    case "$": isQuoted ? nil : formula()
    case ":": colon()
    case "#": tag()
    case "[": openingBracket()
    case "]": closingBracket()
    case "［": "［@＠".unicodeScalars.contains(text[at + 1]) ? take(.wideSigns, 2) : nil
    case "!": exclamation()
    case "{": brace()
    case "\\": command()
    case "<": inclusion()
    case "@": address(mail: true)
    case "w": text.starts(with: "www.", at: at) ? address(mail: false) : nil
    default: nil
    }
  }

  func take(_ mark: ForeignMark, _ count: Int) -> (ForeignMark, Range<Int>) {
    (mark, at..<min(at + count, text.count))
  }

  /// Where the next of a sign is from a place on.
  mutating func place(of sign: String, from start: Int) -> Int? {
    guard !missing.contains(sign) else { return nil }
    if let known = known[sign], known.start...known.place ~= start { return known.place }
    let place = (start..<max(start, text.count)).first { text.starts(with: sign, at: $0) }
    if let place { known[sign] = (start, place) } else { missing.insert(sign) }
    return place
  }

  // MARK: Pairs

  /// Words between two marks of two characters each, without a space next to them.
  private mutating func pair(
    _ mark: String, _ kind: ForeignMark
  ) -> (ForeignMark, Range<Int>)? {
    let sign = text[at]
    let isLoose = sign == "~" || !sign.isASCII
    guard !missing.contains(mark), text.starts(with: mark, at: at), text[at - 1] != sign,
      text[at + 2] != sign, !text[at + 2].isBlank, isLoose || !text[at - 1].isASCIIWord
    else { return nil }
    for place in (at + 3)..<max(at + 3, text.count)
    where text.starts(with: mark, at: place) && text[place + 2] != sign
      && text[place - 1] != sign && !text[place - 1].isBlank
      && (isLoose || !text[place + 2].isASCIIWord)
    {
      return (kind, at..<(place + 2))
    }
    missing.insert(mark)
    return nil
  }

  /// `H~2~O`, `x^2^`.
  private func script() -> (ForeignMark, Range<Int>)? {
    let end = text.end(from: at + 1, upTo: 20) { $0.isASCIIWord || $0 == "+" || $0 == "-" }
    guard text[at - 1].isWord || text[at - 1] == ")", end > at + 1, text[end] == text[at] else {
      return nil
    }
    return (.script, at..<(end + 1))
  }

  private func caret() -> (ForeignMark, Range<Int>)? {
    if text[at + 1] == "[" { return take(.footnote, 2) }
    if let script = script() { return script }
    let end = text.end(from: at + 1) { $0.isASCIIWord || $0 == "-" }
    guard place == .prose, text[at - 1].isBlank, end > at + 1,
      text.end(from: end, while: \.isBlank) == text.count
    else { return nil }
    return (.blockName, at..<end)
  }

  /// Pandoc's rule: a space follows no opening `$` and precedes no closing one, which no digit follows.
  private mutating func formula() -> (ForeignMark, Range<Int>)? {
    let count = text.end(from: at) { $0 == "$" } - at
    guard text[at - 1] != "$", count < 3, count == 2 || !text[at + 1].isBlank else { return nil }
    let mark = String(repeating: "$", count: count)
    guard !missing.contains(mark) else { return nil }
    for place in (at + count + 1)..<max(at + count + 1, text.count)
    where text[place] == "$" && text[place - 1] != "$"
      && text.end(from: place, while: { $0 == "$" }) == place + count
      && (count == 2 || !text[place - 1].isBlank && !text[place + 1].isASCIIDigit)
    {
      return (.math, at..<(place + count))
    }
    missing.insert(mark)
    return nil
  }

  // MARK: Words

  private func colon() -> (ForeignMark, Range<Int>)? {
    if text.starts(with: "://", at: at) { return address(mail: false) }
    if text[at + 1] == ":" {
      let isField = !isQuotation && text[at - 1].isWord && text[at + 2].isBlank
      return isField ? take(.field, 2) : nil
    }
    let end = text.end(from: at + 1, upTo: 40) {
      $0.isASCIIWord || "_+-".unicodeScalars.contains($0)
    }
    let isName = text.scalars[(at + 1)..<end].contains { $0.isASCIILetter }
    guard isName || text[at + 1] == "+" && end > at + 2, text[end] == ":", !text[at - 1].isWord,
      !":/".unicodeScalars.contains(text[at - 1]), !text[end + 1].isWord, text[end + 1] != ":"
    else { return nil }
    return (.emoji, at..<(end + 1))
  }

  private func tag() -> (ForeignMark, Range<Int>)? {
    guard !isQuoted, place != .link, place != .attribution,
      text[at - 1].isBlank || "(（".unicodeScalars.contains(text[at - 1]),
      text[at + 1].properties.isAlphabetic
    else { return nil }
    return (.tag, at..<text.end(from: at + 1) { $0.isWord || "_-/".unicodeScalars.contains($0) })
  }

  /// A web address whose `://` or `www.` is reached, or an e-mail address whose `@` is.
  private func address(mail: Bool) -> (ForeignMark, Range<Int>)? {
    guard !isQuoted, place != .link, place != .attribution else { return nil }
    let least = max(at - 64, found.last?.1.upperBound ?? 0)
    var start = at
    while start > least,
      text[start - 1].isASCIIWord || "._%+-".unicodeScalars.contains(text[start - 1])
    {
      start -= 1
    }
    guard (start == at) == (text[at] == "w"), !"@/".unicodeScalars.contains(text[start - 1]),
      let end = mail ? endOfDomain : endOfAddress(from: start), end > at + 4 || mail
    else { return nil }
    return (.address(text.words(start..<end)), start..<end)
  }

  private func endOfAddress(from start: Int) -> Int {
    var end = text.end(from: start) {
      !$0.isBlank && $0 != FlatText.other && !$0.isChineseOrJapanese
        && !"<>\"“”„‘«»".unicodeScalars.contains($0)
    }
    let hasParenthesis = text.scalars[start..<end].contains("(")
    while end > start,
      ".,;:!?'*_…]".unicodeScalars.contains(text[end - 1])
        || text[end - 1] == ")" && !hasParenthesis
    {
      end -= 1
    }
    return end
  }

  /// Where the domain of an e-mail address ends whose `@` is reached.
  var endOfDomain: Int? {
    var end = text.end(from: at + 1) { $0.isASCIIWord || $0 == "-" || $0 == "." }
    while end > at, !text[end - 1].isASCIIWord { end -= 1 }
    guard text[at - 1].isASCIIWord, end > at else { return nil }
    let domain = text.words((at + 1)..<end).parts(at: ".")
    guard domain.count > 1, !domain.contains(""), let last = domain.last, last.count > 1,
      last.allSatisfy(\.isLetter)
    else { return nil }
    return end
  }

  // MARK: Brackets

  private mutating func openingBracket() -> (ForeignMark, Range<Int>)? {
    switch text[at + 1] {
    case "[":
      at = place(of: "]]", from: at + 2).map { $0 + 2 } ?? at + 2
      return nil
    case "@":
      endOfCitations = place(of: "]", from: at + 2).map { $0 + 1 } ?? at + 2
      at += 2
      return nil
    case "＠": return take(.wideSigns, 2)
    case "^": return text[at + 2].isBlank ? nil : take(.footnote, 2)
    default: return nil
    }
  }

  private mutating func closingBracket() -> (ForeignMark, Range<Int>)? {
    guard hasBracket, text[at - 1] != "]" else { return nil }
    switch text[at + 1] {
    case "(": return take(.link, 2)
    case "[":
      let isLabel = !"[@^]".unicodeScalars.contains(text[at + 2]) && text[at - 1] != "["
      guard isLabel, !isQuoted, let end = place(of: "]", from: at + 2), !areNumbers(before: end)
      else { return nil }
      return take(.reference, 2)
    default: return nil
    }
  }

  /// Whether the brackets that meet here hold only numbers, as marks of sources do in copied text.
  private func areNumbers(before end: Int) -> Bool {
    guard let bracket, at - bracket < 5, end - at < 6 else { return false }
    return (text.scalars[(bracket + 1)..<at] + text.scalars[(at + 2)..<end])
      .allSatisfy(\.isASCIIDigit)
  }

  private mutating func exclamation() -> (ForeignMark, Range<Int>)? {
    guard text[at + 1] == "[" else { return nil }
    if text[at + 2] == "[" { return take(.embed, 3) }
    guard let end = place(of: "]", from: at + 2), text[end + 1] != "(", text[end + 1] != "[" else {
      return nil
    }
    return (.image, at..<(end + 1))
  }

  private mutating func brace() -> (ForeignMark, Range<Int>)? {
    guard let mark = braceMark() else { return nil }
    let end = text.end(from: at, upTo: 1_000) { $0 != "}" && $0 != "\n" }
    return (mark, at..<(text[end] == "}" ? text.end(from: end) { $0 == "}" } : end))
  }

  private mutating func braceMark() -> ForeignMark? {
    let name = text.end(from: at + 1, upTo: 40) { $0.isASCIIWord || $0 == "-" }
    if name > at + 1 {
      if text[name] == "=" { return .attributes }
      return text[name] == "}" && text[name + 1] == FlatText.other ? .shortcode : nil
    }
    let next = text[at + 2]
    switch text[at + 1] {
    case "{", "%": return .shortcode
    case ":":
      return next.isBlank || next.isASCIIWord || ".#:".unicodeScalars.contains(next)
        ? .attributes : nil
    case ".": return next.isASCIILetter ? .attributes : nil
    case "#":
      if self.place(of: "#}", from: at + 2) != nil { return .shortcode }
      return next.isWord && place != .heading ? .attributes : nil
    case "+", "-", "~", "=", ">": return next == text[at + 1] ? .change : nil
    case "/": return next == "*" ? .component : nil
    case "!": return next.isBlank ? nil : .inclusion
    default: return nil
    }
  }

  private func command() -> (ForeignMark, Range<Int>)? {
    let end = text.end(from: at + 1, while: \.isASCIILetter)
    let isAlone = text[at - 1] == "\n" && text[end] == "\n"
    return end > at + 2 && (text[end] == "{" || isAlone) ? (.command, at..<end) : nil
  }

  private func inclusion() -> (ForeignMark, Range<Int>)? {
    let end = text.end(from: at, upTo: 100) { !$0.isBlank && $0 != ">" }
    guard text.starts(with: "<<", at: at), text.starts(with: ">>", at: end),
      text.scalars[at..<end].contains(where: { $0 == "." || $0 == "/" })
    else { return nil }
    return (.inclusion, at..<(end + 2))
  }
}

extension FlatText {
  /// The sign that closes what a quotation mark opens.
  static func closingQuote(of sign: Unicode.Scalar) -> Unicode.Scalar? {
    switch sign {
    case "“": "”"
    case "‘": "’"
    case "„": "“"
    case "«": "»"
    case "»": "«"
    case "「": "」"
    case "『": "』"
    case "\"": "\""
    default: nil
    }
  }
}
