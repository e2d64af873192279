/// A file of terms while it is written.
struct TermFile {
  /// A file that has this size ends before the next term that is fit to begin one.
  private static let enough = 6_144
  /// No file is larger, but for one of a single term.
  private static let most = 12_288
  /// Longer lists have files of their own.
  static let longestList = 1_536

  private var text: [UInt8] = []
  private var last: ArraySlice<UInt8> = []

  var isEmpty: Bool { text.isEmpty }

  /// Whether an entry begins another file. One in 128 is fit to, by its hash, so that where files end depends on the
  /// terms near by alone.
  func endsBefore(_ entry: TermEntry) -> Bool {
    guard !isEmpty else { return false }
    return text.count + TermFile.size(of: entry) > TermFile.most
      || text.count >= TermFile.enough && entry.hash % 128 == 0
  }

  /// How many bytes it takes at most.
  private static func size(of entry: TermEntry) -> Int {
    let lists = entry.lists
    guard lists.longest > longestList else { return entry.term.count + lists.text.count + 3 }
    return lists.text.split(separator: PostingLists.separator)
      .reduce(entry.term.count + 3) { $0 + min($1.count, longestList) + 1 }
  }

  /// Adds an entry; of lists that are too long `lists` gets the files.
  mutating func add(_ entry: TermEntry, _ lists: inout [SearchIndex.File]) {
    if !isEmpty { text.append(UInt8(ascii: ";")) }
    let shared = isEmpty ? (characters: 0, bytes: 0) : entry.term.sharedCharacters(with: last)
    text += PostingLists.digits(of: shared.characters)
    text += entry.term.dropFirst(shared.bytes)
    text.append(UInt8(ascii: "="))
    if entry.lists.longest <= TermFile.longestList {
      text += entry.lists.text
    } else {
      text += entry.lists.text.split(separator: PostingLists.separator)
        .map { TermFile.put($0, &lists) }.joined(separator: [PostingLists.separator])
    }
    last = entry.term
  }

  /// A list as it stands with its term: one that is too long is put into files of its own, and says into which.
  private static func put(
    _ list: ArraySlice<UInt8>, _ lists: inout [SearchIndex.File]
  ) -> [UInt8] {
    guard list.count > longestList else { return Array(list) }
    let (first, content) = (lists.count, list.dropFirst())
    for start in stride(from: content.startIndex, to: content.endIndex, by: most) {
      let piece = content[start..<min(start + most, content.endIndex)]
      lists.append(SearchIndex.File(name: "lists-\(lists.count)", json: piece.inQuotes))
    }
    return [list[list.startIndex], UInt8(ascii: "@")] + PostingLists.digits(of: first)
      + PostingLists.digits(of: lists.count - first)
  }

  func written(as name: String) -> SearchIndex.File {
    SearchIndex.File(name: name, json: text[...].inQuotes)
  }
}

extension ArraySlice<UInt8> {
  /// The bytes as a JSON string; none of them needs an escape.
  fileprivate var inQuotes: [UInt8] { [UInt8(ascii: "\"")] + self + [UInt8(ascii: "\"")] }

  /// How many characters at its beginning another has too.
  fileprivate func sharedCharacters(with other: ArraySlice<UInt8>) -> (characters: Int, bytes: Int)
  {
    var bytes = zip(self, other).prefix { $0 == $1 }.count
    // Not within a character.
    while bytes > 0, bytes < count, self[startIndex + bytes] & 0xC0 == 0x80 { bytes -= 1 }
    return (prefix(bytes).count { $0 & 0xC0 != 0x80 }, bytes)
  }
}
