import Dossiers

/// A value for each of many entities, found without a search: a page asks for a hundred titles.
struct EntityTable<Value: BitwiseCopyable & Sendable>: @unchecked Sendable {
  /// By the numbers of the entities. Those that are made later have none here.
  private let values: UnsafeMutableBufferPointer<Value?>

  /// No entity may come twice. The table is there as long as the memory.
  init(_ entries: [(entity: EntityID, value: Value)], in memory: LastingMemory) {
    let last = entries.lazy.map(\.entity.number).max() ?? -1
    values = memory.allocate(last + 1, repeating: nil)
    for entry in entries {
      precondition(self[entry.entity] == nil, "\(entry.entity) comes twice")
      values[entry.entity.number] = entry.value
    }
  }

  @inline(__always)
  subscript(entity: EntityID) -> Value? {
    let number = entity.number
    return number < values.count ? values[number] : nil
  }
}
