/// Looks for one sequence in another, and at each element of the two only a few times however often they repeat
/// themselves: Knuth, Morris and Pratt (1977).
struct SequenceSearch<Element: Equatable> {
  private let wanted: [Element]
  /// For each place how long the longest beginning is that also ends there.
  private let borders: [Int]

  init(_ wanted: [Element]) {
    self.wanted = wanted
    var borders = wanted.isEmpty ? [] : [0]
    for index in wanted.indices.dropFirst() {
      var border = borders[index - 1]
      while border > 0, wanted[border] != wanted[index] { border = borders[border - 1] }
      borders.append(wanted[border] == wanted[index] ? border + 1 : 0)
    }
    self.borders = borders
  }

  /// Calls `body` with each place at which it stands, until that returns false.
  func forEachPlace(in text: [Element], _ body: (Int) -> Bool) {
    guard !wanted.isEmpty else { return }
    var matched = 0
    for index in text.indices {
      while matched > 0, wanted[matched] != text[index] { matched = borders[matched - 1] }
      if wanted[matched] == text[index] { matched += 1 }
      guard matched == wanted.count else { continue }
      guard body(index + 1 - matched) else { return }
      matched = borders[matched - 1]
    }
  }
}
