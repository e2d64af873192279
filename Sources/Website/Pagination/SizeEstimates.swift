import Dossiers

// About how many bytes the entries of lists take on a page: what decides where a list is cut. They are estimated from the
// entry alone, before anything is made, and err on the side of too many.

extension Claim {
  var rowSize: Int { 420 + 2 * id.id.utf8.count + header.size }
}

extension Site {
  /// With its boxes and points, as on the first page.
  func sizeWithPoints(of claim: Claim) -> Int {
    let boxes = Box.all(of: claim, in: self).reduce(0) { $0 + size(of: $1, in: claim) }
    return points(of: claim).reduce(claim.rowSize + 550 + boxes) {
      $0 + record.rowSize(of: $1.section)
    }
  }

  private func size(of box: Box, in claim: Claim) -> Int {
    let id = claim.id.id.utf8.count
    let statement =
      box.shown.map {
        130 + 2 * id + record[$0.statement.label].size + record[$0.statement.body].size
      } ?? 0
    return box.others.prefix(Box.mostOthers).reduce(60 + statement) {
      $0 + 80 + id + record[$1.statement.label].size
    }
  }
}

extension Record {
  /// Of a point in short: its heading with the status, the reply, and whether there is a finding; and the claim above it.
  func rowSize(of point: Section) -> Int {
    let claim = self[point.claim]
    return 370 + 2 * claim.id.id.utf8.count + claim.header.title.utf8.count
      + self[point.heading].size
  }

  /// Of a statement on the timeline, with its speaker and its claim.
  func rowSize(of statement: Statement) -> Int {
    let claim = claim(of: statement.section)
    return 260 + claim.id.id.utf8.count + claim.header.title.utf8.count
      + self[statement.label].size + speakers(of: statement).count * 40
  }
}

extension Figure {
  var rowSize: Int {
    140 + id.id.utf8.count + header.title.utf8.count + (shownRole?.utf8.count ?? 0)
  }
}

extension Source {
  var rowSize: Int { 260 + id.id.utf8.count + header.title.utf8.count }
}

extension Event {
  var rowSize: Int { 180 + id.id.utf8.count + header.title.utf8.count + (place?.utf8.count ?? 0) }
}

extension IndexEntry {
  var rowSize: Int {
    (claim == nil ? 95 : 140) + (otherName?.utf8.count ?? 0) + id.id.utf8.count + title.utf8.count
  }
}

extension CorrectionPlace {
  var rowSize: Int {
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
