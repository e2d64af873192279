import Dossiers
import Templates

/// A part of what is too long for one page: of an entity's record, or of the list of corrections.
struct PartPage: PartOfList {
  let list: ListHeading
  let part: Int
  /// Nil of the corrections.
  let entity: (any Entity)?

  static let page = Schema<WebPage, PartPage>("part_page") {
    Field.parts()
    Field.text("kicker", "What kind of page it is a part of, in words; none of the corrections") {
      page, row in row.entity.map { page.kind(of: $0) }
    }
    Field.row("figure", FigureRecord.schema, "The part of a figure's record") { page, row in
      (row.entity as? Figure).map {
        FigureRecord(figure: $0.id, edges: page.site.edges(of: $0.id, on: row.part))
      }
    }
    Field.row("source", SourceRecord.schema, "The part of what rests on a source") { page, row in
      (row.entity as? Source).map {
        SourceRecord(source: $0.id, edges: page.site.edges(of: $0.id, on: row.part))
      }
    }
    Field.rows("corrections", CorrectionPlace.schema, "The corrections made in that time") {
      page, row in
      row.entity == nil ? Array(page.site.lists.corrections.entries(on: row.part)) : []
    }
    Field.rows("relations", RelationGroup.schema, "What is linked with it and is not shown above") {
      page, row in
      row.entity.map { page.relations(of: $0.id, page.site.edges(of: $0.id, on: row.part)) } ?? []
    }
  }
}

extension WebPage {
  fileprivate func kind(of entity: any Entity) -> String {
    switch entity {
    case let figure as Figure: words.kind(figure.kind)
    case let source as Source: words.kind(source.type)
    case is Claim: words.text("claim-word")
    default: words.text("event")
    }
  }
}

/// Links to the parts of a list, and to their parts in turn.
struct PartIndex: Sendable {
  let parts: [PartEntry]

  static let schema = Schema<WebPage, PartIndex>("part_index") {
    Field.rows("parts", PartEntry.schema, "The parts, in their order") { $1.parts }
  }
}

struct PartEntry: Sendable {
  let link: Link
  let parts: [Link]

  static let schema = Schema<WebPage, PartEntry>("part_entry") {
    Field.row("link", Link.schema, "Link to the part") { $1.link }
    Field.rows(
      "parts", Link.schema, "Links to the parts of the part; none where there are hundreds"
    ) {
      $1.parts
    }
  }
}

/// Where a part is: what it is a part of, and its neighbours.
struct PartPlace: Sendable {
  let whole: Link
  let previous: Link?
  let next: Link?

  static let schema = Schema<WebPage, PartPlace>("part_place") {
    Field.row("whole", Link.schema, "Link to what it is a part of") { $1.whole }
    Field.row("previous", Link.schema, "Link to the part before") { $1.previous }
    Field.row("next", Link.schema, "Link to the part after") { $1.next }
  }
}

extension WebPage {
  private static let mostInIndex = 500

  /// The links to the parts of a part, if it is cut. Two levels, unless those would be more than anybody reads through.
  func partIndex(_ list: ListHeading, on part: Int) -> PartIndex? {
    let parts = list.tree.parts[part].parts
    guard !parts.isEmpty else { return nil }
    let further = parts.reduce(0) { $0 + list.tree.parts[$1].parts.count }
    let isDeep = further <= WebPage.mostInIndex
    return PartIndex(
      parts: parts.map { part in
        PartEntry(
          link: link(list, part),
          parts: isDeep ? list.tree.parts[part].parts.map { link(list, $0) } : [])
      })
  }

  func partPlace(_ list: ListHeading, on part: Int) -> PartPlace? {
    let place = list.tree.parts[part]
    return place.whole.map { whole in
      PartPlace(
        whole: link(list, whole), previous: place.previous.map { link(list, $0) },
        next: place.next.map { link(list, $0) })
    }
  }

  func partIndex(of entity: EntityID) -> PartIndex? {
    site.edgesList(of: entity).flatMap { partIndex($0, on: 0) }
  }

  private func link(_ list: ListHeading, _ part: Int) -> Link {
    Link(text: list.label(of: part, in: words), target: .path(list.path(of: part)))
  }
}
