import Dossiers
import HTML
import Templates

/// A statement at its place in a claim.
struct StatementRow: Sendable {
  let claim: Claim
  let section: Int
  let index: Int
  let statement: Statement
  /// Whether its speaker is shown beside it: not where the column's head names the speaker.
  var namesSpeaker = true

  init(_ claim: Claim, _ section: Int, _ index: Int) {
    (self.claim, self.section, self.index) = (claim, section, index)
    statement = claim.sections[section].statements[index]
  }

  init(_ claim: Claim, _ id: StatementID) { self.init(claim, id.section, id.index) }

  var point: Point? { claim.sections[section].point }
  var anchor: Anchor { .statement(statement, section: section, index: index) }
  var target: LinkTarget { .entity(claim.id, anchor: anchor) }
  /// The status that its point has had since its day, where the statement changed it.
  var newStatus: Status? { point?.newStatus(by: statement) }

  /// Its citations; of an allegation the first, and those that the list of its origins and relays does not have.
  fileprivate func citationsBeside(on page: WebPage) -> [Citation] {
    guard statement.kind == .allegation, statement.citations.count > 1,
      let point = PointRow(claim, section: section)
    else { return statement.citations }
    let listed = page.listedPublishers(of: point)
    return statement.citations.enumerated().filter { place, citation in
      place == 0 || citation.locator != nil
        || page.site.source(citation.source)?.publishers.contains(where: listed.contains) != true
    }.map(\.element)
  }

  /// Its text. Context that the page quotes already, where it is repeated, is a link there and not quoted again.
  fileprivate var body: Prose {
    guard statement.kind == .context, statement.repeats?.claim == claim.id else {
      return statement.body
    }
    return statement.body.withoutQuotations
  }

  /// The finding that takes its place, where there is one.
  var replacement: StatementRow? {
    guard statement.kind == .finding, let finding = point?.replacement(of: statement),
      let index = claim.sections[section].statements.firstIndex(where: { $0 === finding })
    else { return nil }
    return StatementRow(claim, section, index)
  }
}

extension StatementRow {
  static let schema: Schema<WebPage, StatementRow> = Schema("statement") {
    Field.text("kind", "Its kind for programs, such as `comment-request`") {
      $1.statement.kind.name
    }
    Field.anchor("anchor", "The `id` for the statement") { $1.anchor }
    Field.href("href", "Link to it") { $1.target }
    Field.text("word", "Its kind in words") { $0.words.kind($1.statement.kind) }
    Field.text("letter", "Its kind as a letter or two, for tables") {
      $0.words.letter($1.statement.kind)
    }
    Field.inlines("label", "The words after the colon of its heading") { $1.statement.label }
    Field.inlines("label_alone", "The same without links", .bare) { $1.statement.label }
    Field.text("in_short", "Its speakers, label and date, and what it came to, for a link") {
      $0.inShort($1)
    }
    Field.text("short_label", "Its label, or else its kind and date, for a link beside others") {
      $0.shortLabel($1)
    }
    Field.number("point_number", "The number of its point; none of a passage") {
      $1.point?.number
    }
    Field.text("name", "Its point with the status, its kind, label and speakers: read alone") {
      $0.name(of: $1)
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
      page, row in row.statement.repeats.flatMap { page.row(of: $0) }
    }
    Field.row("replaces", StatementRow.schema, "The earlier finding that this one sets aside") {
      page, row in row.statement.replaces.flatMap { page.row(of: $0) }
    }
    Field.row("replaced_by", StatementRow.schema, "The finding that has taken its place") {
      $1.replacement
    }
    Field.flag("elsewhere", "Whether it is on another page than this one") {
      !$0.links.isOn($1.claim.id)
    }
    Field.markup(
      "body", "The text: quotations with whoever reported them, and the editors' words around them",
      isShown: { !$1.body.isEmpty }
    ) { page, row, html in page.write(row.body, of: row.statement, to: &html) }
    Field.markup(
      "quotation", "Only what it quotes",
      isShown: { $1.statement.body.contains(where: \.isQuotation) }
    ) { page, row, html in page.write(quotationsOf: row.statement, to: &html) }
    Field.rows("via", Link.schema, "Who passed the words on") { page, row in
      row.statement.via.map { page.link($0) }
    }
    Field.rows(
      "cited", CitedSource.schema,
      "The sources that it rests on, with their numbers; of an allegation those that its origins do not list too"
    ) { page, row in
      row.citationsBeside(on: page).map { CitedSource($0.source, $0.locator, on: page) }
    }
    Field.row("claim", Link.schema, "Link to its claim, with the title") { page, row in
      page.link(row.claim.id)
    }
    Field.row("section", Link.schema, "Link to its point, with the status, or to its passage") {
      page, row in page.link(toSection: row.section, of: row.claim)
    }
    Field.row(
      "from_then_on", Status.schema,
      "The status that its point had from its day on; only where the statement changed it, and not that it was alleged"
    ) { $1.newStatus == .alleged && $1.statement.kind == .allegation ? nil : $1.newStatus }
    Field.html("edit", "A link that opens the editor; only in a preview") { page, row in
      page.editLink("statement", in: row.claim.file, at: row.statement.position)
    }
  }
}

extension WebPage {
  fileprivate func inShort(_ row: StatementRow) -> String {
    let statement = row.statement
    let label = statement.label.isEmpty ? nil : plainText(statement.label)
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
      : plainText(statement.label)
    return resultAlone(of: row).map { words.parentheses(label, $0) } ?? label
  }

  /// What a statement came to, away from the line that says what has taken its place.
  fileprivate func resultAlone(of row: StatementRow) -> String? {
    result(of: row.statement).map { result in
      row.replacement == nil
        ? result : words.text("statement.replaced", ["result": .text(result)])
    }
  }

  func result(of statement: Statement) -> String? {
    statement.effect.map { words.effect($0) } ?? statement.stage.map { words.stage($0) }
      ?? statement.outcome.map { words.outcome($0) }
  }

  fileprivate func row(of reference: StatementReference) -> StatementRow? {
    guard let claim = site.claim(reference.claim),
      case .statement(let section, let index) = site.anchors.spot(
        reference.anchor, of: reference.claim)
    else { return nil }
    return StatementRow(claim, section, index)
  }

  func link(toSection number: Int, of claim: Claim) -> Link? {
    let name = name(ofSection: number, of: claim)
    return name.isEmpty
      ? nil : Link(text: name, target: site.target(ofSection: number, of: claim.id))
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
