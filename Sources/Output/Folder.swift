internal import CFiles

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

  /// The folder at a path, if there is one.
  static func existing(at path: String) throws(OutputFailure) -> Folder? {
    do {
      return try Folder(at: path)
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  private init(descriptor: Int32, path: String) {
    (self.descriptor, self.path) = (descriptor, path)
  }

  deinit { close(descriptor) }

  func path(of name: String) -> String { path == "/" ? "/" + name : path + "/" + name }

  var status: stat {
    get throws(OutputFailure) { try Output.status(of: descriptor, path) }
  }

  /// Marks the folder as in use by this process until it is closed; false where another one does. Where a file system has
  /// no locks, nobody is known to use it.
  @discardableResult
  func lock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK }

  /// Whether a file system is mounted on the folder, which is in `parent`.
  func isMountPoint(in parent: Folder) throws(OutputFailure) -> Bool {
    if cfiles_is_mount_point(descriptor) == 1 { return true }
    return try status.st_dev != parent.status.st_dev
  }

  /// The folder of that name, never through a symbolic link; nil where there is nothing.
  func folder(_ name: String) throws(OutputFailure) -> Folder? {
    do {
      return try folder(name.utf8CString.map(\.self), path: path(of: name))
    } catch  where error.code == ENOENT {
      return nil
    }
  }

  func folder(_ name: [CChar], path: String) throws(OutputFailure) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Folder(
      descriptor: try system(.open, path) { openat(descriptor, name, flags) }, path: path)
  }

  /// The file at `path` to read; nil where there is no regular file, or only a symbolic link to one.
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

  /// The whole content of a file; nil where there is no regular file, or one that no memory would hold.
  func bytes(of path: String) throws(OutputFailure) -> [UInt8]? {
    guard let file = try file(path), case let size = try file.size, size <= 1 << 30
    else { return nil }
    return try file.bytes(from: 0, upTo: size)
  }

  /// A new file, and the folders above it where they are missing.
  func create(_ path: OutputPath) throws(OutputFailure) -> OpenFile {
    try makeFolders(above: path)
    let full = self.path(of: path.text)
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return OpenFile(
      descriptor: try system(.create, full) { openat(descriptor, path.text, flags, 0o644) },
      path: full)
  }

  /// Makes the folders above a file. Nearly every page has one of its own, which is made without asking first.
  ///
  /// No list of the folders made is shared between threads: the kernel has one, and it needs no lock of ours.
  private func makeFolders(above path: OutputPath) throws(OutputFailure) {
    guard let folder = path.folder else { return }
    do {
      try make(folder)
    } catch  where error.code == ENOENT {
      try makeFolders(above: folder)
      try make(folder)
    }
  }

  private func make(_ folder: OutputPath) throws(OutputFailure) {
    try system(.create, path(of: folder.text)) {
      mkdirat(descriptor, folder.text, 0o755) == 0 || errno == EEXIST ? 0 : -1
    }
  }

  /// A new folder of that name.
  func makeFolder(_ name: String) throws(OutputFailure) -> Folder {
    try system(.create, path(of: name)) { mkdirat(descriptor, name, 0o755) }
    guard let folder = try folder(name) else {
      throw OutputFailure(.open, path(of: name), code: ENOENT)
    }
    return folder
  }

  /// Gives the file at `path` in another folder the same place here too; false on a file system without links, and of
  /// a file of another user, which the kernel protects from them.
  func link(_ path: OutputPath, from other: Folder) throws(OutputFailure) -> Bool {
    try makeFolders(above: path)
    do {
      try system(.create, self.path(of: path.text)) {
        linkat(other.descriptor, path.text, descriptor, path.text, 0)
      }
      return true
    } catch  where [EPERM, EACCES, EMLINK, EXDEV, ENOSYS, EOPNOTSUPP].contains(error.code) {
      return false
    }
  }

  /// Moves a file from here to the same path in `other`, over what is there.
  func move(_ path: OutputPath, to other: Folder) throws(OutputFailure) {
    try other.makeFolders(above: path)
    try rename(path.text, to: path.text, in: other)
  }

  /// Moves a file or folder from here to `path` in `other`, over what is there.
  func rename(_ name: String, to path: String, in other: Folder) throws(OutputFailure) {
    try system(.rename, other.path(of: path)) {
      renameat(descriptor, name, other.descriptor, path)
    }
  }

  func removeFolder(_ name: String) throws(OutputFailure) {
    try system(.remove, path(of: name)) { unlinkat(descriptor, name, AT_REMOVEDIR) }
  }

  /// Removes a file; where there is none, nothing needs to be done.
  func removeFile(_ path: String) throws(OutputFailure) {
    do {
      try system(.remove, self.path(of: path)) { unlinkat(descriptor, path, 0) }
    } catch  where [ENOENT, ENOTDIR, EISDIR].contains(error.code) {
      return
    }
  }

  /// Lets in whom the other folder lets in.
  func takePermissions(of other: Folder) throws(OutputFailure) {
    let (theirs, ours) = (try other.status, try status)
    // Only a superuser can give a folder away, but its group can be kept by whoever belongs to it.
    if theirs.st_uid != ours.st_uid || theirs.st_gid != ours.st_gid,
      fchown(descriptor, theirs.st_uid, theirs.st_gid) != 0
    {
      _ = fchown(descriptor, uid_t.max, theirs.st_gid)
    }
    // After the owner, whose change takes bits away. Some file systems have one mode for all, and refuse any.
    guard try status.st_mode != theirs.st_mode else { return }
    try system(.write, path) { fchmod(descriptor, theirs.st_mode & 0o7777) }
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

func status(of descriptor: Int32, _ path: String) throws(OutputFailure) -> stat {
  var status = stat()
  try system(.read, path) { fstat(descriptor, &status) }
  return status
}

extension stat {
  func isSame(as other: stat) -> Bool { st_dev == other.st_dev && st_ino == other.st_ino }
  var isRegular: Bool { st_mode & S_IFMT == S_IFREG }
  var isFolder: Bool { st_mode & S_IFMT == S_IFDIR }
  var isLink: Bool { st_mode & S_IFMT == S_IFLNK }
}
