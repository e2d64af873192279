extension SourceText {
  /// Where `words` stand in a line of the file, from a column on; where they do not, the line's first visible
  /// character.
  func position(of words: String, onLine line: Int, from column: Int = 1) -> Position {
    guard let text = bytes(ofLine: line) else { return Position(line: line) }
    if column == 1, !words.isEmpty, text.starts(with: words.utf8) { return Position(line: line) }
    let wanted = Array(words.utf8.prefix { $0 != 0x0A && $0 != 0x0D })
    if let start = place(of: wanted, in: text, from: column) {
      return Position(line: line, column: start)
    }
    let indent = String(decoding: text.prefix(256), as: UTF8.self).unicodeScalars
      .prefix { $0.properties.isWhitespace }
    let isBlank = indent.count == text.count { !isContinuation($0) }
    return Position(line: line, column: isBlank ? 1 : indent.count + 1)
  }

  /// The column of a character in a line, if it stands there.
  func column(of scalar: Unicode.Scalar, onLine line: Int) -> Int? {
    guard let scalars = text(ofLine: line)?.unicodeScalars,
      let index = scalars.firstIndex(of: scalar)
    else { return nil }
    return scalars.distance(from: scalars.startIndex, to: index) + 1
  }

  /// Where `opening` stands in a line behind the last `closing`; where it does not, its first place.
  func position(of opening: String, behindLast closing: String, onLine line: Int) -> Position {
    guard let text = text(ofLine: line), let end = text.lastPlace(of: closing) else {
      return position(of: opening, onLine: line)
    }
    let column = text[..<end.upperBound].unicodeScalars.count + 1
    let found = position(of: opening, onLine: line, from: column)
    return found.column >= column ? found : position(of: opening, onLine: line)
  }

  /// The text of a line; of a very long one only the beginning.
  func text(ofLine line: Int) -> String? {
    bytes(ofLine: line).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Whether a line holds `words` as they are, and not with a backslash before them or spelt by entities.
  func holds(_ words: String, onLine line: Int) -> Bool {
    guard let range = range(ofLine: line), !words.isEmpty else { return false }
    var rest = range
    while let place = bytes.span.extracting(rest).place(of: words.utf8.span) {
      let start = rest.lowerBound + place
      if start == range.lowerBound || bytes[start - 1] != UInt8(ascii: "\\") { return true }
      rest = (start + 1)..<range.upperBound
    }
    return false
  }

  /// Where a line stands among the bytes, with its ending.
  func range(ofLine line: Int) -> Range<Int>? {
    guard lineStarts.indices.contains(line - 1) else { return nil }
    return Int(
      lineStarts[line - 1])..<(line < lineStarts.count ? Int(lineStarts[line]) : bytes.count)
  }

  /// The column of the first place of `wanted` from a column on.
  private func place(of wanted: [UInt8], in text: ArraySlice<UInt8>, from first: Int) -> Int? {
    guard let initial = wanted.first else { return nil }
    var column = 0
    for place in text.indices.dropLast(wanted.count - 1) {
      if !isContinuation(text[place]) { column += 1 }
      guard text[place] == initial, column >= first else { continue }
      if text[place..<place + wanted.count].elementsEqual(wanted) { return column }
    }
    return nil
  }

  /// A line; of a very long one only the beginning, where looking is quick.
  private func bytes(ofLine line: Int) -> ArraySlice<UInt8>? {
    range(ofLine: line).map { bytes[$0.prefix(4_096)] }
  }

  /// Whether a byte goes on with a character that another began.
  private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

extension SourceText {
  /// The place of a byte; of many on one line it is quickly found from an `earlier` one.
  func position(
    of offset: Int, from earlier: (offset: Int, position: Position)? = nil
  ) -> Position {
    let place = min(offset, bytes.count)
    let line = line(of: place)
    var (start, column) = (lineStarts.isEmpty ? 0 : Int(lineStarts[line - 1]), 1)
    if let earlier, earlier.position.line == line, earlier.offset <= offset {
      (start, column) = (earlier.offset, earlier.position.column)
    }
    return Position(
      line: line, column: bytes[min(start, place)..<place].count { !isContinuation($0) } + column)
  }

  /// The line that holds a byte.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, lineStarts.count)
    while low < high {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return max(1, low)
  }

  /// The control character at a place, if one stands there.
  func control(at position: Position) -> Unicode.Scalar? {
    let scalars = text(ofLine: position.line)?.unicodeScalars.dropFirst(position.column - 1)
    return scalars?.first.flatMap {
      $0.properties.generalCategory == .control || $0.value & 0xFFFE == 0xFFFE ? $0 : nil
    }
  }
}

extension SourceText {
  /// Whether the file holds words just as they are, beginning on a line: what was escaped there is written otherwise.
  /// Very long lines are not searched, since they may hold as many words to look for.
  func holds(_ words: String, fromLine line: Int) -> Bool {
    guard let range = range(ofLine: line), range.count + words.utf8.count < 4000 else {
      return false
    }
    let end = min(bytes.count, range.upperBound + words.utf8.count)
    return bytes[range.lowerBound..<end].firstRange(of: Array(words.utf8)) != nil
  }
}
