/// Runs of words that must be in no byte of the output: each 16 bytes from the beginning of a word on, compared
/// without regard to ASCII case.
///
/// What is also in a published part of the site's files is not hidden: a draft may quote what is published.
public struct HiddenWords: Sendable {
  /// The length of a passage in bytes. Shorter words are in too many honest texts.
  static let length = 16

  private let passages: [Passage]
  /// Open addressing: the number of a passage, or -1.
  private let slots: [Int32]
  private let sieve: Sieve
  /// What is left out where the site is made without anything hidden.
  let leftOut: LeftOutFiles

  /// A run of hidden words, and where it is.
  struct Passage {
    let key: Key
    let file: SourcePath
    let line: Int
  }

  /// Two words of a machine: a comparison for each word of the output must cost next to nothing.
  struct Key: Hashable {
    var low: UInt64
    var high: UInt64
  }

  init(_ passages: [Passage], leftOut: LeftOutFiles) {
    var count = 64
    while count < passages.count * 4 { count *= 2 }
    var slots = [Int32](repeating: -1, count: count)
    var kept: [Passage] = []
    for passage in passages {
      var slot = passage.key.hash & (count - 1)
      while slots[slot] >= 0, kept[Int(slots[slot])].key != passage.key {
        slot = (slot + 1) & (count - 1)
      }
      guard slots[slot] < 0 else { continue }
      slots[slot] = Int32(kept.count)
      kept.append(passage)
    }
    self.passages = kept
    sieve = Sieve(kept)
    self.slots = slots
    self.leftOut = leftOut
  }

  public var isEmpty: Bool { passages.isEmpty }

  /// Where the first hidden words are that the bytes hold and `otherwise` does not: the same bytes, made as if
  /// nothing were hidden. It is asked only where words were found, and makes certain that they do not come from
  /// elsewhere, such as a date or a label of the page.
  public func leak(in bytes: [UInt8], otherwise: () throws -> [UInt8]?) rethrows -> Place? {
    guard !isEmpty else { return nil }
    let found = numbers(in: bytes)
    guard !found.isEmpty else { return nil }
    let honest = Set(try otherwise().map { numbers(in: $0) } ?? [])
    return found.first { !honest.contains($0) }.map {
      place(of: $0)
    }
  }

  /// Where a passage is in the site's files.
  func place(of number: Int) -> Place {
    Place(file: passages[number].file, position: Position(line: passages[number].line))
  }

  /// These words without those in texts which are published by right.
  public func subtracting(wordsOf texts: some Sequence<[UInt8]>) -> HiddenWords {
    isEmpty ? self : subtracting(texts.lazy.flatMap(numbers))
  }

  /// The same words with a space in place of each byte between them, to be looked for in texts that are like that.
  var spaced: HiddenWords {
    HiddenWords(
      passages.map { Passage(key: $0.key.spaced(from: 0), file: $0.file, line: $0.line) },
      leftOut: leftOut)
  }

  /// Of these spaced words, the passages that a text holds, as they are in the text up to the end of their last word.
  func keys(in text: [UInt8]) -> [Key] {
    var spaced = text
    var bytes = spaced.mutableSpan
    for place in bytes.indices { bytes[place] = isWordByte(bytes[place]) ? bytes[place] : 0x20 }
    return matches(in: spaced).compactMap { text.span.bytes.key(at: $0.offset)?.trimmed }
  }

  /// These words without those whose trimmed keys are these.
  func subtracting(_ trimmed: Set<Key>) -> HiddenWords {
    subtracting(passages.indices.lazy.filter { trimmed.contains(passages[$0].key.trimmed) })
  }

  func subtracting(_ numbers: some Sequence<Int>) -> HiddenWords {
    let published = Set(numbers)
    guard !published.isEmpty else { return self }
    return HiddenWords(
      passages.indices.filter { !published.contains($0) }.map { passages[$0] }, leftOut: leftOut)
  }

  /// The passages that the bytes hold, by number, in the order of the bytes.
  func numbers(in bytes: [UInt8]) -> [Int] { matches(in: bytes).map(\.number) }

