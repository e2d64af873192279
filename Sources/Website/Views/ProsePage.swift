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
  let extra: Extra

  static let shape = Shape<ProsePage>(
    "prose_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("summary", \.summary),
      .list("corrections", \.corrections), .html("body", \.body), .view("log", \.log),
      .list("sources", \.sources), .list("relations", \.relations), .extra("extra", \.extra),
    ])
}

/// The corrections of every page, newest first.
struct CorrectionLog: View {
  let rows: [CorrectionRow]

  static let shape = Shape<CorrectionLog>("correction_log", [.list("rows", \.rows)])
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
    return ProsePage(
      frame: frame(of: page), title: page.header.title, summary: page.header.summary,
      corrections: corrections(page), body: body, log: isCorrectionsPage(page) ? log() : nil,
      sources: numberedSources(), relations: relations(of: page.id), extra: page.header.extra
    )
  }

  private func isCorrectionsPage(_ page: Page) -> Bool {
    site.dossier.settings.policies.corrections.map { $0 == page.id }
      ?? (page.id.id == "corrections")
  }

  private func log() -> CorrectionLog {
    let rows = site.dossier.entities.flatMap { entity in
      entity.header.corrections.map { (entity.id, $0) }
    }
    let sorted = rows.enumerated().sorted {
      ($1.element.1.date.lastDay, $0.offset) < ($0.element.1.date.lastDay, $1.offset)
    }
    return CorrectionLog(
      rows: sorted.map {
        CorrectionRow(page: link($0.element.0), correction: CorrectionView($0.element.1))
      })
  }
}
