import Dossiers
import HTML
import Templates

extension WebPage {
  /// A statement's body: quotations with whoever reported them, and the editors' words around them.
  func write(_ body: [Block], of statement: Statement, to html: inout HTMLBuffer) {
    var rest = body[...]
    while let block = rest.first {
      if block.isQuotation {
        let quotations = rest.prefix(while: \.isQuotation)
        rest = rest.dropFirst(quotations.count)
        let isLast = !rest.contains(where: \.isQuotation)
        write(quotations: quotations, of: statement, translated: isLast, to: &html)
      } else {
        write(block, to: &html, headingsFrom: 5)
        rest = rest.dropFirst()
      }
    }
  }

  /// Only what a statement quotes.
  func write(quotationsOf statement: Statement, to html: inout HTMLBuffer) {
    let quotations = statement.body.filter(\.isQuotation)
    write(quotations: quotations[...], of: statement, translated: true, to: &html)
  }

  /// The translation is below the last of a statement's quotations.
  private func write(
    quotations: ArraySlice<Block>, of statement: Statement, translated: Bool,
    to html: inout HTMLBuffer
  ) {
    let language = language(of: statement)
    for case .quotation(let blocks) in quotations {
      html.raw("<blockquote")
      if let language {
        html.attribute("lang", language)
        html.raw(isRightToLeft(language) ? " dir=\"rtl\"" : " dir=\"ltr\"")
      }
      html.raw(">")
      write(blocks, to: &html, headingsFrom: 5)
      html.raw("</blockquote>\n")
    }
    if let translation = statement.translation, translated, !quotations.isEmpty {
      html.raw("<p class=\"translation\">")
      html.text(words.label(words.attribution("Translation"), translation))
      html.raw("</p>\n")
    }
  }

  /// The language of the quotations where it is not the site's.
  private func language(of statement: Statement) -> String? {
    let language =
      statement.language ?? statement.citations.first.flatMap { site.source($0.source)?.language }
    return language == dossier.settings.language ? nil : language
  }

  /// Who reports the words of unnamed speakers: whom they told, or whoever printed them.
  func reported(_ statement: Statement) -> String? {
    guard case .unnamed = statement.speaker else { return nil }
    let reporters =
      statement.to.isEmpty
      ? statement.citations.first.flatMap { site.source($0.source)?.publishers } ?? []
      : statement.to
    let names = words.list(reporters.map { name(of: $0).isolated })
    return reporters.isEmpty
      ? nil : words.text("statement.reported-by", ["names": .text(names)])
  }
}
