/// Numbers for names, in the order in which they are added. Names are told apart by their bytes, so that one that
/// stands in a text is looked up where it stands.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  /// Open addressing, at most half of it taken.
  private var slots: [Slot]

  private struct Slot: Sendable {
    /// A part of the hash, which tells nearly all other names from the one that is looked for.
    let mark: UInt32
    /// The name's number, or -1.
    let number: Int32
  }

  init(capacity: Int) {
    var count = 16
    while count < capacity * 2 { count *= 2 }
    slots = Array(repeating: Slot(mark: 0, number: -1), count: count)
    names.reserveCapacity(capacity)
  }

  func number(of name: Span<UInt8>) -> Int? {
    let hash = NameTable.hash(name)
    let slot = slots[place(of: name, hash)]
    return slot.number < 0 ? nil : Int(slot.number)
  }

  func number(of name: String) -> Int? {
    number(of: name.utf8.span)
  }

  /// The number of a name, which gets one if it has none.
  mutating func add(_ name: String) -> Int {
    if (names.count + 1) * 2 > slots.count { grow() }
    let hash = NameTable.hash(name.utf8.span)
    let slot = place(of: name.utf8.span, hash)
    if slots[slot].number >= 0 { return Int(slots[slot].number) }
    slots[slot] = Slot(mark: NameTable.mark(hash), number: Int32(names.count))
    names.append(name)
    return names.count - 1
  }

  /// The slot that has the name, or would get it.
  private func place(of name: Span<UInt8>, _ hash: Int) -> Int {
    let mark = NameTable.mark(hash)
    var place = hash & (slots.count - 1)
    while slots[place].number >= 0 {
      if slots[place].mark == mark, names[Int(slots[place].number)].utf8.span.hasBytes(name) {
        break
      }
      place = (place + 1) & (slots.count - 1)
    }
    return place
  }

  private mutating func grow() {
    let grown = names.reduce(into: NameTable(capacity: slots.count)) { _ = $0.add($1) }
    self = grown
  }

  /// The library's, which begins otherwise in each run: nobody can choose names that are alike to it.
  private static func hash(_ name: Span<UInt8>) -> Int {
    var hasher = Hasher()
    name.withUnsafeBytes { hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private static func mark(_ hash: Int) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
