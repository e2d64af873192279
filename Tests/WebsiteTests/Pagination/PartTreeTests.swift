import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// How a list is cut: what stands where, and what a new entry changes.
@Suite struct PartTreeTests {
  @Test("A list that a page can hold is one page; with one entry more it is cut")
  func boundary() {
    let two = dated("2021-01-01 a", "2022-01-01 b")
    #expect(tree(two, limit: 2).folders == ["_"])
    #expect(tree(two, limit: 1).pages == ["_2021": [0], "_2022": [1]])
    #expect(tree([], limit: 0).pages == ["_": []])
  }

  @Test(
    "Years are cut by month, month by day, days by the letters of the ids, only where they must")
  func levels() {
    let entries = dated(
      "2020-05-05 x", "2021-01-01 a", "2021-02-01 b", "2021-02-02 ca", "2021-02-02 cb", "2022 d")
    #expect(
      tree(entries, limit: 1).folders == [
        "_", "_2020", "_2021", "_2021-01", "_2021-02", "_2021-02-01", "_2021-02-02",
        "_2021-02-02_ca", "_2021-02-02_cb", "_2022",
      ])
    #expect(tree(entries, limit: 2).folders.last { $0.hasPrefix("_2021-02") } == "_2021-02-02")
    #expect(tree(entries, limit: 4).folders == ["_", "_2020", "_2021", "_2022"])
  }

  @Test("Neighbours that fit share a page, in blocks whose bounds do not depend on what is there")
  func blocks() {
    let years = (2010...2021).map { PartKey(PartialDate("\($0)"), "a") }
    #expect(tree(years, limit: 5).folders == ["_", "_2010--2014", "_2015--2019", "_2020--2029"])
    #expect(tree(years, limit: 10).folders == ["_", "_2010--2019", "_2020--2029"])
    let days = (1...31).map { PartKey(PartialDate("2023-03-\($0 < 10 ? "0" : "")\($0)"), "a") }
    #expect(
      tree(days, limit: 11).folders == [
        "_", "_2023-03-01--10", "_2023-03-11--20", "_2023-03-21--31",
      ])
    #expect(
      tree(days.reversed(), limit: 6).folders == [
        "_", "_2023-03-26--31", "_2023-03-21--25", "_2023-03-16--20", "_2023-03-11--15",
        "_2023-03-06--10", "_2023-03-01--05",
      ])
    let ids = "7abcdefghijklmnop".map { PartKey(id: "x\($0)") }
    #expect(
      tree(ids, limit: 6).folders == ["_", "_x0--9", "_xa--f", "_xg--l", "_xm--x"])
  }

  @Test("A step that all entries share makes no page")
  func singleChild() {
    let entries = dated("2021-03-01 a", "2021-03-01 a-b", "2021-03-02 c")
    #expect(
      tree(entries, limit: 1).folders == [
        "_", "_2021-03-01", "_2021-03-01_a_", "_2021-03-01_a-", "_2021-03-02",
      ])
    #expect(tree(dated("2021-03-01 a", "2021-03-01 b"), limit: 1).folders[1] == "_2021-03-01_a")
  }

  @Test("What is not on record has a part of its own")
  func partialDates() {
    let entries = dated("2021 a", "2021-02 b", "2021-02-03 c", "- d", "- e")
    #expect(
      tree(entries, limit: 1).folders == [
        "_", "_2021", "_2021-undated", "_2021-02", "_2021-02-undated", "_2021-02-01--10",
        "_undated",
        "_undated_d", "_undated_e",
      ])
  }

  @Test("Entries that nothing tells apart are numbered, a page full at a time")
  func numbers() {
    let entries = Array(repeating: dated("2021-03-01 a")[0], count: 7)
    #expect(
      tree(entries, limit: 3).pages == [
        "_2021-03-01_a__1": [0, 1, 2], "_2021-03-01_a__2": [3, 4, 5], "_2021-03-01_a__3": [6],
      ])
    let long = (0..<3).map { PartKey(id: String(repeating: "x", count: 200) + "\($0)") }
    #expect(tree(long, limit: 2).folders.allSatisfy { $0.utf8.count < 80 })
  }

  @Test("Several kinds of one day are told apart before their ids")
  func kinds() {
    let date = PartialDate("2021-03-01")
    let keys = [EntityID(.event, "a"), EntityID(.claim, "a"), EntityID(.claim, "b")]
      .map { PartKey(date, $0) }
    #expect(
      tree(keys, limit: 1).folders == [
        "_", "_2021-03-01_events", "_2021-03-01_claims", "_2021-03-01_claims_a",
        "_2021-03-01_claims_b",
      ])
  }

  @Test("Each part leads to the next one with entries, and to what it was cut from")
  func neighbours() throws {
    let tree = tree(dated("2020 a", "2021-01 b", "2021-02 c", "2022 d"), limit: 1)
    let pages = tree.parts.filter { !$0.isCut }.map(\.name.folder)
    #expect(pages == ["_2020", "_2021-01", "_2021-02", "_2022"])
    var walked: [String] = []
    var part = tree.parts.firstIndex { $0.name.folder == "_2020" }
    while let current = part {
      walked.append(tree.parts[current].name.folder)
      part = tree.parts[current].next
    }
    #expect(walked == pages)
    let month = try #require(tree.parts.first { $0.name.folder == "_2021-02" })
    #expect(month.whole.map { tree.parts[$0].name.folder } == "_2021")
    #expect(month.previous.map { tree.parts[$0].name.folder } == "_2021-01")
  }

  @Test("Readers see dates and letters in words")
  func labels() {
    let words = RenderedSite.templates.words
    let steps: [([PartStep], String)] = [
      ([.year(2023)], "2023"), ([.year(2023), .month(3)], "March 2023"),
      ([.year(2023), .month(3), .day(22)], "22 March 2023"),
      ([.year(2023), .month(nil)], "2023, month not on record"),
      ([.year(2023), .month(3), .day(nil)], "March 2023, day not on record"),
      ([.block(.year(2010), .year(2014))], "2010–2014"),
      ([.year(2023), .block(.month(1), .month(6))], "January–June 2023"),
      ([.year(2023), .month(3), .block(.day(1), .day(10))], "1–10 March 2023"),
      ([.year(2023), .month(2), .block(.day(21), .day(31))], "21–28 February 2023"),
      ([.letter(104), .block(.letter(97), .letter(108))], "Ha–Hl"),
      ([.block(.letter(97), .letter(108))], "A–L"),
      ([.undated], "Without a date"), ([.letter(104), .letter(97)], "Ha…"),
      ([.letter(104), .letter(97), .end], "Ha"),
      (
        [.year(2023), .month(3), .day(22), .kind(.claim), .letter(104)], "22 March 2023, Claims, H…"
      ),
      ([.year(2023), .number(2)], "2023, part 2"),
    ]
    for (steps, label) in steps {
      #expect(steps.reduce(PartName()) { $0.adding($1) }.label(in: words) == label)
    }
  }

  @Test(
    "All entries are there once and in order, no page is too full, and a new one changes few pages",
    arguments: seeds(40))
  func properties(seed: UInt64) {
    var numbers = Seed(seed)
    let limit = Int.random(in: 3...60, using: &numbers)
    var entries = (0..<Int.random(in: 0...900, using: &numbers)).map { Entry(number: $0, &numbers) }
    let before = pages(of: entries, limit: limit)
    #expect(before.flatMap(\.entries).map(\.number) == entries.sorted().map(\.number))
    #expect(before.allSatisfy { $0.entries.map(\.weight).reduce(0, +) <= limit })
    #expect(Set(before.map(\.folder)).count == before.count)
    entries.append(Entry(number: entries.count, &numbers))
    let after = pages(of: entries, limit: limit)
    // What becomes too full is cut; the rest stays as it is, to the last entry and neighbour.
    let old = Dictionary(uniqueKeysWithValues: before.map { ($0.folder, $0) })
    let changed = after.filter { $0 != old[$0.folder] }
    let isNewPart = Set(after.map(\.folder)) != Set(old.keys)
    let parts = changed.filter { $0.entries.contains { $0.number == entries.count - 1 } }
    #expect(parts.count == 1)
    if !isNewPart { #expect(changed.count == 1, "\(changed.map(\.folder))") }
  }
}

