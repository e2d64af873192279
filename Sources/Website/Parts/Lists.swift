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
  /// Points without a finding or an answer, and requests without an answer, the newest first.
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
        let alleged = claims.map(\.facts.firstAlleged)
        let open = claims.flatMap(\.openQuestions)
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
            newestFirst(open.map(\.date)).map { open[$0] }, limit: limit,
            weight: { dossier.weight(of: $0) }, key: { PartKey($0.date, $0.claim.id) }),
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
