#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// What shows, without reading a file, whether it is still the one that was read.
package struct FileStamp: Equatable, Sendable {
  private let device: UInt64
  private let number: UInt64
  private let size: Int64
  /// Since 1970. The second is when anything about the file changed, which no program can set back.
  private let written: Duration
  private let changed: Duration

  /// Nil for a file that is not on the disk, or is not there.
  init?(_ file: SourceFile) {
    guard case .onDisk(let path) = file.contents else { return nil }
    self.init(path: path)
  }

  package init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(status.st_dev)
    number = UInt64(status.st_ino)
    size = Int64(status.st_size)
    written = Duration(status.st_mtim)
    changed = Duration(status.st_ctim)
  }

  /// Whether a later change could leave the stamp as it is. A disk's clock ticks slowly, some only every second or
  /// two, so that a file which had just been changed when it was looked at may have changed again since.
  func isFresh(at now: Duration) -> Bool { max(written, changed) + .seconds(3) > now }

  /// Since 1970, by the clock that stamps files.
  static var now: Duration {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Duration(time)
  }
}

extension Duration {
  fileprivate init(_ time: timespec) {
    self = .seconds(Int64(time.tv_sec)) + .nanoseconds(Int64(time.tv_nsec))
  }
}
