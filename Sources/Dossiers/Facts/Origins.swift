/// What is asked of a source while origins and relays are worked out, and by rules. A value: of the source itself all threads would
/// count the references, and wait for each other where it is cited often.
struct Publishing: Sendable {
  /// The first one is whom unnamed speakers told, where nothing else is on record.
  let publishers: [Party]
  /// The figures who published or wrote it.
  let responsible: [EntityID]
  /// The sources that it says it verified.
  let verified: [EntityID]
  let date: PartialDate?
  let type: Source.Kind
  /// Whether it was read in a copy, and nothing says where the original is.
  let isBareCopy: Bool

  init(_ source: Source) {
    publishers = source.publishers
    responsible = source.publishers.compactMap(\.figure) + source.authors.compactMap(\.figure)
    verified = source.relays.filter(\.isVerified).map(\.source)
    (date, type) = (source.date, source.type)
    isBareCopy = source.seen == .copy && source.url == nil
  }
}

/// Who first alleged something, and who passes it on.
struct Origins: Sendable {
  let sources: [EntityID: Publishing]

  init(_ sources: [Source] = []) {
    self.sources = Dictionary(uniqueKeysWithValues: sources.map { ($0.id, Publishing($0)) })
  }

  /// Each named speaker or document; unnamed speakers once for each outlet that they told.
  func origins(of allegation: Statement, in record: Record) -> [Origin] {
    switch allegation.speaker {
    case .figures(let figures): return record.figures(figures).map { .figure($0) }
    case .document(let document): return [.document(document)]
    case .unnamed:
      if !allegation.to.isEmpty {
        return record.parties(allegation.to).map { .unnamed(told: $0) }
      }
      return firstPublishers(of: allegation, in: record).prefix(1).map { .unnamed(told: $0) }
    case .us, nil: return []
    }
  }

  /// Whether a retraction takes back what an origin said.
  func takesBack(_ retraction: Statement, _ origin: Origin, in record: Record) -> Bool {
    switch retraction.speaker {
    case .figures(let figures):
      return record.figures(figures).contains { speaks($0, for: origin) }
    case .document(let document): return origin == .document(document)
    case .unnamed:
      guard case .unnamed(let outlet) = origin else { return false }
      return retraction.to.isEmpty || record.parties(retraction.to).contains(outlet)
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
  func relays(
    of allegations: [Statement], among statements: ArraySlice<Statement>, in record: Record
  ) -> [RelayingPublisher] {
    // Hardly any source says that it verified another.
    lazy var cited = Set(statements.lazy.flatMap { record.citations($0.citations) }.map(\.source))
    var order: [Party] = []
    var verified: Set<Party> = []
    var seen: Set<Party> = []
    for allegation in allegations {
      let known = Set(knownPublishers(of: allegation, in: record))
      for citation in record.citations(allegation.citations) {
        guard let source = sources[citation.source] else { continue }
        for publisher in source.publishers where !known.contains(publisher) {
          if seen.insert(publisher).inserted { order.append(publisher) }
          if source.verified.contains(where: { cited.contains($0) }) { verified.insert(publisher) }
        }
      }
    }
    return order.map { RelayingPublisher(publisher: $0, isVerified: verified.contains($0)) }
  }

  /// Those who pass nothing on: where somebody with a name spoke is the place of the words.
  private func knownPublishers(of allegation: Statement, in record: Record) -> [Party] {
    switch allegation.speaker {
    case .figures(let figures):
      firstPublishers(of: allegation, in: record) + record.figures(figures).map { .figure($0) }
    case .document(let document): sources[document]?.publishers ?? []
    case .unnamed:
      allegation.to.isEmpty
        ? firstPublishers(of: allegation, in: record) : Array(record.parties(allegation.to))
    case .us, nil: []
    }
  }

  private func firstPublishers(of statement: Statement, in record: Record) -> [Party] {
    statement.citations.first.flatMap { sources[record[$0].source]?.publishers } ?? []
  }
}
