import Dossiers

/// A list that may be cut into parts, with what its pages need to name each other.
struct PagedList: Sendable {
  let title: String
  let path: PagePath
  let tree: PartTree

  func path(of part: Int) -> PagePath { path.part(tree.parts[part].name) }

  /// `Claims`, `Claims: March 2023`.
  func title(of part: Int) -> String {
    part == 0 ? title : title.isolated + ": " + tree.parts[part].name.label
  }
}

extension Site {
  /// The list of all entities of a kind.
  func list(_ kind: EntityKind) -> PagedList {
    let path = PagePath(listing: kind)
    return switch kind {
    case .claim: PagedList(title: "Claims", path: path, tree: lists.claims.tree)
    case .figure: PagedList(title: "Figures", path: path, tree: lists.figures.tree)
    case .source: PagedList(title: "Sources", path: path, tree: lists.sources.tree)
    case .event: PagedList(title: "Events", path: path, tree: lists.events.tree)
    case .page: preconditionFailure("pages have no list")
    }
  }

  var timelineList: PagedList {
    PagedList(title: "Timeline", path: .timeline, tree: lists.timeline.tree)
  }

  var networkList: PagedList {
    PagedList(title: "Network", path: .network, tree: lists.network.tree)
  }

  var openQuestionsList: PagedList {
    PagedList(title: "Open questions", path: .openQuestions, tree: lists.openQuestions.tree)
  }

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
