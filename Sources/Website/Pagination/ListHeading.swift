import Dossiers
import HTML

/// A list that may be cut into parts, with what its pages need to name each other.
struct ListHeading: Sendable {
  let title: String
  let path: PagePath
  let tree: PartTree

  func path(of part: Int) -> PagePath { path.part(tree.parts[part].name) }

  /// Which part it is: `March 2023`; the title of the whole list.
  func label(of part: Int, in words: ThemeWords) -> String {
    part == 0 ? title : tree.parts[part].name.label(in: words)
  }

  /// `Claims`, `Claims: March 2023`.
  func title(of part: Int, in words: ThemeWords) -> String {
    part == 0 ? title : words.label(title, label(of: part, in: words))
  }
}

extension Site {
  func list(_ page: FixedPage, _ tree: PartTree) -> ListHeading {
    ListHeading(title: words.title(of: page), path: PagePath(page), tree: tree)
  }

  /// Nil where no page lists the corrections.
  var correctionsList: ListHeading? {
    dossier.correctionsPage.map {
      ListHeading(title: $0.header.title, path: PagePath(of: $0.id), tree: lists.corrections.tree)
    }
  }

  /// What has to do with an entity, if it does not fit on one page.
  func edgesList(of entity: EntityID) -> ListHeading? {
    dividedEdges[entity].map {
      ListHeading(title: pageTitle(of: entity), path: PagePath(of: entity), tree: $0.tree)
    }
  }

  /// The edges that are shown on an entity's page, or on that of a part.
  func edges(of entity: EntityID, on part: Int = 0) -> SelectedEdges {
    dividedEdges[entity]?.edges(on: part) ?? dossier.edges(of: entity)
  }

  /// Every list of the site that may have parts; of entities only what is published.
  var pagedLists: [ListHeading] {
    let published = dividedEdges.keys.filter {
      dossier.entity($0)?.header.publication.isPublished == true
    }
    return [
      list(.claims, lists.claims.tree), list(.figures, lists.figures.tree),
      list(.sources, lists.sources.tree), list(.events, lists.events.tree),
      list(.timeline, lists.timeline.tree), list(.network, lists.network.tree),
      list(.openQuestions, lists.openQuestions.tree),
    ] + (dossier.settings.hasSearch ? [list(.search, lists.index.tree)] : [])
      + [correctionsList].compactMap(\.self) + published.compactMap { edgesList(of: $0) }
  }
}
