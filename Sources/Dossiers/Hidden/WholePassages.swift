/// What is reported of a file that is not published wherever it is whole, however short: its title and other names, its
/// id, a paragraph, a quotation.
struct WholePassages: Sendable {
  struct Passage: Sendable {
    let words: [UInt8]
    let place: Place
    /// Whether these are somebody's public words, which a document that pages link to may hold by right.
    let isQuotation: Bool
  }

  /// Shorter ones, and single words, are in honest texts too.
  private static let least = HiddenWords.length
  /// What follows these bytes makes no difference.
  private static let most = 200

  /// By their first 16 bytes; of very many that begin alike some.
  private let passages: [HiddenWords.Key: [Passage]]

  init(of files: [ParsedFile]) {
    var passages: [HiddenWords.Key: [Passage]] = [:]
    for file in files {
      var gathering = PassageGathering(Array(file.bytes), of: file.problems.file)
      gathering.add(file.id.id.replacing("-", with: " "), onLine: 1)
      for passage in gathering.passages {
        forEachKey(in: Array(passage.words.prefix(WholePassages.least))) { key, _ in
          if passages[key, default: []].count < 100 { passages[key, default: []].append(passage) }
        }
      }
    }
    self.passages = passages
  }

  /// Those that are in a text, each with the place where it begins.
  func matches(in text: FoldedText) -> [(passage: Passage, start: Int)] {
    let text = text.bytes
    var found: [(Passage, Int)] = []
    guard !passages.isEmpty else { return [] }
    forEachKey(in: text) { key, start in
      for passage in passages[key] ?? [] {
        let end = start + passage.words.count
        guard end <= text.count, end == text.count || !isWordByte(text[end]),
          text[start..<end].elementsEqual(passage.words, by: { $0 | 0x20 == $1 | 0x20 })
        else { continue }
        found.append((passage, start))
      }
    }
    return found
  }

  /// The words of those that are in what some files publish, with hyphens or with blanks between them.
  func words(publishedIn files: some Sequence<ParsedFile>) -> Set<[UInt8]> {
    Set(
      files.flatMap { file in
        file.publishedTexts.flatMap { text in
          matches(in: FoldedText(text)) + matches(in: FoldedText(name: text))
        }.map(\.passage.words)
      })
  }

  fileprivate static func words(_ text: [UInt8]) -> [UInt8]? {
    let folded = FoldedText(text).bytes
    var words = Array(folded.drop { !isWordByte($0) }.prefix(most))
    if words.count == most { words = Array(words.prefix(words.lastIndex(of: 0x20) ?? most)) }
    while let last = words.last, !isWordByte(last) { words.removeLast() }
    let letters = words.contains { $0 >= 0x80 || ($0 | 0x20) &- 0x61 < 26 }
    // Chinese and Japanese have no blanks between words.
    return words.count >= least && letters && words.contains { $0 == 0x20 || $0 >= 0xE3 }
      ? words : nil
  }
}

/// Goes through the lines of a file. Headings and lists hold words of the format, and are passed over.
private struct PassageGathering {
  private(set) var passages: [WholePassages.Passage] = []
  private let file: SourcePath
  private var open: (line: Int, words: [UInt8], isQuotation: Bool)?

  init(_ bytes: [UInt8], of file: SourcePath) {
    self.file = file
    guard let text = SourceText(parting: bytes) else { return }
    var number = 1
    while let range = text.range(ofLine: number) {
      let line = text.bytes[range]
      number < text.bodyLine ? addKey(line, number) : addLine(line, number)
      number += 1
    }
    close()
  }

  mutating func add(_ words: String, onLine line: Int) {
    open = (line, Array(words.utf8), false)
    close()
  }

  private mutating func addKey(_ line: ArraySlice<UInt8>, _ number: Int) {
    let line = String(decoding: line, as: UTF8.self)
    let (key, value) = line.cut(at: ":")
    if !line.hasPrefix(" ") { close() }
    if ["title", "short", "summary"].contains(key) {
      open = (number, Array((value ?? "").utf8), false)
    } else if key == "aliases" {
      for name in (value ?? "").split(separator: ",") { add(String(name), onLine: number) }
    } else if line.hasPrefix(" ") {
      open?.words += Array(line.utf8)
    }
  }

  private mutating func addLine(_ line: ArraySlice<UInt8>, _ number: Int) {
    let words = line.drop(while: isASCIISpace)
    let isQuotation = words.first == UInt8(ascii: ">")
    guard let first = words.first, !"#-*+|".utf8.contains(first) else { return close() }
    if open?.isQuotation != isQuotation { close() }
    let inner = words.drop { $0 == UInt8(ascii: ">") || isASCIISpace($0) }
    if inner.isEmpty { return close() }
    if open == nil { open = (number, [], isQuotation) }
    open?.words += [0x20] + inner
  }

  private mutating func close() {
    defer { open = nil }
    guard let (line, words, isQuotation) = open, let words = WholePassages.words(words) else {
      return
    }
    passages.append(
      WholePassages.Passage(
        words: words, place: Place(file: file, position: Position(line: line)),
        isQuotation: isQuotation))
  }
}
