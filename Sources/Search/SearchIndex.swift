import Parallel

/// An index of words, in files of a bounded size of which a page loads those that a query needs.
///
/// Terms are sorted and cut into files, each term written as what differs from the one before it, with its documents.
/// docs/search.md has the format. Where a file ends depends on the terms alone, so that a changed word changes few files.
public struct SearchIndex: Sendable {
  /// A file of the index: its name without `.js`, and what it holds, as JSON.
  public struct File: Sendable {
    public let name: String
    public let json: [UInt8]
  }

  /// How many documents a file of results holds.
  public static let documentsInFile = 16

  public let files: [File]

  /// `words` are in the order of their documents; `counts` says how many documents each group has.
  public init(_ words: [GatheredWords], counts: [SearchGroup: Int], jobs: Int) {
    let entries = TermEntries(words, jobs: jobs)
    var (lists, terms, firsts) = ([File](), [File](), [ArraySlice<UInt8>]())
    var file = TermFile()
    for entry in entries.all {
      if file.endsBefore(entry) {
        terms.append(file.written(as: "terms-\(terms.count)"))
        file = TermFile()
      }
      if file.isEmpty { firsts.append(entry.term) }
      file.add(entry, &lists)
    }
    if !file.isEmpty { terms.append(file.written(as: "terms-\(terms.count)")) }
    files = [SearchIndex.root(firsts, counts)] + terms + lists
  }

  private static func root(_ firsts: [ArraySlice<UInt8>], _ counts: [SearchGroup: Int]) -> File {
    let counted = SearchGroup.allCases.map { "\"\($0.name)\":\(counts[$0] ?? 0)" }
    let terms = firsts.map { "\"\(String(decoding: $0, as: UTF8.self))\"" }
    let json =
      "{\"per\":\(documentsInFile),\"docs\":{\(counted.joined(separator: ","))},"
      + "\"terms\":[\(terms.joined(separator: ","))]}"
    return File(name: "root", json: Array(json.utf8))
  }
}

/// A term with its documents, written.
struct TermEntry: Sendable {
  let term: ArraySlice<UInt8>
  let hash: UInt32
  let lists: PostingLists
}

/// All terms of an index in their order.
struct TermEntries {
  let all: [TermEntry]

  init(_ words: [GatheredWords], jobs: Int) {
    var table = TermTable()
    // The terms of each part by their numbers in the table.
    var numbers: [[Int]] = []
    for gathered in words {
      numbers.append(
        (0..<gathered.terms.count).map {
          table.number(of: gathered.terms[$0], hash: gathered.terms.hash(of: $0))
        })
    }
    // Where each term has documents: the part, and its number there.
    let pieces = TermEntries.pieces(of: numbers, count: table.count)
    all = mapInParallel(table.sorted, jobs: jobs) { [table] number in
      var places: [Occurrence] = []
      for (part, term) in pieces.all[pieces.starts[number]..<pieces.starts[number + 1]] {
        places += words[Int(part)].places(of: Int(term))
      }
      return TermEntry(
        term: table[number], hash: table.hash(of: number), lists: PostingLists(of: places))
    }
  }

  /// The pieces of term `n` are those from `starts[n]` to `starts[n + 1]`, in the order of the parts.
  private static func pieces(
    of numbers: [[Int]], count: Int
  ) -> (all: [(part: Int32, term: Int32)], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for part in numbers { for number in part { starts[number + 1] += 1 } }
    for number in 0..<count { starts[number + 1] += starts[number] }
    var next = starts
    var all = [(part: Int32, term: Int32)](repeating: (0, 0), count: starts[count])
    for (part, terms) in numbers.enumerated() {
      for (term, number) in terms.enumerated() {
        all[next[number]] = (Int32(part), Int32(term))
        next[number] += 1
      }
    }
    return (all, starts)
  }
}
