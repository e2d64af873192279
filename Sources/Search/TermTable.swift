/// Terms with a number each, from 0 in the order in which they were first met.
struct TermTable: Sendable {
  private var bytes: [UInt8] = []
  private var starts: [UInt32] = [0]
  private var hashes: [UInt32] = []
  /// One more than a term's number, by its hash; 0 where there is none. Its count is a power of two.
  private var slots = [UInt32](repeating: 0, count: 1024)

  var count: Int { hashes.count }

  /// A term's bytes in UTF-8.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[Int(starts[number])..<Int(starts[number + 1])]
  }

  func hash(of number: Int) -> UInt32 { hashes[number] }

  /// The number of a term, which is added unless it is there. `hash` is that which `TermReader` makes.
  mutating func number(of term: ArraySlice<UInt8>, hash: UInt32) -> Int {
    var slot = firstSlot(of: hash)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      if hashes[number] == hash, holds(term, at: number) { return number }
      slot = next(slot)
    }
    bytes += term
    starts.append(UInt32(bytes.count))
    hashes.append(hash)
    slots[slot] = UInt32(count)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  @inline(__always)
  private func firstSlot(of hash: UInt32) -> Int {
    Int(hash &* 0x9E37_79B1 >> 7) & (slots.count - 1)
  }

  @inline(__always)
  private func next(_ slot: Int) -> Int { (slot + 1) & (slots.count - 1) }

  @inline(__always)
  private func holds(_ term: ArraySlice<UInt8>, at number: Int) -> Bool {
    let start = Int(starts[number])
    guard Int(starts[number + 1]) - start == term.count else { return false }
    for place in 0..<term.count where bytes[start + place] != term[term.startIndex + place] {
      return false
    }
    return true
  }

  private mutating func grow() {
    slots = Array(repeating: 0, count: slots.count * 4)
    for number in 0..<count {
      var slot = firstSlot(of: hashes[number])
      while slots[slot] != 0 { slot = next(slot) }
      slots[slot] = UInt32(number + 1)
    }
  }

  /// The terms' numbers in the order of their bytes, which is that of their characters.
  var sorted: [Int] {
    // Most differ within their first eight bytes.
    (0..<count).map { (number: $0, head: head(of: $0)) }.sorted {
      $0.head == $1.head
        ? self[$0.number].lexicographicallyPrecedes(self[$1.number]) : $0.head < $1.head
    }.map(\.number)
  }

  private func head(of number: Int) -> UInt64 {
    var head: UInt64 = 0
    let term = self[number].prefix(8)
    for byte in term { head = head << 8 | UInt64(byte) }
    return head << UInt64(8 * (8 - term.count))
  }
}
