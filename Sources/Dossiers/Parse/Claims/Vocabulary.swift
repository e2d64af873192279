/// The words that editors of a site may write for the format's own: the English ones, and those of its settings.
struct Vocabulary: Sendable {
  /// One word may stand for several where their places tell them apart.
  private let english: [String: [String]]
  private let wordsForUnnamed: [String]
  private let wordsForUs: [String]
  private let wordsForPart: [String]

  /// All words that settings may translate.
  static let translatable: [String] =
    StatementKind.allCases.map(\.rawValue) + AttributionKey.allCases.map(\.rawValue)
    + Effect.allCases.map(\.rawValue) + Stage.allCases.map(\.rawValue)
    + Outcome.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue)
    + Reply.allCases.map(\.rawValue) + ["unnamed", Vocabulary.us] + partialWords

  /// What stands for the makers of the dossier as a speaker.
  private static let us = "us"

  /// The words by which a label says that an admission is of a part.
  private static let partialWords = ["partial", "partly", "in part"]

  init(_ words: Words) {
    // Others than these are told, and may be very many.
    let known = Vocabulary.translatable.filter { words.own[$0] != nil }.sorted()
    let english = Dictionary(grouping: known) { words.own[$0] ?? $0 }
    func all(for word: String) -> [String] {
      [word] + english.filter { $0.value.contains(word) }.keys.sorted()
    }
    wordsForUnnamed = all(for: "unnamed")
    wordsForUs = all(for: Vocabulary.us)
    wordsForPart = Vocabulary.partialWords.flatMap(all).map(folded)
    self.english = english
  }

  /// The English words that stand in the same places as `word`.
  static func rivals(of word: String) -> [String] {
    let places: [[String]] = [
      StatementKind.allCases.map(\.rawValue), AttributionKey.allCases.map(\.rawValue),
      Effect.allCases.map(\.rawValue), Stage.allCases.map(\.rawValue),
      Outcome.allCases.map(\.rawValue),
    ]
    return places.filter { $0.contains(word) }.joined().filter { $0 != word }
  }

  /// The term that a word stands for.
  func term<Term: RawRepresentable<String> & CaseIterable>(
    _ word: String, as type: Term.Type = Term.self
  ) -> Term? {
    // No word of the format is as long.
    if english.isEmpty, word.utf8.count > 30 { return nil }
    return Term.allCases.first { $0.rawValue == word }
      ?? english[word]?.lazy.compactMap(Term.init).first
  }

  /// The words for all of a kind's terms, to choose from.
  func words<Term: RawRepresentable<String> & CaseIterable>(for type: Term.Type) -> [String] {
    Term.allCases.map(\.rawValue)
      + english.filter { $0.value.contains { Term(rawValue: $0) != nil } }.keys.sorted()
  }

  /// Whether a text that names no speaker begins with the word for an unnamed one, or nearly so.
  func meansUnnamed(_ text: String) -> Bool {
    let words = wordsForUnnamed
    let first = text.unicodeScalars.prefix { $0.properties.isAlphabetic }
    return nearest(to: String(first), among: words) != nil
  }

  /// Whether a text stands for the makers of the dossier.
  func meansUs(_ text: String) -> Bool { wordsForUs.contains(text) }

  /// Whether a label says that something is only a part: `partial`, `in part`, or the site's words for these.
  func meansPart(_ label: String) -> Bool {
    let words = folded(label).split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
    return wordsForPart.contains { (" " + words + " ").contains(" " + $0 + " ") }
  }

  /// Whether a word for an unnamed speaker begins with a byte.
  func mayBeginUnnamed(_ byte: UInt8) -> Bool {
    wordsForUnnamed.contains { $0.utf8.first == byte }
  }

  /// What follows the word for an unnamed speaker and its comma, if the text begins with them.
  func unnamedDescription(in text: String) -> String? {
    for word in wordsForUnnamed {
      guard let rest = text.removing(prefix: word)?.trimmed else { continue }
      if rest.isEmpty { return "" }
      if let description = rest.removing(prefix: ",") { return description.trimmed }
    }
    return nil
  }
}
