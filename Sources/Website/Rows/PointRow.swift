import Dossiers
import HTML
import Templates

/// A point with what follows from its statements.
struct PointRow: BitwiseCopyable, Sendable {
  let row: Row<Section>
  let section: Section
  let facts: PointFacts

  /// Nil of a passage.
  init?(_ row: Row<Section>, in site: Site) {
    guard let facts = site.facts[row] else { return nil }
    (self.row, self.facts) = (row, facts)
    section = site.record[row]
  }
}

extension PointRow {
  static let schema = Schema<WebPage, PointRow>("point") {
    Field.anchor("anchor", "The `id` for the point") { $0.record.anchor(of: $1.section) }
    Field.number("number", "Its number among the claim's points") { Int($1.section.number) }
    Field.href("href", "Link to it") { $0.record.target(of: $1.row) }
    Field.inlines("heading", "The heading") { $0.record[$1.section.heading] }
    Field.inlines("title", "The heading without links", .bare) { $0.record[$1.section.heading] }
    Field.text("name", "The heading with the status: `That she knew (contested)`") {
      $0.name(of: $1.row)
    }
    Field.inlines("proposition", "What is alleged, as one sentence") {
      $0.record[$1.section.proposition]
    }
    Field.blocks("text", "The editors' text below the heading", headingsFrom: 4) {
      $0.record[$1.section.text]
    }
    Field.row("status", Status.schema, "Where the point stands") { $1.facts.status }
    Field.row("since", PartialDate.schema, "Since when it has the status") { $1.facts.since }
    Field.text("data_reply", "The reply in the format's English words, for programs") {
      $1.facts.reply.rawValue
    }
    Field.number("data_origins", "How many origins") { $1.facts.origins.count }
    Field.number("data_relays", "How many relays") { $1.facts.relays.count }
    Field.text("data_since", "Since when it has the status, as `2024-03-04`") {
      $1.facts.since?.lastDay.description
    }
    Field.text(
      "data_as_of", "The newest date among its statements: `2024-03-04`, `2024-03`, `2024`"
    ) {
      $1.facts.asOf?.description
    }
    Field.text("reply", "What the reply is, in words, such as `denied`") {
      $0.words.reply($1.facts.reply, answers: $1.facts.answers)
    }
    Field.text("found", "What the standing findings say, in words; nothing without one") {
      $0.found($1)
    }
    Field.flag("several", "Whether it is about several figures") { $1.facts.replies.count > 1 }
    Field.rows("answers", Answer.schema, "For each figure that it is about, what it replied") {
      Answer.all(of: $1, on: $0)
    }
    Field.text("origins", "How many origins and relays the point has and which, in words") {
      $0.origins(of: $1)
    }
    Field.rows("chain", OriginRow.schema, "Each origin, with the documents in which it is read") {
      OriginRow.origins(of: $1, on: $0)
    }
    Field.rows("relays", OriginRow.schema, "Who passes the allegation on, with the documents") {
      OriginRow.relays(of: $1, on: $0)
    }
    Field.rows("allegations", StatementRow.schema, "The allegations, in full") {
      $0.site.rows($0.site.layout(of: $1.row).allegations)
    }
    Field.rows(
      "replies", StatementRow.schema,
      "Denials, admissions and responses of those it is about, in full"
    ) { page, row in
      var replies = page.site.rows(page.site.layout(of: row.row).replies)
      // The column's head names each figure that the point is about.
      if row.facts.replies.count == 1, let first = replies.first,
        let figure = page.record.onlySpeaker(of: first.statement),
        replies.allSatisfy({ page.record.onlySpeaker(of: $0.statement) == figure })
      {
        for place in replies.indices { replies[place].namesSpeaker = false }
      }
      return replies
    }
    Field.rows("silences", Silence.schema, "For each figure that does not reply here, who asked") {
      $0.silences(of: $1)
    }
    Field.rows("invitations", Link.schema, "How those can reply whose reply is not on record") {
      $0.invitations(to: $1)
    }
    Field.row("findings", StatementGroup.schema, "The findings, if there are any") {
      $0.groups(of: $1).first { $0.group == .findings }
    }
    Field.rows("further", StatementGroup.schema, "All other statements by kind") {
      $0.groups(of: $1).filter { $0.group != .findings }
    }
    Field.html("edit", "A link that opens the editor; only in a preview") { page, row in
      page.editLink(
        "point", in: page.record.claim(of: row.row).file, at: row.section.position)
    }
  }
}

/// What a figure replied to a point.
struct Answer: Sendable {
  let reply: FigureReply
  /// Whether the claim is about the figure, so that its head has the link.
  let isLinkedInHead: Bool

  static func all(of row: PointRow, on page: WebPage) -> [Answer] {
    let claim = page.record.claim(of: row.row)
    return row.facts.replies.map { page.facts[$0] }.map {
      Answer(reply: $0, isLinkedInHead: claim.about.contains($0.figure))
    }
  }

  static let schema = Schema<WebPage, Answer>("answer") {
    Field.row("figure", Link.schema, "The figure; a link unless the claim's head has one") {
      page, row in
      let link = page.link(row.reply.figure)
      return row.isLinkedInHead ? Link(text: link.text, target: nil) : link
    }
    Field.text("word", "How it replied, such as `denied` or `declined`") {
      $0.words.reply($1.reply)
    }
  }
}

/// Statements of one kind under their heading.
struct StatementGroup: Sendable {
  let group: SectionLayout.Group
  let statements: [StatementRow]

  static let schema = Schema<WebPage, StatementGroup>("statement_group") {
    Field.text("heading", "What kind they are, such as “Findings”") { $0.words.heading($1.group) }
    Field.rows("statements", StatementRow.schema, "The statements, in full") { $1.statements }
  }
}

extension WebPage {
  fileprivate func groups(of row: PointRow) -> [StatementGroup] {
    site.layout(of: row.row).further.map {
      StatementGroup(group: $0.group, statements: site.rows($0.statements))
    }
  }

  /// What the standing findings on a point say, each once; nil where there is none.
  func found(_ row: PointRow) -> String? {
    guard row.facts.hasFinding else { return nil }
    let effects = row.section.statements.compactMap { row -> Effect? in
      let effect = record[row].effect
      return effect == .inconclusive || facts.replacement(of: row) != nil ? nil : effect
    }
    return words.clauses(unique(effects).map { words.effect($0) })
  }

  /// For each figure whose answer is not on record how to send one, if the dossier has a page that says so.
  fileprivate func invitations(to row: PointRow) -> [Link] {
    guard let contact = dossier.settings.policies.contact, dossier.page(contact) != nil else {
      return []
    }
    return row.facts.replies.map { facts[$0] }.filter { $0.reply != .answered }.map { reply in
      let key = site.figure(reply.figure)?.kind == .person ? "invitation.person" : "invitation.body"
      return Link(
        text: words.text(key, ["name": .text(site.title(of: reply.figure))]),
        target: .entity(contact))
    }
  }
}
