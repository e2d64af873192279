import Dossiers
import HTML
import Templates

/// What takes the place of a figure's reply that is not on record.
struct Silence: Sendable {
  let sentences: [String]
  /// The requests about the whole claim.
  var shared: Link?
  /// What the figure replied to the claim as a whole.
  var toWhole: Link?

  static let schema = Schema<WebPage, Silence>("silence") {
    Field.texts("sentences", "That there is no reply, or that its words are not shown; who asked") {
      $1.sentences
    }
    Field.row("shared", Link.schema, "Link to the requests about the whole claim") { $1.shared }
    Field.row("to_whole", Link.schema, "Link to what it replied to the claim as a whole") {
      $1.toWhole
    }
  }
}

extension WebPage {
  func silences(of row: PointRow) -> [Silence] {
    let speaking = row.layout(in: site).replies.flatMap {
      row.point.statements[$0].speaker?.figures ?? []
    }
    let silent = row.facts.replies.filter { !speaking.contains($0.figure) }
    if silent.isEmpty { return [] }
    let requests = row.point.statements.filter { $0.kind == .commentRequest }
    return silent.map { reply in
      let own = requests.filter { $0.to.contains(.figure(reply.figure)) }
      let shared = sharedRequests(of: row.claim, to: reply.figure)
      let toWhole = row.claim.facts.repliesToWhole[reply.figure].map { StatementRow(row.claim, $0) }
      var sentences = [
        reply.reply == .answered
          ? words.text("silence.not-shown")
          : words.text(toWhole == nil ? "silence.no-reply" : "silence.no-reply-to-point")
      ]
      if own.isEmpty, shared == nil, reply.reply != .answered {
        sentences.append(words.text("silence.no-request"))
      }
      if row.facts.replies.count > 1 {
        sentences[0] = words.label(site.title(of: reply.figure), sentences[0])
      }
      return Silence(
        sentences: sentences + own.map { asked($0, "request.asked") }, shared: shared,
        toWhole: toWhole.map { Link(text: words.kind($0.statement.kind), target: $0.target) })
    }
  }

  /// Link to the first of the requests to a figure about the whole claim, with what came of all.
  private func sharedRequests(of claim: Claim, to figure: EntityID) -> Link? {
    let requests = claim.sections.indices.filter { !claim.sections[$0].isPoint }.flatMap { number in
      claim.sections[number].statements.indices.map { StatementRow(claim, number, $0) }
    }.filter {
      $0.statement.kind == .commentRequest && $0.statement.to.contains(.figure(figure))
    }
    guard let first = requests.first else { return nil }
    if requests.count == 1 {
      return Link(
        text: asked(first.statement, "request.asked-about-whole"), target: first.target)
    }
    let outcomes = words.counts(requests.compactMap(\.statement.outcome))
    return Link(
      text: words.text(
        "request.several-about-whole",
        ["count": .number(requests.count), "outcomes": .text(outcomes)]),
      target: first.target)
  }

  private func asked(_ request: Statement, _ key: String) -> String {
    let asking = request.speaker.map { name(of: $0).isolated } ?? words.text("request.outlet")
    guard let outcome = request.outcome else { return words.text(key, ["asking": .text(asking)]) }
    return words.text(
      key + "-with-outcome", ["asking": .text(asking), "outcome": .text(words.outcome(outcome))])
  }
}
