import Dossiers
import HTML
import Templates

/// Who made a point's allegation first or passes it on, with the documents in which that is read.
struct OriginRow: Sendable {
  let link: Link
  /// Whether one of its documents says that it verified what it passes on.
  var isVerified = false
  fileprivate(set) var sources: [EntityID] = []

  static let schema = Schema<WebPage, OriginRow>("origin") {
    Field.row(
      "who", Link.schema, "The figure or document, or the outlet that unnamed speakers told"
    ) { $1.link }
    Field.flag("verified", "Whether it says that it verified what it passes on") { $1.isVerified }
    Field.rows("cited", CitedSource.schema, "The documents, with their numbers") { page, row in
      row.sources.map { CitedSource($0, on: page) }
    }
  }

  static func origins(of row: PointRow, on page: WebPage) -> [OriginRow] {
    let sources = page.allegingSources(of: row)
    return page.facts.origins(of: row.facts).map { origin in
      var shown: OriginRow
      let publisher: Party?
      switch origin {
      case .figure(let figure):
        shown = OriginRow(link: page.link(figure))
        publisher = .figure(figure)
      case .document(let document):
        shown = OriginRow(link: page.link(document))
        publisher = page.site.source(document)?.publisher
      case .unnamed(let outlet):
        shown = OriginRow(link: page.link(outlet))
        publisher = outlet
      }
      shown.sources = sources.filter { source in
        publisher.map { page.site.source(source)?.publishers.contains($0) == true } ?? false
      }
      return shown
    }
  }

  static func relays(of row: PointRow, on page: WebPage) -> [OriginRow] {
    let sources = page.allegingSources(of: row)
    return row.facts.relays.map { page.facts[$0] }.map { relay in
      OriginRow(
        link: page.link(relay.publisher), isVerified: relay.isVerified,
        sources: sources.filter {
          page.site.source($0)?.publishers.contains(relay.publisher) == true
        })
    }
  }
}

extension WebPage {
  /// Whose documents the list of a point's origins and relays has.
  func listedPublishers(of row: PointRow) -> [Party] {
    row.facts.relays.map { facts[$0].publisher }
      + facts.origins(of: row.facts).compactMap { origin in
        switch origin {
        case .figure(let figure): .figure(figure)
        case .document(let document): site.source(document)?.publisher
        case .unnamed(let outlet): outlet
        }
      }
  }

  /// The documents that a point's allegations rest on, each once.
  fileprivate func allegingSources(of row: PointRow) -> [EntityID] {
    unique(
      allegations(of: row).flatMap { record.citations($0.citations) }.map(\.source))
  }

  private func allegations(of row: PointRow) -> [Statement] {
    record.statements(row.section.statements).filter { $0.kind == .allegation }
  }

  private func descriptions(through outlet: Party, of row: PointRow) -> [String] {
    let described = allegations(of: row).compactMap { statement -> String? in
      guard case .unnamed(let description) = statement.speaker else { return nil }
      let isTold =
        statement.to.isEmpty
        ? firstSource(of: statement)?.publisher == outlet
        : record.parties(statement.to).contains(outlet)
      return isTold ? record[description] : nil
    }
    // More than a few nobody reads.
    return Array(unique(described).prefix(4))
  }

  /// How many origins a point has and which, and how many pass them on, in words.
  func origins(of row: PointRow) -> String {
    let facts = row.facts
    let named = self.facts.origins(of: facts).prefix(4).map { origin -> String in
      switch origin {
      case .figure(let entity), .document(let entity): return site.title(of: entity)
      case .unnamed(let outlet):
        let descriptions = descriptions(through: outlet, of: row).map { words.quoted($0) }
        let outlet = SentenceValue.text(name(of: outlet))
        if descriptions.isEmpty {
          return words.text("origins.unnamed", ["unnamed": .text(words.unnamed), "outlet": outlet])
        }
        return words.text(
          "origins.unnamed-described",
          [
            "unnamed": .text(words.unnamed), "outlet": outlet,
            "descriptions": .text(words.clauses(descriptions)),
          ])
      }
    }
    return words.facts([origins(named, of: facts)] + relays(of: facts))
  }

  private func origins(_ named: [String], of facts: PointFacts) -> String {
    switch facts.origins.count {
    case 0: return words.text("origins.none")
    case 1: return words.text("origins.single", ["origin": .text(named[0])])
    case let count:
      let more = count - named.count
      let rest = more > 0 ? [words.text("origins.more", ["count": .number(more)])] : []
      return words.text(
        "origins.several", ["count": .number(count), "origins": .text(words.clauses(named + rest))])
    }
  }

  private func relays(of facts: PointFacts) -> [String] {
    let count = facts.relays.count
    if count == 0 { return [words.text("relays.none")] }
    return [
      words.text("relays.some", ["count": .number(count)]),
      facts.verified == 0
        ? words.text("verified.none")
        : words.text("verified.some", ["count": .number(facts.verified)]),
    ]
  }
}
