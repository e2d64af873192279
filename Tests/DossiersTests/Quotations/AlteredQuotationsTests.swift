import TestSupport
import Testing

@testable import Dossiers

@Suite("Quotations that are not what their source says")
struct AlteredQuotationsTests {
  @Test("Of a thousand that were altered none passes", arguments: seeds(1_000))
  func altered(seed: UInt64) throws {
    var random = Seed(seed)
    let language = Passages.all.randomElement(using: &random)!
    let text = ComparedText(Array(language.text.utf8), notingOrigins: true)
    // Not every sentence has what every alteration changes: drawn until one does.
    var drawn: (words: [String], kind: Alteration, altered: String)?
    while drawn == nil {
      let words = language.sentences.randomElement(using: &random)!
      try #require(found(language.joined(words), in: text))
      let kind = Alteration.allCases.randomElement(using: &random)!
      drawn = kind.alter(words, of: language, using: &random).map { (words, kind, $0) }
    }
    let (words, kind, altered) = try #require(drawn)
    #expect(
      !found(altered, in: text), "\(kind) made of \(language.joined(words)) what passes: \(altered)"
    )
  }

  @Test("Each alteration is tried in every script that has it")
  func everyKind() {
    for kind in Alteration.allCases {
      var random = Seed(1)
      let made = Passages.all.filter { language in
        language.sentences.contains { kind.alter($0, of: language, using: &random) != nil }
      }
      let least = kind == .capital ? 3 : kind == .accent ? 4 : 5
      #expect(made.count >= least, "\(kind): \(made.map(\.tag))")
    }
  }

  private func found(_ quotation: String, in text: ComparedText) -> Bool {
    text.passage(of: ComparedText(Array(quotation.utf8))) != nil
  }
}

/// What may be done to a quotation, by mistake or not.
enum Alteration: CaseIterable {
  case negationAdded, negationDropped, wordSwapped, wordsReordered, wordDropped, wordDoubled,
    capital
  case comma, lastSign, ellipsis, bracketedEllipsis, lookAlike, accent, number, cutWord, joinedWords

  /// The words with this done to them; nothing where they have nothing of the kind.
  func alter(
    _ words: [String], of language: Passages.Language, using random: inout Seed
  ) -> String? {
    var words = words
    let place = Int.random(in: 1..<words.count - 1, using: &random)
    switch self {
    case .negationAdded:
      if words[place] == language.negation || words[place - 1] == language.negation { return nil }
      words.insert(language.negation, at: place)
    case .negationDropped:
      guard let negation = words.firstIndex(of: language.negation), negation > 0 else { return nil }
      words.remove(at: negation)
    case .wordSwapped:
      let other = language.words.randomElement(using: &random)!
      // A quotation mark for another is the same by the rule.
      if other == words[place] || !other.unicodeScalars.contains(where: \.isOfWord) { return nil }
      words[place] = other
    case .wordsReordered:
      if words[place] == words[place - 1] { return nil }
      words.swapAt(place, place - 1)
    case .wordDropped: words.remove(at: place)
    case .wordDoubled: words.insert(words[place], at: place)
    case .ellipsis: words.replaceSubrange(place..<words.count - 1, with: ["…"])
    case .bracketedEllipsis: words.replaceSubrange(place..<words.count - 1, with: ["[...]"])
    default: return alterSigns(language.joined(words), language, using: &random)
    }
    return language.joined(words)
  }

  private func alterSigns(
    _ text: String, _ language: Passages.Language, using random: inout Seed
  ) -> String? {
    var scalars = Array(text.unicodeScalars)
    func place(_ isMeant: (Unicode.Scalar) -> Bool) -> Int? {
      scalars.indices.dropFirst().dropLast().filter { isMeant(scalars[$0]) }
        .randomElement(using: &random)
    }
    switch self {
    case .capital:
      guard let letter = place({ $0.properties.isLowercase }) else { return nil }
      scalars.replaceSubrange(
        letter...letter, with: Array(scalars[letter].properties.uppercaseMapping.unicodeScalars))
    case .comma:
      if let comma = place({ ",،:;—".unicodeScalars.contains($0) }), Bool.random(using: &random) {
        scalars.remove(at: comma)
      } else if let letter = place({ $0.properties.isAlphabetic }) {
        scalars.insert(",", at: letter)
      }
    case .lastSign: scalars[scalars.count - 1] = scalars.last == "!" ? "?" : "!"
    case .lookAlike:
      guard let letter = place({ Alteration.lookAlikes[$0] != nil }) else { return nil }
      scalars[letter] = Alteration.lookAlikes[scalars[letter]]!
    case .accent:
      // The mark alone, or its letter without it.
      let composed = Array(text.decomposed.unicodeScalars)
      guard
        let mark = composed.indices.filter({ composed[$0].isMark }).randomElement(using: &random)
      else { return nil }
      scalars = composed
      scalars.remove(at: mark)
    case .number:
      guard let digit = place({ $0.isDecimalDigit }) else {
        guard let letter = place({ $0.properties.isAlphabetic }) else { return nil }
        scalars.insert("7", at: letter)
        break
      }
      scalars[digit] = scalars[digit] == "1" ? "9" : "1"
    case .cutWord:
      // The first letter of the first word is left out.
      guard !language.blank.isEmpty, scalars[1].isOfWord, scalars[0].isOfWord else { return nil }
      scalars.removeFirst()
    default:
      guard let blank = place({ $0 == " " }) else { return nil }
      scalars.remove(at: blank)
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "i": "і", "а": "a", "о": "o",
    "е": "e", "с": "c", "р": "p", "ي": "ی", "ك": "ک", "ه": "ہ", "未": "末", "已": "己", "日": "曰",
    "前": "剪", "这": "迳", "श": "ष", "ए": "ऐ", "घ": "ध", "ब": "व", "भ": "म", "0": "O", "1": "l",
  ]
}
