import Dossiers

/// An entry of the index from A to Z: a claim, a figure, or another name of a figure.
struct IndexEntry: Sendable {
  let entity: any Entity
  /// Another name, which leads to the figure's own; nil of what stands under its title.
  let otherName: String?
  /// What it is sorted and cut into parts by: the letters and digits of its name, without case and marks.
  let key: String

  init(_ entity: any Entity, otherName: String? = nil) {
    (self.entity, self.otherName) = (entity, otherName)
    let letters = (otherName ?? entity.header.title).letters
    // Chinese characters, kana and Korean syllables have no order that readers could look them up by.
    let isSpelled = letters.unicodeScalars.first.map { !$0.isSyllable } ?? false
    key = isSpelled ? letters : entity.id.id.letters
  }

  var id: EntityID { entity.id }
  var title: String { entity.header.title }
  var claim: Claim? { entity as? Claim }
  var figure: Figure? { entity as? Figure }

  /// What it stands under: the first letter, as a capital; all digits together.
  var letter: String {
    guard let first = key.unicodeScalars.first else { return "" }
    return first.properties.numericType == nil ? first.properties.uppercaseMapping : "0–9"
  }
}

extension Dossier {
  /// The claims and figures from A to Z, with the figures' other names.
  var indexEntries: [IndexEntry] {
    let names = figures.flatMap { figure in
      figure.aliases.map { IndexEntry(figure, otherName: $0) }
    }
    return (claims.map { IndexEntry($0) } + figures.map { IndexEntry($0) } + names).sorted {
      $0.key == $1.key ? $0.isBefore($1) : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
  }
}

extension IndexEntry {
  /// Whether it comes first of two that are sorted by the same.
  fileprivate func isBefore(_ other: IndexEntry) -> Bool {
    id == other.id ? (otherName ?? "") < (other.otherName ?? "") : id.page < other.id.page
  }
}

extension String {
  /// The words of its letters and digits, without case and marks.
  fileprivate var letters: String {
    folded(self).unicodeScalars.split {
      !$0.properties.isAlphabetic && $0.properties.numericType == nil
    }
    .map { String($0) }.joined(separator: " ")
  }
}

extension Unicode.Scalar {
  /// Whether it is of a script that has no alphabet of its own, or is in Hangul.
  fileprivate var isSyllable: Bool {
    switch value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