  /// The same, each with the offset at which it begins.
  ///
  /// A passage of 16 bytes covers eight bytes that begin at a multiple of eight, wherever it is. So only these
  /// are looked at, and around them only where the sieve knows them.
  func matches(in bytes: [UInt8]) -> [(number: Int, offset: Int)] {
    guard !isEmpty else { return [] }
    var found: [(number: Int, offset: Int)] = []
    let span = bytes.span.bytes
    var (start, next) = (0, 0)
    while let window = sieve.firstWindow(of: span, from: start) {
      for offset in max(next, window - 7)...window {
        if let key = span.key(at: offset), let number = number(of: key) {
          found.append((number, offset))
        }
      }
      (start, next) = (window + 8, window + 1)
    }
    return found
  }

  private func number(of key: Key) -> Int? {
    var slot = key.hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if passages[number].key == key { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}

/// Whether eight bytes may be part of a passage: mostly no, which is certain.
private struct Sieve: Sendable {
  private var bits: [UInt64]
  private let shift: UInt64

  init(_ passages: [HiddenWords.Passage]) {
    var width = 16
    while 1 << width < passages.count * 256 { width += 1 }
    shift = UInt64(64 - width)
    bits = Array(repeating: 0, count: 1 << (width - 6))
    for passage in passages {
      let key = passage.key
      insert(key.low)
      for start in 1..<8 {
        insert(key.low >> UInt64(8 * start) | key.high << UInt64(64 - 8 * start))
      }
    }
  }

  private mutating func insert(_ bytes: UInt64) {
    let place = place(of: bytes)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// The first eight bytes from a multiple of eight on that may be part of a passage. Every byte of every page is
  /// looked at here.
  @inline(__always)
  func firstWindow(of bytes: RawSpan, from start: Int) -> Int? {
    let (bits, end) = (bits.span, bytes.byteCount - 7)
    var window = start
    while window < end {
      let place = place(of: bytes.folded(at: window))
      if bits[place >> 6] &>> UInt64(truncatingIfNeeded: place) & 1 != 0 { return window }
      window &+= 8
    }
    return nil
  }

  @inline(__always)
  private func place(of bytes: UInt64) -> Int {
    Int(truncatingIfNeeded: (bytes &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

extension HiddenWords.Key {
  /// With a space in place of each byte after its last word.
  fileprivate var trimmed: HiddenWords.Key {
    spaced(from: (0..<16).last { isWordByte(byte($0)) } ?? 0)
  }

  /// With a space in place of each byte from a place on that is in no word.
  fileprivate func spaced(from start: Int) -> HiddenWords.Key {
    var key = self
    for place in start..<16 where !isWordByte(byte(place)) {
      let shift = UInt64(place % 8 * 8)
      let (cleared, space) = (~(UInt64(0xFF) << shift), UInt64(0x20) << shift)
      if place < 8 {
        key.low = key.low & cleared | space
      } else {
        key.high = key.high & cleared | space
      }
    }
    return key
  }

  private func byte(_ place: Int) -> UInt8 {
    UInt8(truncatingIfNeeded: (place < 8 ? low : high) >> UInt64(place % 8 * 8))
  }

  @inline(__always)
  var hash: Int {
    let mixed = (low &* 0x9E37_79B9_7F4A_7C15) ^ (high &* 0xC2B2_AE3D_27D4_EB4F)
    return Int(truncatingIfNeeded: (mixed ^ (mixed >> 29)) >> 7)
  }
}

/// Letters and digits, and every byte of what is not ASCII.
@inline(__always)
func isWordByte(_ byte: UInt8) -> Bool {
  byte >= 0x80 || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
}

/// Calls `body` for each run of bytes that begins where a word does, with its offset.
func forEachKey(in bytes: [UInt8], _ body: (HiddenWords.Key, Int) -> Void) {
  let span = bytes.span.bytes
  for offset in bytes.indices {
    if let key = span.key(at: offset) { body(key, offset) }
  }
}

extension RawSpan {
  /// Eight bytes with the bit set that parts capitals from small letters; what that does to other bytes, it does
  /// everywhere. On every machine the first byte is the lowest.
  @inline(__always)
  fileprivate func folded(at offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
      | 0x2020_2020_2020_2020
  }

  @inline(__always)
  private func byte(at offset: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The run of bytes that begins at an offset, if a word does and the run does not reach beyond the end.
  @inline(__always)
  fileprivate func key(at offset: Int) -> HiddenWords.Key? {
    guard offset + HiddenWords.length <= byteCount, isWordByte(byte(at: offset)),
      offset == 0 || !isWordByte(byte(at: offset - 1))
    else { return nil }
    return HiddenWords.Key(low: folded(at: offset), high: folded(at: offset + 8))
  }
}
