import Dossiers

/// A value for each of many entities, found faster than in a dictionary: a page asks for a hundred titles.
///
/// An entity's id is an address, and so spread well enough by one multiplication; nobody can choose it.
struct EntityTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  private struct Slot: BitwiseCopyable {
    let entity: EntityID
    let value: Value
  }

  private let slots: UnsafeMutableBufferPointer<Slot?>
  private let shift: UInt64

  /// No entity may come twice. The table is there as long as the memory.
  init(_ entries: [(entity: EntityID, value: Value)], in memory: LastingMemory) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * entries.count { bits += 1 }
    shift = 64 - bits
    slots = memory.allocate(1 << Int(bits), repeating: nil)
    for entry in entries {
      var place = Self.place(of: entry.entity, shift)
      while let slot = slots[place] {
        precondition(slot.entity != entry.entity, "\(entry.entity) comes twice")
        place = (place + 1) & (slots.count - 1)
      }
      slots[place] = Slot(entity: entry.entity, value: entry.value)
    }
  }

  @inline(__always)
  subscript(entity: EntityID) -> Value? {
    var place = Self.place(of: entity, shift)
    while let slot = slots[place] {
      if slot.entity == entity { return slot.value }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private static func place(of entity: EntityID, _ shift: UInt64) -> Int {
    let address = UInt64(UInt(bitPattern: unsafeBitCast(entity, to: UnsafeRawPointer.self)))
    return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
