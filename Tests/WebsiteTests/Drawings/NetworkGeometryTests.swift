import TestSupport
import Testing

@testable import Website

@Suite("The network's geometry")
struct NetworkGeometryTests {
  private typealias Pairs = [(one: Int, other: Int)]

  /// Some clusters with chance links between them.
  private func pairs(among count: Int, _ numbers: inout Seed) -> Pairs {
    (0..<3 * count).map { _ in
      let one = Int.random(in: 0..<count, using: &numbers)
      let near = min(count - 1, one / 10 * 10 + Int.random(in: 0..<10, using: &numbers))
      let far = Int.random(in: 0..<count, using: &numbers)
      return (one, Int.random(in: 0..<8, using: &numbers) == 0 ? far : near)
    }
  }

  @Test("No label lies over another or leaves the picture", arguments: seeds(40))
  func labels(seed: UInt64) {
    var numbers = Seed(seed)
    let count = Int.random(in: 1...200, using: &numbers)
    let widths = (0..<count).map { _ in Int.random(in: 30...200, using: &numbers) }
    let links = pairs(among: count, &numbers)
    let picture = Arrangement(widths: widths, links: links, pitch: 38, tenths: 16)
    #expect(picture.width <= Arrangement.greatestWidth)
    for (one, place) in picture.places.enumerated() {
      #expect(place.left >= 0 && place.left + widths[one] <= picture.width)
      #expect(0..<picture.rows ~= place.row)
      for (other, near) in picture.places[..<one].enumerated() where near.row == place.row {
        let isApart =
          near.left + widths[other] <= place.left || place.left + widths[one] <= near.left
        #expect(isApart, "\(place) and \(near)")
      }
    }
  }

  @Test("Labels that want the same place take the nearest, and a row more where there is none")
  func crowd() {
    let labels = Array(repeating: LabelRoom.Label(x: 50, row: 0, width: 50), count: 5)
    let places = LabelRoom.places(of: labels, width: 100, rows: 2, pitch: 20)
    #expect(
      places == [
        .init(left: 25, row: 0), .init(left: 25, row: 1), .init(left: 25, row: 2),
        .init(left: 25, row: 3), .init(left: 25, row: 4),
      ])
  }

  @Test("What is linked stands nearer than what is not, and always in the same places")
  func forces() {
    let links = [(one: 0, other: 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
    let layout = ForceLayout(count: 6, links: links)
    func distance(_ one: Int, _ other: Int) -> Double {
      let (dx, dy) = (layout.x[one] - layout.x[other], layout.y[one] - layout.y[other])
      return (dx * dx + dy * dy).squareRoot()
    }
    for one in 0..<3 {
      for other in 3..<6 { #expect(distance(one, other) > distance(one, (one + 1) % 3)) }
    }
    #expect(ForceLayout(count: 6, links: links).x == layout.x)
    // Every machine must come to these.
    #expect(
      layout.x.map { Int(($0 * 1_000_000).rounded()) }
        == [857_253, 1_174_066, 962_739, -6_359, -192_785, 126_045])
    #expect(
      layout.y.map { Int(($0 * 1_000_000).rounded()) }
        == [830_952, 733_508, 484_353, 527_593, 254_711, 191_343])
  }

  @Test("Numbers are spread from end to end in their order")
  func spread() {
    let spread = ForceLayout.spread([5, 0, 1, 1])
    #expect(spread[0] == 1 && spread[1] == 0)
    #expect(spread[1] < spread[2] && spread[2] < spread[3] && spread[3] < spread[0])
    #expect(ForceLayout.spread([3]) == [0.5])
    #expect(ForceLayout.spread([]) == [])
  }
}
