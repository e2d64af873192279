extension Dossier {
  /// Everything that is published and derived, as JSON (`docs/export.md` describes it): UTF-8, with a newline
  /// at its end. Keys are in the documented order, entities sorted by id, edges by their ends.
  public func jsonExport() -> [UInt8] {
    let json: JSON = [
      "format": 1, "claims": claims.map { $0.json(title(of:)) },
      "figures": figures.map(\.json), "sources": sources.map(\.json),
      "events": events.map(\.json), "edges": exportedEdges.map(\.json),
    ]
    return json.lines(depth: 2)
  }

  /// What a link without words of its own shows.
  func title(of target: Target) -> String {
    guard case .entity(let id, let anchor) = target else { return "" }
    if let anchor, let claim = claim(id) {
      for section in claim.sections {
        if section.anchor == anchor { return section.heading.plainText }
        if let statement = section.statements.first(where: { $0.anchor == anchor }) {
          return statement.label.isEmpty ? statement.kind.rawValue : statement.label.plainText
        }
      }
    }
    return entity(id)?.header.title ?? ""
  }
}

/// Gives a link without words the title of what it leads to.
private typealias Titles = (Target) -> String

extension Claim {
  fileprivate func json(_ title: Titles) -> JSON {
    let first = points.first?.facts
    return [
      "id": id.id, "title": header.title, "about": about.map(\.id),
      "status": status?.rawValue, "since": first?.since?.lastDay.description,
      "asOf": first?.asOf?.description, "open": openPoints,
      "points": points.map { $0.json(in: id, title) },
      "statements": wholeClaimStatements.map { $0.json(in: id, title) },
    ]
  }
}

extension Point {
  fileprivate func json(in claim: EntityID, _ title: Titles) -> JSON {
    [
      "id": anchor, "title": heading.plainText(titled: title),
      "proposition": proposition.plainText(titled: title).trimmed, "about": about.map(\.id),
      "status": facts.status.rawValue, "reply": facts.reply.rawValue,
      "replies": facts.replies.map {
        ["figure": $0.figure.id, "reply": $0.reply.rawValue] as JSON
      },
      "origins": facts.origins.count, "relays": facts.relays.count,
      "verified": facts.verified, "since": facts.since?.lastDay.description,
      "asOf": facts.asOf?.description,
      "history": facts.history.map {
        ["date": $0.day.description, "status": $0.status.rawValue] as JSON
      },
      "statements": statements.map { $0.json(in: claim, title) },
    ]
  }
}

extension Statement {
  fileprivate func json(in claim: EntityID, _ title: Titles) -> JSON {
    [
      "id": id, "kind": kind.name, "by": speaker?.figures.map(\.id) ?? [], "unnamed": unnamed,
      "document": document, "via": via.isEmpty ? nil : via.map(\.exported).joined(separator: ", "),
      "to": to.map(\.exported),
      "in": citations.map { ["source": $0.source.id, "locator": $0.locator] as JSON },
      "date": date?.description, "effect": effect?.rawValue, "stage": stage?.rawValue,
      "outcome": outcome?.rawValue, "repeats": repeats.map { $0.exported(in: claim) },
      "quote": body.filter(\.isQuotation).exportedText(title),
      "text": body.filter { !$0.isQuotation }.exportedText(title),
      // What the format's second version added, after the keys that programs know.
      "us": speaker == .us, "language": language, "translation": translation,
      "replaces": replaces.map { $0.exported(in: claim) }, "deadline": deadline?.description,
    ]
  }

  private var unnamed: String? {
    if case .unnamed(let description) = speaker { description } else { nil }
  }
  private var document: String? { if case .document(let id) = speaker { id.id } else { nil } }
}

extension StatementReference {
  /// The anchor, with the claim where that is another.
  fileprivate func exported(in claim: EntityID) -> String {
    self.claim == claim ? anchor : self.claim.id + "#" + anchor
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
    case .point(let id): "point:" + id.claim.id + "#" + (point(id)?.anchor ?? "")
    case .statement(let id): "statement:" + id.claim.id + "#" + (statement(id)?.id ?? "")
    }
  }
}

extension Sequence<Prose.Element> {
  /// The words of the blocks, parted by empty lines; nothing if there are none.
  fileprivate func exportedText(_ title: Titles) -> String? {
    let text = compactMap { $0.plainText(title) }.filter { !$0.isEmpty }.joined(separator: "\n\n")
    return text.isEmpty ? nil : text
  }
}

extension Prose.Element {
  fileprivate func plainText(_ title: Titles) -> String? {
    switch kind {
    case .paragraph, .heading: inside.plainText(titled: title).trimmed
    case .quotation: inside.exportedText(title)
    case .list:
      // A year at the beginning of a quotation's line is the number of a list.
      inside.enumerated().compactMap { place, item in
        item.inside.exportedText(title).map { text in
          start.map { "\($0 + place). \(text)" } ?? text
        }
      }.joined(separator: "\n")
    case .code: words
    case .figure: [words, self.title ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
    case .table:
      inside.map { row in
        row.inside.map { $0.inside.plainText(titled: title).trimmed }.joined(separator: "\t")
      }.joined(separator: "\n")
    default: nil
    }
  }
}
