import Output

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Adds files to a folder, and never replaces what is there.
struct NewFiles {
  /// The folder that the paths are relative to.
  let folder: String
  /// What was made, in order.
  private var made: [(path: String, isFolder: Bool)] = []

  init(folder: String) { self.folder = folder }

  /// Whether the file was added; not so where anything is at its path already.
  mutating func add(_ bytes: [UInt8], at path: String, isProgram: Bool = false) throws -> Bool {
    let full = folder + "/" + path
    try makeFolders(above: full)
    let file = open(full, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isProgram ? 0o755 : 0o644)
    guard file >= 0 else {
      if errno == EEXIST { return false }
      throw NewFiles.failure(full, errno)
    }
    defer { close(file) }
    let code = Terminal.write(bytes, to: file)
    guard code == 0 else {
      // Half of a file would be taken for a whole one.
      unlink(full)
      throw NewFiles.failure(full, code)
    }
    made.append((full, false))
    return true
  }

  /// Removes again what was added, and the folders that were made for it; whether that was anything.
  func undo() -> Bool {
    for (path, isFolder) in made.reversed() { _ = isFolder ? rmdir(path) : unlink(path) }
    return !made.isEmpty
  }

  private mutating func makeFolders(above path: String) throws {
    var place = path.startIndex
    while let slash = path[place...].dropFirst().firstIndex(of: "/") {
      place = slash
      let folder = String(path[..<slash])
      if mkdir(folder, 0o755) == 0 {
        made.append((folder, true))
        continue
      }
      let code = errno
      var status = stat()
      guard stat(folder, &status) == 0 else {
        throw NewFiles.failure(folder, code == EEXIST ? ENOTDIR : code)
      }
      guard status.st_mode & S_IFMT == S_IFDIR else { throw NewFiles.failure(folder, ENOTDIR) }
    }
  }

  private static func failure(_ path: String, _ code: Int32) -> Exit {
    let advice =
      switch code {
      case ENOTDIR:
        "A file, or a link that leads nowhere, is where a folder has to be: move it away, or choose "
          + "another folder."
      case EACCES, EPERM: "Let this user write to that folder, or choose another."
      case EROFS: "Nothing can be written to that disk: choose another folder."
      case ENOSPC, EDQUOT, EFBIG: "Make room on the disk, or choose another."
      default: "Choose another folder."
      }
    return .failure("cannot make \(printable(path)): \(Terminal.message(of: code))\n\(advice)")
  }
}
