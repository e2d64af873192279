/// Puts labels on the rows of a picture, each as near as it can be to where it should be, and none over another.
struct LabelRoom {
  struct Label {
    /// Where its middle should be, in units of the picture and in rows.
    let x: Int
    let row: Int
    /// With the space to the next one.
    let width: Int
  }

  struct Place: Equatable {
    let left: Int
    let row: Int
  }

  private let width: Int
  /// How high a row is, by which rows and units are compared.
  private let pitch: Int
  /// What is taken of each row, from left to right.
  private var rows: [[Range<Int>]]

  /// The places of the labels, given in the order in which they choose theirs; no label may be wider than the picture.
  static func places(of labels: [Label], width: Int, rows: Int, pitch: Int) -> [Place] {
    var room = LabelRoom(
      width: width, pitch: pitch, rows: [[Range<Int>]](repeating: [], count: rows))
    return labels.map { room.take($0) }
  }

  private mutating func take(_ label: Label) -> Place {
    let wanted = min(max(0, label.x - label.width / 2), width - label.width)
    var best: (place: Place, cost: Int)?
    // From the wanted row outwards, until no row can be nearer than what is found.
    for distance in 0..<max(rows.count, 1) {
      let steps = distance == 0 ? [0] : [-distance, distance]
      if let best, square(distance * pitch) >= best.cost { break }
      for step in steps where rows.indices.contains(label.row + step) {
        guard let left = left(in: label.row + step, label.width, near: wanted) else { continue }
        let cost = square(distance * pitch) + square(left - wanted)
        if best.map({ cost < $0.cost }) ?? true {
          best = (Place(left: left, row: label.row + step), cost)
        }
      }
    }
    let place = best?.place ?? Place(left: wanted, row: rows.count)
    if place.row == rows.count { rows.append([]) }
    let range = place.left..<place.left + label.width
    let next = rows[place.row].firstIndex { $0.lowerBound >= range.upperBound }
    rows[place.row].insert(range, at: next ?? rows[place.row].count)
    return place
  }

  /// The free place of a row that is nearest to the wanted one.
  private func left(in row: Int, _ wide: Int, near wanted: Int) -> Int? {
    var best: Int?
    var start = 0
    for taken in rows[row] + [width..<width] {
      if taken.lowerBound - start >= wide {
        let left = min(max(start, wanted), taken.lowerBound - wide)
        if best.map({ abs(left - wanted) < abs($0 - wanted) }) ?? true { best = left }
      }
      start = taken.upperBound
    }
    return best
  }

  private func square(_ number: Int) -> Int { number * number }
}
