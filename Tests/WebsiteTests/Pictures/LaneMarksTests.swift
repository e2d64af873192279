import TestSupport
import Testing

@testable import Website

@Suite struct LaneMarksTests {
  @Test(
    "Marks hold every entry once and stand apart, wherever the entries lie", arguments: seeds(50))
  func apart(seed: UInt64) {
    var numbers = Seed(seed)
    let spans = (0..<Int.random(in: 0...80, using: &numbers)).map { _ in
      let from = Int.random(in: 0...1_000, using: &numbers)
      return LaneSpan(
        from: from,
        to: Bool.random(using: &numbers) ? from : .random(in: from...1_000, using: &numbers))
    }
    let apart = Int.random(in: 1...300, using: &numbers)
    let marks = LaneMark.marks(of: spans, apart: apart)
    #expect(marks.flatMap(\.entries).sorted() == Array(spans.indices))
    for (one, other) in zip(marks, marks.dropFirst()) { #expect(other.at - one.at >= apart) }
    for mark in marks {
      #expect(spans[mark.entries[0]].middle == mark.at)
      #expect(mark.entries.allSatisfy { spans[$0].middle - mark.at < apart })
    }
    #expect(marks.count <= 1_000 / apart + 1)
  }

  @Test("Those with the most entries have a lane each, the rest share one", arguments: seeds(50))
  func lanes(seed: UInt64) {
    var numbers = Seed(seed)
    let owners = (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
      Int.random(in: 0...20, using: &numbers)
    }
    let most = Int.random(in: 1...15, using: &numbers)
    let lanes = Lanes(of: owners, most: most)
    let drawn = lanes.own.count + (lanes.others.isEmpty ? 0 : 1)
    #expect(drawn == min(most, Set(owners).count))
    #expect((lanes.own.flatMap(\.entries) + lanes.others).sorted() == Array(owners.indices))
    for lane in lanes.own {
      #expect(lane.entries == owners.indices.filter { owners[$0] == lane.owner })
    }
    #expect(lanes.own.map { $0.entries[0] } == lanes.own.map { $0.entries[0] }.sorted())
    let fewest = lanes.own.map(\.entries.count).min() ?? 0
    let shared = Dictionary(grouping: lanes.others) { owners[$0] }
    #expect(lanes.own.isEmpty || shared.values.allSatisfy { $0.count <= fewest })
  }

  @Test("One claim too many takes the last lane and no more")
  func last() {
    #expect(Lanes(of: [1, 2, 3], most: 3).own.map(\.owner) == [1, 2, 3])
    #expect(Lanes(of: [1, 2, 3], most: 3).others == [])
    let crowded = Lanes(of: [1, 2, 3, 4, 3], most: 3)
    #expect(crowded.own.map(\.owner) == [1, 3])
    #expect(crowded.others == [1, 3])
  }
}
