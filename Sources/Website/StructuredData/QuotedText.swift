import Dossiers
import HTML

extension WebPage {
  /// The words that a statement quotes, its paragraphs parted by empty lines; nil where it quotes none.
  func quotedText(of statement: Statement) -> String? {
    let body = record[statement.body]
    guard body.holdsQuotation else { return nil }
    let text = words(of: body.filter(\.isQuotation))
    return text.isEmpty ? nil : text
  }

  private func words(of blocks: some Sequence<Prose.Element>) -> String {
    blocks.map { words(of: $0) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private func words(of block: Prose.Element) -> String {
    switch block.kind {
    case .paragraph, .heading: return plainText(block.inside)
    case .quotation: return words(of: block.inside)
    case .list:
      // A year at the beginning of a quotation's line is the number of a list.
      return block.inside.enumerated().map { place, item in
        (block.start.map { "\($0 + place). " } ?? "") + words(of: item.inside)
      }.joined(separator: "\n")
    case .code: return block.words
    case .figure: return [block.words, block.title ?? ""].joined(separator: "\n")
    case .table:
      return block.inside.map { row in
        row.inside.map { plainText($0.inside) }.joined(separator: "\t")
      }.joined(separator: "\n")
    default: return ""
    }
  }
}
