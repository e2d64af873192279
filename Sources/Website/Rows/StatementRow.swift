import Dossiers
import HTML
import Templates

/// A statement as it is shown at a place of a page.
struct StatementRow: BitwiseCopyable, Sendable {
  let row: Row<Statement>
  let statement: Statement
  /// Whether its speaker is shown beside it: not where the column's head names the speaker.
  var namesSpeaker = true

  init(_ row: Row<Statement>, in record: Record) { (self.row, statement) = (row, record[row]) }

  /// Its citations; of an allegation the first, and those that the list of its origins and relays does not have.
  func citationsBeside(on page: WebPage) -> [Citation] {
    let citations = Array(page.record.citations(statement.citations))
    guard statement.kind == .allegation, citations.count > 1,
      let point = PointRow(statement.section, in: page.site)
    else { return citations }
    let listed = page.listedPublishers(of: point)
    return citations.enumerated().filter { place, citation in
      place == 0 || citation.locator != nil
        || page.site.source(citation.source)?.publishers.contains(where: listed.contains) != true
    }.map(\.element)
  }

  /// Its text. Context that the page quotes already, where it is repeated, is a link there and not quoted again.
  fileprivate func body(in record: Record) -> Prose {
    let body = record[statement.body]
    guard statement.kind == .context, let original = statement.repeats,
      record[record[original].section].claim == record[statement.section].claim
    else { return body }
    return body.withoutQuotations
  }
}

extension StatementRow {
  static let schema: Schema<WebPage, StatementRow> = Schema("statement") {
    Field.text("kind", "Its kind for programs, such as `comment-request`") {
      $1.statement.kind.name
    }
    Field.anchor("anchor", "The `id` for the statement") { $0.record.anchor(of: $1.row) }
    Field.href("href", "Link to it") { $0.record.target(of: $1.row) }
    Field.text("word", "Its kind in words") { $0.words.kind($1.statement.kind) }
    Field.text("letter", "Its kind as a letter or two, for tables") {
      $0.words.letter($1.statement.kind)
    }
    Field.inlines("label", "The words after the colon of its heading") {
      $0.record[$1.statement.label]
    }
    Field.inlines("label_alone", "The same without links", .bare) {
      $0.record[$1.statement.label]
    }
    Field.text("in_short", "Its speakers, label and date, and what it came to, for a link") {
      $0.inShort($1)
    }
    Field.text("short_label", "Its label, or else its kind and date, for a link beside others") {
      $0.shortLabel($1)
    }
    Field.number("point_number", "The number of its point; none of a passage") { page, row in
      let section = page.record[row.statement.section]
      return section.isPoint ? Int(section.number) : nil
    }
    Field.text("name", "Its point with the status, its kind, label and speakers: read alone") {
      $0.name(of: $1.row)
    }
    Field.row("by", ByLine.schema, "Who says it to whom, and what it came to; if any is known") {
      ByLine($1, on: $0)
    }
    Field.text("speakers_in_words", "Who says it, in words without links") { page, row in
      row.statement.speaker.map { page.name(of: $0) }
    }
    Field.row("date", PartialDate.schema, "When it was said") { $1.statement.date }
    Field.text(
      "result_alone", "What it came to, in words; of a finding also whether it stands no longer"
    ) {
      $0.resultAlone(of: $1)
    }
    Field.row("deadline", PartialDate.schema, "Until when an answer to a request was asked for") {
      $1.statement.deadline
    }
    Field.row("repeats", StatementRow.schema, "The statement in which the same words were said") {
      page, row in row.statement.repeats.map { StatementRow($0, in: page.record) }
    }
    Field.row("replaces", StatementRow.schema, "The earlier finding that this one sets aside") {
      page, row in row.statement.replaces.map { StatementRow($0, in: page.record) }
    }
    Field.row("replaced_by", StatementRow.schema, "The finding that has taken its place") {
      page, row in page.facts.replacement(of: row.row).map { StatementRow($0, in: page.record) }
    }
    Field.flag("elsewhere", "Whether it is on another page than this one") {
      !$0.links.isOn($0.record.claim(of: $1.row).id)
    }
    Field.markup(
      "body", "The text: quotations with whoever reported them, and the editors' words around them",
      isShown: { !$1.body(in: $0.record).isEmpty }
    ) { page, row, html in page.write(row.body(in: page.record), of: row.statement, to: &html) }
    Field.markup(
      "quotation", "Only what it quotes",
      isShown: { $0.record[$1.statement.body].holdsQuotation }
    ) { page, row, html in page.write(quotationsOf: row.statement, to: &html) }
    Field.row(
      "proof", ProofRow.schema,
      "That its quotations match a saved copy of their source; only where `body` shows any that do"
    ) { page, row in
      row.body(in: page.record).holdsQuotation ? ProofRow(row, on: page) : nil
    }
    Field.rows("via", Link.schema, "Who passed the words on") { page, row in
      row.statement.via.map { page.link(page.record[$0]) }
    }
    Field.rows(
      "cited", CitedSource.schema,
      "The sources that it rests on, with their numbers; of an allegation those that its origins do not list too"
    ) { page, row in
      row.citationsBeside(on: page).map { CitedSource($0.source, $0.locator, on: page) }
    }
    Field.row("claim", Link.schema, "Link to its claim, with the title") { page, row in
      page.link(page.record.claim(of: row.row).id)
    }
    Field.row("section", Link.schema, "Link to its point, with the status, or to its passage") {
      page, row in page.link(row.statement.section)
    }
    Field.row(
      "from_then_on", Status.schema,
      "The status that its point had from its day on; only where the statement changed it, and not that it was alleged"
    ) { page, row in
      let status = page.facts.newStatus(by: row.row)
      return status == .alleged && row.statement.kind == .allegation ? nil : status
    }
    Field.html("edit", "A link that opens the editor; only in a preview") { page, row in
      page.editLink(
        "statement", in: page.record.claim(of: row.row).file, at: row.statement.position)
    }
  }
}

