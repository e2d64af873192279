/// Words that turn the meaning of what follows them, in the languages of the theme.
enum NegationWords {
  /// In small letters; `n` only before an apostrophe.
  private static let words: Set<String> = [
    "not", "never", "no", "none", "nobody", "nothing", "neither", "nor", "cannot", "hardly",
    "ne", "n'", "pas", "jamais", "non", "ni", "aucun", "aucune", "rien", "nullement",
    "nunca", "jamás", "tampoco", "nada", "nadie", "ningún", "ninguna", "ninguno",
    "nicht", "nie", "niemals", "kein", "keine", "keinen", "keinem", "keiner", "keines", "weder",
    "niemand", "nichts", "nein",
    "لا", "لم", "لن", "ليس", "ليست", "لست", "ليسوا", "غير", "ما", "أبدا", "كلا",
  ]

  /// Words of a script without blanks, and parts of them.
  private static let signs: Set<Unicode.Scalar> = [
    "不", "没", "沒", "无", "無", "非", "未", "别", "別", "莫",
  ]

  /// The last negation within three words of the end of a text, as far as these belong to the sentence that goes on
  /// there. A Chinese character counts as a word.
  static func last(before end: [UInt8]) -> String? {
    var left = 3
    var word = String.UnicodeScalarView()
    var place = end.count
    while let (scalar, start) = end.scalar(before: place) {
      place = start
      let isApostrophe = scalar.properties.isQuotationMark || scalar == "\u{02BC}"
      let joins =
        isApostrophe && !word.isEmpty && end.scalar(before: start)?.scalar.isOfWord == true
      if scalar.isOfWord && !scalar.isUnspaced || joins {
        word.insert(joins ? "'" : scalar, at: word.startIndex)
        continue
      }
      if isNegation(word) { return String(word) }
      if !word.isEmpty { left -= 1 }
      word = .init()
      if left == 0 || scalar.endsSentence || scalar == "¶" { return nil }
      guard scalar.isUnspaced, scalar.isOfWord else { continue }
      if signs.contains(scalar) { return String(scalar) }
      left -= 1
      if left == 0 { return nil }
    }
    return isNegation(word) ? String(word) : nil
  }

  /// Also `didn't` and `n'est`.
  private static func isNegation(_ scalars: String.UnicodeScalarView) -> Bool {
    let word = String(scalars).lowercased()
    return words.contains(word) || word.hasSuffix("n't")
      || word.split(separator: "'").first.map { words.contains($0 + "'") } == true
        && word.contains("'")
  }
}
