import Dossiers
import Templates

extension SentenceTable {
  /// The words of a site, and those that its settings have for the format's.
  init(_ words: SiteWords, own: Words) {
    let rules = PluralRules(for: words.language)
    var sentences = words.words.mapValues { Sentence($0, rules) }
    for word in FormatWord.all {
      guard let shown = own.own(word.english) else { continue }
      sentences[word.key] = Sentence(shown)
      if let key = word.count {
        sentences[key] = sentences["count-of"]?.replacing("word", by: shown)
      }
    }
    if let shown = own.own("unnamed") {
      sentences["unnamed-described"] = sentences["join.colon"]?
        .replacing("before", by: shown).replacing("after", byPlace: "description")
    }
    self.init(sentences, plural: rules.form)
  }
}

/// A word that editors write and that `dossier.yml` may have in another language.
private struct FormatWord {
  let english: String
  let key: String
  /// The key of the sentence that counts what has the word.
  var count: String?

  static let all: [FormatWord] =
    StatementKind.allCases.map {
      FormatWord(english: $0.rawValue, key: "kind.\($0.name)", count: "kind-count.\($0.name)")
    }
    + Status.allCases.map { counted($0.rawValue, "status") }
    + Outcome.allCases.map { counted($0.rawValue, "outcome") }
    + Reply.allCases.map { plain($0.rawValue, "reply") }
    + Effect.allCases.map { plain($0.rawValue, "effect") }
    + Dossiers.Stage.allCases.map { plain($0.rawValue, "stage") }
    + ["Date", "Language", "Translation"].map {
      plain($0, "attribution")
    } + [FormatWord(english: "unnamed", key: "unnamed")]

  private static func plain(_ english: String, _ group: String) -> FormatWord {
    FormatWord(english: english, key: "\(group).\(english.asKey)")
  }

  private static func counted(_ english: String, _ group: String) -> FormatWord {
    FormatWord(
      english: english, key: "\(group).\(english.asKey)", count: "\(group)-count.\(english.asKey)")
  }
}

extension Sentence {
  /// A text that means itself, braces included.
  fileprivate init(_ text: String) { self.init(forms: [.other: [.text(text)]]) }

  fileprivate func replacing(_ name: String, by text: String) -> Sentence {
    replacing(.placeholder(name), by: .text(text))
  }

  fileprivate func replacing(_ name: String, byPlace other: String) -> Sentence {
    replacing(.placeholder(name), by: .placeholder(other))
  }

  private func replacing(_ part: Part, by other: Part) -> Sentence {
    Sentence(
      forms: forms.mapValues { $0.map { $0 == part ? other : $0 } }, language: language)
  }
}

extension Sentence {
  /// A sentence in another language is counted by the rules of the site's: its form `one` is that of 1 here.
  fileprivate init(_ word: SiteWords.Word, _ rules: PluralRules) {
    var forms = Dictionary(
      uniqueKeysWithValues: word.forms.compactMap { form, text in
        PluralForm(rawValue: form).map { ($0, Sentence.parse(text)) }
      })
    if word.language != nil, let one = forms.removeValue(forKey: .one), rules.form(1) != .other {
      forms[rules.form(1)] = one
    }
    self.init(forms: forms, language: word.language)
  }
}

extension String {
  /// As the keys of words spell it: `indicated, not established` is `indicated-not-established`.
  var asKey: String {
    String(lowercased().filter { $0 != "," }).replacing(" ", with: "-")
  }
}
