import Dossiers

/// What the drawn nodes have to do with each other.
struct Ties {
  /// An edge between drawn nodes; without a kind, that a point is one of its claim.
  struct Relation: Hashable {
    let from: Int
    let to: Int
    let kind: Edge.Kind?
  }

  /// More lines than these nobody can follow.
  static let mostLines = 800

  /// By where they leave, then by kind, then by where they lead.
  let relations: [Relation]
  /// The pairs that a line joins, with how it is drawn.
  let lines: [(one: Int, other: Int, style: LineStyle)]
  /// How many pairs more have something to do with each other.
  let furtherLines: Int

  /// `drawn` are numbers of the network's nodes, and the relations' ends are places among them.
  init(among drawn: [Int], of nodes: NetworkNodes, in dossier: Dossier) {
    var places = [Int](repeating: -1, count: nodes.count)
    for (place, number) in drawn.enumerated() { places[number] = place }
    var relations: Set<Relation> = []
    var counts: [Pair: Int] = [:]
    func add(_ from: Int, _ kind: Edge.Kind?, _ to: Int) {
      guard places[from] >= 0, places[to] >= 0, from != to else { return }
      let relation = Relation(from: places[from], to: places[to], kind: kind)
      relations.insert(relation)
      counts[Pair(relation), default: 0] += 1
    }
    for entity in unique(drawn.map { nodes[$0].entity }) {
      for edge in dossier.graph.edges(from: entity) {
        guard let from = nodes.number(of: edge.from), let to = nodes.number(of: edge.to) else {
          continue
        }
        add(from, edge.kind, to)
      }
    }
    for (point, claim) in nodes.pointsOfClaims { add(point, nil, claim) }
    let strongest = counts.keys.sorted {
      (counts[$1, default: 0], $0.one, $0.other) < (counts[$0, default: 0], $1.one, $1.other)
    }
    let pairs = Set(strongest.prefix(Ties.mostLines))
    furtherLines = counts.count - pairs.count
    self.relations = relations.filter { pairs.contains(Pair($0)) }.sorted {
      ($0.from, $0.place, $0.to) < ($1.from, $1.place, $1.to)
    }
    var styles: [Pair: LineStyle] = [:]
    for relation in self.relations {
      let style = LineStyle(relation.kind)
      styles[Pair(relation)] = min(styles[Pair(relation)] ?? style, style)
    }
    lines = pairs.sorted { ($0.one, $0.other) < ($1.one, $1.other) }.map {
      ($0.one, $0.other, styles[$0] ?? .other)
    }
  }
}

private struct Pair: Hashable {
  let one: Int
  let other: Int

  init(_ relation: Ties.Relation) {
    one = min(relation.from, relation.to)
    other = max(relation.from, relation.to)
  }
}

extension Ties.Relation {
  /// Where its kind stands among all.
  fileprivate var place: Int {
    kind.flatMap { Edge.Kind.allCases.firstIndex(of: $0) } ?? -1
  }
}

/// How a line is drawn: by the strongest relation that it stands for.
enum LineStyle: Int, Comparable, CaseIterable {
  /// Someone said, found or was asked something, or it is about someone.
  case said
  /// Who published, wrote, relays or cites what.
  case written
  case other

  init(_ kind: Edge.Kind?) {
    self =
      switch kind {
      case .about, .alleges, .denies, .admits, .admitsInPart, .responds, .asked, .finds, .retracts,
        .corrects, .replaces, .takesStep, .comments:
        .said
      case .cites, .publishedBy, .authoredBy, .relays: .written
      case .involves, .holdsRoleAt, .mentions, nil: .other
      }
  }

  static func < (left: LineStyle, right: LineStyle) -> Bool { left.rawValue < right.rawValue }
}
