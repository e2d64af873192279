#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is copied, open to be read at any place, without holding more of it than is asked for.
public final class CopiedFile: Sendable {
  /// Its length in bytes when it was opened.
  public let size: Int
  /// Another text whenever the file is another or was written to.
  public let stamp: String
  private let file: OpenFile

  /// Opens a regular file that is in the folder, whatever links its path goes through.
  public init(_ path: String, within folder: String) throws(OutputFailure) {
    file = try OpenFile.copying(path, within: folder)
    let status = try file.status
    size = Int(status.st_size)
    // The last time is when anything about it changed, which no program can set back.
    stamp =
      "\(status.st_ino)-\(size)-\(status.st_mtim.tv_sec)-\(status.st_mtim.tv_nsec)"
      + "-\(status.st_ctim.tv_sec)-\(status.st_ctim.tv_nsec)"
  }

  /// Up to `count` bytes from an offset on; fewer only at the end.
  public func bytes(from offset: Int, upTo count: Int) throws(OutputFailure) -> [UInt8] {
    try file.bytes(from: offset, upTo: count)
  }
}

extension OpenFile {
  /// Opens a regular file to copy it; any other kind is refused, since a pipe would hold the build up, and so is one that
  /// is not in the folder, whatever links its path goes through.
  static func copying(_ path: String, within folder: String) throws(OutputFailure) -> OpenFile {
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK
    let file = OpenFile(descriptor: try system(.read, path) { open(path, flags) }, path: path)
    guard try file.status.isRegular else { throw OutputFailure(.copyNoFile, path) }
    let place = try file.place
    guard isPath(place, in: folder) else {
      throw OutputFailure(.copyFromOutside(place), path)
    }
    return file
  }

  /// Where the file is, without links. Asked of the open file: its name may lead elsewhere at any moment.
  var place: String {
    get throws(OutputFailure) {
      var bytes = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
      if readlink("/proc/self/fd/\(descriptor)", &bytes, bytes.count - 1) > 0 {
        return String(
          decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      }
      // Where no /proc is mounted.
      guard let real = realpath(path, nil) else { throw OutputFailure(.read, path, code: errno) }
      defer { free(real) }
      return String(cString: real)
    }
  }
}

/// Whether a path is somewhere below a folder; both are absolute and without links.
func isPath(_ path: String, in folder: String) -> Bool {
  path.utf8.starts(with: (folder == "/" ? "/" : folder + "/").utf8)
}
