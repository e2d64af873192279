extension Dossier {
  /// Everything that is published and derived, as JSON (`docs/export.md` describes it): UTF-8, with a newline
  /// at its end. Keys are in the documented order, entities sorted by id, edges by their ends.
  public func jsonExport() -> [UInt8] {
    let json = JSON.object([
      ("format", .number(1)),
      ("claims", .array(claims.map { $0.json(title(of:)) })),
      ("figures", .array(figures.map(\.json))),
      ("sources", .array(sources.map(\.json))),
      ("events", .array(events.map(\.json))),
      ("edges", .array(exportedEdges.map(\.json))),
    ])
    var bytes: [UInt8] = []
    json.write(into: &bytes, depth: 2)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
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
    return .object([
      ("id", .string(id.id)), ("title", .string(header.title)),
      ("about", .strings(about.map(\.id))), ("status", .string(status?.rawValue)),
      ("since", .string(first?.since?.lastDay.description)),
      ("asOf", .string(first?.asOf?.description)),
      ("open", .number(openPoints)), ("points", .array(points.map { $0.json(in: id, title) })),
      ("statements", .array(wholeClaimStatements.map { $0.json(in: id, title) })),
    ])
  }
}

extension Point {
  fileprivate func json(in claim: EntityID, _ title: Titles) -> JSON {
    .object([
      ("id", .string(anchor)), ("title", .string(heading.plainText(titled: title))),
      ("proposition", .string(proposition.plainText(titled: title).trimmed)),
      ("about", .strings(about.map(\.id))),
      ("status", .string(facts.status.rawValue)), ("reply", .string(facts.reply.rawValue)),
      (
        "replies",
        .array(
          facts.replies.map {
            .object([("figure", .string($0.figure.id)), ("reply", .string($0.reply.rawValue))])
          })
      ),
      ("origins", .number(facts.origins.count)), ("relays", .number(facts.relays.count)),
      ("verified", .number(facts.verified)), ("since", .string(facts.since?.lastDay.description)),
      ("asOf", .string(facts.asOf?.description)),
      (
        "history",
        .array(
          facts.history.map {
            .object([
              ("date", .string($0.day.description)), ("status", .string($0.status.rawValue)),
            ])
          })
      ),
      ("statements", .array(statements.map { $0.json(in: claim, title) })),
    ])
  }
}

extension Statement {
  fileprivate func json(in claim: EntityID, _ title: Titles) -> JSON {
    .object(whoAndWhere + result(in: claim) + words(title) + secondVersion(in: claim))
  }

  private var whoAndWhere: Keywords {
    [
      ("id", .string(id)), ("kind", .string(kind.name)),
      ("by", .strings(speaker?.figures.map(\.id) ?? [])), ("unnamed", .string(unnamed)),
      ("document", .string(document)),
      ("via", .string(via.isEmpty ? nil : via.map(\.exported).joined(separator: ", "))),
      ("to", .strings(to.map(\.exported))),
      (
        "in",
        .array(
          citations.map {
            .object([("source", .string($0.source.id)), ("locator", .string($0.locator))])
          })
      ),
    ]
  }

  private func result(in claim: EntityID) -> Keywords {
    [
      ("date", .string(date?.description)), ("effect", .string(effect?.rawValue)),
      ("stage", .string(stage?.rawValue)), ("outcome", .string(outcome?.rawValue)),
      ("repeats", .string(repeats.map { $0.exported(in: claim) })),
    ]
  }

  private func words(_ title: Titles) -> Keywords {
    [
      ("quote", .string(body.filter(\.isQuotation).exportedText(title))),
      ("text", .string(body.filter { !$0.isQuotation }.exportedText(title))),
    ]
  }

  /// What the format's second version added, after the keys that programs know.
  private func secondVersion(in claim: EntityID) -> Keywords {
    [
      ("us", .flag(speaker == .us)), ("language", .string(language)),
      ("translation", .string(translation)),
      ("replaces", .string(replaces.map { $0.exported(in: claim) })),
      ("deadline", .string(deadline?.description)),
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
    .object([
      ("id", .string(id.id)), ("kind", .string(kind.rawValue)), ("title", .string(header.title)),
      ("aliases", .strings(aliases)), ("role", .string(role)), ("roles", .array(roles.map(\.json))),
    ])
  }
}

extension Role {
  fileprivate var json: JSON {
    .object([
      ("title", .string(title)), ("organization", .string(organization?.exported)),
      ("from", .string(from?.exported)), ("to", .string(to?.exported)),
      ("sources", .strings(sources.map(\.id))),
    ])
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
    .object([
      ("id", .string(id.id)), ("type", .string(type.rawValue)), ("title", .string(header.title)),
      ("publisher", .string(publisher.exported)), ("date", .string(date?.description)),
      ("url", .string(url)), ("seen", .string(seen.rawValue)),
      ("relays", .strings(relays.map(\.source.id))),
      ("publishers", .strings(publishers.map(\.exported))),
      ("file", .string(copy.map { "assets/" + $0.text })),
    ])
  }
}

extension Event {
  fileprivate var json: JSON {
    .object([
      ("id", .string(id.id)), ("title", .string(header.title)),
      ("date", .string(date.description)),
    ])
  }
}

/// An edge as the export spells it: its ends are `figure:han-dong`, `point:two-michaels#hold-off`.
struct ExportedEdge: Hashable, Comparable {
  let from: String
  let to: String
  let kind: String

  fileprivate var json: JSON {
    .object([("from", .string(from)), ("to", .string(to)), ("kind", .string(kind))])
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
