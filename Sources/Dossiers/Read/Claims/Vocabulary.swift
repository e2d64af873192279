/// The words that editors of a site may write for the format's own: the English ones, and those of its settings.
///
/// A reference, since every line of every attribution list asks it.
final class Vocabulary: Sendable {
  /// One word may stand for several where their places tell them apart.
  private let english: [String: [String]]
  private let wordsForUnnamed: [String]
  private let wordsForUs: [String]
  private let wordsForPart: [String]
  private let words: Words
  /// The words of the keys, and the key of each.
  private let keyWords: NameTable
  private let keys: [AttributionKey]
  /// The bytes with which words for an unnamed speaker and for the makers of the dossier begin.
  private let firstOfSpeakers: [UInt8]

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
    // Others than these are reported, and may be very many.
    let known = Vocabulary.translatable.filter { words.own[$0] != nil }.sorted()
    let english = Dictionary(grouping: known) { words.own[$0] ?? $0 }
    func all(for word: String) -> [String] {
      [word] + english.filter { $0.value.contains(word) }.keys.sorted()
    }
    wordsForUnnamed = all(for: "unnamed")
    wordsForUs = all(for: Vocabulary.us)
    wordsForPart = (Vocabulary.partialWords.flatMap(all) + ["partially"]).map(folded)
    self.english = english
    self.words = words
    firstOfSpeakers = (wordsForUnnamed + wordsForUs).compactMap(\.utf8.first)
    var (keyWords, keys) = (NameTable(capacity: 64), AttributionKey.allCases)
    for key in keys { _ = keyWords.add(key.rawValue) }
    for key in AttributionKey.allCases {
      for word in all(for: key.rawValue) where keyWords.add(word) == keys.count { keys.append(key) }
    }
    (self.keyWords, self.keys) = (keyWords, keys)
  }

  /// The attribution key that a word stands for.
  func key(_ word: String) -> AttributionKey? {
    keyWords.number(of: word).map { keys[$0] } ?? term(word)
  }

  /// The word that the site's editors write for a term.
  func shown(_ term: some RawRepresentable<String>) -> String { words.shown(term.rawValue) }

  /// The words that the site's editors write for some terms, as a message lists them.
  func list(_ terms: some Sequence<some RawRepresentable<String>>) -> String {
    terms.map { "`\(shown($0))`" }.joined(separator: ", ")
  }

  /// The word that the site's editors write for an unnamed speaker.
  var unnamed: String { words.shown("unnamed") }
  /// How an unnamed speaker is written. The words of a site may be of any language.
  var unnamedExample: String { unnamed == "unnamed" ? "unnamed, two officials" : "\(unnamed), …" }

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
    if english.isEmpty, word.utf8.count > 60 { return nil }
    if let term = Term.allCases.first(where: { $0.rawValue == word })
      ?? english[word]?.lazy.compactMap(Term.init).first
    {
      return term
    }
    // What looks the same is the same.
    guard word.utf8.contains(where: { $0 >= 0x80 }) else { return nil }
    let plain = word.withPlainSpaces.trimmed
    return plain == word ? nil : term(plain)
  }

  /// The words for all of a kind's terms, to choose from.
  func words<Term: RawRepresentable<String> & CaseIterable>(for type: Term.Type) -> [String] {
    Term.allCases.map(\.rawValue)
      + english.filter { $0.value.contains { Term(rawValue: $0) != nil } }.keys.sorted()
  }

  /// Whether a text without links seems to mean an unnamed speaker: by the format's word or one near it, or by those of
  /// everyday speech, such as “anonymous” or “two officials”.
  func meansUnnamed(_ text: String) -> Bool {
    let spoken = text.unicodeScalars.prefix(200).split { !$0.properties.isAlphabetic }.prefix(6)
      .map { folded(String($0)) }
    guard let first = spoken.first else { return false }
    return nearest(to: first, among: wordsForUnnamed) != nil
      || spoken.contains { wordsOfNobody.contains($0) || wordsForUnnamed.map(folded).contains($0) }
  }

  /// Whether a text stands for the makers of the dossier.
  func meansUs(_ text: String) -> Bool { wordsForUs.contains(text) }

  /// The words by which a label says that something is only a part, as they are typed: `partial`, `in part`, or the site's
  /// words for these.
  func partWords(in label: String) -> String? {
    let words = label.split { !$0.isLetter && !$0.isNumber }
    for start in words.indices {
      for wanted in wordsForPart {
        let found = words[start...].prefix(wanted.split(separator: " ").count)
          .joined(separator: " ")
        if folded(found) == wanted { return found }
      }
    }
    return nil
  }

  /// Whether a word for a speaker who is no figure begins with a byte.
  func mayBeginSpeaker(_ byte: UInt8) -> Bool { firstOfSpeakers.contains(byte) }

  /// What follows the word for an unnamed speaker and its comma, if the text begins with them.
  func unnamedDescription(in text: String) -> String? {
    guard text.utf8.first.map(firstOfSpeakers.contains) == true else { return nil }
    for word in wordsForUnnamed {
      guard let rest = text.removing(prefix: word)?.trimmed else { continue }
      if rest.isBlank { return "" }
      for comma in [",", "，"] {
        guard let description = rest.removing(prefix: comma) else { continue }
        return description.isBlank ? "" : description.trimmed
      }
    }
    return nil
  }
}
