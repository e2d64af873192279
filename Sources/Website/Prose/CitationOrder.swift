/// A page's citations in the order in which a reader meets them.
///
/// A page is composed before its template decides what it shows, and where. So the citations are numbered as they are
/// composed, and it is noted which of them are written. Where that order is another, or some are not shown, the page
/// is composed once more by this order.
struct CitationOrder: Sendable {
  /// The sources that are cited where it shows, in that order.
  let entries: [References.Entry]
  /// What stands for each citation, in the order of composing; nil where the page does not show it.
  let marks: [References.Mark?]

  /// Nil where the page shows all citations as they were composed.
  init?(of written: WrittenCitations, among composed: References) {
    if written.runs == [0..<composed.marks.count] || composed.marks.isEmpty { return nil }
    var entries: [References.Entry] = []
    var numbers = [Int?](repeating: nil, count: composed.entries.count)
    var marks = [References.Mark?](repeating: nil, count: composed.marks.count)
    for citation in written.runs.joined() where marks[citation] == nil {
      let former = composed.marks[citation].number - 1
      let number = numbers[former] ?? entries.count + 1
      if number > entries.count {
        numbers[former] = number
        entries.append(References.Entry(composed.entries[former].source, number: number))
      }
      entries[number - 1].places += 1
      marks[citation] = References.Mark(number: number, place: entries[number - 1].places)
    }
    // What is shown a second time changes no number.
    if marks.elementsEqual(composed.marks, by: { $0 == $1 }) { return nil }
    (self.entries, self.marks) = (entries, marks)
  }
}

/// Which of a page's citations were written so far: runs of their places in the order of composing.
struct WrittenCitations: Sendable {
  private(set) var runs: [Range<Int>] = []

  @inline(__always)
  mutating func add(_ citations: Range<Int>) {
    guard !citations.isEmpty else { return }
    if let last = runs.last, last.upperBound == citations.lowerBound {
      runs[runs.count - 1] = last.lowerBound..<citations.upperBound
    } else {
      runs.append(citations)
    }
  }
}
