/// Whoever has not answered others should have been asked by those who publish the dossier.
enum NoOwnRequest: ClaimCheck {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList) {
    let (record, tools) = (site.record, site.tools)
    let asked = Set(
      record.statements(claim.statements)
        .filter { $0.kind == .commentRequest && $0.speaker?.isUs == true }
        .flatMap { record.parties($0.to) }.compactMap(\.figure))
    var unasked: [EntityID: [Row<Section>]] = [:]
    for row in claim.sections {
      for reply in site.facts[row]?.replies.map({ site.facts[$0] }) ?? []
      // Where no request at all is on record, another rule says so.
      where reply.reply != .answered && reply.reply != .noRequest && !asked.contains(reply.figure) {
        unasked[reply.figure, default: []].append(row)
      }
    }
    for (figure, points) in unasked.sorted(by: { $0.key < $1.key }) {
      let anchor = record[points[0]].anchor.map { record[$0] } ?? ""
      let others = points.count - 1
      problems.add(
        .noOwnRequest, at: record[points[0]].position,
        "\(tools.index.name(of: figure)) has not answered the point `\(anchor)`"
          + (others == 0 ? "" : " and \(others) more") + ", and we did not ask",
        help:
          "Ask, and record it as a `\(tools.vocabulary.shown(StatementKind.commentRequest))` by `us`, with its day and outcome; or waive the rule with a reason."
      )
    }
  }
}
