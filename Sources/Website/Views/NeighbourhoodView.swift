import Dossiers

/// The picture of what a page is linked with: from a rail a row for each neighbour, kind by kind.
struct NeighbourhoodView: View {
  let height: Int
  /// The rail and what leads from it to the neighbours.
  let rail: String
  let ownX: Int
  let outline: NodeShape
  let ownNameX: Int
  let name: NameInPicture
  let markX: Int
  let nameX: Int
  let branches: [BranchView]

  static let shape = Shape<NeighbourhoodView>(
    "neighbourhood",
    [
      .text("height", \.height, "The height of the drawing, which is 340 wide"),
      .text("rail", \.rail, "A path: the rail, with a twig to each neighbour"),
      .text("own_x", \.ownX, "The middle of the page's own mark, which stands 14 from the top"),
      .text("own_shape", \.outline, "The outline of the page's own mark, to go on a path with"),
      .text("own_name", \.name, "The page's title, as far as it fits on a line"),
      .text("own_name_x", \.ownNameX, "Where the page's title begins"),
      .text("mark_x", \.markX, "The middle of the neighbours' marks"),
      .text("name_x", \.nameX, "Where the neighbours' names begin"),
      .list("branches", \.branches, "The neighbours, by the kind and direction of the relation"),
    ])

}

/// Neighbours of one kind and direction.
struct BranchView: View {
  let label: String
  let y: Int
  /// How many there are, where not all are drawn.
  let all: Int?
  let drawn: Int
  let twigs: [TwigView]

  static let shape = Shape<BranchView>(
    "branch",
    [
      .text("label", \.label, "The relation in words"),
      .text("label_y", \.y, "The middle of the words from the top"),
      .text("drawn", \.drawn, "How many neighbours are drawn"),
      .text("all", \.all, "How many there are; nothing where all are drawn"),
      .list("twigs", \.twigs, "The neighbours"),
    ])
}

/// One neighbour.
struct TwigView: View {
  let href: Href
  let name: NameInPicture
  let outline: NodeShape
  let y: Int

  static let shape = Shape<TwigView>(
    "twig",
    [
      .text("href", \.href, "The page of the neighbour, or its place there"),
      .text("name", \.name, "Its name, as far as it fits on a line"),
      .text("shape", \.outline, "The outline of its mark, to go on a path with"),
      .text("y", \.y, "The middle of its row from the top"),
    ])
}

extension Composer {
  /// Nil of a page with fewer than two neighbours.
  func neighbourhood(of entity: EntityID) -> NeighbourhoodView? {
    let neighbourhood = Neighbourhood(of: entity, in: site.dossier)
    guard neighbourhood.count > 1 else { return nil }
    let isMirrored = site.dossier.settings.isRightToLeft
    func x(_ x: Int) -> Int { isMirrored ? 340 - x : x }
    var y = 14
    var last = y
    var twigs = ""
    let branches = neighbourhood.branches.map { branch in
      y += 26
      let labelY = y
      let views = branch.ends.prefix(branch.drawn).map { node in
        y += y == labelY ? 22 : 26
        last = y
        twigs += "M\(x(9)) \(y)H\(x(22))"
        return TwigView(
          href: .node(node), name: NameInPicture(node: node, room: 300 * 100 / 13),
          outline: NodeShape(node), y: y)
      }
      return BranchView(
        label: branch.isOutgoing ? branch.kind.outward : branch.kind.inward, y: labelY,
        all: branch.ends.count > branch.drawn ? branch.ends.count : nil, drawn: branch.drawn,
        twigs: views)
    }
    return NeighbourhoodView(
      height: y + 14, rail: "M\(x(9)) 22V\(last)" + twigs, ownX: x(9),
      outline: NodeShape(.entity(entity)), ownNameX: x(22),
      name: NameInPicture(node: .entity(entity), room: 310 * 100 / 15), markX: x(27),
      nameX: x(38), branches: branches)
  }
}
