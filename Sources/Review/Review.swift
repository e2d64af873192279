public import Dossiers
import HTML

/// One claim as an editor and a lawyer go through it: all that the site's files say of it, published or not, and what
/// they do not say. It is a page of its own that needs no other file, and is not for publication.
public struct Review: Sendable {
  let claim: Claim
  let dossier: Dossier
  /// Where the texts for the editors alone are read again.
  let folder: SourceFolder
  /// Whether private values, notes, waivers' reasons and those of unnamed sources are left out.
  let isRedacted: Bool
  /// The day on which the review is made.
  let day: Day

  /// - Parameters:
  ///   - claim: One of the dossier's claims.
  ///   - dossier: What is reviewed: with its drafts, unless a redacted review of a published claim is made.
  ///   - folder: The files that the dossier was read from.
  ///   - isRedacted: Whether what is for the editors alone is left out.
  ///   - day: The day that stands at the head of the page.
  public init(
    of claim: Claim, in dossier: Dossier, readFrom folder: SourceFolder, isRedacted: Bool,
    on day: Day
  ) {
    (self.claim, self.dossier, self.folder) = (claim, dossier, folder)
    (self.isRedacted, self.day) = (isRedacted, day)
  }

  /// What every review has near its beginning, and no other file.
  public static let mark = #"<meta name="generator" content="dossier review">"#

  var record: Record { dossier.record }
  var facts: Facts { dossier.facts }

  /// The page in UTF-8, with a newline at its end.
  public func html() -> [UInt8] {
    var html = HTMLBuffer(capacity: 1 << 16)
    writeHead(to: &html)
    writeSummary(to: &html)
    writeChecklist(to: &html)
    writeSections(to: &html)
    writeRequests(to: &html)
    writeOpenQuestions(to: &html)
    writeSources(to: &html)
    writeChanges(to: &html)
    writeProblems(to: &html)
    writeWordsForEditors(to: &html)
    html.raw("</main>\n</body>\n</html>\n")
    return html.bytes
  }

  private func writeHead(to html: inout HTMLBuffer) {
    html.raw("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    html.raw("<meta name=\"generator\" content=\"dossier review\">\n")
    html.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    html.raw("<meta name=\"robots\" content=\"noindex, nofollow\">\n")
    html.raw("<meta name=\"referrer\" content=\"no-referrer\">\n")
    html.raw("<meta http-equiv=\"Content-Security-Policy\" ")
    html.raw("content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
    html.element("title", "Review: " + claim.header.title)
    html.raw("<style>\n")
    html.raw(reviewStyle)
    html.raw("</style>\n</head>\n<body>\n<main>\n<p class=\"banner\">")
    html.raw("<strong>Private.</strong> For the editor and the lawyer; not for publication.")
    if isRedacted {
      html.raw(" Redacted: notes, private values, waivers’ reasons and the reasons of unnamed ")
      html.raw("sources are left out.")
    }
    html.raw("</p>\n")
    html.element("h1", claim.header.title)
    if let summary = claim.header.summary { html.element("p", summary) }
  }
}
