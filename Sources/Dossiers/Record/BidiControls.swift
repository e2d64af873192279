extension Unicode.Scalar {
  /// Whether this opens or closes an embedding, an override or an isolate of the other writing direction. The
  /// marks U+200E, U+200F and U+061C are none: they stand for a letter, and reorder nothing beyond themselves.
  public var isBidiControl: Bool {
    (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
  }

  /// As Unicode's tables name it: `U+202E`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension String {
  /// Whether a longer look is needed.
  public var mayHoldBidiControl: Bool {
    utf8.span.holdsBidiControl
  }

  var firstBidiControl: Unicode.Scalar? {
    mayHoldBidiControl ? unicodeScalars.first(where: \.isBidiControl) : nil
  }

  /// The first bidirectional control that stays open, or closes what is not open. As in the bidirectional
  /// algorithm (UAX #9), the end of an isolate ends the embeddings in it too.
  var unbalancedBidiControl: Unicode.Scalar? {
    guard firstBidiControl != nil else { return nil }
    var open: [Unicode.Scalar] = []
    for scalar in unicodeScalars where scalar.isBidiControl {
      switch scalar.value {
      case 0x2069:
        guard let isolate = open.lastIndex(where: { $0.value >= 0x2066 }) else { return scalar }
        if isolate < open.count - 1 { return open[isolate + 1] }
        open.removeLast()
      case 0x202C:
        guard let last = open.last, last.value < 0x2066 else { return scalar }
        open.removeLast()
      default:
        open.append(scalar)
      }
    }
    return open.first
  }
}

extension Span<UInt8> {
  /// Whether the bytes of a bidirectional control stand anywhere: all of them begin with one that most texts do not
  /// have.
  var holdsBidiControl: Bool {
    var start = 0
    while let place = place(of: 0xE2, from: start) {
      start = place + 1
      guard place + 2 < count else { return false }
      switch (self[place + 1], self[place + 2]) {
      case (0x80, 0xAA...0xAE), (0x81, 0xA6...0xA9): return true
      default: continue
      }
    }
    return false
  }
}
