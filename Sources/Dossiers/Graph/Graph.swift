/// How the entities of a dossier hang together: who alleges what of whom, what cites what.
public struct Graph: Sendable {
  /// The edges that leave an entity, its points or its statements, in their order on its page.
  public func edges(from entity: EntityID) -> ArraySlice<Edge> {
    index[entity].map { rows.leaving($0) } ?? []
  }

  /// The edges that lead to an entity, its points or its statements from elsewhere, those of claims first, then
  /// of figures, sources and events, each in the order of the ids.
  public func edges(to entity: EntityID) -> EdgeList {
    index[entity].map { rows.reaching($0) } ?? EdgeList()
  }

  /// Every edge once, in no particular order.
  var edges: ArraySlice<Edge> { rows.all }

  let index: EntityIndex
  let rows: EdgeRows
}

/// A relation between two nodes of the graph.
public struct Edge: BitwiseCopyable, Hashable, Sendable {
  public enum Kind: String, BitwiseCopyable, CaseIterable, Sendable {
    case about, alleges, denies, admits
    case admitsInPart = "admits-in-part"
    case responds, asked, finds, retracts, corrects, replaces
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

  /// A kind's own hash is that of its name.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(from.entity)
    hasher.combine(to.entity)
    hasher.combine(from.place &* 64 &+ to.place)
  }
}

/// An end of an edge.
public enum Node: BitwiseCopyable, Hashable, Sendable {
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

  /// A number that differs for most nodes of one entity.
  fileprivate var place: Int {
    switch self {
    case .entity: 0
    case .point(let point): point.row.index &* 2 &+ 1
    case .statement(let statement): statement.row.index &* 2 &+ 2
    }
  }
}

/// A point and its claim.
public struct PointID: BitwiseCopyable, Hashable, Sendable {
  public let claim: EntityID
  public let row: Row<Section>
}

/// A statement and its claim.
public struct StatementID: BitwiseCopyable, Hashable, Sendable {
  public let claim: EntityID
  public let row: Row<Statement>
}
