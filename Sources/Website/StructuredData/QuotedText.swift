import Dossiers

extension WebPage {
  /// The words that a statement quotes, its paragraphs parted by empty lines; nil where it quotes none.
  func quotedText(of statement: Statement) -> String? {
    record[statement.body].filter(\.isQuotation).exportedText(site.title(of:))
  }
}
