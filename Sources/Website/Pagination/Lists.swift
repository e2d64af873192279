import Dossiers
import Parallel

/// The entries of every list in their order, cut into parts where a list is too long for one page.
struct Lists: Sendable {
  let claims: PagedList<Claim>
  let figures: PagedList<Figure>
  let sources: PagedList<Source>
  let events: PagedList<Event>
  let timeline: PagedList<Occurrence>
  /// The figures that have to do with a point, those with most statements first.
  let network: PagedList<Figure>
  let openQuestions: PagedList<OpenQuestion>
  let corrections: PagedList<CorrectionPlace>
  /// Of a site that can be searched.
  let index: PagedList<IndexEntry>

  init(of dossier: Dossier, limit: Int, jobs: Int) {
    // The timeline has more entries than all others together.
    (timeline, (claims, figures, sources, events, openQuestions, corrections, network, index)) =
      together(jobs: jobs) {
        PagedList(
          dossier.chronicle, limit: limit, size: { dossier.size(of: $0) },
          key: { dossier.key(of: $0) })
      } _: {
        let open = dossier.claims.flatMap { dossier.openQuestions(of: $0) }
        let networkSizes = dossier.networkSizes
        return (
          PagedList(
            newestFirst(dossier.claims.map { dossier.facts[$0].firstAlleged }).map {
              dossier.claims[$0]
            },
            limit: limit, size: \.rowSize,
            key: { PartKey(dossier.facts[$0].firstAlleged, $0.id.id) }),
          PagedList(
            dossier.figures, limit: limit, size: \.rowSize, key: { PartKey(id: $0.id.id) }),
          PagedList(
            newestFirst(dossier.sources.map(\.date)).map { dossier.sources[$0] }, limit: limit,
            size: \.rowSize, key: { PartKey($0.date, $0.id.id) }),
          PagedList(
            oldestFirst(dossier.events.map(\.date.start)).map { dossier.events[$0] },
            limit: limit, size: \.rowSize, key: { PartKey($0.date.start, $0.id.id) }),
          PagedList(
            newestFirst(open.map(\.date)).map { open[$0] }, limit: limit,
            size: { dossier.size(of: $0) },
            key: { PartKey($0.date, dossier.claim(of: $0).id.id) }),
          PagedList(
            dossier.correctionsPage == nil ? [] : dossier.correctionPlaces, limit: limit,
            size: \.rowSize, key: { PartKey($0.correction.date, $0.page) }),
          PagedList(
            dossier.figuresWithPoints, limit: limit, size: { networkSizes[$0.id] ?? 0 },
            key: { PartKey(id: $0.id.id) }),
          PagedList(
            dossier.settings.hasSearch ? dossier.indexEntries : [], limit: limit,
            size: \.rowSize, key: { PartKey(title: $0.key) })
        )
      }
  }
}

extension Dossier {
  /// The figures that say something on a point or that a point is about, by their ids.
  fileprivate var figuresWithPoints: [Figure] {
    figures.filter { figure in
      graph.edges(from: figure.id).contains(where: \.isSpoken)
        || graph.edges(to: figure.id).contains { $0.from.isPoint && $0.kind == .about }
    }
  }

  /// About how many bytes each figure's row of the network takes: a cell for each point, a link for each statement.
  var networkSizes: [EntityID: Int] {
    let columns = record.points.count
    let isList = columns > NetworkRow.mostColumns
    var sizes = Dictionary(
      uniqueKeysWithValues: figures.map { figure in
        (
          figure.id,
          110 + figure.id.id.utf8.count + figure.header.title.utf8.count
            + (isList ? 0 : 8 * columns)
        )
      })
    var listed: [EntityID: Int] = [:]
    for point in record.points {
      let link =
        70 + record[point.claim].id.id.utf8.count + (isList ? 50 + record[point.heading].size : 0)
      let speakers = record.statements(point.statements).filter { $0.kind != .context }
        .flatMap { record.speakers(of: $0) }
      for figure in isList ? unique(speakers) : speakers {
        listed[figure, default: 0] += 1
        if isList, listed[figure, default: 0] > NetworkRow.mostPoints { continue }
        sizes[figure]? += link
      }
    }
    return sizes
  }
}

extension Node {
  var isPoint: Bool { if case .point = self { true } else { false } }
}
