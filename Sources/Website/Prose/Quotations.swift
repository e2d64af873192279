import Dossiers
import HTML
import Templates

extension WebPage {
  /// A statement's body: quotations with whoever reported them, and the editors' words around them.
  func write(_ body: Prose, of statement: Statement, to html: inout HTMLBuffer) {
    let blocks = Array(body)
    let last = blocks.lastIndex(where: \.isQuotation)
    for (place, block) in blocks.enumerated() {
      if block.isQuotation {
        write(quotation: block, of: statement, to: &html)
        if place == last { writeTranslation(of: statement, to: &html) }
      } else {
        write(block, to: &html, headingsFrom: 5)
      }
    }
  }

  /// Only what a statement quotes.
  func write(quotationsOf statement: Statement, to html: inout HTMLBuffer) {
    guard record[statement.body].holdsQuotation else { return }
    for block in record[statement.body] where block.isQuotation {
      write(quotation: block, of: statement, to: &html)
    }
    writeTranslation(of: statement, to: &html)
  }

  private func write(
    quotation: Prose.Element, of statement: Statement, to html: inout HTMLBuffer
  ) {
    html.raw("<blockquote")
    if let language = language(of: statement) {
      html.attribute("lang", language)
      html.raw(isRightToLeft(language) ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    html.raw(">")
    // Most are one paragraph, and a page has many: no line ends where there is nothing to tell apart.
    if let paragraph = quotation.inside.only, paragraph.kind == .paragraph {
      html.raw("<p>")
      write(words: paragraph.inside, to: &html)
    } else {
      write(quotation.inside, to: &html, headingsFrom: 5)
    }
    html.raw("</blockquote>\n")
  }

  /// The translation is below the last of a statement's quotations.
  private func writeTranslation(of statement: Statement, to html: inout HTMLBuffer) {
    guard let translation = statement.translation.map({ record[$0] }) else { return }
    html.raw("<p class=\"translation\">")
    html.text(words.label(words.attribution("Translation"), translation))
    html.raw("</p>\n")
  }

  /// The language of the quotations where it is not the site's.
  func language(of statement: Statement) -> String? {
    let language =
      statement.language.map { record[$0] } ?? firstSource(of: statement)?.language
    return language == site.language ? nil : language
  }

  /// Where a statement's words were read first.
  func firstSource(of statement: Statement) -> Source? {
    statement.citations.first.flatMap { site.source(record[$0].source) }
  }

  /// Who reports the words of unnamed speakers: whom they told, or whoever printed them.
  func reporters(of statement: Statement) -> [Party] {
    statement.to.isEmpty
      ? firstSource(of: statement)?.publishers ?? [] : Array(record.parties(statement.to))
  }

  /// The same in words; nil of speakers with names.
  func reported(_ statement: Statement) -> String? {
    guard case .unnamed = statement.speaker else { return nil }
    let reporters = reporters(of: statement)
    let names = words.list(reporters.map { name(of: $0).isolated })
    return reporters.isEmpty
      ? nil : words.text("statement.reported-by", ["names": .text(names)])
  }
}
