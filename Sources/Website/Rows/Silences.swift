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
    let speaking = site.layout(of: row.row).replies.flatMap { record.speakers(of: record[$0]) }
    let silent = row.facts.replies.map { facts[$0] }.filter { !speaking.contains($0.figure) }
    if silent.isEmpty { return [] }
    let claim = record.claim(of: row.row)
    let requests = record.statements(row.section.statements).filter { $0.kind == .commentRequest }
    return silent.map { reply in
      let own = requests.filter { record.parties($0.to).contains(.figure(reply.figure)) }
      let shared = sharedRequests(of: claim, to: reply.figure)
      let toWhole = facts[claim].repliesToWhole[reply.figure]
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
        toWhole: toWhole.map {
          Link(text: words.kind(record[$0].kind), target: record.target(of: $0))
        })
    }
  }

  /// Link to the first of the requests to a figure about the whole claim, with what came of all.
  private func sharedRequests(of claim: Claim, to figure: EntityID) -> Link? {
    let passages = claim.sections.map { record[$0] }.filter { !$0.isPoint }
    let requests = passages.flatMap(\.statements).filter {
      record[$0].kind == .commentRequest
        && record.parties(record[$0].to).contains(.figure(figure))
    }
    guard let first = requests.first else { return nil }
    if requests.count == 1 {
      return Link(
        text: asked(record[first], "request.asked-about-whole"), target: record.target(of: first))
    }
    let outcomes = words.counts(requests.compactMap { record[$0].outcome })
    return Link(
      text: words.text(
        "request.several-about-whole",
        ["count": .number(requests.count), "outcomes": .text(outcomes)]),
      target: record.target(of: first))
  }

  private func asked(_ request: Statement, _ key: String) -> String {
    let asking = request.speaker.map { name(of: $0).isolated } ?? words.text("request.outlet")
    guard let outcome = request.outcome else { return words.text(key, ["asking": .text(asking)]) }
    return words.text(
      key + "-with-outcome", ["asking": .text(asking), "outcome": .text(words.outcome(outcome))])
  }
}
