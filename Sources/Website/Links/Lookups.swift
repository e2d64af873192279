public import Dossiers

extension Site {
  func title(of entity: EntityID) -> String { directory.title(of: entity) }

  /// The title of an entity's page where nothing else of the page is shown.
  func pageTitle(of entity: EntityID) -> String {
    dossier.claim(entity) != nil ? "Claim: " + title(of: entity).isolated : title(of: entity)
  }

  func claim(_ id: EntityID) -> Claim? { dossier.claim(id) }

  func source(_ id: EntityID) -> Source? { dossier.source(id) }

  func figure(_ id: EntityID) -> Figure? { dossier.figure(id) }

  func name(of party: Party) -> String {
    switch party {
    case .figure(let figure): title(of: figure)
    case .words(let words): words
    }
  }

  /// The absolute address of a page, where the site has one.
  func canonical(_ path: PagePath) -> String? {
    dossier.settings.baseURL.map { $0 + percentEncoded(path: path.served) }
  }
}

extension Settings {
  /// The base URL without its scheme and host: `/` or `/dossiers/`.
  public var rootOnServer: String? {
    guard let base = baseURL else { return nil }
    let slashes = base.indices.filter { base[$0] == "/" }
    return slashes.count > 2 ? String(base[slashes[2]...]) : "/"
  }
}

extension Dossier {
  /// Every entity, kind by kind.
  public var entities: [any Entity] {
    var entities: [any Entity] = claims
    entities += figures as [any Entity]
    entities += sources as [any Entity]
    entities += events as [any Entity]
    entities += pages as [any Entity]
    return entities
  }

  /// Every entity that has a page: also the claims of which no more is shown than that they were withdrawn.
  public var pageSubjects: [any Entity] { entities + withdrawn as [any Entity] }
}
