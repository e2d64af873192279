import Dossiers
import HTML
import Templates

extension Page {
  /// What a page of free text can show.
  static let page = Schema<WebPage, Page>("prose_page") {
    Field.frame
    Field.text("title", "The page's title") { $1.header.title }
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.corrections { $0.header }
    Field.blocks("body", "The text of its file") { $1.body }
    Field.text(
      "proof",
      "How many quotations of the site are proved; only on the page named by `policies.methodology`, where there is a `quotes.lock`"
    ) { page, prose in
      let (settings, quotations) = (page.dossier.settings, page.dossier.quotations)
      guard settings.policies.methodology == prose.id, quotations.hasLock, quotations.count > 0
      else { return nil }
      return page.words.text(
        "proof.site",
        ["proved": .text("\(quotations.provedCount)"), "count": .number(quotations.count)])
    }
    Field.row(
      "log", CorrectionLog.schema,
      "The corrections of all pages; only on the page named by `policies.corrections`"
    ) { page, prose in
      page.dossier.correctionsPage?.id == prose.id
        ? CorrectionLog(entries: Array(page.site.lists.corrections.entries(on: 0))) : nil
    }
    Field.record { $1.id }
    Field.extra("its file") { $0.header.extra }
  }
}

/// The corrections of all pages, the newest first, or a part of them.
struct CorrectionLog: Sendable {
  let entries: [CorrectionPlace]

  static let schema = Schema<WebPage, CorrectionLog>("correction_log") {
    Field.rows("rows", CorrectionPlace.schema, "The corrections, the newest first") { $1.entries }
    Field.row(
      "part_index", PartIndex.schema, "Links to the parts, where the list is too long for one page"
    ) { page, _ in page.site.correctionsList.flatMap { page.partIndex($0, on: 0) } }
  }
}

/// A correction and the page that it is of.
struct CorrectionPlace: Sendable {
  let page: EntityID
  let correction: Correction

  static let schema = Schema<WebPage, CorrectionPlace>("correction_row") {
    Field.row("page", Link.schema, "Link to the page that was corrected") { page, row in
      page.link(row.page)
    }
    Field.row("correction", Correction.schema, "The correction") { $1.correction }
  }
}

extension Dossier {
  /// Every correction of every page, the newest first.
  var correctionPlaces: [CorrectionPlace] {
    let places = pageSubjects.flatMap { entity in
      entity.header.corrections.map { CorrectionPlace(page: entity.id, correction: $0) }
    }
    return newestFirst(places.map(\.correction.date)).map { places[$0] }
  }
}

extension WithdrawnClaim {
  /// What the page of a withdrawn claim can show: its notice and nothing else of it.
  static let page = Schema<WebPage, WithdrawnClaim>("withdrawn_page") {
    Field.frame
    Field.text("title", "That it is a withdrawn claim, in words") { page, _ in
      page.words.text("page.withdrawn")
    }
    Field.corrections { $0.header }
  }
}

/// The page that is shown where there is none.
struct NotFound: Sendable {
  static let page = Schema<WebPage, NotFound>("not_found_page") {
    Field.frame
    Field.text("title", "That there is no such page, in words") { page, _ in
      page.words.text("page.not-found")
    }
  }
}

/// The page at an address that a page had before.
struct Redirect: Sendable {
  let target: EntityID

  static let page = Schema<WebPage, Redirect>("redirect_page") {
    Field.text("language", "The site's language, as a tag such as `en`") { page, _ in
      page.site.language
    }
    Field.flag("right_to_left", "Whether the site's language is written from right to left") {
      page, _ in page.site.isRightToLeft
    }
    Field.text("title", "The title of the page that has moved") { page, _ in page.head.title }
    Field.href("href", "Link to where it is now") { .entity($1.target) }
    Field.text("canonical", "The whole web address of where it is now; only with a `base-url`") {
      $0.site.canonical(PagePath(of: $1.target))
    }
    Field.script("script", "redirect.js")
  }
}
