import Dossiers

// About how many bytes the entries of lists take on a page: what decides where a list is cut. They are estimated from the
// entry alone, before anything is made, and err on the side of too many.

extension Claim {
  var rowWeight: Int { 420 + 2 * id.id.utf8.count + header.size }

  /// With its boxes and points, as on the first page.
  var weightWithPoints: Int {
    let boxes = Box.all(of: self) { SectionLayout(sections[$0]) }.reduce(0) { $0 + $1.weight }
    return sections.reduce(rowWeight + 550 + boxes) { sum, section in
      guard case .point(let point) = section else { return sum }
      return sum + point.rowWeight(in: self)
    }
  }
}

extension Box {
  fileprivate var weight: Int {
    let statement = shown.map { 130 + 2 * $0.claim.id.id.utf8.count + $0.statement.size } ?? 0
    return others.prefix(Box.mostOthers).reduce(60 + statement) {
      $0 + 80 + $1.claim.id.id.utf8.count + $1.statement.label.size
    }
  }
}

extension Point {
  /// In short: its heading with the status, the reply, and whether there is a finding; and the claim above it.
  func rowWeight(in claim: Claim) -> Int {
    370 + 2 * claim.id.id.utf8.count + claim.header.title.utf8.count + heading.size
  }
}

extension Statement {
  /// On the timeline, with its speaker and its claim.
  func rowWeight(in claim: Claim) -> Int {
    260 + claim.id.id.utf8.count + claim.header.title.utf8.count + label.size
      + (speaker?.figures.count ?? 0) * 40
  }

  fileprivate var size: Int { label.size + body.size }
}

extension Figure {
  var rowWeight: Int {
    140 + id.id.utf8.count + header.title.utf8.count + (shownRole?.utf8.count ?? 0)
  }
}

extension Source {
  var rowWeight: Int { 260 + id.id.utf8.count + header.title.utf8.count }
}

extension Event {
  var rowWeight: Int { 180 + id.id.utf8.count + header.title.utf8.count + (place?.utf8.count ?? 0) }
}

extension CorrectionPlace {
  var rowWeight: Int {
    190 + 2 * page.id.utf8.count + correction.text.utf8.count + (correction.was?.utf8.count ?? 0)
      + (correction.now?.utf8.count ?? 0)
  }
}

extension Header {
  fileprivate var size: Int { title.utf8.count + (summary?.utf8.count ?? 0) }
}

extension Prose {
  /// About how many bytes the words or blocks take.
  var size: Int {
    var size = 0
    forEachInside { size += $0.size }
    return size
  }
}

extension Prose.Element {
  /// About how many bytes it takes without what is inside it.
  fileprivate var size: Int {
    switch kind {
    case .words, .codeSpan: bytes.count
    case .softBreak, .lineBreak: 1
    case .paragraph, .list, .item: 10
    case .heading, .quotation: 40
    case .emphasis, .strong, .link: 20
    case .code: 30 + bytes.count
    case .thematicBreak: 5
    case .image: 100 + bytes.count
    case .figure: 150 + bytes.count + (title?.utf8.count ?? 0)
    case .table: 100
    case .cell: 15
    case .row, .title, .citations: 0
    }
  }
}
