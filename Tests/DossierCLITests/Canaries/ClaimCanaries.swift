@testable import Dossiers

/// Canaries in every place of a claim's points and statements.
struct ClaimCanaries {
  let planter: Planter
  let owner: String
  let ids: [EntityKind: [String]]

  var sections: String {
    """
    ## Point \(show("point heading")) \(note) {#hold}

    Proposition \(show("proposition")) \(note).

    Remark \(show("point text")) [[\(figure)|\(show("link in a point"))]].

    \(StatementKind.allCases.filter { $0 != .commentRequest }.map(statement).joined())
    ## Repeats \(show("second point")) {#again}

    It is so \(show("second proposition")).

    \(statement(.allegation))
    ### Denial

    - Repeats: first-denial

    ## Requests \(show("section heading"))

    \(statement(.commentRequest))
    """
  }

  private func statement(_ kind: StatementKind) -> String {
    let word = kind.rawValue
    let anchor = kind == .denial ? "first-denial" : show("\(word) anchor")
    // What a finding replaces is named by its anchor, which has no words of its own.
    let lines = kind.keys(isRepeat: false).filter { $0 != .replaces }.map {
      "- \($0.rawValue): \(value($0, kind))"
    }
    return """
      ### \(word): free words \(show("\(word) label")) \(note) {#\(anchor)}

      \(lines.joined(separator: "\n"))

      > Quotation \(show("\(word) quotation")) \(note)

      Text \(show("\(word) text")) \(note) [[\(figure)|\(show("\(word) link"))]].


      """
  }

  private func value(_ key: AttributionKey, _ kind: StatementKind) -> String {
    let place = "\(kind.rawValue) \(key.rawValue)"
    return switch key {
    case .by where kind == .allegation: "unnamed, \(show(place)) \(note)"
    case .by: "[[\(figure)]]"
    case .to where kind == .commentRequest: "[[\(figure)]]"
    case .via, .to: "the office of \(show(place)) \(note), [[\(figure)]]"
    case .about: "[[\(figure)]]"
    case .in: "[@\(ids[.source]![0]), page \(show(place))] \(note)"
    case .date: planter.date(.shown, owner, place)
    case .effect: "refutes"
    case .stage: "settled"
    case .outcome: "declined"
    case .deadline: "2999"
    case .language: "fr"
    case .translation: "Rendering \(show(place)) \(note)"
    case .replaces, .repeats: ""
    }
  }

  private var figure: String { ids[.figure]![0] }
  private var note: String { planter.note(owner, "claim") }

  private func show(_ place: String) -> String { planter.word(.shown, owner, "claim \(place)") }
}
