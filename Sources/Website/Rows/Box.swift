import Dossiers
import Templates

/// One of the three boxes at a claim's head: what is alleged, what is replied, what was found on its first point. Never
/// picked by hand: the first statement of each side that quotes something is shown, and all others are links.
struct Box: Sendable {
  enum Side: String, Sendable, CaseIterable { case alleged, reply, found }

  let side: Side
  let point: PointRow
  let shown: StatementRow?
  let others: [StatementRow]

  private init(_ side: Side, of point: PointRow, in site: Site) {
    let layout = site.layout(of: point.row)
    let statements =
      switch side {
      case .alleged: layout.allegations
      case .reply: layout.replies
      case .found: layout.further.first { $0.group == .findings }?.statements ?? []
      }
    let rows = site.rows(statements)
    // A finding that another has replaced leads only where no other is there.
    let standing = rows.filter { site.facts.replacement(of: $0.row) == nil }
    let leading = standing.isEmpty ? rows : standing
    let lead =
      leading.first { site.record[$0.statement.body].holdsQuotation } ?? leading.first
    let first = rows.firstIndex { $0.row == lead?.row }
    (self.side, self.point) = (side, point)
    shown = first.map { rows[$0] }
    others = rows.indices.filter { $0 != first }.map { rows[$0] }
  }

  /// Nothing of a claim without points.
  static func all(of claim: Claim, in site: Site) -> [Box] {
    guard let point = site.mainPoint(of: claim) else { return [] }
    return Side.allCases.map { Box($0, of: point, in: site) }
  }
}

extension Box {
  /// How many of the others are links one by one.
  static let mostOthers = 6

  static let schema = Schema<WebPage, Box>("box") {
    Field.text("heading", "“Alleged”; the reply in a word, such as “Denied”; “Found”") {
      $0.heading(of: $1)
    }
    Field.row("statement", StatementRow.schema, "The first that quotes something, else the first") {
      $1.shown
    }
    Field.text("nothing", "What is there in place of a statement, in words") { page, box in
      box.shown == nil ? page.nothing(in: box) : nil
    }
    Field.rows("others", StatementRow.schema, "The first of the other statements of that side") {
      Array($1.others.prefix(mostOthers))
    }
    Field.number("count", "How many others there are") {
      $1.others.isEmpty ? nil : $1.others.count
    }
  }
}

extension WebPage {
  fileprivate func heading(of box: Box) -> String {
    switch box.side {
    case .alleged: return words.text("box.alleged")
    case .found: return words.text("box.found")
    case .reply:
      switch box.point.facts.answers {
      case .denial: return words.text("box.denied")
      case .admission: return words.text("box.admitted")
      default: return words.text("box.reply")
      }
    }
  }

  fileprivate func nothing(in box: Box) -> String {
    switch box.side {
    case .alleged: return words.text("box.no-allegation")
    case .found: return words.text("box.no-finding")
    case .reply:
      let silences = silences(of: box.point).flatMap(\.sentences)
      return silences.isEmpty ? words.text("silence.no-reply") : words.sentences(silences)
    }
  }
}
