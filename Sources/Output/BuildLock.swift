#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension StagingDirectory {
  /// Does some work on a destination that no other build writes to meanwhile; throws where another one does for longer
  /// than `timeout`.
  ///
  /// The kernel drops the lock when the process dies, so a file that a killed build left holds nobody up.
  func whileLocked<Result>(_ timeout: Duration, _ work: () throws -> Result) throws -> Result {
    let lock = BuildLock(folder: folder, name: lockName)
    let descriptor = try lock.take(timeout)
    defer { lock.release(descriptor) }
    return try work()
  }
}

/// Keeps a second build from the same destination: a file that only one process can lock.
private struct BuildLock {
  let folder: Folder
  let name: String

  private static let round = Duration.milliseconds(50)

  func take(_ timeout: Duration) throws(OutputFailure) -> Int32 {
    let path = folder.path(of: name)
    var rounds = Int(timeout / Self.round)
    while true {
      let descriptor = try open()
      do {
        try system(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
        if isNamed(descriptor) {
          let process = Array("\(getpid())\n".utf8)
          // Only for the message to a build that waits: the lock holds without it.
          _ = ftruncate(descriptor, 0)
          _ = pwrite(descriptor, process, process.count, 0)
          return descriptor
        }
        close(descriptor)
      } catch {
        let holder = process(in: descriptor)
        close(descriptor)
        guard error.code == EWOULDBLOCK else { throw error }
        guard rounds > 0 else { throw OutputFailure(.wait(for: holder), path, code: error.code) }
        rounds -= 1
        usleep(50_000)
      }
    }
  }

  /// Removes the file while it is locked. A build that has opened it and waits will get a lock on a file that
  /// has no name any more, sees that, and starts over with the file that has the name then.
  func release(_ descriptor: Int32) {
    if isNamed(descriptor) { _ = unlinkat(folder.descriptor, name, 0) }
    close(descriptor)
  }

  private func open() throws(OutputFailure) -> Int32 {
    let flags = O_NOFOLLOW | O_CLOEXEC
    do {
      return try system(.create, folder.path(of: name)) {
        openat(folder.descriptor, name, O_RDWR | O_CREAT | flags, 0o644)
      }
    } catch  where error.code == EACCES {
      // Another user's, whose build was killed. To lock it, reading is enough.
      let descriptor = openat(folder.descriptor, name, O_RDONLY | O_NONBLOCK | flags)
      guard descriptor >= 0 else { throw error }
      return descriptor
    }
  }

  /// Whether the open file is still the one of that name.
  private func isNamed(_ descriptor: Int32) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0
      && fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && open.isSame(as: named)
  }

  private func process(in descriptor: Int32) -> Int32? {
    var digits = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &digits, digits.count, 0)
    return Int32(String(decoding: digits.prefix(max(0, count)).prefix { $0 > 32 }, as: UTF8.self))
  }
}
