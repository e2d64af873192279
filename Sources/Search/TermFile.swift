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
  func endsBefore(_ entry: IndexEntry) -> Bool {
    guard !isEmpty else { return false }
    return text.count + entry.size > TermFile.most
      || text.count >= TermFile.enough && entry.hash % 128 == 0
  }

  /// Adds an entry; of lists that are too long `lists` gets the files.
  mutating func add(_ entry: IndexEntry, _ lists: inout [SearchIndex.File]) {
    if !isEmpty { text.append(UInt8(ascii: ";")) }
    let shared: (characters: Int, bytes: Int) =
      isEmpty ? (0, 0) : entry.term.sharedCharacters(with: last)
    text += PostingList.digits(of: shared.characters)
    text += entry.term.dropFirst(shared.bytes)
    for (place, (group, list)) in entry.lists.enumerated() {
      text.append(place == 0 ? UInt8(ascii: "=") : UInt8(ascii: ","))
      text += String(group).utf8
      text += list.count <= TermFile.longestList ? list : TermFile.reference(to: list, &lists)
    }
    last = entry.term
  }

  /// Puts a list into files of its own, and says into which.
  private static func reference(to list: [UInt8], _ lists: inout [SearchIndex.File]) -> [UInt8] {
    let first = lists.count
    for start in stride(from: 0, to: list.count, by: most) {
      let piece = list[start..<min(start + most, list.count)]
      lists.append(SearchIndex.File(name: "lists-\(lists.count)", json: piece.inQuotes))
    }
    return [UInt8(ascii: "@")] + PostingList.digits(of: first)
      + PostingList.digits(of: lists.count - first)
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
