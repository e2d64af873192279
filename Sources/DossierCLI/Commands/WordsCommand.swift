import ArgumentParser
import Dossiers
import Templates
import Website

struct WordsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "words",
    abstract: "Print the theme's words in a language, as a file to fill in or to change.",
    discussion: """
      The English words stand beside the others as comments. Where the program has the language, its words are filled in; \
      otherwise they are left for you, with the plural forms that the language needs. Saved as \
      templates/words/LANGUAGE.yml, they are those of a site in that language. Keep only what you change: the program's \
      own words stand for the rest, or English ones.

      Examples:
        dossier words fr
        dossier words nl > templates/words/nl.yml
      """)

  @Argument(
    help: .value("language", "The language, as a tag: en, fr-CA."),
    completion: .list(BuiltInWords.ofTheme.languages))
  var language: String

  func run() throws {
    if let failure = LanguageTag.failure(of: language) {
      throw Exit.usage("`\(language)` has no words: \(failure.message).\n\(failure.help)")
    }
    let forms = PluralRules(for: language).forms.map(\.rawValue)
    try Terminal.give(Array(BuiltInWords.ofTheme.text(for: language, forms: forms).utf8))
  }
}
