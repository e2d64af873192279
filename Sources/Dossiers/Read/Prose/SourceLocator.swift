/// Finds where the links and citations of a file stand on their lines; of several that are spelt alike, one after
/// another. A class, since it is asked while the problems are being added to.
final class SourceLocator {
  private let text: SourceText
  private var line = Line(number: 0, text: "")
  private var found: [Key: Int] = [:]

  private struct Key: Hashable {
    let line: Int
    let words: String
  }

  /// What is looked for.
  struct Wanted {
    let words: String
    /// The column from which it is looked for.
    var from = 1
    /// What stands before it, one of these; nothing in particular if there are none.
    var after: [String] = []
    /// What stands behind it, one of these signs or the line's end; nothing in particular if there are none.
    var before = ""
    /// What to look for where it is not found, since it was written with an escape, say: the first of these.
    var orElse: [String] = []
  }

  init(_ text: SourceText) { self.text = text }

  /// The place of the next of these words on a line of the file; where they are not found, the line's beginning.
  func place(of wanted: Wanted, onLine number: Int) -> Position {
    found(wanted, onLine: number)
      ?? text.position(of: String(wanted.words.prefix { !$0.isNewline }), onLine: number)
  }

  func found(_ wanted: Wanted, onLine number: Int) -> Position? {
    if line.number != number { line = Line(number: number, text: text.text(ofLine: number) ?? "") }
    let words = wanted.words.prefix { !$0.isNewline }
    let key = Key(line: number, words: String(words))
    let wholeWords = words.endIndex == wanted.words.endIndex
    if let start = line.find(
      words, from: max(found[key] ?? 0, wanted.from - 1), after: wanted.after,
      before: wholeWords ? wanted.before : "")
    {
      found[key] = start + 1
      return Position(line: number, column: start + 1)
    }
    for words in wanted.orElse {
      if let start = line.find(words[...], from: wanted.from - 1) {
        return Position(line: number, column: start + 1)
      }
    }
    return nil
  }
}

/// A line, and which part of it is shown as it is typed, or not at all.
private struct Line {
  let number: Int
  private let scalars: [Unicode.Scalar]
  private var isHidden: [Bool]

  init(number: Int, text: String) {
    self.number = number
    scalars = Array(text.unicodeScalars)
    isHidden = Array(repeating: false, count: scalars.count)
    guard "`%<".utf8.contains(where: text.holds) else { return }
    var index = 0
    while index < scalars.count {
      index = hide(from: index)
    }
  }

  /// Hides what opens at an index, if it closes on the line, and says where to go on.
  private mutating func hide(from index: Int) -> Int {
    switch scalars[index] {
    case "\\": return index + 2
    case "`":
      let run = scalars[index...].prefix { $0 == "`" }.count
      return hide(from: index, to: endOfCode(opening: run, at: index + run)) ?? index + run
    case "%" where starts("%%", at: index):
      return hide(from: index, to: end(of: "%%", index + 2)) ?? index + 2
    case "<" where starts("<!--", at: index):
      return hide(from: index, to: end(of: "-->", index + 4)) ?? index + 4
    default: return index + 1
    }
  }

  private mutating func hide(from start: Int, to end: Int?) -> Int? {
    guard let end else { return nil }
    for index in start..<end { isHidden[index] = true }
    return end
  }

  private func endOfCode(opening run: Int, at start: Int) -> Int? {
    var index = start
    while index < scalars.count {
      let length = scalars[index...].prefix { $0 == "`" }.count
      if length == run { return index + run }
      index += max(1, length)
    }
    return nil
  }

  private func end(of mark: String, _ start: Int) -> Int? {
    (start..<max(start, scalars.count)).first { starts(mark[...], at: $0) }
      .map { $0 + mark.unicodeScalars.count }
  }

  private func starts(_ words: Substring, at index: Int) -> Bool {
    scalars[index...].starts(with: words.unicodeScalars)
  }

  func find(_ words: Substring, from start: Int, after: [String] = [], before: String = "") -> Int?
  {
    guard let first = words.unicodeScalars.first, start < scalars.count else { return nil }
    let count = words.unicodeScalars.count
    return (start..<scalars.count).first { index in
      guard scalars[index] == first, !isHidden[index], starts(words, at: index),
        index == 0 || scalars[index - 1] != "\\"
      else { return false }
      let end = index + count
      let closes =
        before.isEmpty || end == scalars.count || before.unicodeScalars.contains(scalars[end])
      return closes && (after.isEmpty || after.contains { ends(with: $0, at: index) })
    }
  }

  private func ends(with words: String, at index: Int) -> Bool {
    scalars[..<index].suffix(words.unicodeScalars.count).elementsEqual(words.unicodeScalars)
  }
}
