/// A quotation of a statement: its words, and what proves them.
public struct QuotedWords: Sendable {
  /// Without its markup, its blocks parted by empty lines.
  public let words: String
  /// Where they were read first.
  public let source: EntityID?
  /// Nothing where they are not proved against a saved copy of that source.
  public let proof: QuotationProof?
}

extension Dossier {
  /// What a statement quotes, in its order; of a repetition what the statement quotes that it repeats.
  public func quotedWords(of row: Row<Statement>) -> [QuotedWords] {
    let row = record[row].repeats ?? row
    let source = record[row].citations.first.map { record[$0].source }
    let words = record[record[row].body].filter(\.isQuotation).map {
      $0.inside.exportedText(title(of:)) ?? ""
    }
    let proofs = quotations.proofs(of: row)
    return words.enumerated().map { number, words in
      QuotedWords(words: words, source: source, proof: proofs[number])
    }
  }
}
