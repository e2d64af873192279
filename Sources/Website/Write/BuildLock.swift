#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Keeps a second build from the same destination: a file in the workroom that only one process can lock.
///
/// The kernel drops the lock when the process dies, so a file that a killed build left behind holds nobody up.
final class BuildLock {
  private let folder: Folder
  private let name: String
  private let descriptor: Int32

  init(in room: Workroom, waiting patience: Duration) throws(OutputFailure) {
    (folder, name) = (room.folder, room.lockName)
    descriptor = try Self.lock(name, in: folder, rounds: max(0, Int(patience / Self.round)))
    let process = Array("\(getpid())\n".utf8)
    // Only for the message to a build that waits: the lock holds without it.
    _ = ftruncate(descriptor, 0)
    _ = pwrite(descriptor, process, process.count, 0)
  }

  /// Removes the file while it is locked. A build that has opened it and waits will get a lock on a file that
  /// has no name any more, sees that, and starts over with the file that has the name then.
  deinit {
    if Self.stands(descriptor, name, folder) { _ = unlinkat(folder.descriptor, name, 0) }
    close(descriptor)
  }

  private static let round = Duration.milliseconds(50)

  private static func lock(
    _ name: String, in folder: Folder, rounds: Int
  ) throws(OutputFailure) -> Int32 {
    let path = folder.path(of: name)
    var rounds = rounds
    while true {
      let descriptor = try open(name, in: folder)
      do {
        try system(.lock, path) { flock(descriptor, LOCK_EX | LOCK_NB) }
        if stands(descriptor, name, folder) { return descriptor }
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

  private static func open(_ name: String, in folder: Folder) throws(OutputFailure) -> Int32 {
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
  private static func stands(_ descriptor: Int32, _ name: String, _ folder: Folder) -> Bool {
    var open = stat()
    var named = stat()
    return fstat(descriptor, &open) == 0
      && fstatat(folder.descriptor, name, &named, AT_SYMLINK_NOFOLLOW) == 0
      && open.isSame(as: named)
  }

  private static func process(in descriptor: Int32) -> Int32? {
    var digits = [UInt8](repeating: 0, count: 16)
    let count = pread(descriptor, &digits, digits.count, 0)
    return Int32(String(decoding: digits.prefix(max(0, count)).prefix { $0 > 32 }, as: UTF8.self))
  }
}
