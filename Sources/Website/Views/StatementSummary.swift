import Dossiers

/// A statement in one line, away from its place.
struct StatementSummary: View {
  let kind: String
  let word: String
  let label: BareWords
  let speakers: Few<SpeakerView>
  let date: DateView?
  /// What it came to: a finding's effect, a proceeding's stage, a request's outcome.
  let result: String?
  /// Whether it is a finding in whose place another stands.
  let isReplaced: Bool
  /// Whom a request was made to.
  let to: Few<LinkView>
  let href: Href
  /// The point, or the section of the whole claim.
  let section: BareWords
  let claim: LinkView
  /// Nil where it changed nothing: a row of its date does not say how the point stands today.
  let fromThenOn: String?

  static let shape = Shape<StatementSummary>(
    "statement_summary",
    [
      .text("kind", \.kind, "Its kind for programs, such as `comment-request`"),
      .text("word", \.word, "Its kind in the site's words"),
      .html("label", \.label, "The words after the colon of its heading"),
      .list("speakers", \.speakers, "Who says it, without roles"),
      .view("date", \.date, "When it was said"),
      .text(
        "result", \.result,
        "What came of it: a finding's effect, a proceeding's stage, a request's outcome"),
      .flag("replaced", \.isReplaced, "Whether it is a finding in whose place another stands"),
      .list("to", \.to, "Whom a request for comment was made to"),
      .text("href", \.href, "Link to the statement on its claim's page"),
      .html("section", \.section, "The heading of the point or section that it stands in"),
      .view("claim", \.claim, "Link to its claim, with the title"),
      .text(
        "from_then_on", \.fromThenOn,
        "The status that its point had from its day on; only where the statement changed it"),
    ])
}

extension Composer {
  func summary(_ place: StatementPlace) -> StatementSummary {
    place.statement.read { statement in
      StatementSummary(
        kind: statement.kind.name, word: words.shown(statement.kind.rawValue),
        label: .label(place.statement), speakers: speakers(of: statement, withRoles: false),
        date: statement.date.map { DateView($0) }, result: result(of: statement),
        isReplaced: isReplaced(statement, in: place.section),
        to: statement.kind == .commentRequest ? Few(statement.to) { link($0) } : Few(),
        href: .statement(place), section: .heading(place.section), claim: link(place.claim),
        fromThenOn: newStatus(by: statement, in: place.section))
    }
  }

  private func isReplaced(_ statement: Statement, in section: HeldSection) -> Bool {
    guard statement.kind == .finding, case .point(let point) = section else { return false }
    return point.read { $0.replacement(of: statement) } != nil
  }

  private func newStatus(by statement: Statement, in section: HeldSection) -> String? {
    guard case .point(let point) = section else { return nil }
    return point.read { $0.newStatus(by: statement) }.map { words.shown($0.rawValue) }
  }

  private func result(of statement: Statement) -> String? {
    statement.effect.map { words.shown($0) } ?? statement.stage.map { words.shown($0) }
      ?? statement.outcome.map { words.shown($0) }
  }
}
