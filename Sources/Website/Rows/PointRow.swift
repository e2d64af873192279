import Dossiers
import HTML
import Templates

/// A point at its place in a claim.
struct PointRow: Sendable {
  let claim: Claim
  let section: Int
  let point: Point

  init?(_ claim: Claim, section: Int) {
    guard let point = claim.sections[section].point else { return nil }
    (self.claim, self.section, self.point) = (claim, section, point)
  }

  var facts: PointFacts { point.facts }
  var target: LinkTarget { .entity(claim.id, anchor: .own(point.anchor)) }

  func layout(in site: Site) -> SectionLayout { site.layout(of: section, of: claim) }

  func rows(_ places: some Sequence<Int>) -> [StatementRow] {
    places.map { StatementRow(claim, section, $0) }
  }
}

extension Claim {
  /// Its points in the order of the file.
  var pointRows: [PointRow] { sections.indices.compactMap { PointRow(self, section: $0) } }
  /// The first point, which is the claim itself.
  var mainPoint: PointRow? {
    sections.firstIndex(where: \.isPoint).flatMap { PointRow(self, section: $0) }
  }
}

extension PointRow {
  static let schema = Schema<WebPage, PointRow>("point") {
    Field.anchor("anchor", "The `id` for the point") { .own($1.point.anchor) }
    Field.number("number", "Its number among the claim's points") { $1.point.number }
    Field.href("href", "Link to it") { $1.target }
    Field.inlines("heading", "The heading") { $1.point.heading }
    Field.inlines("title", "The heading without links", .bare) { $1.point.heading }
    Field.text("name", "The heading with the status: `That she knew (contested)`") {
      $0.name(ofSection: $1.section, of: $1.claim)
    }
    Field.inlines("proposition", "What is alleged, as one sentence") { $1.point.proposition }
    Field.blocks("text", "The editors' text below the heading", headingsFrom: 4) { $1.point.text }
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
      Answer.all(of: $1)
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
      $1.rows($1.layout(in: $0.site).allegations)
    }
    Field.rows(
      "replies", StatementRow.schema,
      "Denials, admissions and responses of those it is about, in full"
    ) { page, row in
      var replies = row.rows(row.layout(in: page.site).replies)
      // The column's head names each figure that the point is about.
      if row.facts.replies.count == 1, let figure = replies.first?.statement.onlyFigure,
        replies.allSatisfy({ $0.statement.onlyFigure == figure })
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
      page.editLink("point", in: row.claim.file, at: row.point.position)
    }
  }
}

/// What a figure replied to a point.
struct Answer: Sendable {
  let reply: FigureReply
  /// Whether the claim is about the figure, so that its head has the link.
  let isLinkedInHead: Bool

  static func all(of row: PointRow) -> [Answer] {
    row.facts.replies.map {
      Answer(reply: $0, isLinkedInHead: row.claim.about.contains($0.figure))
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
    row.layout(in: site).further.map {
      StatementGroup(group: $0.group, statements: row.rows($0.statements))
    }
  }

  /// What the standing findings on a point say, each once; nil where there is none.
  func found(_ row: PointRow) -> String? {
    guard row.facts.hasFinding else { return nil }
    let standing = row.point.statements.filter {
      $0.kind == .finding && $0.effect != .inconclusive && row.point.replacement(of: $0) == nil
    }
    return words.clauses(unique(standing.compactMap(\.effect)).map { words.effect($0) })
  }

  /// For each figure whose answer is not on record how to send one, if the dossier has a page that says so.
  fileprivate func invitations(to row: PointRow) -> [Link] {
    guard let contact = dossier.settings.policies.contact, dossier.page(contact) != nil else {
      return []
    }
    return row.facts.replies.filter { $0.reply != .answered }.map { reply in
      let key = site.figure(reply.figure)?.kind == .person ? "invitation.person" : "invitation.body"
      return Link(
        text: words.text(key, ["name": .text(site.title(of: reply.figure))]),
        target: .entity(contact))
    }
  }
}

/// The values without those that came before.
func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
  if values.count < 2 { return values }
  var seen = Set<Value>(minimumCapacity: values.count)
  return values.filter { seen.insert($0).inserted }
}
