import Dossiers
import HTML
import Templates

/// The line below a statement's heading.
struct ByLine: Sendable {
  let speakers: [SpeakerRow]
  let reported: String?
  let to: [Link]
  let result: String?

  /// Nil where nothing is known that the heading or the column's head does not say.
  init?(_ row: StatementRow, on page: WebPage) {
    speakers = row.namesSpeaker ? page.speakers(of: row) : []
    reported = page.reported(row.statement)
    to = page.toldBeside(row.statement)
    result = page.result(of: row.statement)
    if speakers.isEmpty, reported == nil, to.isEmpty, result == nil { return nil }
  }

  static let schema = Schema<WebPage, ByLine>("by_line") {
    Field.rows(
      "speakers", SpeakerRow.schema,
      "Who says it; with the role held on that day where the page first shows one"
    ) { $1.speakers }
    Field.text("reported_by", "That somebody reported the words of unnamed speakers, and who") {
      $1.reported
    }
    Field.rows("to", Link.schema, "Whom they were said to, unless the label or the sources say so")
    {
      $1.to
    }
    Field.text("result", "A finding's effect, a proceeding's stage, a request's outcome: in words")
    {
      $1.result
    }
    Field.flag("names_speakers", "Whether it names who says it") { !$1.speakers.isEmpty }
    Field.flag("names_anybody", "Whether it names who says it, or to whom") {
      !$1.speakers.isEmpty || !$1.to.isEmpty
    }
  }
}

/// Who says something, with the role held on that day.
struct SpeakerRow: Sendable {
  let name: String
  var target: LinkTarget?
  var role: String?

  static let schema = Schema<WebPage, SpeakerRow>("speaker") {
    Field.text(
      "name", "The name of a figure, a document's title, or what unnamed speakers are described as"
    ) { $1.name }
    Field.href("href", "Link to the page of the figure or document") { $1.target }
    Field.text("role", "The role held at that time, with its organisation") { $1.role }
  }
}

extension WebPage {
  /// Whom a statement was made to, but those that its label names, that published it or that reported it.
  fileprivate func toldBeside(_ statement: Statement) -> [Link] {
    let to = record.parties(statement.to)
    guard statement.kind != .commentRequest else { return to.map { link($0) } }
    if case .unnamed = statement.speaker { return [] }
    if to.isEmpty { return [] }
    let label = plainText(record[statement.label])
    let publishers = firstSource(of: statement)?.publishers ?? []
    return to.filter { !publishers.contains($0) && !label.holds(name(of: $0)) }
      .map { link($0) }
  }

  fileprivate func speakers(of row: StatementRow) -> [SpeakerRow] {
    switch row.statement.speaker {
    case .figures(let figures):
      return record.figures(figures).map {
        speaker($0, on: row.statement.date, at: .statement(row.row))
      }
    case .document(let source):
      return [SpeakerRow(name: site.title(of: source), target: .entity(source))]
    case .unnamed, .us: return row.statement.speaker.map { [SpeakerRow(name: name(of: $0))] } ?? []
    case nil: return []
    }
  }

  /// A figure with the role that it held on the day, if the place is where the page shows it.
  func speaker(_ figure: EntityID, on date: PartialDate?, at place: FirstRoles.Place) -> SpeakerRow
  {
    SpeakerRow(
      name: site.title(of: figure), target: .entity(figure),
      role: roles.shows(figure, at: place) ? role(of: figure, on: date) : nil)
  }

  /// The role that a figure held on the day, else the line that takes its place where no dated role fits.
  func role(of id: EntityID, on date: PartialDate?) -> String? {
    guard let figure = site.figure(id) else { return nil }
    guard let date, !figure.roles.isEmpty else { return figure.role }
    let held = figure.roles(on: date)
    return held.isEmpty ? figure.role : words.clauses(held.map { inWords($0) })
  }

  private func inWords(_ role: Role) -> String {
    guard let organization = role.organization.map({ name(of: $0) }), organization != role.title
    else { return role.title }
    return words.commas([role.title, organization])
  }
}
