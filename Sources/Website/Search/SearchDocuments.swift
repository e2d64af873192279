import Dossiers
import Search

/// What readers can find, each with its number among those of its group: the newest has the highest.
///
/// Numbers change little when a site grows: a new claim, source or event comes last as a rule, and each claim leaves
/// numbers free for further statements.
struct SearchDocuments: Sendable {
  /// A section of a claim, or a claim that has none.
  enum Part: Sendable {
    case section(Row<Section>)
    case claim(Claim)
  }

  let parts: [Part]
  /// Nil for a number that is free.
  let statements: [Row<Statement>?]
  let figures: [Figure]
  let sources: [Source]
  let events: [Event]
  let pages: [Page]

  init(of site: Site) {
    let dossier = site.dossier
    let claims = oldestFirst(dossier.claims) { site.facts[$0].firstAlleged }
    parts = claims.flatMap { claim -> [Part] in
      claim.sections.isEmpty ? [.claim(claim)] : claim.sections.reversed().map { .section($0) }
    }
    statements = claims.flatMap { claim in
      let own = oldestFirst(Array(claim.statements)) { site.record[$0].date }
      return own + Array(repeating: nil, count: 4 - own.count % 4)
    }
    figures = dossier.figures.sorted { ($0.header.title, $0.id) > ($1.header.title, $1.id) }
    pages = dossier.pages.sorted { ($0.header.title, $0.id) > ($1.header.title, $1.id) }
    sources = oldestFirst(dossier.sources) { $0.date }
    events = oldestFirst(dossier.events) { $0.date.start }
  }

  func count(of group: SearchGroup) -> Int {
    switch group {
    case .points: parts.count
    case .statements: statements.count
    case .figures: figures.count
    case .sources: sources.count
    case .events: events.count
    case .pages: pages.count
    }
  }
}

/// The last possible days ascending, those without a date first; what comes first among equals comes last, since
/// results are shown from the highest number on.
private func oldestFirst<Value>(_ values: [Value], _ date: (Value) -> PartialDate?) -> [Value] {
  values.enumerated().map { (value: $1, order: date($1)?.orderFromEnd ?? 0, place: $0) }
    .sorted { ($0.order, $1.place) < ($1.order, $0.place) }.map(\.value)
}
