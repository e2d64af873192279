import Parallel

/// A block quotation right in a statement: words that somebody said, from the first source of the statement. The words of
/// a repetition are those of the statement that it repeats, and are compared there.
struct Quotation: BitwiseCopyable, Sendable {
  let statement: Row<Statement>
  /// Which of its statement's quotations it is, from 0.
  let number: Int32
  /// Where its words were read first.
  let source: EntityID?
  /// Of its compared form.
  let digest: SHA256
  let isShort: Bool
  /// Whether it ends as a sentence does.
  let endsSentence: Bool

  /// So few characters may stand twice in a document by chance.
  static let short = 30
}

extension QuotesLock.Key {
  /// Nothing for a quotation that names no source.
  init?(_ quotation: Quotation) {
    guard let source = quotation.source else { return nil }
    self.init(source: source, quotation: quotation.digest)
  }
}

extension Record {
  /// Those of all claims, in the order of the record.
  func quotations(titled title: @escaping @Sendable (Target) -> String, jobs: Int) -> [Quotation] {
    mapInParallel(claims, jobs: jobs) { claim in
      claim.statements.flatMap { row -> [Quotation] in
        let statement = self[row]
        guard !statement.isRepetition, self[statement.body].holdsQuotation else { return [] }
        let source = statement.citations.first.map { self[$0].source }
        // One without words, such as a picture, has nothing to prove.
        return self.quotedWords(of: row, titled: title).enumerated().compactMap { number, words in
          words.bytes.isEmpty
            ? nil
            : Quotation(
              statement: row, number: Int32(number), source: source,
              digest: SHA256(of: words.bytes),
              isShort: words.bytes.count { $0 & 0xC0 != 0x80 } < Quotation.short,
              endsSentence: words.endsSentence)
        }
      }
    }.flatMap(\.self)
  }

  /// The words of each quotation of a statement, as they are compared.
  func quotedWords(of row: Row<Statement>, titled title: Titles) -> [ComparedText] {
    self[self[row].body].filter(\.isQuotation).map {
      ComparedText(Array(($0.inside.exportedText(title) ?? "").utf8))
    }
  }
}

extension ComparedText {
  /// Whether what ends a sentence is the last of it, apart from what closes quotations and brackets.
  fileprivate var endsSentence: Bool {
    var end = bytes.count
    while end > 0, "\")]".utf8.contains(bytes[end - 1]) { end -= 1 }
    return bytes.scalar(before: end)?.scalar.endsSentence == true
  }
}

extension ParsedFile {
  /// Where a quotation of a statement begins; where its lines cannot be told, the statement's heading.
  func position(ofQuotation number: Int, in statement: Position) -> Position {
    let text = SourceText(Array(bytes))
    var (line, found, isInside) = (statement.line + 1, -1, false)
    while let range = text.range(ofLine: line) {
      let words = text.bytes[range]
      let indentation = words.prefix { $0 == 0x20 }.count
      let isQuoted = indentation < 4 && words.dropFirst(indentation).first == UInt8(ascii: ">")
      if isQuoted, !isInside { found += 1 }
      if isQuoted, found == number { return Position(line: line, column: indentation + 1) }
      // A line without the mark goes on with the paragraph before it.
      isInside = isQuoted || isInside && !words.allSatisfy(isASCIISpace)
      if words.first == UInt8(ascii: "#") { break }
      line += 1
    }
    return statement
  }
}
