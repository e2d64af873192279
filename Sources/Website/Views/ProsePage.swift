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
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The page's title"),
      .text("summary", \.summary, "The summary in its file, in plain text"),
      .list("corrections", \.corrections, "What was corrected on the page, as its file lists it"),
      .html("body", \.body, "The text of its file"),
      .view(
        "log", \.log,
        "The corrections of all pages; only on the page named by `policies.corrections`"),
      .list("sources", \.sources, "What the page cites, in the order of the numbers in its text"),
      .list("relations", \.relations, "Every relation of the page to others, grouped by kind"),
      .extra("extra", \.extra, "Whatever its file has under `extra`, by the names used there"),
      .view("last_change", \.lastChange, "The newest correction of the page, if there is one"),
    ])
}

/// The corrections of every page, newest first, or the parts that hold them.
struct CorrectionLog: View {
  let rows: [CorrectionRow]
  let partIndex: PartIndex?

  static let shape = Shape<CorrectionLog>(
    "correction_log",
    [
      .list("rows", \.rows, "The corrections, the newest first"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
    ])
}

/// A correction and the page that it corrects.
struct CorrectionRow: View {
  let page: LinkView
  let correction: CorrectionView

  static let shape = Shape<CorrectionRow>(
    "correction_row",
    [
      .view("page", \.page, "Link to the page that was corrected"),
      .view("correction", \.correction, "The correction"),
    ])
}

extension Composer {
  func prosePage(_ page: Page) -> ProsePage {
    let body = html(page.body)
    return ProsePage(
      frame: frame(of: page, asOf: page.lastChange?.date), title: page.header.title,
      summary: page.header.summary,
      corrections: corrections(page), body: body,
      log: site.dossier.correctionsPage?.id == page.id ? log() : nil,
      sources: numberedSources(), relations: relations(site.edges(of: page.id), of: page.id),
      lastChange: lastChange(of: page), extra: page.header.extra)
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
