import Dossiers
import HTML
import Templates

/// That quotations of a statement match a saved copy of their source.
struct ProofRow: Sendable {
  /// The day on which the copy was taken.
  let day: PartialDate
  let passages: [ProvedPassage]
  /// How many quotations the statement has.
  let count: Int

  /// Nothing where none is proved: of that a page says nothing.
  init?(_ row: StatementRow, on page: WebPage) {
    guard page.dossier.quotations.provedCount > 0 else { return nil }
    let quotations = page.dossier.quotedWords(of: row.row)
    passages = quotations.compactMap { ProvedPassage($0, of: row.statement, on: page) }
    count = quotations.count
    guard let day = quotations.lazy.compactMap(\.proof?.day).first else { return nil }
    self.day = day
  }

  static let schema = Schema<WebPage, ProofRow>("proof") {
    Field.text("summary", "That the quotations, or some of them, match the copy of a day") {
      page, row in
      let date = page.words.date(row.day)
      return row.passages.count == row.count
        ? page.words.text("proof.matches", ["date": .text(date)])
        : page.words.text(
          "proof.some",
          [
            "proved": .text("\(row.passages.count)"), "count": .number(row.count),
            "date": .text(date),
          ])
    }
    Field.rows("passages", ProvedPassage.schema, "The quotations that match, in their order") {
      $1.passages
    }
  }
}

/// A quotation between the words that are around it in the copy.
struct ProvedPassage: Sendable {
  private let words: ShortenedWords
  private let proof: QuotationProof
  /// The source's address with the words in it, which browsers then show.
  private let address: String?
  /// Of the copy, where it is not the site's.
  private let language: String?

  init?(_ quotation: QuotedWords, of statement: Statement, on page: WebPage) {
    guard let proof = quotation.proof else { return nil }
    let words = ShortenedWords(quotation.words)
    let source = quotation.source.flatMap { page.site.source($0) }
    let read =
      source?.seen == .copy ? source?.copyURL ?? source?.url : source?.url ?? source?.copyURL
    (self.proof, self.words) = (proof, words)
    address = read.map { words.address(in: $0) }
    language = page.language(of: statement)
  }

  static let schema = Schema<WebPage, ProvedPassage>("proved_passage") {
    Field.markup("words", "The quotation between the words that are around it in the copy") {
      _, row, html in row.write(to: &html)
    }
    Field.text("url", "The source's web address, with the words that a browser is to show there") {
      $1.address
    }
  }

  private func write(to html: inout HTMLBuffer) {
    html.raw("<span")
    if let language {
      html.attribute("lang", language)
      html.raw(isRightToLeft(language) ? " dir=\"rtl\"" : " dir=\"ltr\"")
    }
    html.raw(">")
    html.text(before)
    html.raw("<b>")
    html.text(words.end.map { "\(words.start) … \($0)" } ?? words.start)
    html.raw("</b>")
    html.text(after)
    html.raw("</span>")
  }

  /// As far as it is of the same paragraph.
  private var before: String {
    let parts = proof.before.split(separator: "¶", omittingEmptySubsequences: false)
    let words = String((parts.last ?? "").drop { $0 == " " })
    return parts.count > 1 || proof.isAtStart ? words : "…" + proof.before
  }

  private var after: String {
    let parts = proof.after.split(separator: "¶", omittingEmptySubsequences: false)
    let words = String(parts.first ?? "")
    guard parts.count > 1 || proof.isAtEnd else { return words + "…" }
    return words.hasSuffix(" ") ? String(words.dropLast()) : words
  }
}

/// A quotation by its first and last words, where it is long.
struct ShortenedWords: Sendable {
  let start: String
  let end: String?

  init(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    let whole = words.joined(separator: " ")
    if words.count > 12 {
      start = words.prefix(5).joined(separator: " ")
      end = words.suffix(5).joined(separator: " ")
    } else if whole.count > 100 {
      // Chinese and Japanese put no blanks between words.
      (start, end) = (String(whole.prefix(16)), String(whole.suffix(16)))
    } else {
      (start, end) = (whole, nil)
    }
  }

  /// A web address to which the words are added as a text fragment (WICG), which a browser shows and marks; one that has
  /// such already stays as it is.
  func address(in url: String) -> String {
    if url.contains(":~:") { return url }
    let words = [start, end].compactMap { $0.map(ShortenedWords.encoded) }.joined(separator: ",")
    return url + (url.contains("#") ? "" : "#") + ":~:text=" + words
  }

  /// A hyphen, a comma and an ampersand mean something in a text fragment.
  private static func encoded(_ text: String) -> String {
    percentEncoded(anywhere: text).replacing("-", with: "%2D").replacing("/", with: "%2F")
  }
}
