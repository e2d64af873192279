import Dossiers

// About how many bytes the entries of lists take on a page: what decides where a list is cut. They are told from the
// entry alone, before anything is made, and err on the side of too many.

extension Claim {
  var rowWeight: Int { 600 + header.size + about.count * 120 }

  /// With its points, as on the first page.
  var weightWithPoints: Int {
    sections.reduce(rowWeight) { sum, section in
      guard case .point(let point) = section else { return sum }
      return sum + point.rowWeight(in: self)
    }
  }
}

extension Point {
  /// In short, with both sides.
  func rowWeight(in claim: Claim) -> Int {
    900 + 2 * claim.header.title.utf8.count + heading.size + proposition.size
      + statements.count * 220
  }
}

extension Statement {
  /// Away from its place.
  func rowWeight(in section: Dossiers.Section, of claim: Claim) -> Int {
    440 + claim.header.title.utf8.count + section.heading.size + label.size
      + (speaker?.figures.count ?? 0) * 100
  }
}

extension Figure {
  var rowWeight: Int { 190 + header.size + (shownRole?.utf8.count ?? 0) }
}

extension Source {
  var rowWeight: Int { 400 + header.size }
}

extension Event {
  var rowWeight: Int { 350 + header.size + (place?.utf8.count ?? 0) }
}

extension Dossier {
  /// A line of the network's lists: a link to the node.
  func networkRowWeight(of node: Node) -> Int {
    let heading = if case .point(let id) = node { point(id)?.heading.size ?? 0 } else { 0 }
    return 100 + 2 * node.entity.id.utf8.count + (entity(node.entity)?.header.title.utf8.count ?? 0)
      + heading
  }
}

extension Correction {
  var rowWeight: Int {
    400 + text.utf8.count + (was?.utf8.count ?? 0) + (now?.utf8.count ?? 0)
  }
}

extension Header {
  fileprivate var size: Int { title.utf8.count + (summary?.utf8.count ?? 0) }
}

extension [Inline] {
  /// About how many bytes the words take.
  var size: Int {
    reduce(0) { sum, inline in
      switch inline {
      case .text(let text), .code(let text): sum + text.utf8.count
      case .softBreak, .lineBreak: sum + 1
      case .emphasis(let inner), .strong(let inner), .link(_, _, let inner): sum + 20 + inner.size
      case .image(_, let alternative, _): sum + 100 + alternative.utf8.count
      case .citations: sum
      }
    }
  }
}
