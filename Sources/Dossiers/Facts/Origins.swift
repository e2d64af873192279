/// What is asked of a source while origins and relays are worked out. A value: of the source itself all threads would
/// count the references, and wait for each other where it is cited often.
struct Publishing: Sendable {
  /// The first one is whom unnamed speakers told, where nothing else is on record.
  let publishers: [Party]
  /// The figures who published or wrote it.
  let responsible: [EntityID]
  /// The sources that it says it verified.
  let verified: [EntityID]
  let date: PartialDate?

  init(_ source: Source) {
    publishers = source.publishers
    responsible = source.publishers.compactMap(\.figure) + source.authors.compactMap(\.figure)
    verified = source.relays.filter(\.isVerified).map(\.source)
    date = source.date
  }
}

/// Who first alleged something, and who passes it on.
struct Origins: Sendable {
  let sources: [EntityID: Publishing]

  init(_ sources: [Source] = []) {
    self.sources = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, Publishing($0)) })
  }

  /// Each named speaker or document; unnamed speakers once for each outlet that they told.
  func origins(of allegation: Statement) -> [Origin] {
    switch allegation.speaker {
    case .figures(let figures): return figures.map { .figure($0) }
    case .document(let document): return [.document(document)]
    case .unnamed:
      if !allegation.to.isEmpty { return allegation.to.map { .unnamed(told: $0) } }
      return firstPublishers(of: allegation).prefix(1).map { .unnamed(told: $0) }
    case .us, nil: return []
    }
  }

  /// Whether a retraction takes back what an origin said.
  func takesBack(_ retraction: Statement, _ origin: Origin) -> Bool {
    switch retraction.speaker {
    case .figures(let figures): return figures.contains { speaks($0, for: origin) }
    case .document(let document): return origin == .document(document)
    case .unnamed:
      guard case .unnamed(let outlet) = origin else { return false }
      return retraction.to.isEmpty || retraction.to.contains(outlet)
    case .us, nil: return false
    }
  }

  /// Whether a figure can take back what an origin said: its own words, those that unnamed speakers told it, and those
  /// of a document that it published or wrote.
  func speaks(_ figure: EntityID, for origin: Origin) -> Bool {
    switch origin {
    case .figure(let other): other == figure
    case .unnamed(let outlet): outlet == .figure(figure)
    case .document(let document): sources[document]?.responsible.contains(figure) == true
    }
  }

  /// The publishers who pass on what others alleged, each allegation for itself, in the order in which they are cited.
  func relays(of allegations: [Statement], among statements: [Statement]) -> [RelayingPublisher] {
    // Hardly any source says that it verified another.
    lazy var cited = SmallSet(statements.lazy.flatMap(\.citations).map(\.source))
    var order: [Party] = []
    var verified = SmallSet<Party>()
    var seen = SmallSet<Party>()
    for allegation in allegations {
      let known = knownPublishers(of: allegation)
      var passed = SmallSet<EntityID>()
      for citation in allegation.citations {
        guard passed.insert(citation.source), let source = sources[citation.source] else {
          continue
        }
        for publisher in source.publishers where !known.contains(publisher) {
          if seen.insert(publisher) { order.append(publisher) }
          if source.verified.contains(where: { cited.contains($0) }) { verified.insert(publisher) }
        }
      }
    }
    return order.map { RelayingPublisher(publisher: $0, isVerified: verified.contains($0)) }
  }

  /// Those who pass nothing on: where somebody with a name spoke is the place of the words.
  private func knownPublishers(of allegation: Statement) -> SmallSet<Party> {
    switch allegation.speaker {
    case .figures(let figures):
      return SmallSet(firstPublishers(of: allegation) + figures.map { .figure($0) })
    case .document(let document): return SmallSet(sources[document]?.publishers ?? [])
    case .unnamed:
      return SmallSet(allegation.to.isEmpty ? firstPublishers(of: allegation) : allegation.to)
    case .us, nil: return SmallSet()
    }
  }

  private func firstPublishers(of statement: Statement) -> [Party] {
    statement.citations.first.flatMap { sources[$0.source]?.publishers } ?? []
  }
}
