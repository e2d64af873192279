// Characters that no page, feed or export may hold: controls but for tabs and what ends lines in
// files, and U+FFFE and U+FFFF.
extension TreeBuilder {
  /// Reports those that stand in the source.
  mutating func reportControls() {
    var offset = lines.start
    while let control = lines.bytes[offset...].firstControl {
      report(.controlCharacter, line: lines.number(of: control), offset: control)
      offset = control + 1
    }
  }

  /// Reports those that a text holds by reference.
  mutating func reportControls(in node: CmarkNode, _ place: InlineLines) {
    let text = node.literal
    var controls: [Int] = []
    var start = 0
    while let control = text[start...].firstControl {
      controls.append(control)
      start = control + 1
    }
    guard !controls.isEmpty else { return }
    let places = Escapes.places(of: controls, in: text, source: source(of: node, place))
    for offset in places where lines.hold("&", at: offset) {
      report(.controlCharacter, line: place.line, offset: offset)
    }
    if places.count < controls.count { report(.controlCharacter, line: place.line) }
  }
}

extension ArraySlice<UInt8> {
  /// Where the first of them begins.
  var firstControl: Int? {
    let words = span.bytes
    var place = startIndex
    while place < endIndex {
      let start = place - startIndex
      // Eight bytes at a time are passed where none but newlines is below a space, or what other controls begin with.
      if place + 8 <= endIndex,
        !mayHoldControl(words.unsafeLoadUnaligned(fromByteOffset: start, as: UInt64.self))
      {
        place += 8
        continue
      }
      let end = Swift.min(place + 8, endIndex)
      while place < end {
        if isControl(at: place) { return place }
        place += 1
      }
    }
    return nil
  }

  private func isControl(at place: Int) -> Bool {
    switch self[place] {
    case 0x09, 0x0A, 0x0D: return false
    case 0x00..<0x20, 0x7F: return true
    case 0xC2:
      guard place + 1 < endIndex else { return false }
      return 0x80..<0xA0 ~= self[place + 1]
    case 0xEF:
      return place + 2 < endIndex && self[place + 1] == 0xBF && self[place + 2] >= 0xBE
    default: return false
    }
  }
}

/// Whether one of eight bytes is below a space and no newline, or U+007F, or begins another control.
private func mayHoldControl(_ bytes: UInt64) -> Bool {
  func holds(_ byte: UInt64) -> UInt64 {
    let difference = bytes ^ (byte &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference
  }
  // Exact, since no bit of it may be taken off by mistake.
  let odd = bytes ^ 0x0A0A_0A0A_0A0A_0A0A
  let notNewline = (odd & 0x7F7F_7F7F_7F7F_7F7F) &+ 0x7F7F_7F7F_7F7F_7F7F | odd
  let low = (bytes &- 0x2020_2020_2020_2020) & ~bytes & notNewline
  return (low | holds(0x7F) | holds(0xC2) | holds(0xEF)) & 0x8080_8080_8080_8080 != 0
}