extension WebPage {
  fileprivate func inShort(_ row: StatementRow) -> String {
    let statement = row.statement
    let label = statement.label.isEmpty ? nil : plainText(record[statement.label])
    let reported = reported(statement)
    var parts = [
      reported == nil || label == nil ? statement.speaker.map { name(of: $0) } : nil, label,
    ].compactMap(\.self)
    if let reported, let last = parts.popLast() { parts.append(words.parentheses(last, reported)) }
    let inShort = words.commas(parts + (statement.date.map { [words.date($0)] } ?? []))
    return resultAlone(of: row).map { words.label(inShort, $0) } ?? inShort
  }

  fileprivate func shortLabel(_ row: StatementRow) -> String {
    let statement = row.statement
    let label =
      statement.label.isEmpty
      ? words.commas([words.kind(statement.kind)] + (statement.date.map { [words.date($0)] } ?? []))
      : plainText(record[statement.label])
    return resultAlone(of: row).map { words.parentheses(label, $0) } ?? label
  }

  /// What a statement came to, away from the line that says what has taken its place.
  fileprivate func resultAlone(of row: StatementRow) -> String? {
    result(of: row.statement).map { result in
      facts.replacement(of: row.row) == nil
        ? result : words.text("statement.replaced", ["result": .text(result)])
    }
  }

  func result(of statement: Statement) -> String? {
    statement.effect.map { words.effect($0) } ?? statement.stage.map { words.stage($0) }
      ?? statement.outcome.map { words.outcome($0) }
  }

  func link(_ section: Row<Section>) -> Link? {
    let name = name(of: section)
    return name.isEmpty ? nil : Link(text: name, target: record.target(of: section))
  }
}

/// A source that a statement rests on, under its number.
struct CitedSource: Sendable {
  let id: EntityID
  let source: Source?
  let locator: String?
  let number: Int

  init(_ id: EntityID, _ locator: String? = nil, on page: WebPage) {
    (self.id, self.locator) = (id, locator)
    (source, number) = (page.site.source(id), page.citations.number(of: id))
  }

  static let schema = Schema<WebPage, CitedSource>("cited_source") {
    Field.number("number", "Its number in the page's list of sources; 0 on another page") {
      $1.number
    }
    Field.href("href", "Link to its line in that list") { .here(.source($1.number)) }
    Field.text("publisher", "Who published it") { page, row in
      row.source.map { page.publishers(of: $0) }
    }
    Field.text("locator", "The place in it, such as `p. 26`") { $1.locator }
    Field.flag("unseen", "Whether the editors have not seen it") { $1.source?.seen == .no }
  }
}

extension WebPage {
  func publishers(of source: Source) -> String {
    words.list(source.publishers.map { name(of: $0).isolated })
  }
}
