import Dossiers
import Templates

/// A term of the site's own vocabulary, for what schema.org has none.
struct VocabularyTerm: Sendable {
  /// As the words of the theme spell it: `replaced-by`.
  let key: String
  let meaning: String

  /// As structured data spells it after `dossier:`, and the `id` of its place on the page: `replacedBy`.
  var name: String {
    key.split(separator: "-").enumerated()
      .map { $0.offset == 0 ? String($0.element) : $0.element.capitalizedASCII }.joined()
  }

  /// All terms: first those for the kinds of statements.
  static func all(in words: ThemeWords) -> [VocabularyTerm] {
    StatementKind.allCases.map {
      VocabularyTerm(
        key: $0.name,
        meaning: words.text("vocabulary.statement", ["kind": .text(words.kind($0))]))
    }
      + [
        "status", "reply", "result", "repeats", "replaced-by", "relayed-by", "relays", "involves",
        "to",
      ].map { VocabularyTerm(key: $0, meaning: words.text("vocabulary.\($0)")) }
  }

  static let schema = Schema<WebPage, VocabularyTerm>("vocabulary_term") {
    Field.text("name", "The term as structured data spells it after `dossier:`") { $1.name }
    Field.text("meaning", "What it means") { $1.meaning }
  }
}

/// The page that explains the site's own terms; their names are addresses of places on it.
struct VocabularyPage: Sendable {
  static let page = Schema<WebPage, VocabularyPage>("vocabulary_page") {
    Field.frame
    Field.text("title", "The page's title, in words") { page, _ in page.head.title }
    Field.text("address", "What the full name of each term begins with") { page, _ in
      page.site.canonical(page.links.page).map { $0 + "#" }
    }
    Field.rows("terms", VocabularyTerm.schema, "The terms") { page, _ in
      VocabularyTerm.all(in: page.words)
    }
  }
}

extension Substring {
  /// With a capital letter at its beginning, where that is one of ASCII's.
  fileprivate var capitalizedASCII: String { prefix(1).uppercased() + dropFirst() }
}
