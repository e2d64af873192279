import Dossiers

/// The page of the whole graph: who and what is linked with whom and what. Where it is too long, a part of its list.
struct NetworkPage: View {
  let frame: PageFrame
  let heading: String
  /// How many nodes there are.
  let count: Int
  let groups: GroupsView?
  let picture: NetworkPicture?
  let kinds: [NetworkKind]
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<NetworkPage>(
    "network_page",
    [
      .view("frame", \.frame, "What surrounds the page"),
      .text("heading", \.heading, "The title of the page"),
      .text("count", \.count, "How many claims, points, figures, sources and events there are"),
      .view("groups", \.groups, "The groups of a large network; nothing where all is drawn"),
      .view("picture", \.picture, "The nodes that are drawn one by one; nothing on a part"),
      .list("kinds", \.kinds, "What the picture leaves out, or what the part lists, kind by kind"),
      .view("part_index", \.partIndex, "The parts, where the list is too long for one page"),
      .view("part_place", \.partPlace, "Where a part stands among the others"),
    ])
}

/// Nodes with the lines between them, and the table with the same.
struct NetworkPicture: View {
  let isWhole: Bool
  let width: Int
  let height: Int
  let lines: NetworkLines
  let marks: [NetworkMark]
  /// How many weaker lines are left out.
  let furtherLines: Int?
  let rows: [NetworkRow]

  static let shape = Shape<NetworkPicture>(
    "network_picture",
    [
      .flag("whole", \.isWhole, "Whether every node is drawn"),
      .text("width", \.width, "The width of the drawing in its units"),
      .text("height", \.height, "Its height"),
      .view("lines", \.lines, "The lines between the marks"),
      .text("further_lines", \.furtherLines, "How many weaker lines are left out, if any"),
      .list("marks", \.marks, "The marks, row by row"),
      .list(
        "rows", \.rows, "The table behind the picture: claims, points, figures, sources, events"),
    ])
}

/// The lines of a picture by how they are drawn, each as the `d` of a path; empty where there are none.
struct NetworkLines: View {
  let strong: String
  let middle: String
  let faint: String

  static let shape = Shape<NetworkLines>(
    "network_lines",
    [
      .text("strong", \.strong, "A path: what someone said of whom, or the links of most edges"),
      .text("middle", \.middle, "A path: who published, wrote, relays or cites, or fewer edges"),
      .text("faint", \.faint, "A path: everything else"),
    ])
}

/// A node in the picture.
struct NetworkMark: View {
  let href: Href
  let x: Int
  let y: Int
  let outline: NodeShape
  let words: [PictureLine]
  let name: Label

  static let shape = Shape<NetworkMark>(
    "network_mark",
    [
      .text("href", \.href, "The page of the node, or its place there"),
      .text("x", \.x, "The middle of the mark from the left"),
      .text("y", \.y, "The middle of the mark from the top"),
      .text("shape", \.outline, "The outline of the mark around its middle, to go on a path with"),
      .list("words", \.words, "The name in lines, cut where it is long"),
      .text("name", \.name, "The whole name"),
    ])
}

/// A line of words in a picture.
struct PictureLine: View {
  let text: String
  let x: Int
  let y: Int

  static let shape = Shape<PictureLine>(
    "picture_line",
    [
      .text("text", \.text, "The words"), .text("x", \.x, "Where they begin"),
      .text("y", \.y, "Their middle from the top"),
    ])
}

/// A drawn node with its relations to other drawn nodes.
struct NetworkRow: View {
  let node: LinkView
  let kind: String
  let relations: [RelationGroup]

  static let shape = Shape<NetworkRow>(
    "network_row",
    [
      .view("node", \.node, "The node"), .text("kind", \.kind, "What kind of node it is"),
      .list("relations", \.relations, "What leads from it to others, by the kind of the relation"),
    ])
}

/// Nodes of one kind in a list.
struct NetworkKind: View {
  let heading: String
  let nodes: [LinkView]

  static let shape = Shape<NetworkKind>(
    "network_kind",
    [
      .text("heading", \.heading, "The kind in the plural"),
      .list("nodes", \.nodes, "The nodes, by their ids"),
    ])
}
