/// The result of work on a thread of its own, with a stack of 8 MiB as for `inParallel`; whoever waits for it keeps no
/// thread busy meanwhile.
public func onThread<Value: Sendable>(
  _ work: @Sendable @escaping () throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    WorkerThread { continuation.resume(with: Result { try work() }) }.detach()
  }
}
