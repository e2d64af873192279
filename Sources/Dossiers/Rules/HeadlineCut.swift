extension EntityReader {
  /// Reports a document's title that was cut.
  func reportCutTitle(_ problems: inout ProblemList) {
    guard let title = fields.placed("title"), title.text.isCut else { return }
    problems.add(
      .headlineCut, at: title.position, "this title is cut, or joined from parts",
      help:
        "Write it whole. Where you do not know all of it, describe the document in your own words, with `headline: false`; where the dots are its own, waive the rule."
    )
  }
}

extension String {
  /// Whether an ellipsis ends the text, stands between two parts of it, or is in brackets, which are an editor's. One that
  /// begins it is the author's.
  fileprivate var isCut: Bool {
    guard utf8.contains(where: { $0 == UInt8(ascii: ".") || $0 >= 0x80 }) else { return false }
    let scalars = Array(unicodeScalars)
    var place = 0
    while place < scalars.count {
      guard let end = scalars.endOfEllipsis(at: place) else {
        place += 1
        continue
      }
      let before = scalars[..<place].last { !$0.properties.isWhitespace }
      let after = scalars[end...].first { !$0.properties.isWhitespace }
      if let before, let after, brackets[before] == after { return true }
      if scalars[..<place].contains(where: \.properties.isAlphabetic) { return true }
      place = end
    }
    return false
  }
}

/// What opens and closes an editor's own words.
private let brackets: [Unicode.Scalar: Unicode.Scalar] = [
  "[": "]", "(": ")", "（": "）", "［": "］", "【": "】",
]

extension [Unicode.Scalar] {
  /// The end of the ellipsis that begins at a place: its sign, or three dots with or without blanks between.
  fileprivate func endOfEllipsis(at place: Int) -> Int? {
    switch self[place] {
    case "…", "⋯", "‥": return self[place...].firstIndex { !["…", "⋯", "‥"].contains($0) } ?? count
    case ".":
      var (end, dots) = (place + 1, 1)
      while let next = self[end...].firstIndex(where: { $0 != " " }), self[next] == "." {
        (end, dots) = (next + 1, dots + 1)
      }
      return dots < 3 ? nil : end
    default: return nil
    }
  }
}
