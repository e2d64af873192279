import Dossiers

extension Settings {
  /// Whether the site's language is written from right to left.
  var isRightToLeft: Bool { Website.isRightToLeft(language) }
}

/// Whether a language (BCP 47) is written from right to left, by its script or else by the one that it is usually
/// written in (Unicode CLDR, likely subtags).
func isRightToLeft(_ language: String) -> Bool {
  let subtags = language.lowercased().split(separator: "-")
  if let script = subtags.dropFirst().first(where: { $0.utf8.count == 4 }) {
    return ["arab", "hebr", "syrc", "thaa", "nkoo", "adlm", "rohg"].contains(script)
  }
  return subtags.first.map { rightToLeftLanguages.contains(String($0)) } ?? false
}

private let rightToLeftLanguages: Set = [
  "ar", "arc", "ckb", "dv", "fa", "glk", "he", "ks", "lrc", "mzn", "nqo", "pnb", "ps", "sd",
  "syr", "ug",
  "ur", "yi",
]
