/// The words that editors of a site may write for the format's own: the English ones, and those of its settings.
struct Vocabulary: Sendable {
  private let english: [String: String]

  /// The words that may stand in one place, and so must differ.
  static let ambiguous: [[String]] = [
    StatementKind.allCases.map(\.rawValue), AttributionKey.allCases.map(\.rawValue),
    Effect.allCases.map(\.rawValue), Stage.allCases.map(\.rawValue),
    Outcome.allCases.map(\.rawValue),
  ]

  /// All words that settings may translate.
  static let translatable: [String] =
    StatementKind.allCases.map(\.rawValue) + AttributionKey.allCases.map(\.rawValue)
    + Effect.allCases.map(\.rawValue) + Stage.allCases.map(\.rawValue)
    + Outcome.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue)
    + Reply.allCases.map(\.rawValue) + ["unnamed"]

  init(_ words: Words) {
    english = Dictionary(words.own.map { ($0.value, $0.key) }) { first, _ in first }
  }

  /// The term that a word stands for.
  func term<Term: RawRepresentable<String>>(_ word: String, as type: Term.Type = Term.self) -> Term?
  {
    Term(rawValue: word) ?? english[word].flatMap(Term.init)
  }

  /// The words for all of a kind's terms, to choose from.
  func words<Term: RawRepresentable<String> & CaseIterable>(for type: Term.Type) -> [String] {
    Term.allCases.map(\.rawValue) + english.filter { Term(rawValue: $0.value) != nil }.keys.sorted()
  }

  /// What follows the word for an unnamed speaker and its comma, if the text begins with them.
  func unnamedDescription(in text: String) -> String? {
    for word in ["unnamed"] + english.filter({ $0.value == "unnamed" }).keys.sorted()
    where text.hasPrefix(word) {
      let rest = text.dropFirst(word.count).trimmed
      if rest.isEmpty { return "" }
      if rest.hasPrefix(",") { return rest.dropFirst().trimmed }
    }
    return nil
  }
}
