/// HTML in the making, a whole page or a piece of one: bytes go straight into a buffer, and every text is escaped
/// byte by byte.
///
/// A page takes a thousand appends of some twenty bytes, so that what an array does for each would cost more than the
/// bytes themselves. All of the memory's users are in this file.
struct Markup: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int = 500) {
    self.capacity = capacity
    start = .allocate(capacity: capacity)
  }

  deinit { start.deallocate() }

  var bytes: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

  var html: HTML { HTML(trusted: bytes) }

  /// Reads what was added since an earlier count.
  func withBytes<Result>(
    from first: Int = 0, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    precondition(0...count ~= first)
    return body(UnsafeBufferPointer(start: start + first, count: count - first))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    start[count] = byte
    count += 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = bytes.baseAddress else { return }
    reserve(bytes.count)
    (start + count).update(from: source, count: bytes.count)
    count += bytes.count
  }

  /// Appends bytes behind which fifteen more can be read: sixteen at a time, which costs less than a call.
  @inline(__always)
  mutating func append(roomy bytes: UnsafeBufferPointer<UInt8>) {
    guard let source = UnsafeRawPointer(bytes.baseAddress) else { return }
    reserve(bytes.count &+ 15)
    let target = UnsafeMutableRawPointer(start + count)
    var place = 0
    while place < bytes.count {
      let sixteen = source.loadUnaligned(fromByteOffset: place, as: SIMD16<UInt8>.self)
      target.storeBytes(of: sixteen, toByteOffset: place, as: SIMD16<UInt8>.self)
      place &+= 16
    }
    count &+= bytes.count
  }

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0) }
  }

  /// Tags and entities that the program spells itself.
  @inline(__always)
  mutating func raw(_ literal: StaticString) {
    append(UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Appends the text's bytes as they are.
  @inline(__always)
  mutating func appendUnescaped(_ text: String) {
    text.withBytes { append($0) }
  }

  /// Appends the bytes up to the first that means something to a browser, or that may begin a bidirectional control,
  /// and tells how many those are.
  @inline(__always)
  mutating func appendPlainBytes(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    guard let source = UnsafeRawPointer(bytes.baseAddress) else { return 0 }
    reserve(bytes.count)
    let target = UnsafeMutableRawPointer(start + count)
    let plain = source.copyPlainBytes(bytes.count, to: target)
    count += plain
    return plain
  }

  /// Puts bytes before all that was added since an earlier count.
  mutating func insert(_ bytes: [UInt8], at place: Int) {
    precondition(0...count ~= place)
    reserve(bytes.count)
    (start + place + bytes.count).update(from: start + place, count: count - place)
    bytes.withUnsafeBufferPointer {
      if let source = $0.baseAddress { (start + place).update(from: source, count: $0.count) }
    }
    count += bytes.count
  }

  /// Forgets what was added since an earlier count.
  mutating func cut(to count: Int) {
    precondition(0...self.count ~= count)
    self.count = count
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}

extension Markup {
  mutating func raw(_ html: HTML) { append(html.bytes) }

  mutating func raw(_ number: Int) { append(number: number) }

  /// Text between tags or in a quoted attribute.
  mutating func text(_ text: String) { append(text, for: .attribute) }

  mutating func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    raw(" ")
    raw(name)
    raw("=\"")
    text(value)
    raw("\"")
  }
}

extension UnsafeRawPointer {
  /// Copies bytes up to the first of `&<>"'` or 0xE2, and tells how many those are.
  ///
  /// Nearly every text holds none of them, so that to look and to copy is one pass over many bytes at once. Some may be
  /// read and written twice.
  @inline(never)
  fileprivate func copyPlainBytes(_ count: Int, to target: UnsafeMutableRawPointer) -> Int {
    var place = 0
    if count >= 16 {
      while place < count {
        let next = min(place, count &- 16)
        if (self + next).holdsMarkInSixteen { break }
        let bytes = loadUnaligned(fromByteOffset: next, as: SIMD16<UInt8>.self)
        target.storeBytes(of: bytes, toByteOffset: next, as: SIMD16<UInt8>.self)
        place = next &+ 16
      }
    } else if count >= 8 {
      let first = loadUnaligned(as: UInt64.self)
      let last = loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)
      if first.marks | last.marks == 0 {
        target.storeBytes(of: first, as: UInt64.self)
        target.storeBytes(of: last, toByteOffset: count &- 8, as: UInt64.self)
        return count
      }
    }
    while place < count {
      let byte = load(fromByteOffset: place, as: UInt8.self)
      if byte.isMark { break }
      target.storeBytes(of: byte, toByteOffset: place, as: UInt8.self)
      place &+= 1
    }
    return place
  }

  // Without a branch for each byte, this becomes a few instructions for all sixteen.
  @inline(__always)
  private var holdsMarkInSixteen: Bool {
    var found: UInt8 = 0
    for place in 0..<16 { found |= load(fromByteOffset: place, as: UInt8.self).mark }
    return found != 0
  }
}

extension UInt64 {
  /// The highest bit of each byte that is a mark; of those above one, it may be set too.
  @inline(__always)
  fileprivate var marks: UInt64 {
    let found =
      (self ^ 0x2222_2222_2222_2222).zeroes
      | (self & 0xFEFE_FEFE_FEFE_FEFE ^ 0x2626_2626_2626_2626).zeroes
      | (self & 0xFDFD_FDFD_FDFD_FDFD ^ 0x3C3C_3C3C_3C3C_3C3C).zeroes
      | (self ^ 0xE2E2_E2E2_E2E2_E2E2).zeroes
    return found & 0x8080_8080_8080_8080
  }

  @inline(__always)
  private var zeroes: UInt64 { (self &- 0x0101_0101_0101_0101) & ~self }
}

extension UInt8 {
  /// 1 for what `isMark` tells, without a branch. `&` and `'`, and `<` and `>`, differ in one bit.
  @inline(__always)
  fileprivate var mark: UInt8 {
    (self == 0x22 ? 1 : 0) | (self & 0xFE == 0x26 ? 1 : 0) | (self & 0xFD == 0x3C ? 1 : 0)
      | (self == 0xE2 ? 1 : 0)
  }
}

extension UInt8 {
  /// Whether an escape may replace the byte, or a bidirectional control may begin with it.
  @inline(__always)
  var isMark: Bool {
    switch self {
    case 0x22, 0x26, 0x27, 0x3C, 0x3E, 0xE2: true
    default: false
    }
  }
}

extension String {
  /// The text's bytes where they lie.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    utf8.span.withUnsafeBufferPointer(body)
  }
}
