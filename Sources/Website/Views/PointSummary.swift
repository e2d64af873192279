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
  /// The points of a claim that fit, in the order of the file.
  func summaries(_ claim: Claim, where fits: (Point) -> Bool = { _ in true }) -> [PointSummary] {
    claim.sections.indices.compactMap { section in
      guard case .point(let point) = claim.sections[section], fits(point) else { return nil }
      return summary(point, at: section, of: claim)
    }
  }

  private func summary(_ point: Point, at section: Int, of claim: Claim) -> PointSummary {
    func latest(_ fits: (Statement) -> Bool) -> [StatementSummary] {
      latestOfEachSpeaker(point.statements.filter(fits)).map {
        summary(StatementPlace(claim: claim, section: section, statement: $0))
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
    for statement in statements {
      let voice = Voice(speaker: statement.speaker, kind: statement.kind)
      guard let position = positions[voice] else {
        positions[voice] = latest.count
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
}
