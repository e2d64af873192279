/// The edges of all entities, each edge once: a large site has millions.
struct EdgeRows: Sendable {
  /// By the entities that they leave, in the order in which they were gathered; last those that leave none of the index.
  private let edges: [Edge]
  /// By the entities to which they lead from elsewhere, their places among the edges.
  private let incoming: [Int32]
  /// Where each entity's begin, and where the last one's end.
  private let (outgoingStarts, incomingStarts): ([Int], [Int])

  /// Takes the gathered edges away from their array, so that each file's are let go of where they were used.
  init(emptying gathered: inout [[Edge]], _ index: EntityIndex) {
    let ends = { (edge: Edge) -> (from: Int, to: Int) in
      let to = index[edge.to.entity]
      // A link may lead to a withdrawn claim, which is no part of the graph.
      let from = to == nil ? nil : index[edge.from.entity]
      return (from ?? index.count, from == to ? index.count : to ?? index.count)
    }
    var outgoingStarts = [Int](repeating: 0, count: index.count + 2)
    var incomingStarts = outgoingStarts
    for edge in gathered.joined() {
      let (from, to) = ends(edge)
      outgoingStarts[from + 1] += 1
      incomingStarts[to + 1] += 1
    }
    for row in 1..<outgoingStarts.count {
      outgoingStarts[row] += outgoingStarts[row - 1]
      incomingStarts[row] += incomingStarts[row - 1]
    }
    var (nextOutgoing, nextIncoming) = (outgoingStarts, incomingStarts)
    var incoming = [Int32](repeating: 0, count: incomingStarts[index.count + 1])
    edges = [Edge](unsafeUninitializedCapacity: incoming.count) { buffer, count in
      for file in gathered.indices {
        for edge in gathered[file] {
          let (from, to) = ends(edge)
          buffer.initializeElement(at: nextOutgoing[from], to: edge)
          incoming[nextIncoming[to]] = Int32(nextOutgoing[from])
          nextOutgoing[from] += 1
          nextIncoming[to] += 1
        }
        gathered[file] = []
      }
      count = incoming.count
    }
    incoming.removeSubrange(incomingStarts[index.count]...)
    self.incoming = incoming
    (self.outgoingStarts, self.incomingStarts) = (outgoingStarts, incomingStarts)
  }

  func leaving(_ row: Int) -> ArraySlice<Edge> {
    edges[outgoingStarts[row]..<outgoingStarts[row + 1]]
  }

  func reaching(_ row: Int) -> EdgeList {
    EdgeList(edges: edges, places: incoming[incomingStarts[row]..<incomingStarts[row + 1]])
  }

  /// Every edge that leaves an entity, once.
  var all: ArraySlice<Edge> { edges.prefix(outgoingStarts[outgoingStarts.count - 2]) }
}

/// Some of a graph's edges.
public struct EdgeList: RandomAccessCollection, Sendable {
  fileprivate let edges: [Edge]
  /// Their places among these.
  fileprivate let places: ArraySlice<Int32>

  fileprivate init(edges: [Edge], places: ArraySlice<Int32>) {
    (self.edges, self.places) = (edges, places)
  }

  /// No edges.
  public init() { self.init(edges: [], places: []) }

  public var startIndex: Int { places.startIndex }
  public var endIndex: Int { places.endIndex }

  public subscript(index: Int) -> Edge { edges[Int(places[index])] }

  /// Those at some of its indices.
  public func picking(_ indices: some Sequence<Int>) -> EdgeList {
    EdgeList(edges: edges, places: indices.map { places[$0] }[...])
  }
}
