import Dossiers
import HTML
import Templates

/// An `id` of a page. Those that the program gives begin with an underscore, which no editor's anchor can.
enum Anchor: Hashable, Sendable {
  /// One that an editor gave.
  case own(String)
  case lead, roles, text
  case record, sources, unanswered
  case source(Int)
  case year(Int)
  case day(PartialDate)
  case section(Int)
  case statement(section: Int, index: Int)
}

extension Record {
  /// The section's own anchor, or the one that its place gives it.
  func anchor(of section: Section) -> Anchor {
    section.anchor.map { .own(self[$0]) } ?? .section(Int(section.place))
  }

  /// The statement's own anchor, or the one that its place gives it.
  func anchor(of row: Row<Statement>) -> Anchor {
    let statement = self[row]
    if let anchor = statement.anchor { return .own(self[anchor]) }
    let section = self[statement.section]
    return .statement(
      section: Int(section.place), index: row.index - section.statements.startIndex)
  }

  func target(of row: Row<Statement>) -> LinkTarget {
    .entity(claim(of: row).id, anchor: anchor(of: row))
  }

  func target(of row: Row<Section>) -> LinkTarget {
    .entity(claim(of: row).id, anchor: anchor(of: self[row]))
  }
}

extension Anchor {
  /// Calls `text` and `number` with its pieces.
  private func forEachPiece(_ text: (String) -> Void, _ number: (Int) -> Void) {
    switch self {
    case .own(let anchor): text(anchor)
    case .lead: text("_lead")
    case .roles: text("_roles")
    case .text: text("_text")
    case .record: text("_record")
    case .sources: text("_sources")
    case .unanswered: text("_no-answer")
    case .day(let date):
      text("_d")
      text(date.description)
    case .source(let place), .year(let place):
      text("_")
      number(place)
    case .section(let section):
      text("_p")
      number(section + 1)
    case .statement(let section, let index):
      text("_p")
      number(section + 1)
      text("-")
      number(index + 1)
    }
  }

  /// Writes the `id` itself.
  func write(to output: inout TextOutput) {
    if case .own(let anchor) = self { return output.append(anchor) }
    forEachPiece({ output.append(plain: $0) }, { output.append($0) })
  }

  /// Writes what links to it, after the address of its page.
  func writeFragment(to output: inout TextOutput) {
    output.append("#")
    if case .own(let anchor) = self, !anchor.isPlainAddress {
      return output.append(percentEncoded(fragment: anchor))
    }
    forEachPiece({ output.append(plain: $0) }, { output.append($0) })
  }

  /// As it is after the `#` of an address.
  var fragment: String {
    var fragment = ""
    forEachPiece({ fragment += percentEncoded(fragment: $0) }, { fragment += String($0) })
    return fragment
  }
}

/// What the anchors of all claims lead to.
struct Anchors: Sendable {
  enum Place: Hashable, Sendable {
    case section(Row<Section>)
    case statement(Row<Statement>)
  }

  private struct Key: Hashable {
    let claim: EntityID
    let anchor: String
  }

  private let places: [Key: Place]

  init(of record: Record) {
    var places: [Key: Place] = [:]
    for claim in record.claims {
      for row in claim.sections {
        guard let anchor = record[row].anchor else { continue }
        places[Key(claim: claim.id, anchor: record[anchor])] = .section(row)
      }
      for row in claim.statements {
        guard let anchor = record[row].anchor else { continue }
        places[Key(claim: claim.id, anchor: record[anchor])] = .statement(row)
      }
    }
    self.places = places
  }

  func place(_ anchor: String, of claim: EntityID) -> Place? {
    places[Key(claim: claim, anchor: anchor)]
  }
}
