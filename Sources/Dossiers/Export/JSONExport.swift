extension Dossier {
  /// Everything that is published and derived, as JSON (`docs/export.md` describes it): UTF-8, with a newline
  /// at its end. Keys are in the documented order, entities sorted by id, edges by their ends.
  public func jsonExport() -> [UInt8] {
    let json: JSON = [
      "format": 1, "claims": claims.map(json),
      "figures": figures.map(\.json), "sources": sources.map(\.json),
      "events": events.map(\.json), "edges": exportedEdges.map(\.json),
    ]
    return json.lines(depth: 2)
  }

  /// A text's words without their form, with the titles of what links without words lead to, and without citations.
  public func plainText(_ prose: Prose) -> String { prose.plainText(titled: title(of:)) }

  /// What a link without words of its own shows.
  func title(of target: Target) -> String {
    guard case .entity(let id, let anchor) = target else { return "" }
    if let anchor, let claim = claim(id) {
      for section in claim.sections.map({ record[$0] }) {
        if section.anchor.map({ record[$0] }) == anchor { return record[section.heading].plainText }
        let statements = record.statements(section.statements)
        if let statement = statements.first(where: { $0.anchor.map { record[$0] } == anchor }) {
          return statement.label.isEmpty
            ? statement.kind.rawValue : record[statement.label].plainText
        }
      }
    }
    return entity(id)?.header.title ?? ""
  }
}

extension Dossier {
  private func json(_ claim: Claim) -> JSON {
    let points = claim.sections.filter { record[$0].isPoint }
    let passages = claim.statements.filter { !record[record[$0].section].isPoint }
    let first = points.first.flatMap { facts[$0] }
    return [
      "id": claim.id.id, "title": claim.header.title, "about": claim.about.map(\.id),
      "status": first?.status.rawValue, "since": first?.since?.lastDay.description,
      "asOf": first?.asOf?.description, "open": facts[claim].openPoints,
      "points": points.compactMap { point in facts[point].map { json(record[point], $0) } },
      "statements": passages.map { json(record[$0]) },
    ]
  }

  private func json(_ point: Section, _ facts: PointFacts) -> JSON {
    [
      "id": point.anchor.map { record[$0] },
      "title": record[point.heading].plainText(titled: title(of:)),
      "proposition": record[point.proposition].plainText(titled: title(of:)).trimmed,
      "about": record.figures(point.about).map(\.id),
      "status": facts.status.rawValue, "reply": facts.reply.rawValue,
      "replies": facts.replies.map {
        ["figure": self.facts[$0].figure.id, "reply": self.facts[$0].reply.rawValue] as JSON
      },
      "origins": facts.origins.count, "relays": facts.relays.count,
      "verified": facts.verified, "since": facts.since?.lastDay.description,
      "asOf": facts.asOf?.description,
      "history": facts.history.map {
        ["date": self.facts[$0].day.description, "status": self.facts[$0].status.rawValue] as JSON
      },
      "statements": record.statements(point.statements).map(json),
    ]
  }

  private func json(_ statement: Statement) -> JSON {
    let body = record[statement.body]
    var (unnamed, document): (String?, String?)
    switch statement.speaker {
    case .unnamed(let description): unnamed = record[description]
    case .document(let id): document = id.id
    case .figures, .us, nil: break
    }
    let via = record.parties(statement.via).map(\.exported)
    return [
      "id": record.id(of: statement), "kind": statement.kind.name,
      "by": record.speakers(of: statement).map(\.id), "unnamed": unnamed,
      "document": document, "via": via.isEmpty ? nil : via.joined(separator: ", "),
      "to": record.parties(statement.to).map(\.exported),
      "in": record.citations(statement.citations).map {
        ["source": $0.source.id, "locator": $0.locator] as JSON
      },
      "date": statement.date?.description, "effect": statement.effect?.rawValue,
      "stage": statement.stage?.rawValue, "outcome": statement.outcome?.rawValue,
      "repeats": statement.repeats.map { name(of: $0, besides: statement) },
      "quote": body.filter(\.isQuotation).exportedText(title(of:)),
      "text": body.filter { !$0.isQuotation }.exportedText(title(of:)),
      // What the format's second version added, after the keys that programs know.
      "us": statement.speaker?.isUs == true, "language": statement.language.map { record[$0] },
      "translation": statement.translation.map { record[$0] },
      "replaces": statement.replaces.map { name(of: $0, besides: statement) },
      "deadline": statement.deadline?.description,
    ]
  }

  /// The anchor of a statement, with its claim where that is another's than the one that names it.
  private func name(of row: Row<Statement>, besides other: Statement) -> String {
    let anchor = record.id(of: record[row])
    let claim = record.claim(of: row)
    return claim === record.claim(of: other.section) ? anchor : claim.id.id + "#" + anchor
  }
}

extension Party {
  /// A figure's id, or the words.
  fileprivate var exported: String {
    switch self {
    case .figure(let id): id.id
    case .words(let words): words
    }
  }
}

extension Figure {
  fileprivate var json: JSON {
    [
      "id": id.id, "kind": kind.rawValue, "title": header.title,
      "aliases": aliases, "role": role, "roles": roles.map(\.json),
    ]
  }
}

extension Role {
  fileprivate var json: JSON {
    [
      "title": title, "organization": organization?.exported,
      "from": from?.exported, "to": to?.exported,
      "sources": sources.map(\.id),
    ]
  }
}

extension RoleDate {
  fileprivate var exported: String {
    switch self {
    case .unknown: "unknown"
    case .date(let date): date.description
    }
  }
}

extension Source {
  fileprivate var json: JSON {
    [
      "id": id.id, "type": type.rawValue, "title": header.title,
      "publisher": publisher.exported, "date": date?.description,
      "url": url, "seen": seen.rawValue,
      "relays": relays.map(\.source.id),
      "publishers": publishers.map(\.exported),
      "file": copy.map { "assets/" + $0.text },
    ]
  }
}

extension Event {
  fileprivate var json: JSON {
    ["id": id.id, "title": header.title, "date": date.description]
  }
}

/// An edge as the export spells it: its ends are `figure:han-dong`, `point:two-michaels#hold-off`.
struct ExportedEdge: Hashable, Comparable {
  let from: String
  let to: String
  let kind: String

  fileprivate var json: JSON {
    ["from": from, "to": to, "kind": kind]
  }

  static func < (left: ExportedEdge, right: ExportedEdge) -> Bool {
    if left.from != right.from { return left.from.utf8.lexicographicallyPrecedes(right.from.utf8) }
    if left.to != right.to { return left.to.utf8.lexicographicallyPrecedes(right.to.utf8) }
    return left.kind < right.kind
  }
}

extension Dossier {
  /// Every edge once, sorted by its ends and its kind.
  var exportedEdges: [ExportedEdge] {
    // Several files can make the same edge: an outlet that asks somebody about two claims.
    let edges = graph.edges.map {
      ExportedEdge(from: name(of: $0.from), to: name(of: $0.to), kind: $0.kind.rawValue)
    }.sorted()
    return zip(edges.indices, edges).filter { $0 == 0 || edges[$0 - 1] != $1 }.map(\.1)
  }

  private func name(of node: Node) -> String {
    switch node {
    case .entity(let id): id.description
    case .point(let id):
      "point:" + id.claim.id + "#" + (record[id.row].anchor.map { record[$0] } ?? "")
    case .statement(let id):
      "statement:" + id.claim.id + "#" + record.id(of: record[id.row])
    }
  }
}
