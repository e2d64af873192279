/// How a list is cut into pages: one, or parts of parts, none of which weighs more than a page may.
///
/// Where a list is cut depends on its entries' own dates and ids, not on how many come before, so that a new entry
/// changes the page that it is on and no other.
struct PartTree: Sendable {
  struct Part: Sendable {
    let name: PartName
    /// The entries of the part and of its own parts.
    let entries: Range<Int>
    /// The part that this one was cut from; nil of the whole list.
    let whole: Int?
    /// Of a part that was cut: its own parts, in the list's order. Its entries are on their pages.
    fileprivate(set) var parts: [Int] = []
    fileprivate(set) var previous: Int?
    fileprivate(set) var next: Int?

    var isCut: Bool { !parts.isEmpty }
  }

  /// The whole list comes first, and what was cut before its parts.
  let parts: [Part]

  /// Whether there is more than one page.
  var isCut: Bool { parts.count > 1 }

  /// Cuts a list of so many entries; those that share a step must be neighbours.
  init(count: Int, limit: Int, size: (Int) -> Int, key: (Int) -> PartKey) {
    var sum = 0
    var sums = [0]
    sums.reserveCapacity(count + 1)
    for entry in 0..<count {
      sum += size(entry)
      sums.append(sum)
    }
    guard sum > limit, count > 1 else {
      parts = [Part(name: PartName(), entries: 0..<count, whole: nil)]
      return
    }
    parts = withoutActuallyEscaping(key) { key in
      var cutting = Cutting(sums: sums, limit: limit, key: key)
      cutting.add(PartName(), 0..<count, of: nil, taken: 0)
      cutting.connect()
      return cutting.parts
    }
  }
}

/// The work of cutting a list.
private struct Cutting {
  /// What the entries before each one weigh together.
  let sums: [Int]
  let limit: Int
  let key: (Int) -> PartKey
  var parts: [PartTree.Part] = []

  /// Adds a part with its own parts. Its entries agree in so many steps as are taken.
  mutating func add(_ name: PartName, _ entries: Range<Int>, of whole: Int?, taken: Int) {
    let part = parts.count
    parts.append(PartTree.Part(name: name, entries: entries, whole: whole))
    if let whole { parts[whole].parts.append(part) }
    guard size(entries) > limit, entries.count > 1 else { return }
    var runs: [Run] = []
    var name = name
    var taken = taken
    repeat {
      runs = self.runs(of: entries, after: taken)
      taken += 1
      // A step that all take makes no page of its own.
      if runs.count == 1, let step = runs[0].step { name = name.adding(step) }
    } while runs.count == 1 && runs[0].step != nil
    // Entries that agree so far run out of steps together, if at all.
    guard runs.count > 1 else {
      number(entries, name, of: part)
      return
    }
    let isNear = { (one: Run, other: Run) in
      Blocks.holding(one.step)?.blocks == Blocks.holding(other.step)?.blocks
    }
    for row in runs.rows(where: isNear) {
      share(
        row, name, of: part, taken: taken, Blocks.holding(row[0].step)?.blocks.widths[...] ?? [])
    }
  }

  /// Adds the parts of neighbouring runs: the widest blocks that fit on a page, and what fits in none by itself.
  private mutating func share(
    _ runs: [Run], _ name: PartName, of whole: Int, taken: Int, _ widths: ArraySlice<Int>
  ) {
    guard let width = widths.first, let blocks = Blocks.holding(runs[0].step)?.blocks else {
      for run in runs {
        guard let step = run.step else { continue }
        add(name.adding(step), run.entries, of: whole, taken: taken)
      }
      return
    }
    let index = { (run: Run) in
      Blocks.holding(run.step).map { blocks.index(of: $0.number, width: width) } ?? 0
    }
    for row in runs.rows(where: { index($0) == index($1) }) {
      let entries = row[0].entries.lowerBound..<row[row.count - 1].entries.upperBound
      if size(entries) <= limit {
        let step = blocks.block(index(row[0]), width: width)
        parts[whole].parts.append(parts.count)
        parts.append(PartTree.Part(name: name.adding(step), entries: entries, whole: whole))
      } else {
        share(row, name, of: whole, taken: taken, widths.dropFirst())
      }
    }
  }

  private struct Run {
    let step: PartStep?
    var entries: Range<Int>
  }

  private func runs(of entries: Range<Int>, after taken: Int) -> [Run] {
    var runs: [Run] = []
    for entry in entries {
      let step = key(entry).step(after: taken)
      if let last = runs.indices.last, runs[last].step == step {
        runs[last].entries = runs[last].entries.lowerBound..<entry + 1
      } else {
        runs.append(Run(step: step, entries: entry..<entry + 1))
      }
    }
    return runs
  }

  /// Entries that nothing distinguishes are cut wherever a page is full.
  private mutating func number(_ entries: Range<Int>, _ name: PartName, of whole: Int) {
    var start = entries.lowerBound
    while start < entries.upperBound {
      var end = start + 1
      while end < entries.upperBound, size(start..<end + 1) <= limit { end += 1 }
      let step = PartStep.number(parts[whole].parts.count + 1)
      parts[whole].parts.append(parts.count)
      parts.append(PartTree.Part(name: name.adding(step), entries: start..<end, whole: whole))
      start = end
    }
  }

  private func size(_ entries: Range<Int>) -> Int {
    sums[entries.upperBound] - sums[entries.lowerBound]
  }

  /// A page with entries leads to the next one with entries, one with parts to the next beside it.
  mutating func connect() {
    connect(parts.indices.filter { !parts[$0].isCut })
    for part in parts.indices {
      connect(parts[part].parts.filter { parts[$0].isCut })
    }
  }

  private mutating func connect(_ row: [Int]) {
    for (one, other) in zip(row, row.dropFirst()) {
      parts[one].next = other
      parts[other].previous = one
    }
  }
}

extension Array {
  /// Neighbours that belong together, in their order.
  fileprivate func rows(where belong: (Element, Element) -> Bool) -> [[Element]] {
    var rows: [[Element]] = []
    for element in self {
      if let last = rows.indices.last, let neighbour = rows[last].last, belong(neighbour, element) {
        rows[last].append(element)
      } else {
        rows.append([element])
      }
    }
    return rows
  }
}
