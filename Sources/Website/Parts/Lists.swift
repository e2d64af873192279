import Dossiers

/// The lists of a site, each in its order and cut into pages.
struct Lists: Sendable {
  /// Places among the dossier's claims: those alleged last come first.
  let claims: Division<Int>
  /// Places among its figures, by id.
  let figures: Division<Int>
  /// Places among its sources, the newest first.
  let sources: Division<Int>
  /// Places among its events, the oldest first.
  let events: Division<Int>
  /// Every dated statement and event, the oldest first.
  let timeline: Division<Occurrence>
  /// The corrections of all pages, the newest first; empty where no page lists them.
  let corrections: Division<CorrectionPlace>

  init(of dossier: Dossier, limit: Int) {
    let (claims, figures) = (dossier.claims, dossier.figures)
    let (sources, events) = (dossier.sources, dossier.events)
    let alleged = claims.map(\.alleged)
    self.claims = Division(
      newestFirst(alleged), limit: limit, weight: { claims[$0].rowWeight },
      key: { PartKey(alleged[$0], claims[$0].id.id) })
    self.figures = Division(
      Array(figures.indices), limit: limit, weight: { figures[$0].rowWeight },
      key: { PartKey(id: figures[$0].id.id) })
    self.sources = Division(
      newestFirst(sources.map(\.date)), limit: limit, weight: { sources[$0].rowWeight },
      key: { PartKey(sources[$0].date, sources[$0].id.id) })
    self.events = Division(
      oldestFirst(events.map(\.date.start)), limit: limit,
      weight: { events[$0].rowWeight },
      key: { PartKey(events[$0].date.start, events[$0].id.id) })
    timeline = Division(
      dossier.chronicle, limit: limit, weight: { dossier.weight(of: $0) },
      key: { dossier.key(of: $0) })
    corrections = Division(
      dossier.correctionsPage == nil ? [] : dossier.correctionPlaces, limit: limit,
      weight: { $0.correction.rowWeight },
      key: { PartKey($0.correction.date, $0.page) })
  }
}

/// The places of the dates, the newest first and what has none last; at equal dates as told, then in their order.
func newestFirst(
  _ dates: [PartialDate?], atEqual isBefore: (Int, Int) -> Bool = { _, _ in false }
) -> [Int] {
  let orders = dates.map { $0?.orderFromEnd ?? -1 }
  return dates.indices.sorted { left, right in
    if orders[left] != orders[right] { return orders[left] > orders[right] }
    if isBefore(left, right) { return true }
    return !isBefore(right, left) && left < right
  }
}

/// The places of the dates, the oldest first; at equal dates in their order.
func oldestFirst(_ dates: [PartialDate]) -> [Int] {
  let orders = dates.map(\.orderFromStart)
  return dates.indices.sorted { (orders[$0], $0) < (orders[$1], $1) }
}

extension Claim {
  /// When it was first alleged, a partial date counting from its last possible day; nil if that is not on record.
  var alleged: PartialDate? {
    for case .point(let point) in sections {
      var first: PartialDate?
      for statement in point.statements where statement.kind == .allegation {
        guard let date = statement.date else { continue }
        if let known = first, known.orderFromEnd <= date.orderFromEnd { continue }
        first = date
      }
      return first
    }
    return nil
  }
}
