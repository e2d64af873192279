import Dossiers

/// A list that may be cut into parts, with what its pages need to name each other.
struct PagedList: Sendable {
  let title: String
  let path: PagePath
  let tree: PartTree

  init(title: String, path: PagePath, tree: PartTree) {
    (self.title, self.path, self.tree) = (title, path, tree)
  }

  fileprivate init(_ page: FixedPage, _ tree: PartTree) {
    self.init(title: page.title ?? "", path: PagePath(page), tree: tree)
  }

  func path(of part: Int) -> PagePath { path.part(tree.parts[part].name) }

  /// `Claims`, `Claims: March 2023`.
  func title(of part: Int) -> String {
    part == 0 ? title : title.isolated + ": " + tree.parts[part].name.label
  }
}

extension Site {
  /// The list of all entities of a kind.
  func list(_ kind: EntityKind) -> PagedList {
    switch kind {
    case .claim: PagedList(.claims, lists.claims.tree)
    case .figure: PagedList(.figures, lists.figures.tree)
    case .source: PagedList(.sources, lists.sources.tree)
    case .event: PagedList(.events, lists.events.tree)
    case .page: preconditionFailure("pages have no list")
    }
  }

  var timelineList: PagedList { PagedList(.timeline, lists.timeline.tree) }

  var networkList: PagedList { PagedList(.network, lists.network.tree) }

  var openQuestionsList: PagedList { PagedList(.openQuestions, lists.openQuestions.tree) }

  /// Nil where no page lists the corrections.
  var correctionsList: PagedList? {
    dossier.correctionsPage.map {
      PagedList(
        title: $0.header.title, path: PagePath(of: $0.id), tree: lists.corrections.tree)
    }
  }

  /// What has to do with an entity, if it does not fit on one page.
  func edgesList(of entity: EntityID) -> PagedList? {
    dividedEdges[entity].map {
      PagedList(title: pageTitle(of: entity), path: PagePath(of: entity), tree: $0.tree)
    }
  }

  /// The edges that stand on an entity's page, or on that of a part.
  func edges(of entity: EntityID, on part: Int = 0) -> Edges {
    dividedEdges[entity]?.edges(on: part) ?? dossier.edges(of: entity)
  }

  /// Every list of the site that may have parts; of entities only what is published.
  var pagedLists: [PagedList] {
    let published = dividedEdges.keys.filter {
      dossier.entity($0)?.header.publication.isPublished == true
    }
    return [EntityKind.claim, .figure, .source, .event].map { list($0) }
      + [timelineList, networkList, openQuestionsList, correctionsList].compactMap(\.self)
      + published.compactMap { edgesList(of: $0) }
  }
}
