/// The places of the dates, the newest first and what has none last; at equal dates those of the lower rank come first,
/// and then they stay in their order.
package func newestFirst(_ dates: [PartialDate?], rank: (Int) -> Int = { _ in 0 }) -> [Int] {
  let keys = dates.indices.map { (date: dates[$0]?.orderFromEnd ?? -1, rank: rank($0), place: $0) }
  return keys.sorted { ($1.date, $0.rank, $0.place) < ($0.date, $1.rank, $1.place) }.map(\.place)
}

/// The places of the dates, the oldest first; at equal dates in their order.
package func oldestFirst(_ dates: [PartialDate]) -> [Int] {
  sorted(Array(dates.indices)) { dates[$0].orderFromStart }
}

/// The values by a number of each, which must fit into 31 bits; what has the same number stays in its order.
func sorted<Value>(_ values: [Value], by number: (Value) -> Int) -> [Value] {
  // The number and the place are one, so that sorting compares nothing else.
  values.enumerated().map { UInt64(number($1)) << 32 | UInt64($0) }.sorted()
    .map { values[Int($0 & 0xFFFF_FFFF)] }
}
