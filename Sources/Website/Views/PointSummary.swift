import Dossiers

/// A point in short, with both sides: who alleges it, what the reply is, what was found.
struct PointSummary: View {
  let heading: BareWords
  let href: Href
  let claim: LinkView
  let proposition: BareWords
  let status: StatusView
  let allegations: [StatementSummary]
  /// Of each figure that the point is about the latest denial, admission and response.
  let replies: [StatementSummary]
  /// In words whether the figures answered.
  let reply: String
  /// Of each speaker the latest finding.
  let findings: [StatementSummary]

  static let shape = Shape<PointSummary>(
    "point_summary",
    [
      .html("heading", \.heading), .text("href", \.href), .view("claim", \.claim),
      .html("proposition", \.proposition), .view("status", \.status),
      .list("allegations", \.allegations), .list("replies", \.replies), .text("reply", \.reply),
      .list("findings", \.findings),
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
    func latest(_ fits: (Statement) -> Bool) -> [StatementSummary] {
      latestOfEachSpeaker(point.statements.filter(fits)).map {
        summary(StatementPlace($0, in: .point(point), of: claim.id))
      }
    }
    let about = Set(point.about)
    return PointSummary(
      heading: BareWords(inlines: point.heading), href: .entity(claim.id, anchor: point.anchor),
      claim: link(claim.id), proposition: BareWords(inlines: point.proposition),
      status: statusView(point.record), allegations: latest { $0.kind == .allegation },
      replies: latest { $0.isReply(of: about) }, reply: words.shown(point.record.reply.rawValue),
      findings: latest { $0.kind == .finding })
  }

  /// At equal dates the one further down the file is later, as it is for the point's status.
  private func latestOfEachSpeaker(_ statements: [Statement]) -> [Statement] {
    var positions: [Voice: Int] = [:]
    var latest: [Statement] = []
    // To compare with the few before costs less than to hash.
    let areFew = statements.count < 12
    for statement in statements {
      let voice = Voice(of: statement)
      let known = areFew ? latest.firstIndex { Voice(of: $0) == voice } : positions[voice]
      guard let position = known else {
        if !areFew { positions[voice] = latest.count }
        latest.append(statement)
        continue
      }
      if let known = latest[position].date?.lastDay, let day = statement.date?.lastDay, day < known
      {
        continue
      }
      latest[position] = statement
    }
    return latest
  }
}

/// A speaker in one kind of statement: a later response does not hide a denial.
private struct Voice: Hashable {
  let speaker: Speaker?
  let kind: StatementKind

  init(of statement: Statement) { (speaker, kind) = (statement.speaker, statement.kind) }
}
