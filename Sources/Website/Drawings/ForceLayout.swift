/// Places for linked things around the middle of a square from 0 to 1: links draw their ends together, and everything pushes everything
/// else away.
///
/// It is the same on every machine: its numbers are added, multiplied, divided and rooted only, which the standard of
/// floating-point numbers leaves no choice in, and it begins from places that a fixed seed scatters.
struct ForceLayout {
  private(set) var x: [Double]
  private(set) var y: [Double]

  /// `links` are pairs of numbers below the count.
  init(count: Int, links: [(one: Int, other: Int)], rounds: Int = 70) {
    var seed = ScatteringNumbers()
    x = (0..<count).map { _ in seed.next() }
    y = (0..<count).map { _ in seed.next() }
    guard count > 1 else { return }
    var degrees = [Double](repeating: 0, count: count)
    for link in links {
      degrees[link.one] += 1
      degrees[link.other] += 1
    }
    // Hubs push harder, and a link to one draws less: else everything would lie on top of them.
    let push = degrees.map { ($0 + 1).squareRoot() }
    let area = 1 / Double(count)
    for round in 0..<rounds {
      var moves = [(x: Double, y: Double)](repeating: (0, 0), count: count)
      for one in 0..<count {
        for other in 0..<one {
          let (dx, dy) = (x[one] - x[other], y[one] - y[other])
          let force = 0.2 * area * push[one] * push[other] / (dx * dx + dy * dy + 0.00001)
          moves[one].x += dx * force
          moves[one].y += dy * force
          moves[other].x -= dx * force
          moves[other].y -= dy * force
        }
      }
      for link in links {
        let (dx, dy) = (x[link.other] - x[link.one], y[link.other] - y[link.one])
        let distance = (dx * dx + dy * dy).squareRoot()
        let force =
          distance / area.squareRoot() * 1.5 / (push[link.one] * push[link.other]).squareRoot()
        moves[link.one].x += dx * force
        moves[link.one].y += dy * force
        moves[link.other].x -= dx * force
        moves[link.other].y -= dy * force
      }
      let most = 0.1 * Double(rounds - round) / Double(rounds)
      for one in 0..<count {
        let moveX = moves[one].x + (0.5 - x[one]) * 0.5
        let moveY = moves[one].y + (0.5 - y[one]) * 0.5
        let length = (moveX * moveX + moveY * moveY).squareRoot()
        let scale = length > most ? most / length : 1
        x[one] += moveX * scale
        y[one] += moveY * scale
      }
    }
  }

  /// The same numbers spread over 0 to 1: mostly by their order, so that no part of a picture is crowded or empty.
  static func spread(_ numbers: [Double]) -> [Double] {
    guard let least = numbers.min(), let greatest = numbers.max(), greatest > least else {
      return numbers.map { _ in 0.5 }
    }
    var spread = numbers
    let order = numbers.indices.sorted { (numbers[$0], $0) < (numbers[$1], $1) }
    for (rank, place) in order.enumerated() {
      let byOrder = Double(rank) / Double(numbers.count - 1)
      spread[place] = 0.85 * byOrder + 0.15 * (numbers[place] - least) / (greatest - least)
    }
    return spread
  }
}

/// Numbers from 0 to 1 that look random and are always the same (SplitMix64).
private struct ScatteringNumbers {
  private var state: UInt64 = 5

  mutating func next() -> Double {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Double((mixed ^ (mixed >> 31)) >> 11) / Double(1 << 53)
  }
}
