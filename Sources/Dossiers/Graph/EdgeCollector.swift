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
  mutating func add(_ claim: Claim) {
    let node = Node.entity(claim.id)
    for figure in claim.about { add(node, .about, figure) }
    add(node, prose: claim.lead)
    for (number, section) in claim.sections.enumerated() {
      switch section {
      case .point(let point):
        let id = Node.point(PointID(claim: claim.id, section: number))
        for figure in point.about { add(id, .about, figure) }
        add(id, prose: point.heading)
        add(id, prose: point.proposition)
        add(id, prose: point.text)
        add(point.statements, of: claim.id, section: number, about: id)
      case .passage(let passage):
        add(node, prose: passage.heading)
        add(node, prose: passage.text)
        add(passage.statements, of: claim.id, section: number, about: node)
      }
    }
  }

  private mutating func add(
    _ statements: [Statement], of claim: EntityID, section: Int, about subject: Node
  ) {
    for (index, statement) in statements.enumerated() {
      let node = Node.statement(
        StatementID(claim: claim, section: section, index: index))
      addSpeaker(of: statement, about: subject)
      for citation in statement.citations { add(node, .cites, citation.source) }
      for case .figure(let figure) in statement.via { add(node, .mentions, figure) }
      if statement.kind != .commentRequest {
        for case .figure(let figure) in statement.to { add(node, .mentions, figure) }
      }
      addReplaced(by: statement, node, among: statements, of: claim, section: section)
      add(node, prose: statement.label)
      add(node, prose: statement.body)
    }
  }

  private mutating func addSpeaker(of statement: Statement, about subject: Node) {
    let speakers: [EntityID] =
      switch statement.speaker {
      case .figures(let figures): figures
      case .document(let document): [document]
      case .us, .unnamed, nil: []
      }
    for speaker in speakers {
      if let kind = statement.kind.edge {
        add(.entity(speaker), kind, subject)
      } else {
        for case .figure(let figure) in statement.to { add(.entity(speaker), .asked, figure) }
      }
    }
  }

  /// From a finding to those that it sets aside in its section.
  private mutating func addReplaced(
    by statement: Statement, _ node: Node, among statements: [Statement], of claim: EntityID,
    section: Int
  ) {
    guard let replaced = statement.replaces else { return }
    for (index, other) in statements.enumerated() where other.isFinding(replaced, of: claim) {
      add(node, .replaces, .statement(StatementID(claim: claim, section: section, index: index)))
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

extension Statement {
  /// Whether it is a finding, or repeats it.
  fileprivate func isFinding(_ finding: StatementReference, of claim: EntityID) -> Bool {
    kind == .finding
      && (repeats == finding
        || repeats == nil && finding.claim == claim && anchor == finding.anchor)
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
