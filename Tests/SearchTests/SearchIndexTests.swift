import TestSupport
import Testing

@testable import Search

/// A document of a test: a group, a number, and texts with their weights.
private struct Document {
  let group: SearchGroup
  let number: Int
  let texts: [(String, SearchWeight)]
}

/// An index of documents, which are gathered so many at a time.
private func index(_ documents: [Document], batch: Int = 50, jobs: Int = 1) -> SearchIndex {
  let gathered = stride(from: 0, to: documents.count, by: batch).map { start in
    var words = SearchWords()
    for document in documents[start..<min(start + batch, documents.count)] {
      words.begin(document.group, document.number)
      for (text, weight) in document.texts { words.add(text, weight) }
      words.add(words.phrase(.year, String(2000 + document.number % 7)), .prose)
    }
    return words.gathered
  }
  return SearchIndex(gathered, counts: [.points: documents.count], jobs: jobs)
}

/// Documents of random words, some of which are in most, some in one.
private func documents(_ count: Int, _ seed: inout Seed) -> [Document] {
  let groups = SearchGroup.allCases.sorted { $0.rawValue < $1.rawValue }
  return groups.flatMap { group in
    (0..<count).filter { _ in Int.random(in: 0..<10, using: &seed) > 1 }.map { number in
      Document(
        group: group, number: number,
        texts: (0..<3).map { _ in
          let words = (0..<8).map { _ in word(&seed) }
          let weight = SearchWeight(rawValue: UInt32.random(in: 0...3, using: &seed))!
          return (words.joined(separator: " "), weight)
        })
    }
  }
}

private func word(_ seed: inout Seed) -> String {
  let rank = Int.random(in: 1...60, using: &seed)
  let letters = ["a", "b", "é", "z", "д", "中", "文", "𝒳", "0"]
  let length = rank < 20 ? 1 : Int.random(in: 1...5, using: &seed)
  return (0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &seed)] }.joined()
}

@Suite struct SearchIndexTests {
  @Test("What an index says of a term is what a scan of all documents finds", arguments: seeds(6))
  func isComplete(number: UInt64) throws {
    var seed = Seed(number)
    let documents = documents(number == 0 ? 3_000 : 300, &seed)
    let decoded = try DecodedIndex(index(documents))
    var expected: [String: [DecodedIndex.Hit]] = [:]
    for document in documents {
      var weights: [String: Int] = ["#y:\(2000 + document.number % 7)": 0]
      for (text, weight) in document.texts {
        for term in terms(text) { weights[term] = max(weights[term] ?? 0, Int(weight.rawValue)) }
      }
      for (term, weight) in weights {
        expected[term, default: []].append(
          DecodedIndex.Hit(
            group: Int(document.group.rawValue), number: document.number, weight: weight))
      }
    }
    #expect(decoded.terms == expected.mapValues { $0.sorted() })
    #expect(decoded.order == decoded.order.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("No file is larger than its bound, and long lists have files of their own")
  func isBounded() throws {
    var seed = Seed(1)
    let files = index(documents(4_000, &seed)).files
    #expect(files.contains { $0.name.hasPrefix("lists-") })
    #expect(files.count { $0.name.hasPrefix("terms-") } > 4)
    for file in files where file.name != "root" {
      #expect(file.json.count <= 12_288 + 2, "\(file.name)")
    }
  }

  @Test("However documents are gathered, and on however many threads, the bytes are the same")
  func isTheSame() {
    var seed = Seed(2)
    let documents = documents(500, &seed)
    let files = index(documents).files.map { [Array($0.name.utf8), $0.json] }
    for (batch, jobs) in [(7, 1), (5_000, 1), (50, 8)] {
      #expect(
        index(documents, batch: batch, jobs: jobs).files.map { [Array($0.name.utf8), $0.json] }
          == files)
    }
  }

  @Test("A word more in one document changes few files")
  func isSteady() {
    var seed = Seed(3)
    var documents = documents(2_000, &seed)
    let before = Dictionary(uniqueKeysWithValues: index(documents).files.map { ($0.name, $0.json) })
    let changed = documents[1_000]
    documents[1_000] = Document(
      group: changed.group, number: changed.number, texts: changed.texts + [("bbzzé", .title)])
    let after = Dictionary(uniqueKeysWithValues: index(documents).files.map { ($0.name, $0.json) })
    #expect(before.keys == after.keys)
    #expect(after.count { before[$0] != $1 } == 1)
  }

  @Test("An index of nothing has no terms")
  func isEmpty() throws {
    #expect(index([]).files.map(\.name) == ["root"])
    #expect(try DecodedIndex(index([])).terms.isEmpty)
  }
}
