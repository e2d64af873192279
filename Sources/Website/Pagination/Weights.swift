import Dossiers

// About how many bytes the entries of lists take on a page: what decides where a list is cut. They are estimated from the
// entry alone, before anything is made, and err on the side of too many.

extension Claim {
  var rowWeight: Int { 420 + 2 * id.id.utf8.count + header.size }

  /// With its boxes and points, as on the first page.
  var weightWithPoints: Int {
    let boxes = Box.all(of: self).reduce(0) { $0 + $1.weight }
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

extension [Block] {
  /// About how many bytes the blocks take.
  fileprivate var size: Int {
    reduce(0) { sum, block in
      switch block {
      case .paragraph(let words): sum + 10 + words.size
      case .heading(_, let words, _): sum + 40 + words.size
      case .quotation(let inner): sum + 40 + inner.size
      case .list(_, _, let entries): entries.reduce(sum + 10) { $0 + 10 + $1.size }
      case .code(_, let text): sum + 30 + text.utf8.count
      case .thematicBreak: sum + 5
      case .figure(_, let alternative, let caption):
        sum + 150 + alternative.utf8.count + (caption?.utf8.count ?? 0)
      case .table(let table):
        ([table.header] + table.rows).joined().reduce(sum + 100) { $0 + 15 + $1.size }
      }
    }
  }
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
