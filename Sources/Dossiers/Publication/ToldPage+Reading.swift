extension ToldPage {
  /// What the page of an entity of the record tells.
  init(of entity: any Entity, in record: Record, _ facts: Facts) {
    var parts: [ToldPart]
    switch entity {
    case let claim as Claim: parts = claim.told(in: record, facts)
    case is WithdrawnClaim: parts = [ToldPart(.page, [], at: .start)]
    case let figure as Figure:
      parts = [figure.told(ToldValue(.roles, figure.roles.map(\.told)))]
    case let source as Source: parts = [source.told(ToldValue(.date, source.date?.description))]
    case let event as Event:
      parts = [
        event.told(ToldValue(.place, event.place), ToldValue(.date, event.date.description))
      ]
    default: parts = [entity.told()]
    }
    parts += entity.header.corrections.map(\.told)
    self.init(entity.id, parts)
  }
}

extension Position {
  static let start = Position(line: 1)
}

extension Entity {
  fileprivate func told(_ values: ToldValue...) -> ToldPart {
    ToldPart(.page, [ToldValue(.title, header.title)] + values, at: .start)
  }
}

extension Correction {
  fileprivate var told: ToldPart {
    ToldPart(
      .correction,
      [
        ToldValue(.correction, kind.rawValue), ToldValue(.date, date.description),
        ToldValue(.text, text), ToldValue(.was, was), ToldValue(.now, now),
      ], at: .start)
  }
}

extension Role {
  /// `Mayor, [[town]], 2019-06/`: what comes after the end is known is added to it.
  fileprivate var told: String {
    let time = from == nil && to == nil ? nil : (from?.told ?? "") + "/" + (to?.told ?? "")
    return [title, organization?.told, time].compactMap(\.self).joined(separator: ", ")
  }
}

extension RoleDate {
  fileprivate var told: String {
    switch self {
    case .unknown: "unknown"
    case .date(let date): date.description
    }
  }
}

extension Party {
  fileprivate var told: String {
    switch self {
    case .figure(let id): "[[\(id.id)]]"
    case .words(let words): words
    }
  }
}

extension Target {
  /// A link without words of its own, which shows a title: it says the same while it leads to the same.
  fileprivate static func told(_ target: Target) -> String {
    guard case .entity(let id, let anchor) = target else { return "" }
    return "[[" + id.id + (anchor.map { "#" + $0 } ?? "") + "]]"
  }
}

extension Claim {
  fileprivate func told(in record: Record, _ facts: Facts) -> [ToldPart] {
    var parts = [
      told(
        ToldValue(.status, facts[self].status?.rawValue),
        ToldValue(.assessment, assessment?.label),
        ToldValue(.explanation, assessment?.explanation))
    ]
    for row in sections {
      let section = record[row]
      if section.anchor != nil { parts.append(section.told(facts[row]?.status, in: record)) }
      for statement in record.statements(section.statements) {
        parts.append(statement.told(in: record))
      }
    }
    return parts
  }
}

extension Section {
  /// Of a passage the heading is nothing that anybody is said to have done: only its address is kept.
  fileprivate func told(_ status: Status?, in record: Record) -> ToldPart {
    let texts = { (prose: ProseRange) in record[prose].plainText(titled: Target.told).trimmed }
    return ToldPart(
      .section, section: anchor.map { record[$0] },
      isPoint
        ? [
          ToldValue(.title, texts(heading)), ToldValue(.status, status?.rawValue),
          ToldValue(.proposition, texts(proposition)),
        ] : [], at: position)
  }
}

extension Statement {
  fileprivate func told(in record: Record) -> ToldPart {
    ToldPart(
      .statement, section: record[section].anchor.map { record[$0] },
      anchor: anchor.map { record[$0] },
      [
        ToldValue(.statement, kind.name),
        ToldValue(.label, label.isEmpty ? nil : record[label].plainText(titled: Target.told)),
      ] + (repeats.map { repeated($0, in: record) } ?? own(in: record)), at: position)
  }

  /// A repetition has the words of another, which answers for them.
  private func repeated(_ row: Row<Statement>, in record: Record) -> [ToldValue] {
    let other = record[row]
    return [
      ToldValue(.effect, effect == other.effect ? nil : effect?.rawValue),
      ToldValue(.repeats, name(of: row, in: record)),
      ToldValue(.date, date == other.date ? nil : date?.description),
    ]
  }

  private func own(in record: Record) -> [ToldValue] {
    [
      ToldValue(.by, speakers(in: record)),
      ToldValue(.via, record.parties(via).map(\.told)),
      ToldValue(.to, record.parties(to).map(\.told)),
      ToldValue(.effect, effect?.rawValue), ToldValue(.stage, stage?.rawValue),
      ToldValue(.outcome, outcome?.rawValue), ToldValue(.date, date?.description),
      ToldValue(.translation, translation.map { record[$0] }),
      ToldValue(
        .words,
        record[body].compactMap { block in
          block.exportedWords(Target.told).map { block.isQuotation ? "> " + $0 : $0 }
        }.filter { !$0.isEmpty }),
    ]
  }

  private func speakers(in record: Record) -> [String] {
    switch speaker {
    case .figures(let figures): record.figures(figures).map { "[[\($0.id)]]" }
    case .document(let source): ["[@\(source.id)]"]
    case .unnamed(let description): ["unnamed, " + record[description]]
    case .us: ["us"]
    case nil: []
    }
  }

  private func name(of row: Row<Statement>, in record: Record) -> String {
    let other = record[row]
    return "[[" + record.claim(of: row).id.id + "#" + record.id(of: other) + "]]"
  }
}
