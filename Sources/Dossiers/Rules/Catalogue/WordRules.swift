extension Rule {
  static let unknownWord = structural(
    "unknown-word", "A file of words has the keys that the English words have, and no others.",
    why: "A misspelt key would change nothing, and readers would go on seeing the old word.",
    wrong: .words("status:\n  contestd: disputed"), right: .words("status:\n  contested: disputed"))
  static let unknownPlaceholder = structural(
    "unknown-placeholder", "A word has the placeholders `{…}` of the English one, and no others.",
    why: "Readers would see a gap in place of a name, a date or a number.",
    wrong: .words("date:\n  day: \"{month} {day}, {yaer}\""),
    right: .words("date:\n  day: \"{month} {day}, {year}\""))
  static let pluralForm = structural(
    "plural-form",
    "The forms of a word that counts are `zero`, `one`, `two`, `few`, `many` and `other`, as many of them as its language needs, and always `other`.",
    why: "There would be numbers for which the page has no words.",
    wrong: .words("relays:\n  some:\n    one: \"{count} relay\""),
    right: .words("relays:\n  some:\n    one: \"{count} relay\"\n    other: \"{count} relays\""))
  static let missingWords = adjustable(
    "missing-words", .warning, "The theme has all of its words in the site's language.",
    why: "Readers would find English words among those of their language.",
    wrong: .settings("language: nl"), right: .settings("language: fr"))

  static let words = [unknownWord, unknownPlaceholder, pluralForm, missingWords]
}

extension Example {
  /// The site's own words over the English ones of the theme.
  fileprivate static func words(_ text: String) -> Example { .file("templates/words/en.yml", text) }
}
