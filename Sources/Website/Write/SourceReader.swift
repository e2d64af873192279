#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that the site copies, open to be read at any place, without holding more of it than is asked for.
public final class SourceReader: Sendable {
  /// Its length in bytes when it was opened.
  public let size: Int
  /// Another text whenever the file is another or was written to.
  public let stamp: String
  private let file: OpenFile

  /// Opens a regular file that truly lies in the folder, whatever links its path goes through.
  public init(_ source: String, within folder: String) throws(OutputFailure) {
    file = try OpenFile.reading(source)
    let place = try file.place
    guard OpenFile.lies(place, in: folder) else {
      throw OutputFailure(.copyFromOutside(place), source, code: EINVAL)
    }
    let status = try file.status
    size = Int(status.st_size)
    // The last time is when anything about it changed, which no program can set back.
    stamp =
      "\(status.st_ino)-\(size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
      + "-\(status.st_ctim.tv_sec)-\(status.st_ctim.tv_nsec)"
  }

  /// Up to `count` bytes from an offset on; fewer only at the end.
  public func bytes(from offset: Int, upTo count: Int) throws(OutputFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    let filled = try bytes.reading { buffer throws(OutputFailure) in
      var filled = 0
      while filled < count {
        let read = try system(.read, file.path) {
          pread(
            file.descriptor, buffer.baseAddress! + filled, count - filled, off_t(offset + filled))
        }
        if read == 0 { break }
        filled += read
      }
      return filled
    }
    bytes.removeLast(count - filled)
    return bytes
  }
}
