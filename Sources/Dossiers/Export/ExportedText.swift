/// Gives a link without words the title of what it leads to.
package typealias Titles = (Target) -> String

extension Prose {
  /// The words without their form: those of blocks parted by empty lines, or else the words that they are.
  package func text(_ title: Titles) -> String { exportedText(title) ?? plainText(titled: title) }
}

extension Sequence<Prose.Element> {
  /// The words of the blocks, parted by empty lines; nothing if there are none.
  package func exportedText(_ title: Titles) -> String? {
    let text = compactMap { $0.exportedWords(title) }.filter { !$0.isEmpty }.joined(
      separator: "\n\n")
    return text.isEmpty ? nil : text
  }
}

extension Prose.Element {
  /// The words of a block; nothing of one that has none.
  func exportedWords(_ title: Titles) -> String? {
    switch kind {
    case .paragraph, .heading: inside.plainText(titled: title).trimmed
    case .quotation: inside.exportedText(title)
    case .list:
      // A year at the beginning of a quotation's line is the number of a list.
      inside.enumerated().compactMap { place, item in
        item.inside.exportedText(title).map { text in
          start.map { "\($0 + place). \(text)" } ?? text
        }
      }.joined(separator: "\n")
    case .code: words
    case .figure: [words, self.title ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    case .table:
      inside.map { row in
        row.inside.map { $0.inside.plainText(titled: title).trimmed }.joined(separator: "\t")
      }.joined(separator: "\n")
    default: nil
    }
  }
}
