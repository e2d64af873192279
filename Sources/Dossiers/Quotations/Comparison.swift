/// The copy of a source, and what its text says of quotations.
struct Comparison {
  enum Result {
    case found(Passage)
    /// With the words that the copy has instead.
    case differs(ComparedPassage, (here: String, there: String))
    /// With the nearest words, if any are near.
    case notFound(ComparedPassage?)
  }

  /// Words of the copy and where they begin in its file.
  struct ComparedPassage {
    let words: String
    let position: Position
  }

  private let text: ComparedText
  /// Made when a quotation is not found, once for all.
  private lazy var words = WordSequence(text)

  init(_ bytes: [UInt8]) { text = ComparedText(bytes, notingOrigins: true) }

  mutating func look(for quotation: ComparedText) -> Result {
    if let passage = text.passage(of: quotation) { return .found(passage) }
    let wanted = WordSequence(quotation)
    if let range = words.place(of: wanted) {
      return .differs(passage(at: range), text.difference(at: range, from: quotation))
    }
    return .notFound(words.nearest(to: wanted).map(passage))
  }

  private func passage(at range: Range<Int>) -> ComparedPassage {
    ComparedPassage(
      words: text.words(at: range),
      position: Position(of: text.origin(of: range.lowerBound), in: text.text))
  }
}

extension Passage {
  /// Whether a sentence that a quotation leaves open goes on in the copy.
  var goesOn: Bool {
    var next = Substring(after).unicodeScalars.drop { $0.isBlank }
    guard let first = next.first, first != "¶" else { return false }
    if first.endsSentence { return false }
    // The copy ends the quotation there itself: `…,” he said`.
    if ",;:-–—".unicodeScalars.contains(first) { next = next.dropFirst().drop { $0.isBlank } }
    guard let mark = next.first, mark.properties.isQuotationMark else { return true }
    return next.dropFirst().first?.isOfWord == true
  }
}
