/// Where something stands in a lane, in thousandths of its width.
struct LaneSpan: Equatable {
  let from: Int
  let to: Int

  var middle: Int { (from + to) / 2 }
}

/// What is drawn as one mark: entries that would lie upon each other on a telephone. It stands where the first does.
struct LaneMark: Equatable {
  /// Places of the entries, in their order.
  fileprivate(set) var entries: [Int]
  let at: Int

  /// The marks of a lane from left to right, none nearer to another than so much.
  static func marks(of spans: [LaneSpan], apart: Int) -> [LaneMark] {
    var marks: [LaneMark] = []
    let order = spans.indices.sorted { (spans[$0].middle, $0) < (spans[$1].middle, $1) }
    for place in order {
      if let last = marks.indices.last, spans[place].middle - marks[last].at < apart {
        marks[last].entries.append(place)
      } else {
        marks.append(LaneMark(entries: [place], at: spans[place].middle))
      }
    }
    return marks
  }
}

/// The places of entries by whom they belong to: those with the most entries have a lane each, in the order in which
/// they begin; the rest, if any, share the last.
struct Lanes<Owner: Hashable> {
  let own: [(owner: Owner, entries: [Int])]
  let others: [Int]

  init(of owners: [Owner], most: Int) {
    var entries: [Owner: [Int]] = [:]
    for (place, owner) in owners.enumerated() { entries[owner, default: []].append(place) }
    // A lane's first place is its own alone, so that nothing depends on the order of the dictionary.
    let lanes = entries.map { (owner: $0.key, entries: $0.value) }
      .sorted { ($1.entries.count, $0.entries[0]) < ($0.entries.count, $1.entries[0]) }
    // One more lane takes no more room than a shared one would.
    let kept = lanes.count <= most ? lanes.count : most - 1
    own = lanes.prefix(kept).sorted { $0.entries[0] < $1.entries[0] }
    others = lanes.dropFirst(kept).flatMap(\.entries).sorted()
  }
}
