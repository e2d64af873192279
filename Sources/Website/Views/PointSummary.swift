import Dossiers

/// A point in short, with both sides: who alleges it, what the reply is, what was found.
struct PointSummary: View {
  let heading: BareWords
  let href: Href
  let claim: LinkView
  let proposition: BareWords
  let status: StatusView
  let allegations: [StatementSummary]
  /// Of each figure that the point is about the first and the latest denial, admission and response.
  let replies: [StatementSummary]
  /// How the figures replied, in words.
  let reply: String
  /// Of each speaker the first and the latest finding.
  let findings: [StatementSummary]

  static let shape = Shape<PointSummary>(
    "point_summary",
    [
      .html(
        "heading", \.heading, "The point's heading with its status: `That she knew (contested)`"),
      .text("href", \.href, "Link to the point on its claim's page"),
      .view("claim", \.claim, "Link to its claim, with the title"),
      .html("proposition", \.proposition, "What is alleged, as one sentence"),
      .view("status", \.status, "Where the point stands"),
      .list("allegations", \.allegations, "Of each speaker the first and the latest allegation"),
      .list(
        "replies", \.replies,
        "Of each figure that it is about the first and the latest denial, admission, response"),
      .text(
        "reply", \.reply,
        "How the figures replied, in words: what to show where there are no `replies`"),
      .list("findings", \.findings, "Of each body or court the first and the latest finding"),
    ])
}

extension Composer {
  /// The points of a claim, in the order of the file.
  func summaries(_ claim: Claim) -> [PointSummary] {
    claim.sections.indices.compactMap { section in
      claim.point(at: section).map { summary($0, of: claim) }
    }
  }

  func summary(_ point: Point, of claim: Claim) -> PointSummary {
    let about = Subjects(point.about)
    var allegations = FirstAndLatest()
    var replies = FirstAndLatest()
    var findings = FirstAndLatest()
    for statement in point.statements {
      switch statement.kind {
      case .allegation: allegations.add(statement)
      case .finding: findings.add(statement)
      default: if statement.isReply(of: about) { replies.add(statement) }
      }
    }
    let section = HeldSection.point(Held(point))
    func summaries(_ spoken: FirstAndLatest) -> [StatementSummary] {
      spoken.statements.map { summary(StatementPlace($0, in: section, of: claim.id)) }
    }
    return PointSummary(
      heading: .name(section), href: .section(section, of: claim.id), claim: link(claim.id),
      proposition: .proposition(Held(point)), status: statusView(point.facts),
      allegations: summaries(allegations), replies: summaries(replies),
      reply: words.shown(point.facts.reply, answers: point.facts.answers),
      findings: summaries(findings))
  }
}

/// Of each speaker the first and the latest statement of a kind, in the order in which they first speak: the latest is
/// where somebody stands now, and the first tells how soon it was said.
private struct FirstAndLatest {
  private struct Statements {
    var first: Held<Statement>
    /// Nil where there is one only.
    var latest: Held<Statement>?
  }

  private var spoken: [Statements] = []
  /// Where each of them stands, once there are many.
  private var places: [Voice: Int] = [:]

  /// To compare with so few costs less than to hash.
  private static let few = 12

  var statements: [Held<Statement>] {
    spoken.flatMap { spoken in spoken.latest.map { [spoken.first, $0] } ?? [spoken.first] }
  }

  /// At equal dates the one further down the file is later, as it is for the point's status.
  mutating func add(_ statement: Statement) {
    guard let place = place(of: statement) else {
      spoken.append(Statements(first: Held(statement)))
      if spoken.count > Self.few { rememberPlaces() }
      return
    }
    let day = statement.date?.lastDay
    func isBefore(_ other: Held<Statement>) -> Bool {
      guard let day, let known = other.read({ $0.date?.lastDay }) else { return false }
      return day < known
    }
    let (first, latest) = (spoken[place].first, spoken[place].latest)
    if isBefore(first) {
      spoken[place] = Statements(first: Held(statement), latest: latest ?? first)
    } else if latest.map(isBefore) != true {
      spoken[place].latest = Held(statement)
    }
  }

  private func place(of statement: Statement) -> Int? {
    if spoken.count > Self.few { return places[Voice(of: statement)] }
    return spoken.firstIndex {
      $0.first.read {
        $0.kind == statement.kind && $0.onlyFigure == statement.onlyFigure
          && (statement.onlyFigure != nil || $0.speaker == statement.speaker)
      }
    }
  }

  private mutating func rememberPlaces() {
    for place in places.count..<spoken.count {
      places[spoken[place].first.read { Voice(of: $0) }] = place
    }
  }
}

/// A speaker in one kind of statement: a later response does not hide a denial.
private struct Voice: Hashable {
  let speaker: Speaker?
  let kind: StatementKind

  init(of statement: Statement) { (speaker, kind) = (statement.speaker, statement.kind) }
}
