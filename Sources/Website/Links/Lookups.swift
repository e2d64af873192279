public import Dossiers
import HTML
import Templates

extension Site {
  func claim(_ id: EntityID) -> Claim? { dossier.claim(id) }
  func source(_ id: EntityID) -> Source? { dossier.source(id) }
  func figure(_ id: EntityID) -> Figure? { dossier.figure(id) }

  /// How the sections of a claim of this site are laid out.
  func layouts(of claim: Claim) -> [SectionLayout] {
    dossier.place(of: claim.id).map { layouts[$0] } ?? []
  }

  func layout(of section: Int, of claim: Claim) -> SectionLayout {
    layouts(of: claim)[section]
  }

  /// The statement at its place; nil where its claim is not on the site.
  func row(_ id: StatementID) -> StatementRow? {
    claim(id.claim).map { StatementRow($0, id) }
  }

  /// The entity's title as it can be read alone: a headline with its outlet and quotation marks.
  func title(of entity: EntityID) -> String {
    let number = entity.number
    return (number < titles.count ? titles[number] : nil) ?? entity.id
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

  func target(ofSection number: Int, of id: EntityID) -> LinkTarget {
    .entity(id, anchor: claim(id).map { .section(number, of: $0) })
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
