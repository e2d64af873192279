/// Starts work on a thread of its own, with a stack of 8 MiB as for `inParallel`. Returns false where the system has no
/// more threads: then nothing is done.
public func startThread(_ work: @escaping @Sendable () -> Void) -> Bool {
  guard let thread = WorkerThread(work) else { return false }
  thread.detach()
  return true
}
