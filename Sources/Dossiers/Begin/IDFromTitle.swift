internal import Foundation

extension EntityID {
  /// The most letters that an id made of a title has; longer titles are cut between words.
  private static let longest = 60

  /// An id made of a title's words in any script: `han-dong` of “韩东”, `lukasz-zolc` of “Łukasz Żółć”. Nothing where no
  /// word can be written in Latin letters.
  static func id(madeOf title: String) -> String? {
    let latin = title.applyingTransform(toASCII, reverse: false) ?? title
    // Signs of a transcription, such as that of an ayn, are no part of a word; nor is an apostrophe.
    let plain = latin.unicodeScalars.filter {
      $0.properties.generalCategory != .modifierLetter && !"'’ʹ`\"".unicodeScalars.contains($0)
    }
    let words = plain.split { !isID(String($0)) || $0 == "-" }.map { String(Substring($0)) }
    guard var id = words.first else { return nil }
    for word in words.dropFirst() {
      guard id.utf8.count + 1 + word.utf8.count <= longest else { break }
      id += "-" + word
    }
    return String(id.prefix(longest))
  }

  private static let toASCII = StringTransform("Any-Latin; Latin-ASCII; Lower")
}
