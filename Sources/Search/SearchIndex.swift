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
    let entries = IndexEntries(words, jobs: jobs)
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
struct IndexEntry: Sendable {
  let term: ArraySlice<UInt8>
  let hash: UInt32
  /// Of each group in which it is, the number and the list.
  let lists: [(group: UInt32, list: [UInt8])]

  /// About how many bytes it takes in a file.
  var size: Int {
    term.count + 3 + lists.reduce(0) { $0 + 2 + min($1.list.count, TermFile.longestList) }
  }
}

/// All terms of an index in their order.
struct IndexEntries {
  let all: [IndexEntry]

  init(_ words: [GatheredWords], jobs: Int) {
    var table = TermTable()
    // Where each term has documents: the part, and its number there.
    var pieces: [[(part: Int32, term: Int32)]] = []
    for (part, gathered) in words.enumerated() {
      for term in 0..<gathered.terms.count {
        let number = table.number(
          of: gathered.terms[term], hash: gathered.terms.hash(of: term))
        if number == pieces.count { pieces.append([]) }
        pieces[number].append((Int32(part), Int32(term)))
      }
    }
    all = mapInParallel(table.sorted, jobs: jobs) { [table, pieces] number in
      var places: [Occurrence] = []
      for (part, term) in pieces[number] {
        places += words[Int(part)].places(of: Int(term))
      }
      return IndexEntry(
        term: table[number], hash: table.hash(of: number), lists: IndexEntries.lists(of: places))
    }
  }

  private static func lists(of places: [Occurrence]) -> [(group: UInt32, list: [UInt8])] {
    var (lists, start) = ([(group: UInt32, list: [UInt8])](), 0)
    while start < places.count {
      let group = places[start].group
      let end = places[start...].firstIndex { $0.group != group } ?? places.count
      lists.append((group, PostingList(of: places[start..<end]).bytes))
      start = end
    }
    return lists
  }
}
