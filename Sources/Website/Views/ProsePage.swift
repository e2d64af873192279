import Dossiers

/// A page of free text: about, methodology, the corrections policy with the list of all corrections.
struct ProsePage: View {
  let frame: PageFrame
  let title: String
  let summary: String?
  let corrections: [CorrectionView]
  let body: HTML?
  /// Nil on every page but the one on corrections.
  let log: CorrectionLog?
  let sources: [NumberedSource]
  let relations: [RelationGroup]
  let lastChange: LastChangeView?
  let extra: Extra

  static let shape = Shape<ProsePage>(
    "prose_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .list("corrections", \.corrections), .html("body", \.body), .view("log", \.log),
      .list("sources", \.sources), .list("relations", \.relations),
      .view("last_change", \.lastChange, "The newest correction of the page, if there is one."),
      .extra("extra", \.extra),
    ])
}

/// The corrections of every page, newest first, or the parts that hold them.
struct CorrectionLog: View {
  let rows: [CorrectionRow]
  let partIndex: PartIndex?

  static let shape = Shape<CorrectionLog>(
    "correction_log", [.list("rows", \.rows), .view("part_index", \.partIndex)])
}

/// A correction and the page that it corrects.
struct CorrectionRow: View {
  let page: LinkView
  let correction: CorrectionView

  static let shape = Shape<CorrectionRow>(
    "correction_row", [.view("page", \.page), .view("correction", \.correction)])
}

extension Composer {
  func prosePage(_ page: Page) -> ProsePage {
    let body = html(page.body)
    let change = newer(nil, or: page)
    return ProsePage(
      frame: frame(of: page, asOf: change), title: page.header.title, summary: page.header.summary,
      corrections: corrections(page), body: body,
      log: site.dossier.correctionsPage?.id == page.id ? log() : nil,
      sources: numberedSources(), relations: relations(site.edges(of: page.id), of: page.id),
      lastChange: change, extra: page.header.extra)
  }

  private func log() -> CorrectionLog {
    CorrectionLog(
      rows: site.lists.corrections.entries(on: 0).map { row($0) },
      partIndex: site.correctionsList.flatMap { partIndex($0, on: 0) })
  }

  func row(_ place: CorrectionPlace) -> CorrectionRow {
    CorrectionRow(page: link(place.page), correction: CorrectionView(place.correction))
  }
}
