import Dossiers

/// The groups of a network that is too large to draw as a whole, and the table with the same.
struct GroupsView: View {
  let width: Int
  let height: Int
  let lines: NetworkLines
  let circles: [GroupCircle]
  let rows: [GroupRow]
  /// What stands in no circle: how many groups, and how many nodes those have.
  let further: Int?
  let furtherNodes: Int

  static let shape = Shape<GroupsView>(
    "groups",
    [
      .text("width", \.width, "The width of the drawing in its units"),
      .text("height", \.height, "Its height"),
      .view("lines", \.lines, "The lines between the circles"),
      .list("circles", \.circles, "The circles, row by row"),
      .list("rows", \.rows, "The table behind the picture, the largest group first"),
      .text("further", \.further, "How many smaller groups are not drawn, if any"),
      .text("further_nodes", \.furtherNodes, "How many nodes these have together"),
    ])
}

/// A group in the picture.
struct GroupCircle: View {
  let anchor: String
  let x: Int
  let y: Int
  let radius: Int
  let count: Int
  let words: [PictureLine]

  static let shape = Shape<GroupCircle>(
    "group_circle",
    [
      .text("anchor", \.anchor, "The anchor of the group's row in the table"),
      .text("x", \.x, "The middle of the circle from the left"),
      .text("y", \.y, "The middle of the circle from the top"),
      .text("radius", \.radius, "Its radius"),
      .text("count", \.count, "How many nodes the group has"),
      .list("words", \.words, "The name of its node with most links, in lines"),
    ])
}

/// A group in the table.
struct GroupRow: View {
  let anchor: String
  let name: String
  let count: Int
  let members: [LinkView]
  let furtherMembers: Int?
  let ties: [GroupTie]

  static let shape = Shape<GroupRow>(
    "group_row",
    [
      .text("anchor", \.anchor, "The anchor of the row"),
      .text("name", \.name, "The name of its node with most links"),
      .text("count", \.count, "How many nodes it has"),
      .list("members", \.members, "Those of its nodes that have most links"),
      .text("further_members", \.furtherMembers, "How many more it has, if any"),
      .list("ties", \.ties, "The groups with which it has most links"),
    ])
}

/// How strongly a group is linked with another.
struct GroupTie: View {
  let anchor: String
  let name: String
  let count: Int

  static let shape = Shape<GroupTie>(
    "group_tie",
    [
      .text("anchor", \.anchor, "The anchor of the other group's row"),
      .text("name", \.name, "The name of the other group's node with most links"),
      .text("count", \.count, "How many links there are between the two"),
    ])
}
