/// Labels of linked things in a picture, on rows, so that what is linked is near and no label over another.
struct Arrangement {
  /// As wide as a page on a desk; a few labels take less.
  static let greatestWidth = 1080
  private static let leastWidth = 320
  let width: Int
  let rows: Int
  /// The row of each label, the first row being 0.
  let places: [LabelRoom.Place]

  /// Those with most links choose their places first. No width may be greater than the greatest.
  /// The picture has as many times the room that the labels take as `tenths` says.
  init(widths: [Int], links: [(one: Int, other: Int)], pitch: Int, tenths: Int) {
    let room = widths.reduce(0, +) * tenths / 10
    let square = Int(Double(room * pitch * 3 / 2).squareRoot())
    let least = max(Arrangement.leastWidth, widths.max() ?? 0)
    let width = min(max(square, least), Arrangement.greatestWidth)
    let rows = max(1, (room + width - 1) / width)
    let layout = ForceLayout(count: widths.count, links: links)
    let (x, y) = (ForceLayout.spread(layout.x), ForceLayout.spread(layout.y))
    var degrees = [Int](repeating: 0, count: widths.count)
    for link in links {
      degrees[link.one] += 1
      degrees[link.other] += 1
    }
    let order = widths.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    let labels = order.map { one in
      LabelRoom.Label(
        x: Int(x[one] * Double(width - widths[one])) + widths[one] / 2,
        row: Int((y[one] * Double(rows - 1)).rounded()), width: widths[one])
    }
    let taken = LabelRoom.places(of: labels, width: width, rows: rows, pitch: pitch)
    let first = taken.map(\.row).min() ?? 0
    var places = [LabelRoom.Place](repeating: .init(left: 0, row: 0), count: widths.count)
    for (one, place) in zip(order, taken) {
      places[one] = LabelRoom.Place(left: place.left, row: place.row - first)
    }
    self.width = width
    self.places = places
    self.rows = (places.map(\.row).max() ?? -1) + 1
  }
}
