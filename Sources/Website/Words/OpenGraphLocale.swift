import Dossiers

extension Settings {
  /// The site's language as OpenGraph spells it: `en`, `fr_CA`, `zh_TW`; a script has no place in it.
  var openGraphLocale: String {
    let subtags = language.split(separator: "-")
    let region = subtags.dropFirst().first {
      $0.utf8.count == 2 || $0.utf8.count == 3 && $0.allSatisfy(\.isNumber)
    }
    return (subtags.first ?? "en").lowercased() + (region.map { "_" + $0.uppercased() } ?? "")
  }
}
