import Dossiers
import Templates

extension ListPage<IndexEntry> {
  /// What the page on which the site is searched can show: an index from A to Z, and what scripts search it with.
  static let page = Schema<WebPage, ListPage<IndexEntry>>("search_page") {
    Field.parts()
    Field.script("search_script", "search.js")
    Field.flag("is_part", "Whether the page is a part of the index") { $1.part > 0 }
    Field.rows("letters", IndexLetter.schema, "The claims and figures by their first letters") {
      runs(of: $1.entries, by: \.letter).map { IndexLetter(letter: $0, entries: $1) }
    }
    Field.rows("kinds", ListChoice.schema, "The kinds of which the site has something") {
      page, _ in page.searchedKinds
    }
    Field.rows("statuses", ListChoice.schema, "The statuses that its points have") { page, _ in
      let points = page.dossier.claims.flatMap(page.site.points)
      let found = Set(points.map(\.facts.status))
      return Status.allCases.filter(found.contains).map { .status($0) }
    }
    Field.texts("years", "The years of which it has something, the newest first") { page, _ in
      let dates = page.site.lists.timeline.all.map(\.date) + page.dossier.sources.map(\.date)
      return Set(dates.compactMap { $0?.year }).sorted(by: >).map(String.init)
    }
    Field.text("found", "Where a script fills in what a finding says: `{found}`") { _, _ in
      "{found}"
    }
    Field.text("count", "Where a script fills in a number: `{count}`") { _, _ in "{count}" }
  }
}

extension WebPage {
  fileprivate var searchedKinds: [ListChoice] {
    let sections = dossier.claims.flatMap(\.sections).map { record[$0] }
    let statements = Set(sections.flatMap { record.statements($0.statements).map(\.kind) })
    let figures = Set(dossier.figures.map(\.kind))
    let sources = Set(dossier.sources.map(\.type))
    return (sections.contains(where: \.isPoint) ? [.point] : [])
      + StatementKind.allCases.filter(statements.contains).map { .statement($0) }
      + Figure.Kind.allCases.filter(figures.contains).map { .figure($0) }
      + Source.Kind.allCases.filter(sources.contains).map { .source($0) }
      + (dossier.events.isEmpty ? [] : [.event])
  }
}

/// The entries of the index that begin with one letter.
struct IndexLetter: Sendable {
  let letter: String
  let entries: [IndexEntry]

  static let schema = Schema<WebPage, IndexLetter>("index_letter") {
    Field.text("letter", "The letter as a capital; `0–9` of digits") { $1.letter }
    Field.rows("entries", IndexEntry.schema, "The entries, by their letters") { $1.entries }
  }
}

extension IndexEntry {
  static let schema = Schema<WebPage, IndexEntry>("index_entry") {
    Field.text("other_name", "Another name of a figure, under which it is sought") {
      $1.otherName
    }
    Field.row("link", Link.schema, "Link to the claim or the figure") { page, row in
      page.link(row.id)
    }
    Field.text("kind", "What kind of figure it is; nothing of a claim") { page, row in
      row.figure.map { page.words.kind($0.kind) }
    }
    Field.text("alleged", "That a claim is alleged, with the status of its first point") {
      page, row in row.claim.map(page.alleged)
    }
    Field.text("reply", "The reply to a claim's first point, in words") { page, row in
      row.claim.flatMap(page.site.mainPoint).map {
        page.words.reply($0.facts.reply, answers: $0.facts.answers)
      }
    }
  }
}
