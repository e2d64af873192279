import Dispatch

/// Where the server's tasks run: on a thread of their own, so that whatever else the program computes keeps no client
/// waiting. What takes longer than a moment has a thread of its own again.
final class ServerExecutor: TaskExecutor {
  private let queue = DispatchQueue(label: "preview")

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
  }
}
