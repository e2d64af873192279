import Dossiers
import Parallel

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
  /// The numbers of all nodes of the network.
  let network: Division<Int>
  /// What has neither a finding nor an answer, the newest first.
  let openQuestions: Division<OpenQuestion>
  /// The corrections of all pages, the newest first; empty where no page lists them.
  let corrections: Division<CorrectionPlace>

  init(of directory: Directory, limit: Int, jobs: Int) {
    let dossier = directory.dossier
    let (claims, figures) = (dossier.claims, dossier.figures)
    let (sources, events) = (dossier.sources, dossier.events)
    let nodes = directory.networkNodes
    // The timeline has more entries than all others together.
    (
      timeline,
      (
        self.claims, self.figures, self.sources, self.events, openQuestions, corrections, network
      )
    ) =
      together(jobs: jobs) {
        Division(
          dossier.chronicle, limit: limit, weight: { dossier.weight(of: $0) },
          key: { dossier.key(of: $0) })
      } _: {
        let alleged = directory.allegedDates
        return (
          Division(
            newestFirst(alleged), limit: limit, weight: { claims[$0].rowWeight },
            key: { PartKey(alleged[$0], claims[$0].id.id) }),
          Division(
            Array(figures.indices), limit: limit, weight: { figures[$0].rowWeight },
            key: { PartKey(id: figures[$0].id.id) }),
          Division(
            newestFirst(sources.map(\.date)), limit: limit, weight: { sources[$0].rowWeight },
            key: { PartKey(sources[$0].date, sources[$0].id.id) }),
          Division(
            oldestFirst(events.map(\.date.start)), limit: limit, weight: { events[$0].rowWeight },
            key: { PartKey(events[$0].date.start, events[$0].id.id) }),
          Division(
            dossier.openQuestions, limit: limit, weight: { dossier.weight(of: $0) },
            key: { dossier.key(of: $0) }),
          Division(
            dossier.correctionsPage == nil ? [] : dossier.correctionPlaces, limit: limit,
            weight: { $0.correction.rowWeight },
            key: { PartKey($0.correction.date, $0.page) }),
          Division(
            nodes.inListOrder, limit: limit,
            weight: { dossier.networkRowWeight(of: nodes[$0]) },
            key: { PartKey(nodes[$0].entity) })
        )
      }
  }
}

/// The places of the dates, the newest first and what has none last; at equal dates those of the lower rank come first,
/// and then they stay in their order.
func newestFirst(_ dates: [PartialDate?], rank: (Int) -> Int = { _ in 0 }) -> [Int] {
  let keys = dates.indices.map { (date: dates[$0]?.orderFromEnd ?? -1, rank: rank($0), place: $0) }
  return keys.sorted { ($1.date, $0.rank, $0.place) < ($0.date, $1.rank, $1.place) }.map(\.place)
}

/// The places of the dates, the oldest first; at equal dates in their order.
func oldestFirst(_ dates: [PartialDate]) -> [Int] {
  sorted(Array(dates.indices)) { dates[$0].orderFromStart }
}

/// The values by a number of each, which must fit into 31 bits; what has the same number stays in its order.
func sorted<Value>(_ values: [Value], by number: (Value) -> Int) -> [Value] {
  // The number and the place are one, so that sorting compares nothing else.
  values.enumerated().map { UInt64(number($1)) << 32 | UInt64($0) }.sorted()
    .map { values[Int($0 & 0xFFFF_FFFF)] }
}

extension Claim {
  /// When its first point was first alleged.
  var alleged: PartialDate? {
    for case .point(let point) in sections { return point.alleged }
    return nil
  }
}

extension Point {
  /// When it was first alleged, a partial date counting from its last possible day; nil if that is not on record.
  var alleged: PartialDate? {
    var first: PartialDate?
    for statement in statements where statement.kind == .allegation {
      guard let date = statement.date else { continue }
      if let known = first, known.orderFromEnd <= date.orderFromEnd { continue }
      first = date
    }
    return first
  }
}
