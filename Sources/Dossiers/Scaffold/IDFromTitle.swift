internal import Foundation

extension EntityID {
  /// The most letters that an id made of a title has; longer titles are cut between words.
  private static let longest = 60

  /// An id made of a title's words in any script: `han-dong` of “韩东”, `lukasz-zolc` of “Łukasz Żółć”. Nothing where no
  /// word can be written in Latin letters, or where it is not known how one is read.
  ///
  /// `language` is that of the title (BCP 47), if it is known: Chinese characters are read otherwise in Japanese.
  static func id(madeOf title: String, language: String? = "en") -> String? {
    guard !hasUnknownReading(title, language: language) else { return nil }
    let rules = primary(language) == "de" ? "de-ASCII; \(toASCII)" : toASCII
    let latin = title.applyingTransform(StringTransform(rules), reverse: false) ?? title
    // Signs of a transcription, such as that of an ayn, are no part of a word; nor is an apostrophe.
    let plain = latin.unicodeScalars.filter {
      $0.properties.generalCategory != .modifierLetter && !"'’ʹ`\"".unicodeScalars.contains($0)
    }
    // A letter that stays as it was would be left out, and the rest be another word.
    if plain.contains(where: { !$0.isASCII && $0.properties.isAlphabetic }) { return nil }
    let words = plain.split { !isID(String($0)) || $0 == "-" }.map { String(Substring($0)) }
    guard var id = words.first else { return nil }
    for word in words.dropFirst() {
      guard id.utf8.count + 1 + word.utf8.count <= longest else { break }
      id += "-" + word
    }
    return String(id.prefix(longest))
  }

  /// Whether a title has Chinese characters that are, or may be, read otherwise than in Chinese. Beside kana they are
  /// Japanese whatever the site's language is.
  static func hasUnknownReading(_ title: String, language: String?) -> Bool {
    let signs = title.unicodeScalars
    guard signs.contains(where: \.isHan) else { return false }
    return language == nil || ["ja", "ko"].contains(primary(language))
      || signs.contains(where: \.isJapanese)
  }

  private static func primary(_ language: String?) -> String {
    (language ?? "").lowercased().cut(at: "-").head.description
  }

  private static let toASCII = "Any-Latin; Latin-ASCII; Lower"
}

extension Unicode.Scalar {
  fileprivate var isHan: Bool { properties.isIdeographic }

  /// Whether this is a kana, or a sign that only Japanese puts among Chinese characters.
  fileprivate var isJapanese: Bool {
    switch value {
    case 0x3005, 0x3006, 0x303B, 0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9F,
      0x1B000...0x1B16F:
      true
    default: false
    }
  }
}
