import Foundation
import Website

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Adds files to a folder, and never replaces what stands there.
struct NewFiles {
  /// The folder that the paths are relative to.
  let folder: String

  /// Whether the file was added; not so where anything stands at its path already.
  func add(_ bytes: [UInt8], at path: String, isProgram: Bool = false) throws -> Bool {
    let full = folder + "/" + path
    do {
      try FileManager.default.createDirectory(
        atPath: (full as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    } catch {
      throw failure(full, error.localizedDescription)
    }
    let file = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isProgram ? 0o755 : 0o644)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw failure(full, String(cString: strerror(errno)))
    }
    defer { close(file) }
    let code = Terminal.write(bytes, to: file)
    guard code == 0 else {
      // Half of a file would be taken for a whole one.
      unlink(full)
      throw failure(full, String(cString: strerror(code)))
    }
    return true
  }

  private func failure(_ path: String, _ reason: String) -> Exit {
    .failure(
      "cannot make \(printable(path)): \(reason)\nLet this user write to that folder, or choose "
        + "another; see too that the disk is not full.")
  }
}
