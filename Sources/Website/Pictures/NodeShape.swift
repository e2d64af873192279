import Dossiers

/// What kind of thing a node is, told by a shape of its own in the pictures of the graph.
enum NodeShape: Int, Sendable, CaseIterable {
  case claim, point, figure, source, event

  /// What stands on a claim's page below a point is shown as the point.
  init(_ node: Node) {
    switch node {
    case .point, .statement: self = .point
    case .entity(let entity):
      switch entity.kind {
      case .claim: self = .claim
      case .figure: self = .figure
      case .source: self = .source
      case .event, .page: self = .event
      }
    }
  }

  var word: String {
    switch self {
    case .claim: "claim"
    case .point: "point"
    case .figure: "figure"
    case .source: "source"
    case .event: "event"
    }
  }

  var heading: String {
    switch self {
    case .claim: "Claims"
    case .point: "Points"
    case .figure: "Figures"
    case .source: "Sources"
    case .event: "Events"
    }
  }
}

extension NodeShape: TextValue {
  func isShown(by composer: Composer?) -> Bool { true }

  /// The outline around the place where a path stands: a large and a small diamond, a circle, a square, a triangle.
  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    switch self {
    case .claim: page.raw("m0-7l7 7l-7 7l-7-7z")
    case .point: page.raw("m0-5l5 5l-5 5l-5-5z")
    case .figure: page.raw("m-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z")
    case .source: page.raw("m-5-4h9v9h-9z")
    case .event: page.raw("m0-5l6 10h-12z")
    }
  }
}
