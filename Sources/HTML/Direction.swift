/// What a text could do to the direction of what is beside it.
package struct TextDirection {
  private let isRightToLeft: Bool
  /// Whether the text holds letters whose direction is not the page's.
  package private(set) var differs = false
  fileprivate var controls = DirectionControls()

  /// Of a text on a page of this direction, before any of it was read.
  package init(isRightToLeft: Bool) {
    self.isRightToLeft = isRightToLeft
  }

  /// Goes on over a part of the text.
  package mutating func read(_ text: String) {
    if !isRightToLeft, !text.utf8.span.mayTurn { return }
    for scalar in text.unicodeScalars {
      controls.read(scalar)
      differs = differs || (isRightToLeft ? scalar.isLeftToRight : scalar.isRightToLeft)
    }
  }
}

extension HTMLBuffer {
  /// Isolates the text that begins at `start` and ends here, if its direction or its controls make that necessary.
  ///
  /// `<bdi>` would do for controls that a text leaves open, but not for those that it closes too often; and titles and
  /// attributes take no elements. There the text is put between the characters that isolate.
  package mutating func isolate(from start: Int, _ direction: TextDirection, for escape: Escape) {
    if direction.controls.reachOut {
      surround(from: start, direction.controls.opening, direction.controls.closing)
    } else if direction.differs, escape != .token {
      let isText = escape == .text
      surround(from: start, isText ? "<bdi>" : firstStrongIsolate, isText ? "</bdi>" : popIsolate)
    }
  }
}

extension String {
  /// The text for a place among other words; unchanged unless it holds a control that reaches beyond its ends.
  public var isolated: String {
    if !utf8.span.mayTurn { return self }
    var controls = DirectionControls()
    for scalar in unicodeScalars { controls.read(scalar) }
    return controls.reachOut ? controls.opening + self + controls.closing : self
  }
}

extension String {
  /// Appends the other text as it is `isolated`.
  package mutating func append(isolated other: String) {
    if other.utf8.span.mayTurn { self += other.isolated } else { self += other }
  }
}

private let firstStrongIsolate = "\u{2068}"
private let popIsolate = "\u{2069}"

/// What a text's controls of direction do beyond its ends.
private struct DirectionControls {
  /// Isolates that stay open, and ends of isolates that were not opened.
  var (open, strays) = (0, 0)
  /// Whether there is an embedding or an override outside every isolate.
  var embeds = false

  var reachOut: Bool { open > 0 || strays > 0 || embeds }
  var opening: String { String(repeating: firstStrongIsolate, count: strays + 1) }
  var closing: String { String(repeating: popIsolate, count: open + 1) }

  mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x202A...0x202E: if open == 0 { embeds = true }
    case 0x2066...0x2068: open += 1
    case 0x2069: if open > 0 { open -= 1 } else { strays += 1 }
    default: break
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is in a block of scripts written from right to left, or marks that direction.
  fileprivate var isRightToLeft: Bool {
    switch value {
    case 0x590...0x8FF, 0x200F, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
    case 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }

  /// Whether the scalar is a digit or a letter of any other script, or marks that direction.
  fileprivate var isLeftToRight: Bool {
    if isASCII { return UInt8(value).isASCIILetter || UInt8(value).isDigit }
    if isRightToLeft { return false }
    return value == 0x200E || properties.isAlphabetic || properties.numericType != nil
  }
}
