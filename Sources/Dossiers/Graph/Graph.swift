/// How the entities of a dossier hang together: who alleges what of whom, what cites what.
public struct Graph: Sendable {
  /// The edges that leave an entity, its points or its statements, in their order on its page.
  public func edges(from entity: EntityID) -> [Edge] { outgoing[entity] ?? [] }

  /// The edges that lead to an entity, its points or its statements from elsewhere, those of claims first, then
  /// of figures, sources and events, each in the order of the ids.
  public func edges(to entity: EntityID) -> [Edge] { incoming[entity] ?? [] }

  /// Every edge once, sorted by its ends and its kind.
  public var edges: [Edge] { outgoing.values.joined().sorted() }

  let outgoing: [EntityID: [Edge]]
  let incoming: [EntityID: [Edge]]
}

/// A relation between two nodes of the graph.
public struct Edge: Hashable, Comparable, Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case about, alleges, denies, admits, responds, asked, finds, retracts
    case takesStep = "takes-step"
    case comments, cites
    case publishedBy = "published-by"
    case authoredBy = "authored-by"
    case relays, involves
    case holdsRoleAt = "holds-role-at"
    case mentions
  }

  public let from: Node
  public let to: Node
  public let kind: Kind

  public static func < (left: Edge, right: Edge) -> Bool {
    if left.from != right.from { return left.from < right.from }
    if left.to != right.to { return left.to < right.to }
    return left.kind.rawValue < right.kind.rawValue
  }
}

/// An end of an edge.
public enum Node: Hashable, Comparable, Sendable, CustomStringConvertible {
  case entity(EntityID)
  case point(PointID)
  case statement(StatementID)

  /// The entity on whose page it stands.
  public var entity: EntityID {
    switch self {
    case .entity(let id): id
    case .point(let point): point.claim
    case .statement(let statement): statement.claim
    }
  }

  /// As the export spells it: `figure:han-dong`, `point:two-michaels#hold-off`.
  public var description: String {
    switch self {
    case .entity(let id): id.description
    case .point(let point): "point:" + point.claim.id + "#" + point.anchor
    case .statement(let statement): "statement:" + statement.claim.id + "#" + statement.id
    }
  }

  public static func < (left: Node, right: Node) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

/// A point by its claim and anchor; `section` is its place among the claim's sections.
public struct PointID: Hashable, Sendable {
  public let claim: EntityID
  public let anchor: String
  public let section: Int
}

/// A statement by its claim and id; `section` and `index` are its place in the claim.
public struct StatementID: Hashable, Sendable {
  public let claim: EntityID
  public let id: String
  public let section: Int
  public let index: Int
}
