import Dossiers
import HTML

/// A claim's points are claims of schema.org. Each holds who alleged it, where it stands, every reply and every finding, so
/// that no program that takes one node out of the graph gets what is only alleged without them.
extension DataWriter {
  /// What a claim's page is about, as members of the page.
  func write(_ claim: Claim, to json: inout HTMLBuffer) {
    json.list("about", claim.about) { $1.reference(subject(of: $0)) }
    json.list("mainEntity", site.points(of: claim)) { point, json in
      json.object { json in
        writeHead(of: point, to: &json)
        writeStatements(site.layout(of: point.row).inOrder, to: &json)
      }
    }
    let passages = claim.sections.filter { !record[$0].isPoint }
    writeStatements(passages.flatMap { site.layout(of: $0).inOrder }, to: &json)
  }

  /// What a point alleges, where, and all without which that must not be read; away from its page with the names of whom
  /// it is about and of where it appeared.
  func writeHead(of point: PointRow, isAlone: Bool = false, to json: inout HTMLBuffer) {
    json.type("Claim")
    let claim = record.claim(of: point.row)
    json.member("@id", address(of: claim.id, record.anchor(of: point.section)))
    json.member("text", text(of: point))
    json.member("creditText", page.origins(of: point))
    json.member("dossier:status", words.status(point.facts.status))
    json.list("dossier:reply", point.facts.replies) { reply, json in
      let reply = page.facts[reply]
      json.string(site.title(of: reply.figure) + ": " + words.reply(reply))
    }
    if !isAlone { json.reference("claimInterpreter", publisher) }
    json.list("about", point.facts.replies) { reply, json in
      let id = page.facts[reply].figure
      guard isAlone, let figure = site.figure(id) else { return json.reference(subject(of: id)) }
      json.object { write(figure, isWhole: false, to: &$0) }
    }
    writeAppearances(of: point, isAlone: isAlone, to: &json)
  }

  /// The proposition, always marked as alleged.
  func text(of point: PointRow) -> String {
    words.text("point.alleged") + " " + page.plainText(record[point.section.proposition])
  }

  private func writeAppearances(
    of point: PointRow, isAlone: Bool, to json: inout HTMLBuffer
  ) {
    let allegations = site.layout(of: point.row).allegations.map { record[$0] }
    let dated = allegations.compactMap { allegation in
      allegation.date.map { (day: $0.lastDay, allegation: allegation) }
    }
    let first = dated.min { $0.day < $1.day }.flatMap { page.firstSource(of: $0.allegation) }
    json.reference("firstAppearance", first.map { subject(of: $0.id) })
    let sources = unique(allegations.flatMap { record.citations($0.citations) }.map(\.source))
    json.list("appearance", sources) { id, json in
      guard isAlone, let source = site.source(id) else { return json.reference(subject(of: id)) }
      json.object { write(source, isWhole: false, to: &$0) }
    }
    json.list("dossier:relayedBy", point.facts.relays) { relay, json in
      switch page.facts[relay].publisher {
      case .figure(let figure) where !isAlone: json.reference(subject(of: figure))
      case let publisher: json.string(page.name(of: publisher))
      }
    }
  }
}

// MARK: Who and what a claim's page names

extension DataWriter {
  /// The figures and sources to which the claim's nodes refer, each once.
  func writeCast(of claim: Claim, to json: inout HTMLBuffer) {
    for figure in cast(of: claim).compactMap({ site.figure($0) }) {
      json.object { write(figure, isWhole: false, to: &$0) }
    }
    for source in page.citations.entries.compactMap({ site.source($0.source) }) {
      json.object { write(source, isWhole: false, to: &$0) }
    }
  }

  private func cast(of claim: Claim) -> [EntityID] {
    var cast = claim.about
    for point in site.points(of: claim) {
      cast += point.facts.replies.map { page.facts[$0].figure }
      cast += point.facts.relays.compactMap { page.facts[$0].publisher.onPage }
    }
    for statement in record.statements(claim.statements) {
      cast += record.speakers(of: statement)
      if statement.kind == .commentRequest {
        cast += record.parties(statement.to).compactMap(\.onPage)
      }
    }
    return unique(cast)
  }
}

extension Party {
  /// The figure, where there is a page on it.
  fileprivate var onPage: EntityID? { if case .figure(let figure) = self { figure } else { nil } }
}
