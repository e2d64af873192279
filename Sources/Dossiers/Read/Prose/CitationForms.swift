/// Citations as Pandoc has them besides those of the format: `[see @id]`, `[-@id]`, `@id [p. 3]`, `(@id)`, `@id`.
struct CitationForms {
  let references: References

  /// Whether a source has the id, published or not.
  func isSource(_ id: String) -> Bool {
    switch references.index.match(.source, id: id) {
    case .found(let id), .unpublished(let id): id.kind == .source
    case .ambiguous, .unknown: false
    }
  }

  /// Whether an id can only be a source's: names on other platforms contain no hyphen.
  func isCertain(_ id: String) -> Bool {
    isSource(id) || id.holds(UInt8(ascii: "-")) && id.utf8.allSatisfy { isIDByte($0) }
  }

  /// What is between brackets, or is there without them, as the format has it; nil where it is not certainly a citation.
  /// Words before an id, or a place in a document after it, make it one in square brackets, `ofAnyID`.
  func rewritten(_ words: String, ofAnyID: Bool = false) -> String? {
    var isCitation = false
    guard words.place(of: "://") == nil else { return nil }
    var words = words.withoutNewlines.replacing(String(FlatText.other), with: "…").trimmed
    if words.hasPrefix("[") && words.hasSuffix("]") || words.hasPrefix("(") && words.hasSuffix(")")
    {
      words = String(words.dropFirst().dropLast())
    }
    let parts = words.parts(at: ";").map { part -> (prefix: String, cited: String) in
      guard let sign = part.place(of: UInt8(ascii: "@")) else { return (part.trimmed, "") }
      let rest = part[part.utf8.index(after: sign)...].drop { $0 == "{" }
      let id = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
        .trimmingSuffix { $0 == "-" || $0 == "_" }
      let prefix = part[..<sign].trimmed
      isCitation = isCitation || isCertain(String(id)) || prefix.hasSuffix("-") && !id.isEmpty
      let locator = rest[id.endIndex...].drop { " ,[{}".contains($0) }
        .trimmingSuffix { " ]}".contains($0) }
      isCitation =
        isCitation
        || ofAnyID && !id.isEmpty
          && (CitationForms.isPrefix(prefix, parted: part[..<sign].last?.isWhitespace == true)
            || CitationForms.isLocator(locator, after: id))
      return (
        String(prefix.trimmingSuffix { $0 == "-" }).trimmed,
        "@\(id)" + (locator.isEmpty ? "" : ", \(locator)")
      )
    }
    guard isCitation else { return nil }
    if parts.allSatisfy({ $0.prefix.isEmpty }) {
      return "[" + parts.map(\.cited).joined(separator: "; ") + "]"
    }
    return parts.map { prefix, cited in
      [prefix, cited.isEmpty ? "" : "[\(cited)]"].filter { !$0.isEmpty }.joined(separator: " ")
    }.joined(separator: "; ")
  }
}

extension CitationForms {
  /// Words that introduce a citation. Before a name on another platform stand others: `Photo: @jane`.
  private static func isPrefix(_ words: String, parted: Bool) -> Bool {
    guard parted, let last = words.lowercased().split(separator: " ").last else { return false }
    return [
      "see", "also", "cf", "cf.", "e.g.", "eg", "compare", "in", "vgl.", "siehe", "voir", "véase",
    ].contains(last)
  }

  /// A page, a paragraph, a minute; a number alone after an id that holds some, as keys of libraries do.
  private static func isLocator(
    _ words: some StringProtocol, after id: some StringProtocol
  ) -> Bool {
    let words = words.lowercased()
    let kinds = ["p", "pp", "page", "pages", "ch", "chap", "sec", "para", "vol", "fol", "no", "s"]
    let kind = String(words.prefix(while: \.isLetter))
    if words.hasPrefix("§") || words.hasPrefix("¶") { return true }
    guard words.contains(where: \.isNumber) else { return false }
    return kinds.contains(kind) || kind.isEmpty && id.contains(where: \.isNumber)
  }
}

extension ForeignMarkScanner {
  /// The citation whose `@` is reached, if it has another form than the format's, and how to write it.
  mutating func citation() -> (Found, Range<Int>)? {
    let first = text[at + 1] == "{" ? at + 2 : at + 1
    var end = text.end(from: first, upTo: 200) { $0.isASCIIWord || $0 == "-" || $0 == "_" }
    while end > first, text[end - 1] == "-" || text[end - 1] == "_" { end -= 1 }
    let id = text.words(first..<end)
    guard place != .attribution, !id.isEmpty, endOfDomain == nil, text[at - 1] != FlatText.other
    else { return nil }
    if let open = bracket, let close = place(of: "]", from: at), close - open < 1_000 {
      bracket = nil
      if let rewritten = sources.rewritten(
        text.words((open + 1)..<close), ofAnyID: !isQuoted && !text[at - 1].isWord)
      {
        return (.citation(rewritten), open..<(close + 1))
      }
    }
    let start = text[at - 1] == "-" && !text[at - 2].isWord ? at - 1 : at
    if text[end] == " ", text[end + 1] == "[", !"[@^".unicodeScalars.contains(text[end + 2]),
      let close = place(of: "]", from: end), close - end < 1_000,
      let rewritten = sources.rewritten(
        text.words(at..<close), ofAnyID: !isQuoted && !text[at - 1].isWord)
    {
      return (.citation(rewritten), start..<(close + 1))
    }
    guard sources.isSource(id), !isQuotation || id.holds(UInt8(ascii: "-")) else { return nil }
    if text[start - 1] == "(", let close = place(of: ")", from: end),
      let rewritten = sources.rewritten(text.words(at..<close))
    {
      return (.citation(rewritten), (start - 1)..<(close + 1))
    }
    return (.citation("[@\(id)]"), start..<end)
  }
}
