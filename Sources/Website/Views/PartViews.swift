import Dossiers

/// The parts of a list that is too long for one page, and where it helps the parts of those.
struct PartIndex: View {
  let parts: [PartEntry]

  static let shape = Shape<PartIndex>(
    "part_index",
    [
      .list("parts", \.parts, "The parts, in their order")
    ])
}

struct PartEntry: View {
  let link: LinkView
  let parts: [LinkView]

  static let shape = Shape<PartEntry>(
    "part_entry",
    [
      .view("link", \.link, "Link to the part"),
      .list("parts", \.parts, "Links to the parts of the part; none where there are hundreds"),
    ])
}

/// Where the page of a part stands: what it is a part of, and its neighbours.
struct PartPlace: View {
  let whole: LinkView
  let previous: LinkView?
  let next: LinkView?

  static let shape = Shape<PartPlace>(
    "part_place",
    [
      .view("whole", \.whole, "Link to what it is a part of"),
      .view("previous", \.previous, "Link to the part before"),
      .view("next", \.next, "Link to the part after"),
    ])
}

extension Composer {
  /// More links than these are for nobody to look through: then the parts stand alone.
  private static let mostInIndex = 500

  /// Nil on a page that has the entries themselves.
  func partIndex(_ list: PagedList, on part: Int) -> PartIndex? {
    let parts = list.tree.parts[part].parts
    guard !parts.isEmpty else { return nil }
    let further = parts.reduce(0) { $0 + list.tree.parts[$1].parts.count }
    let isDeep = further <= Composer.mostInIndex
    return PartIndex(
      parts: parts.map { part in
        PartEntry(
          link: link(list, part),
          parts: isDeep ? list.tree.parts[part].parts.map { link(list, $0) } : [])
      })
  }

  /// Nil on the page of the list itself.
  func partPlace(_ list: PagedList, on part: Int) -> PartPlace? {
    let place = list.tree.parts[part]
    return place.whole.map { whole in
      PartPlace(
        whole: link(list, whole), previous: place.previous.map { link(list, $0) },
        next: place.next.map { link(list, $0) })
    }
  }

  /// Of an entity whose own page cannot hold all that has to do with it.
  func partIndex(of entity: EntityID) -> PartIndex? {
    site.edgesList(of: entity).flatMap { partIndex($0, on: 0) }
  }

  private func link(_ list: PagedList, _ part: Int) -> LinkView {
    let name = list.tree.parts[part].name
    return LinkView(
      text: .words(part == 0 ? list.title : name.label), href: .path(list.path(of: part)))
  }
}
