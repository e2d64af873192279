/// The place of each of many entities in a list, found by the number of its id: to link a site asks for millions.
struct EntityIndex: Sendable {
  /// By the number of an id; -1 where the list lacks it.
  private let places: [Int32]
  /// How many entities there are.
  let count: Int

  /// No entity may come twice.
  init(_ entities: [EntityID]) {
    var places = [Int32](repeating: -1, count: (entities.map(\.number).max() ?? -1) + 1)
    for (place, entity) in entities.enumerated() {
      precondition(places[entity.number] < 0, "\(entity) comes twice")
      places[entity.number] = Int32(place)
    }
    self.places = places
    count = entities.count
  }

  @inline(__always)
  subscript(entity: EntityID) -> Int? {
    let number = entity.number
    guard number < places.count, places[number] >= 0 else { return nil }
    return Int(places[number])
  }
}
