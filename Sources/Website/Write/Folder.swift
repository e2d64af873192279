#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A folder held open. Paths are relative to it, so that a rename of its name or its parents leads nowhere else.
final class Folder: Sendable {
  let descriptor: Int32
  /// Its name at the time of opening, for messages.
  let path: String

  init(at path: String) throws(OutputFailure) {
    let descriptor = try system(.open, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    (self.descriptor, self.path) = (descriptor, path)
  }

  /// The folder at a path, made with those above it where they are missing.
  convenience init(making path: String) throws(OutputFailure) {
    do {
      try self.init(at: path)
    } catch  where error.code == ENOENT {
      let above = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) } ?? ""
      _ = try Folder(making: above.isEmpty ? "/" : above)
      // Another build may make it at the same moment.
      try system(.create, path) { mkdir(path, 0o755) == 0 || errno == EEXIST ? 0 : -1 }
      try self.init(at: path)
    }
  }

  fileprivate init(descriptor: Int32, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  var status: stat {
    get throws(OutputFailure) {
      var status = stat()
      try system(.read, path) { fstat(descriptor, &status) }
      return status
    }
  }

  /// The folder of that name, never through a symbolic link; nil where there is nothing.
  func folder(_ name: String) throws(OutputFailure) -> Folder? {
    do {
      return try folder(Array(name.utf8CString), path: path(of: name))
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  func folder(_ name: [CChar], path: String) throws(OutputFailure) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Folder(
      descriptor: try system(.open, path) { openat(descriptor, name, flags) }, path: path)
  }

  /// The file at `path` to read; nil where no regular file stands, or only a symbolic link to one.
  func file(_ path: String) throws(OutputFailure) -> OpenFile? {
    let full = self.path(of: path)
    do {
      let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
      let file = OpenFile(
        descriptor: try system(.read, full) { openat(descriptor, path, flags) }, path: full)
      guard try file.status.isRegular else { return nil }
      return file
    } catch  where [ENOENT, ENOTDIR, ELOOP, ENXIO].contains(error.code) {
      return nil
    }
  }

  /// A new file, and the folders above it where they are missing. Nearly every page has one of its own, which is made
  /// without asking first.
  func create(_ path: PagePath) throws(OutputFailure) -> OpenFile {
    if let folder = path.folder { try makeFolder(folder) }
    let full = self.path(of: path.text)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return OpenFile(
      descriptor: try system(.create, full) { openat(descriptor, path.text, flags, 0o644) },
      path: full)
  }

  /// Does the work; where it fails for want of a folder, makes the folders above the path and does it again.
  ///
  /// No list of the folders made is shared between threads: the kernel has one, and it needs no lock of ours.
  @discardableResult
  func makingFolders<Result: ~Copyable>(
    above path: PagePath, _ work: () throws(OutputFailure) -> Result
  ) throws(OutputFailure) -> Result {
    do {
      return try work()
    } catch  where error.code == ENOENT {
      guard let folder = path.folder else { throw error }
      try makeFolder(folder)
      return try work()
    }
  }

  private func makeFolder(_ path: PagePath) throws(OutputFailure) {
    let full = self.path(of: path.text)
    try makingFolders(above: path) { () throws(OutputFailure) in
      try system(.create, full) {
        mkdirat(descriptor, path.text, 0o755) == 0 || errno == EEXIST ? 0 : -1
      }
    }
  }

  /// Gives the file at `path` in another folder the same place here too.
  func link(_ path: PagePath, from other: Folder) throws(OutputFailure) {
    let full = self.path(of: path.text)
    try makingFolders(above: path) { () throws(OutputFailure) in
      try system(.create, full) {
        linkat(other.descriptor, path.text, descriptor, path.text, 0)
      }
    }
  }

  /// Moves a file or folder from here to `path` in `other`, over what stands there.
  func rename(_ name: String, to path: String, in other: Folder) throws(OutputFailure) {
    try system(.rename, other.path(of: path)) {
      renameat(descriptor, name, other.descriptor, path)
    }
  }

  /// Makes what was written to this folder's own list of names last through a power cut.
  func synchronize() throws(OutputFailure) {
    do {
      try system(.write, path) { fsync(descriptor) }
    } catch  where [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.code) {
      return  // A file system that cannot do it for folders.
    }
  }
}

extension stat {
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
