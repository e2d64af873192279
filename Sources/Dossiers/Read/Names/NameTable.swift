/// Numbers for names, in the order in which they are added. Names are told apart by their bytes, so that one that
/// stands in a text is looked up where it stands.
struct NameTable: Sendable {
  private(set) var names: [String] = []
  /// Open addressing, at most half of it taken.
  private var slots: [Slot]
  /// Hashes begin otherwise in each table: nobody can choose names that are alike to it.
  private let seed = UInt64.random(in: 0 ... .max)

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
    let slot = slots[place(of: name, hash(name))]
    return slot.number < 0 ? nil : Int(slot.number)
  }

  func number(of name: String) -> Int? {
    number(of: name.utf8.span)
  }

  /// The number of a name, which gets one if it has none.
  mutating func add(_ name: String) -> Int {
    if (names.count + 1) * 2 > slots.count { grow() }
    let hash = hash(name.utf8.span)
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

  /// Eight bytes at a time are multiplied in; the last eight may overlap those before them.
  private func hash(_ name: Span<UInt8>) -> Int {
    func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
      let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
      return product.high ^ product.low
    }
    let bytes = name.bytes
    var (hash, place) = (mix(seed, UInt64(name.count)), 0)
    while place + 8 < name.count {
      hash = mix(hash, bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var last: UInt64 = 0
    if name.count >= 8 {
      last = bytes.unsafeLoadUnaligned(fromByteOffset: name.count - 8, as: UInt64.self)
    } else {
      for place in name.indices { last = last << 8 | UInt64(name[place]) }
    }
    return Int(truncatingIfNeeded: mix(mix(hash, last), seed))
  }

  private static func mark(_ hash: Int) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }
}
