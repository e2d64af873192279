/// What is asked of a source while origins and relays are worked out. A value: of the source itself all threads would
/// count the references, and wait for each other where it is cited often.
struct Publishing: Sendable {
  let publisher: Party
  /// The sources that it says it verified.
  let verified: [EntityID]

  init(_ source: Source) {
    publisher = source.publisher
    verified = source.relays.filter(\.isVerified).map(\.source)
  }
}

/// Who first alleged something, and who passes it on.
struct Origins {
  let sources: [EntityID: Publishing]

  /// Each named speaker or document; unnamed speakers once for each outlet that they told.
  func origins(of allegation: Statement) -> [Origin] {
    switch allegation.speaker {
    case .figures(let figures): return figures.map { .figure($0) }
    case .document(let document): return [.document(document)]
    case .unnamed:
      if !allegation.to.isEmpty { return allegation.to.map { .unnamed(told: $0) } }
      let publisher = allegation.citations.first.flatMap { sources[$0.source]?.publisher }
      return publisher.map { [.unnamed(told: $0)] } ?? []
    case nil: return []
    }
  }

  /// The publishers of the allegations' sources that are no origins, in the order in which they are cited.
  func relays(of allegations: [Statement], origins: [Origin], among statements: [Statement])
    -> [RelayingPublisher]
  {
    // Hardly any source says that it verified another.
    lazy var cited = SmallSet(statements.lazy.flatMap(\.citations).map(\.source))
    let known = SmallSet(origins.compactMap(party))
    var order: [Party] = []
    var verified = SmallSet<Party>()
    var seen = SmallSet<Party>()
    var passed = SmallSet<EntityID>()
    for citation in allegations.lazy.flatMap(\.citations) {
      guard passed.insert(citation.source), let source = sources[citation.source] else {
        continue
      }
      let publisher = source.publisher
      guard !known.contains(publisher) else { continue }
      if seen.insert(publisher) { order.append(publisher) }
      if source.verified.contains(where: { cited.contains($0) }) {
        verified.insert(publisher)
      }
    }
    return order.map { RelayingPublisher(publisher: $0, isVerified: verified.contains($0)) }
  }

  private func party(_ origin: Origin) -> Party? {
    switch origin {
    case .figure(let figure): .figure(figure)
    case .document(let document): sources[document]?.publisher
    case .unnamed(let outlet): outlet
    }
  }
}
