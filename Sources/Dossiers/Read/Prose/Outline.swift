/// The headings and anchors of a page.
struct Outline: Sendable {
  var anchors: [String: Position] = [:]
  /// The lines of the headings with their levels, a section's behind those of its statements.
  private var headings: [(line: Int, level: Int)] = []

  mutating func add(level: Int, line: Int) { headings.append((line, level)) }

  /// The headings in the order of their lines, each with the one that it stands under.
  struct Sections {
    private let anchors: [Int: String]
    private var lines: [Int] = []
    private var parents: [Int?] = []

    init(_ outline: Outline) {
      anchors = Dictionary(outline.anchors.map { ($0.value.line, $0.key) }) { first, _ in first }
      var open: [(level: Int, number: Int)] = []
      for (number, heading) in outline.headings.sorted(by: { $0.line < $1.line }).enumerated() {
        while let last = open.last, last.level >= heading.level { open.removeLast() }
        lines.append(heading.line)
        parents.append(open.last?.number)
        open.append((heading.level, number))
      }
    }

    /// The anchors of the headings that a line stands under, its own heading's included.
    func anchors(around line: Int) -> [String] {
      var found: [String] = []
      var number = last(upTo: line)
      while let heading = number {
        if let anchor = anchors[lines[heading]] { found.append(anchor) }
        number = parents[heading]
      }
      return found
    }

    private func last(upTo line: Int) -> Int? {
      var (low, high) = (0, lines.count)
      while low < high {
        let middle = (low + high) / 2
        if lines[middle] <= line { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? nil : low - 1
    }
  }
}
