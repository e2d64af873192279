import Dossiers

/// What an entity is linked with: for each kind of edge and direction the first nodes at the other ends.
struct Neighbourhood {
  struct Branch {
    let kind: Edge.Kind
    let isOutgoing: Bool
    /// Every node at the other ends, once.
    fileprivate(set) var ends: [Node]
    /// How many of them have room in the picture.
    fileprivate(set) var drawn = 0
  }

  /// So many neighbours have room.
  static let most = 14
  /// So many that are no replies have room in any case.
  private static let fewest = 6

  /// Who comes first where there is no room for all: replies, so that a denial is cut last, and mere mentions last.
  private enum Rank: CaseIterable {
    case replies, others, mentions

    init(_ kind: Edge.Kind) {
      switch kind {
      case .denies, .admits, .responds: self = .replies
      case .mentions: self = .mentions
      default: self = .others
      }
    }
  }

  /// Those with a place in the picture: the outgoing ones in the order of the kinds, then the incoming ones.
  let branches: [Branch]

  init(of entity: EntityID, in dossier: Dossier) {
    let edges = dossier.edges(of: entity)
    var branches = Neighbourhood.branches(edges.outgoing, isOutgoing: true) {
      dossier.withoutStatement($0.to)
    }
    branches += Neighbourhood.branches(edges.incoming, isOutgoing: false) {
      dossier.withoutStatement($0.from)
    }
    var left = Neighbourhood.most
    for rank in Rank.allCases {
      // However many the replies are, others have some room.
      if rank == .others { left = max(left, Neighbourhood.fewest) }
      // What is said of whom goes before who wrote and relays what.
      let row = branches.indices.filter { Rank(branches[$0].kind) == rank }
        .sorted { (LineStyle(branches[$0].kind), $0) < (LineStyle(branches[$1].kind), $1) }
      // One for each branch, then another for each that has more, until there is no room.
      for depth in 0..<Neighbourhood.most {
        for place in row where left > 0 && depth < branches[place].ends.count {
          branches[place].drawn += 1
          left -= 1
        }
      }
    }
    self.branches = branches.filter { $0.drawn > 0 }
  }

  /// How many neighbours the picture shows.
  var count: Int { branches.reduce(0) { $0 + $1.drawn } }

  private static func branches(
    _ edges: ArraySlice<Edge>, isOutgoing: Bool, _ end: (Edge) -> Node
  ) -> [Branch] {
    var branches: [Branch] = []
    for edge in edges {
      let node = end(edge)
      if let place = branches.firstIndex(where: { $0.kind == edge.kind }) {
        branches[place].ends.append(node)
      } else {
        branches.append(Branch(kind: edge.kind, isOutgoing: isOutgoing, ends: [node]))
      }
    }
    for place in branches.indices { branches[place].ends = unique(branches[place].ends) }
    return Edge.Kind.allCases.compactMap { kind in branches.first { $0.kind == kind } }
  }
}
