internal import CommonMark

extension ClaimParser {
  /// Reports a paragraph of a statement that is in quotation marks from end to end: without `>` its words
  /// count as the editor's.
  mutating func reportUnmarkedQuotation(_ block: Int) {
    guard element(block).kind == .paragraph else { return }
    var words = prose.inside(block)
    while let first = words.first, Int(element(first).end) == words.upperBound,
      element(first).kind == .emphasis || element(first).kind == .strong
    {
      words = prose.inside(first)
    }
    // Most begin with a letter.
    if let first = words.first, element(first).kind == .text,
      let byte = prose.store.bytes[element(first).text.range].first, byte < 0x80,
      byte != UInt8(ascii: "\""), byte != UInt8(ascii: "'"), !isASCIISpace(byte)
    {
      return
    }
    let text = FlatText(words, of: prose.document, prose.store)
    guard text.isInQuotationMarks else { return }
    prose.problems.add(
      .unmarkedQuotation,
      at: prose.text.position(
        of: text.typed(from: text.start, atMost: 1), onLine: line(block)),
      "this paragraph is in quotation marks, but not marked as a quotation",
      help:
        "Begin each of its lines with `> ` and leave the quotation marks out, if these are words of the source."
    )
  }
}

extension FlatText {
  /// Where the first character stands that anybody sees.
  fileprivate var start: Int { end(from: 0) { $0.isBlank || $0.isInvisible } }

  /// Whether the quotation mark that it begins with closes at its end, before its citations, or in another paragraph.
  fileprivate var isInQuotationMarks: Bool {
    let scalars = scalars[start...]
    guard let open = scalars.first, let closing = FlatText.closingQuote(of: open) else {
      return false
    }
    let rest = scalars.dropFirst()
    guard let close = rest.lastIndex(where: { $0 == closing || open == "„" && $0 == "”" }) else {
      return open != closing && open != "‘"
    }
    let isOne = open == closing ? rest.firstIndex(of: closing) == close : !rest.contains(open)
    return isOne && holdsCitationsAlone(from: close + 1)
  }

  private func holdsCitationsAlone(from start: Int) -> Bool {
    var place = start
    while place < count {
      if starts(with: "[@", at: place) {
        place = end(from: place) { $0 != "]" }
      } else if !self[place].isBlank, !self[place].isInvisible, !self[place].isPunctuation {
        return false
      }
      place += 1
    }
    return true
  }
}
