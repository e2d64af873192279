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
    for place in indices where self[place].mayBeginControl && isControl(at: place) { return place }
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

extension UInt8 {
  /// Whether a control may begin with it: most bytes are letters and spaces.
  fileprivate var mayBeginControl: Bool {
    self < 0x20 && self != 0x0A || self == 0x7F || self == 0xC2 || self == 0xEF
  }
}
