/// The place of each of many entities in a list, found faster than in a dictionary: to link a site asks for millions.
///
/// An entity's id is an address, and so spread well enough by one multiplication; nobody can choose it.
struct EntityIndex: Sendable {
  private struct Slot {
    let entity: EntityID
    let place: Int32
  }

  private let slots: [Slot?]
  private let shift: UInt64
  /// How many entities there are.
  let count: Int

  /// No entity may come twice.
  init(_ entities: [EntityID]) {
    var bits: UInt64 = 4
    while 1 << bits < 2 * entities.count { bits += 1 }
    let shift = 64 - bits
    var slots = [Slot?](repeating: nil, count: 1 << Int(bits))
    for (index, entity) in entities.enumerated() {
      var place = EntityIndex.slot(of: entity, shift)
      while let slot = slots[place] {
        precondition(slot.entity != entity, "\(entity) comes twice")
        place = (place + 1) & (slots.count - 1)
      }
      slots[place] = Slot(entity: entity, place: Int32(index))
    }
    self.slots = slots
    self.shift = shift
    count = entities.count
  }

  @inline(__always)
  subscript(entity: EntityID) -> Int? {
    var place = EntityIndex.slot(of: entity, shift)
    while let slot = slots[place] {
      if slot.entity == entity { return Int(slot.place) }
      place = (place + 1) & (slots.count - 1)
    }
    return nil
  }

  @inline(__always)
  private static func slot(of entity: EntityID, _ shift: UInt64) -> Int {
    let address = UInt64(UInt(bitPattern: unsafeBitCast(entity, to: UnsafeRawPointer.self)))
    return Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}
