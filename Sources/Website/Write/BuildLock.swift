#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps a second build from the same destination: a file beside it that only one process can lock.
///
/// The kernel drops the lock when the process dies, so a file that a killed build left behind holds nobody up.
final class BuildLock {
  private let parent: Folder
  private let name: String
  private let descriptor: Int32

  init(
    for destination: String, in parent: Folder, waiting patience: Duration
  ) throws(OutputFailure) {
    self.parent = parent
    name = ".\(destination).dossier-lock"
    descriptor = try Self.lock(name, in: parent, rounds: max(0, Int(patience / Self.round)))
    let process = Array("\(getpid())\n".utf8)
    // Only for the message to a build that waits: the lock holds without it.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, process, process.count, 0)
  }

  /// Removes the file while it is locked. A build that has opened it and waits will get a lock on a file that
  /// has no name any more, sees that, and starts over with the file that has the name then.
  deinit {
    if Self.stands(descriptor, name, parent) { _ = unlinkat(parent.descriptor, name, 0) }
    close(descriptor)
  }

  private static let round = Duration.milliseconds(50)

  private static func lock(
    _ name: String, in parent: Folder, rounds: Int
  ) throws(OutputFailure) -> Int32 {
    let path = parent.path(of: name)
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    var rounds = rounds
    while true {
      let descriptor = try system(.create, path) { openat(parent.descriptor, name, flags, 0o644) }
      do {
        try system(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
        if stands(descriptor, name, parent) { return descriptor }
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

  /// Whether the open file is still the one of that name.
  private static func stands(_ descriptor: Int32, _ name: String, _ parent: Folder) -> Bool {
    var open = stat()
    var named = stat()
    return fstat(descriptor, &open) == 0
      && fstatat(parent.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && open.st_dev == named.st_dev && open.st_ino == named.st_ino
  }

  private static func process(in descriptor: Int32) -> Int32? {
    var digits = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &digits, digits.count, 0)
    return Int32(String(decoding: digits.prefix(max(0, count)).prefix { $0 > 32 }, as: UTF8.self))
  }
}
