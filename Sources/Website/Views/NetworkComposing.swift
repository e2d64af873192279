import Dossiers

extension Composer {
  /// More nodes than these have no room in a picture.
  static let mostInNetwork = 200

  func networkPage(_ list: PagedList, on part: Int) -> NetworkPage {
    let nodes = site.directory.networkNodes
    var listed = Array(site.lists.network.entries(on: part))
    var groups: GroupsView?
    var picture: NetworkPicture?
    if part == 0 {
      let graph = LinkGraph(of: site.dossier, nodes)
      let drawn = graph.strongest(Composer.mostInNetwork)
      if drawn.count < graph.count { groups = groupsView(graph, nodes) }
      picture = networkPicture(drawn, nodes)
      let isDrawn = Set(drawn)
      listed.removeAll { isDrawn.contains($0) }
    }
    return NetworkPage(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      count: nodes.count, groups: groups, picture: picture, kinds: networkKinds(listed, nodes),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  private func networkKinds(_ listed: [Int], _ nodes: NetworkNodes) -> [NetworkKind] {
    NodeShape.allCases.compactMap { kind in
      let links = listed.map { nodes[$0] }.filter { NodeShape($0) == kind }.map { link($0) }
      return links.isEmpty ? nil : NetworkKind(heading: kind.heading, nodes: links)
    }
  }

  private func networkPicture(_ drawn: [Int], _ nodes: NetworkNodes) -> NetworkPicture? {
    guard !drawn.isEmpty else { return nil }
    let ties = Ties(among: drawn, of: nodes, in: site.dossier)
    let names = drawn.map {
      lines(
        of: nodes[$0], width: NetworkMeasures.name, size: NetworkMeasures.letters, most: 2)
    }
    let arrangement = Arrangement(
      widths: names.map { NetworkMeasures.width(of: $0) },
      links: ties.lines.map { ($0.one, $0.other) }, pitch: NetworkMeasures.pitch, tenths: 16)
    let spots = arrangement.places.map { place in
      MarkPlace(
        x: place.left + NetworkMeasures.mark,
        y: place.row * NetworkMeasures.pitch + NetworkMeasures.pitch / 2)
    }
    let order = drawn.indices.sorted { (spots[$0].y, spots[$0].x) < (spots[$1].y, spots[$1].x) }
    let marks = order.map { place in
      NetworkMark(
        href: .node(nodes[drawn[place]]), x: spots[place].x, y: spots[place].y,
        outline: NodeShape(nodes[drawn[place]]), words: words(names[place], beside: spots[place]),
        name: .node(nodes[drawn[place]]))
    }
    func path(_ style: LineStyle) -> String {
      straightLines(
        ties.lines.filter { $0.style == style }.map { ($0.one, $0.other) }, between: spots)
    }
    return NetworkPicture(
      isWhole: drawn.count == nodes.count, width: arrangement.width,
      height: arrangement.rows * NetworkMeasures.pitch,
      lines: NetworkLines(
        strong: path(.said), middle: path(.written), faint: path(.other)),
      marks: marks, furtherLines: ties.furtherLines > 0 ? ties.furtherLines : nil,
      rows: networkRows(drawn, ties, nodes))
  }

  private func words(_ lines: [String], beside spot: MarkPlace) -> [PictureLine] {
    let first = spot.y - (lines.count - 1) * NetworkMeasures.lineHeight / 2
    return lines.enumerated().map { number, text in
      PictureLine(
        text: text, x: spot.x + NetworkMeasures.mark + 2,
        y: first + number * NetworkMeasures.lineHeight)
    }
  }

  private func networkRows(_ drawn: [Int], _ ties: Ties, _ nodes: NetworkNodes) -> [NetworkRow] {
    var relations = [[Ties.Relation]](repeating: [], count: drawn.count)
    for relation in ties.relations { relations[relation.from].append(relation) }
    return drawn.enumerated().map { place, number in
      NetworkRow(
        node: link(nodes[number]), kind: NodeShape(nodes[number]).word,
        relations: runs(of: relations[place]) { $0.kind }.map { kind, relations in
          RelationGroup(
            label: kind?.outward ?? "Is a point of",
            links: relations.map { link(nodes[drawn[$0.to]]) })
        })
    }
  }
}

/// A place in a picture.
struct MarkPlace {
  let x: Int
  let y: Int
}

/// Straight lines as the `d` of a path.
func straightLines(_ lines: [(one: Int, other: Int)], between spots: [MarkPlace]) -> String {
  lines.map { "M\(spots[$0.one].x) \(spots[$0.one].y)L\(spots[$0.other].x) \(spots[$0.other].y)" }
    .joined()
}

/// How large things are in the network's pictures.
enum NetworkMeasures {
  static let letters = 12
  static let lineHeight = 14
  /// The longest line of a name.
  static let name = 150
  /// From a label's left end to the middle of its mark.
  static let mark = 10
  /// From row to row: two lines and some space.
  static let pitch = 38

  /// Of a mark with its name and the space to the next one.
  static func width(of lines: [String]) -> Int {
    2 * mark + 2 + (lines.map { Lettering.width(of: $0, size: letters) }.max() ?? 0) + 12
  }
}
