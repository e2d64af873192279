import Dossiers

extension Composer {
  private static let mostGroups = 40
  private static let mostLines = 100
  private static let mostMembers = 8
  private static let mostTies = 8

  /// The largest groups of a network.
  func groupsView(_ graph: LinkGraph, _ nodes: NetworkNodes) -> GroupsView {
    let groups = Groups(of: graph)
    let drawn = groups.members.prefix(Composer.mostGroups)
    let members = drawn.map {
      $0.sorted { (graph.degree(of: $1), $0) < (graph.degree(of: $0), $1) }
    }
    // Not after a source: a headline must not stand for all that is near it.
    let named = members.map { group in
      nodes[group.first { nodes[$0].entity.kind != .source } ?? group[0]]
    }
    let names = named.map { name(of: $0) }
    let ties = GroupTies(among: drawn.count, of: groups, in: graph)
    let strongest = ties.strongest(Composer.mostLines)
    let labels = named.map {
      lines(of: $0, width: NetworkMeasures.name, size: NetworkMeasures.letters, most: 2)
    }
    let arrangement = Arrangement(
      widths: labels.map { lines in
        max(
          GroupMeasures.room,
          lines.map { Lettering.width(of: $0, size: NetworkMeasures.letters) }
            .max() ?? 0) + 16
      }, links: strongest.map { ($0.one, $0.other) }, pitch: GroupMeasures.pitch, tenths: 30)
    let spots = arrangement.places.enumerated().map { group, place in
      let lines = labels[group].map { Lettering.width(of: $0, size: NetworkMeasures.letters) }
      return MarkPlace(
        x: place.left + (max(GroupMeasures.room, lines.max() ?? 0) + 16) / 2,
        y: place.row * GroupMeasures.pitch + GroupMeasures.middle)
    }
    let order = drawn.indices.sorted { (spots[$0].y, spots[$0].x) < (spots[$1].y, spots[$1].x) }
    return GroupsView(
      width: arrangement.width, height: arrangement.rows * GroupMeasures.pitch,
      lines: lines(strongest, between: spots),
      circles: order.map { group in
        GroupCircle(
          anchor: anchor(ofGroup: group), x: spots[group].x, y: spots[group].y,
          radius: GroupMeasures.radius(of: drawn[group].count, among: drawn[0].count),
          count: drawn[group].count,
          words: labels[group].enumerated().map { number, text in
            PictureLine(
              text: text, x: spots[group].x,
              y: spots[group].y + GroupMeasures.words + number * NetworkMeasures.lineHeight)
          })
      },
      rows: drawn.indices.map { group in
        GroupRow(
          anchor: anchor(ofGroup: group), name: names[group], count: drawn[group].count,
          members: members[group].prefix(Composer.mostMembers).map { link(nodes[$0]) },
          furtherMembers: members[group].count > Composer.mostMembers
            ? members[group].count - Composer.mostMembers : nil,
          ties: ties.others(of: group).prefix(Composer.mostTies).map { other, count in
            GroupTie(anchor: anchor(ofGroup: other), name: names[other], count: count)
          })
      },
      further: groups.members.count > drawn.count ? groups.members.count - drawn.count : nil,
      furtherNodes: groups.members.dropFirst(drawn.count).reduce(0) { $0 + $1.count })
  }

  private func anchor(ofGroup group: Int) -> String { "_group-\(group + 1)" }

  /// The stronger half of the lines by far is drawn broad, and the weaker thin.
  private func lines(_ ties: [GroupTies.Tie], between spots: [MarkPlace]) -> NetworkLines {
    let most = ties.first?.count ?? 0
    func path(_ counts: (Int) -> Bool) -> String {
      straightLines(
        ties.filter { counts($0.count) }.map { ($0.one, $0.other) }, between: spots)
    }
    return NetworkLines(
      strong: path { $0 * 3 >= most }, middle: path { $0 * 3 < most && $0 * 9 >= most },
      faint: path { $0 * 9 < most })
  }
}

/// How large things are in the picture of the groups.
private enum GroupMeasures {
  static let pitch = 92
  /// From a row's top to the middle of its circles.
  static let middle = 30
  /// From the middle of a circle to the first line of its words.
  static let words = 35
  static let greatestRadius = 26
  private static let leastRadius = 13
  /// What the largest circle takes.
  static let room = 2 * greatestRadius

  /// Areas show how many there are, except that none is too small for its number.
  static func radius(of count: Int, among most: Int) -> Int {
    let share = (Double(count) / Double(most)).squareRoot()
    return max(leastRadius, Int((Double(greatestRadius) * share).rounded()))
  }
}