/// An entry of a random list by date, with a weight.
private struct Entry: Comparable {
  let number: Int
  let weight: Int
  let date: PartialDate?
  let id: String

  init(number: Int, _ numbers: inout Seed) {
    self.number = number
    weight = Int.random(in: 1...3, using: &numbers)
    let year = Int.random(in: 2020...2022, using: &numbers)
    let dates = [
      "\(year)", "\(year)-05", "\(year)-05-0\(Int.random(in: 1...9, using: &numbers))", "",
    ]
    date = PartialDate(dates.randomElement(using: &numbers)!)
    id = String((0..<2).map { _ in "ab-".randomElement(using: &numbers)! }) + "\(number)"
  }

  static func < (left: Entry, right: Entry) -> Bool {
    let (one, other) = (left.date?.orderFromStart ?? 0, right.date?.orderFromStart ?? 0)
    return one == other
      ? left.id.utf8.lexicographicallyPrecedes(right.id.utf8) : one < other
  }
}

private struct PartOfEntries: Equatable {
  let folder: String
  let entries: [Entry]
  let previous: String?
  let next: String?
}

private func pages(of entries: [Entry], limit: Int) -> [PartOfEntries] {
  let sorted = entries.sorted()
  let division = PagedList(
    sorted, limit: limit, size: \.weight, key: { PartKey($0.date, $0.id) })
  let parts = division.tree.parts
  return parts.indices.filter { !parts[$0].isCut }.map { part in
    PartOfEntries(
      folder: parts[part].name.folder, entries: Array(division.entries(on: part)),
      previous: parts[part].previous.map { parts[$0].name.folder },
      next: parts[part].next.map { parts[$0].name.folder })
  }
}

/// Keys from `date id`; `-` is no date.
private func dated(_ texts: String...) -> [PartKey] {
  texts.map { text in
    let parts = text.split(separator: " ")
    return PartKey(PartialDate(parts[0]), String(parts[1]))
  }
}

private func tree(_ keys: [PartKey], limit: Int) -> PartTree {
  PartTree(count: keys.count, limit: limit, size: { _ in 1 }, key: { keys[$0] })
}

extension PartTree {
  fileprivate var folders: [String] { parts.map(\.name.folder) }

  /// The entries on each page that has some.
  fileprivate var pages: [String: [Int]] {
    Dictionary(
      uniqueKeysWithValues: parts.filter { !$0.isCut }.map { ($0.name.folder, Array($0.entries)) })
  }
}
