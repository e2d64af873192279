import Dossiers

/// Who made a point's allegation first and who passes it on, each with the documents in which they do.
struct Provenance: Sendable {
  struct Beginning: Sendable {
    let origin: Origin
    /// How the editors describe unnamed speakers.
    fileprivate(set) var descriptions: [String] = []
    /// Whether it is on record whom unnamed speakers told, and not only who printed their words.
    fileprivate(set) var isTold = false
    fileprivate(set) var documents: [EntityID] = []
  }

  struct Passage: Sendable {
    let publisher: Party
    fileprivate(set) var documents: [Document] = []
  }

  /// A document that passes an allegation on.
  struct Document: Sendable {
    let source: EntityID
    let date: PartialDate?
    /// Whether it says that it verified a document that the point cites.
    let isVerified: Bool
  }

  private(set) var beginnings: [Beginning]
  /// The earliest first.
  private(set) var passages: [Passage]

  init(of point: Point, in site: Site) {
    beginnings = point.facts.origins.map { Beginning(origin: $0) }
    passages = point.facts.relays.map { Passage(publisher: $0.publisher) }
    let allegations = point.statements.filter { $0.kind == .allegation }
    describe(allegations, in: site)
    gather(allegations, of: point, in: site)
    for place in passages.indices {
      passages[place].documents = inOrder(passages[place].documents) { $0.date }
    }
    passages = inOrder(passages) { $0.documents.first?.date }
  }

  private mutating func describe(_ allegations: [Statement], in site: Site) {
    let places = Dictionary(
      uniqueKeysWithValues: beginnings.indices.map { (beginnings[$0].origin, $0) })
    for allegation in allegations {
      guard case .unnamed(let description) = allegation.speaker else { continue }
      let printing = allegation.citations.first.flatMap { site.source($0.source)?.publisher }
      for outlet in allegation.to.isEmpty ? [printing].compactMap(\.self) : allegation.to {
        guard let place = places[.unnamed(told: outlet)] else { continue }
        if !allegation.to.isEmpty { beginnings[place].isTold = true }
        // More than a few nobody reads in a picture, and to look for each would take long.
        guard beginnings[place].descriptions.count < 4 else { continue }
        if !beginnings[place].descriptions.contains(description) {
          beginnings[place].descriptions.append(description)
        }
      }
    }
  }

  private mutating func gather(_ allegations: [Statement], of point: Point, in site: Site) {
    var places: [Party: Int] = [:]
    for (place, beginning) in beginnings.enumerated() {
      if let party = beginning.origin.party(in: site), places[party] == nil {
        places[party] = place
      }
    }
    let relays = Dictionary(
      uniqueKeysWithValues: passages.indices.map { (passages[$0].publisher, $0) })
    let cited = Set(point.statements.lazy.flatMap(\.citations).map(\.source))
    var seen: Set<EntityID> = []
    for citation in allegations.lazy.flatMap(\.citations)
    where seen.insert(citation.source).inserted {
      guard let source = site.source(citation.source) else { continue }
      for publisher in source.publishers {
        if let place = relays[publisher] {
          let isVerified = source.relays.contains { $0.isVerified && cited.contains($0.source) }
          passages[place].documents.append(
            Document(source: source.id, date: source.date, isVerified: isVerified))
        } else if let place = places[publisher] {
          beginnings[place].documents.append(source.id)
        }
      }
    }
  }

  /// By the earliest day that a date may mean; at equal days as they came.
  private func inOrder<Value>(_ values: [Value], _ date: (Value) -> PartialDate?) -> [Value] {
    let days = values.map { date($0)?.firstDay }
    let order = values.indices.sorted { left, right in
      guard let one = days[left], let other = days[right], one != other else { return left < right }
      return one < other
    }
    return order.map { values[$0] }
  }
}

extension Origin {
  /// Whose documents are its own.
  fileprivate func party(in site: Site) -> Party? {
    switch self {
    case .figure(let figure): .figure(figure)
    case .document(let document): site.source(document)?.publisher
    case .unnamed(let outlet): outlet
    }
  }
}
