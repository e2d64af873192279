/// How a text is written at its place so that a browser reads back that text and nothing else.
enum Escape: Sendable, Equatable {
  /// Text between tags.
  case text
  /// A quoted attribute value, or text that a browser may read as one.
  case attribute
  /// All of a link's target.
  case wholeURL
  /// One part of a link's target, whose beginning the template gives.
  case partOfURL
}

extension [UInt8] {
  /// Appends the text as its place demands; whatever it is, it leaves what stands beside it as it was.
  mutating func appendEscaped(_ text: String, for escape: Escape) {
    var text = text
    text.withUTF8 { bytes in
      switch escape {
      case .text: appendWhole(bytes, replacing: .textMarks)
      case .attribute: appendWhole(bytes, replacing: .attributeMarks)
      case .wholeURL: appendURL(bytes)
      case .partOfURL: appendPartOfURL(bytes)
      }
    }
  }

  /// Appends a part of a paragraph's text: what it opens, another part may close.
  mutating func appendRun(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      if ByteTable.marks.meets(bytes) {
        appendReplacing(.attributeMarks, in: bytes)
      } else {
        append(contentsOf: bytes)
      }
    }
  }

  /// Nearly every text holds nothing that means something to a browser: to see that takes one look.
  private mutating func appendWhole(
    _ bytes: UnsafeBufferPointer<UInt8>, replacing marks: ByteSet
  ) {
    guard ByteTable.marks.meets(bytes) else {
      append(contentsOf: bytes)
      return
    }
    let start = count
    appendReplacing(marks, in: bytes)
    isolate(from: start)
  }

  // Bytes, not characters: a quote followed by a combining mark is one `Character`, yet a browser
  // sees the quote.
  private mutating func appendReplacing(_ marks: ByteSet, in bytes: UnsafeBufferPointer<UInt8>) {
    appendRuns(
      of: bytes, where: { !marks.contains($0) }, other: { $0.appendReference(to: bytes[$1]) })
  }

  /// Appends runs of bytes as they are, and leaves each other byte, by its index, to `other`.
  @inline(__always)
  mutating func appendRuns(
    of bytes: UnsafeBufferPointer<UInt8>, where stays: (UInt8) -> Bool,
    other: (inout [UInt8], Int) -> Void
  ) {
    var start = 0
    for index in bytes.indices where !stays(bytes[index]) {
      append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
      other(&self, index)
      start = index + 1
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Appends the byte, as a character reference if it could end text or an attribute value.
  mutating func appendReference(to byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
    case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
    case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
    case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
    case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
    default: append(byte)
    }
  }
}
