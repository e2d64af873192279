import Dossiers
import Parallel

/// The edges that one page shows: all of an entity's, or one part of them.
struct SelectedEdges: Sendable {
  let outgoing: ArraySlice<Edge>
  let incoming: EdgeList

  static let none = SelectedEdges(outgoing: [], incoming: EdgeList())

  var count: Int { outgoing.count + incoming.count }

  /// What is at the other end of an edge, the incoming ones counted after the outgoing ones.
  func end(_ place: Int) -> Node {
    place < outgoing.count
      ? outgoing[outgoing.startIndex + place].to
      : incoming[incoming.startIndex + place - outgoing.count].from
  }
}

/// The edges of an entity that has too many for its page, in parts by the date of what they lead to, the newest first.
///
/// What is at the other end keeps all its edges together: of a claim both sides, with whatever else its points and
/// statements have to do with the entity.
struct DividedEdges: Sendable {
  /// So few edges fit on any page, however long their words.
  private static let least = 24

  let tree: PartTree
  private let edges: SelectedEdges
  /// Places in the outgoing edges and, after them, the incoming ones.
  private let order: [Int32]

  /// Nil where one page can hold them all.
  init?(of entity: EntityID, in dossier: Dossier, by sizes: EdgeSizes, limit: Int) {
    let edges = dossier.edges(of: entity)
    guard edges.count >= DividedEdges.least else { return nil }
    let edgeSizes = sizes.sizes(of: edges, on: entity)
    guard edgeSizes.reduce(0, +) > limit else { return nil }
    let ends = (0..<edges.count).map { edges.end($0).entity }
    let dates = ends.map { sizes.date(of: $0) }
    let order = newestFirst(dates) { dossier.place(of: ends[$0]) ?? 0 }
    self.edges = edges
    self.order = order.map { Int32($0) }
    tree = PartTree(
      count: edges.count, limit: limit, size: { edgeSizes[order[$0]] },
      key: { PartKey(dates[order[$0]], ends[order[$0]]) })
  }

  /// The edges that are on the page of a part, each direction in the order of the graph.
  func edges(on part: Int) -> SelectedEdges {
    let part = tree.parts[part]
    guard !part.isCut else { return .none }
    let places = order[part.entries].map { Int($0) }.sorted()
    let (outgoing, incoming) = (edges.outgoing, edges.incoming)
    let leaving = places.prefix { $0 < outgoing.count }
    return SelectedEdges(
      outgoing: leaving.map { outgoing[outgoing.startIndex + $0] }[...],
      incoming: incoming.picking(
        places.dropFirst(leaving.count).map { incoming.startIndex + $0 - outgoing.count }))
  }
}

extension Dossier {
  func edges(of entity: EntityID) -> SelectedEdges {
    SelectedEdges(outgoing: graph.edges(from: entity), incoming: graph.edges(to: entity))
  }
}

extension Dossier {
  /// The edges of every entity that has too many for one page.
  func dividedEdges(limit: Int, jobs: Int) -> [EntityID: DividedEdges] {
    let entities = self.entities.map(\.id)
    let sizes = EdgeSizes(of: self, jobs: jobs)
    let divided = mapInParallel(entities, jobs: jobs) { [self] in
      DividedEdges(of: $0, in: self, by: sizes, limit: limit)
    }
    return Dictionary(
      uniqueKeysWithValues: zip(entities, divided).lazy.compactMap { entity, edges in
        edges.map { (entity, $0) }
      })
  }
}
