public import Dossiers
import HTML
import Templates

extension Site {
  func claim(_ id: EntityID) -> Claim? { dossier.claim(id) }
  func source(_ id: EntityID) -> Source? { dossier.source(id) }
  func figure(_ id: EntityID) -> Figure? { dossier.figure(id) }

  var record: Record { dossier.record }
  var facts: Facts { dossier.facts }

  /// How a section of a claim is laid out.
  func layout(of section: Row<Section>) -> SectionLayout { layouts[section.index] }

  func rows(_ statements: some Sequence<Row<Statement>>) -> [StatementRow] {
    statements.map { StatementRow($0, in: record) }
  }

  /// The points of a claim in the order of the file.
  func points(of claim: Claim) -> [PointRow] {
    claim.sections.compactMap { PointRow($0, in: self) }
  }

  /// The first point of a claim, which is the claim itself.
  func mainPoint(of claim: Claim) -> PointRow? {
    claim.sections.lazy.compactMap { PointRow($0, in: self) }.first
  }

  /// The entity's title as it can be read alone: a headline with its outlet and quotation marks.
  func title(of entity: EntityID) -> String {
    let number = entity.number
    return (number < titles.count ? titles[number] : nil) ?? entity.id
  }

  /// The title of what a link without words leads to; empty of what has none.
  func title(of target: Target) -> String {
    if case .entity(let entity, _) = target { title(of: entity) } else { "" }
  }

  /// The same for a page of its own: a claim's is marked as one.
  func pageTitle(of entity: EntityID) -> String {
    claim(entity) == nil
      ? title(of: entity) : words.text("title.claim", ["title": .text(title(of: entity))])
  }

  func name(of party: Party) -> String {
    switch party {
    case .figure(let figure): title(of: figure)
    case .words(let words): words
    }
  }

  /// The page's whole web address; nil where the site has none.
  func canonical(_ path: PagePath) -> String? {
    baseURL.map { $0 + percentEncoded(path: path.served) }
  }
}

extension Settings {
  /// The path of the site's root on its server, which begins and ends with a slash; nil without a `base-url`.
  public var rootOnServer: String? {
    guard let base = baseURL else { return nil }
    let slashes = base.indices.filter { base[$0] == "/" }
    return slashes.count > 2 ? String(base[slashes[2]...]) : "/"
  }
}

extension Dossier {
  /// Everything that has a page of its own, but withdrawn claims.
  public var entities: [any Entity] {
    var entities: [any Entity] = claims
    entities += figures as [any Entity]
    entities += sources as [any Entity]
    entities += events as [any Entity]
    entities += pages as [any Entity]
    return entities
  }

  /// Everything that has a page of its own.
  public var pageSubjects: [any Entity] { entities + withdrawn as [any Entity] }
}
