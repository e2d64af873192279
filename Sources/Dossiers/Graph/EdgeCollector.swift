/// Gathers the edges that one entity's file makes.
struct EdgeCollector {
  private(set) var edges: [Edge] = []
  private var seen: Set<Edge>

  /// Gathers about so many edges.
  init(capacity: Int) { seen = Set(minimumCapacity: capacity) }

  mutating func add(_ from: Node, _ kind: Edge.Kind, _ to: Node) {
    let edge = Edge(from: from, to: to, kind: kind)
    guard from != to, seen.insert(edge).inserted else { return }
    edges.append(edge)
  }

  mutating func add(_ from: Node, _ kind: Edge.Kind, _ to: EntityID) {
    add(from, kind, .entity(to))
  }

  /// The links and citations of some prose. Pages are no nodes of the graph.
  mutating func add(_ from: Node, prose: Prose) {
    prose.forEachInside { element in
      switch element.kind {
      case .link:
        if case .entity(let id, _) = element.target, id.kind != .page, id != from.entity {
          add(from, .mentions, id)
        }
      case .citations:
        for citation in element.citations { add(from, .cites, citation.source) }
      default: break
      }
    }
  }
}

extension EdgeCollector {
  mutating func add(_ claim: Claim, in record: Record) {
    let node = Node.entity(claim.id)
    for figure in claim.about { add(node, .about, figure) }
    add(node, prose: claim.lead)
    for row in claim.sections {
      let section = record[row]
      let subject = section.isPoint ? Node.point(PointID(claim: claim.id, row: row)) : node
      for figure in record.figures(section.about) { add(subject, .about, figure) }
      for prose in [section.heading, section.proposition, section.text] {
        add(subject, prose: record[prose])
      }
      for statement in section.statements {
        add(statement, of: claim.id, among: section.statements, about: subject, in: record)
      }
    }
  }

  private mutating func add(
    _ row: Row<Statement>, of claim: EntityID, among statements: Rows<Statement>,
    about subject: Node, in record: Record
  ) {
    let (node, statement) = (Node.statement(StatementID(claim: claim, row: row)), record[row])
    addSpeaker(of: statement, about: subject, in: record)
    for citation in record.citations(statement.citations) { add(node, .cites, citation.source) }
    for case .figure(let figure) in record.parties(statement.via) { add(node, .mentions, figure) }
    if statement.kind != .commentRequest {
      for case .figure(let figure) in record.parties(statement.to) { add(node, .mentions, figure) }
    }
    // To those findings of its section that it sets aside.
    if let replaced = statement.replaces {
      for other in statements where record[other].kind == .finding {
        if (record[other].repeats ?? other) == replaced {
          add(node, .replaces, .statement(StatementID(claim: claim, row: other)))
        }
      }
    }
    add(node, prose: record[statement.label])
    add(node, prose: record[statement.body])
  }

  private mutating func addSpeaker(
    of statement: Statement, about subject: Node, in record: Record
  ) {
    let speakers: ArraySlice<EntityID> =
      switch statement.speaker {
      case .figures(let figures): record.figures(figures)
      case .document(let document): [document]
      case .us, .unnamed, nil: []
      }
    for speaker in speakers {
      if let kind = statement.kind.edge {
        add(.entity(speaker), kind, subject)
      } else {
        for case .figure(let figure) in record.parties(statement.to) {
          add(.entity(speaker), .asked, figure)
        }
      }
    }
  }

  mutating func add(_ figure: Figure) {
    let node = Node.entity(figure.id)
    for role in figure.roles {
      if case .figure(let organization)? = role.organization {
        add(node, .holdsRoleAt, organization)
      }
      for source in role.sources { add(node, .cites, source) }
    }
    add(node, prose: figure.body)
  }

  mutating func add(_ source: Source) {
    let node = Node.entity(source.id)
    for case .figure(let publisher) in source.publishers { add(node, .publishedBy, publisher) }
    for author in source.authors {
      if let figure = author.figure { add(node, .authoredBy, figure) }
    }
    for relay in source.relays { add(node, .relays, relay.source) }
    add(node, prose: source.body)
  }

  mutating func add(_ event: Event) {
    let node = Node.entity(event.id)
    for figure in event.figures { add(node, .involves, figure) }
    for claim in event.claims { add(node, .involves, claim) }
    add(node, prose: event.body)
  }
}

extension StatementKind {
  /// The edge from a speaker to what a statement is about; a comment request leads to whom it asks instead.
  fileprivate var edge: Edge.Kind? {
    switch self {
    case .allegation: .alleges
    case .denial: .denies
    case .admission: .admits
    case .partialAdmission: .admitsInPart
    case .response: .responds
    case .finding: .finds
    case .retraction: .retracts
    case .correction: .corrects
    case .proceeding: .takesStep
    case .context: .comments
    case .commentRequest: nil
    }
  }
}
