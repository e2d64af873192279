internal import Foundation

/// The seeds that a property is tried with: as many as given, `ROUNDS` times as many where that is set, or the one
/// that `SEED` names, to see a failure again.
public func seeds(_ count: Int) -> [UInt64] {
  let variables = ProcessInfo.processInfo.environment
  if let seed = variables["SEED"].flatMap(UInt64.init) { return [seed] }
  let rounds = variables["ROUNDS"].flatMap(Int.init) ?? 1
  return Array(0..<UInt64(count * rounds))
}
