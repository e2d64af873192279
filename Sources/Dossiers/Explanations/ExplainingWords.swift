extension Explanation {
  static let ofWords = [
    Explanation(
      .unknownWord,
      why: "A misspelt key would change nothing, and readers would go on seeing the old word.",
      wrong: .words("status:\n  contestd: disputed"),
      right: .words("status:\n  contested: disputed")),
    Explanation(
      .unknownPlaceholder,
      why: "Readers would see a gap in place of a name, a date or a number.",
      wrong: .words("date:\n  day: \"{month} {day}, {yaer}\""),
      right: .words("date:\n  day: \"{month} {day}, {year}\"")),
    Explanation(
      .pluralForm,
      why: "There would be numbers for which the page has no words.",
      wrong: .words("relays:\n  some:\n    one: \"{count} relay\""),
      right: .words("relays:\n  some:\n    one: \"{count} relay\"\n    other: \"{count} relays\"")),
    Explanation(
      .missingWords,
      why: "Readers would find English words among those of their language.",
      wrong: .settings("language: nl"), right: .settings("language: fr")),
  ]
}

extension Example {
  /// The site's own words over the English ones of the theme.
  fileprivate static func words(_ text: String) -> Example { .file("templates/words/en.yml", text) }
}
