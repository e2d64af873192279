#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A file that is replaced as a whole: whenever the program or the machine stops, it is as it was or as it was to become.
///
/// Nobody else who goes about it in the same way replaces a file of that folder until this is let go of.
public final class ReplacedFile: Sendable {
  private let folder: Folder
  private let name: String

  /// Waits until no other process is at it.
  public init(_ name: String, in path: String) throws(OutputFailure) {
    self.name = name
    folder = try Folder(at: path)
    do {
      try system(.lock, path) { [descriptor = folder.descriptor] in flock(descriptor, LOCK_EX) }
    } catch  where [ENOLCK, ENOSYS, EINVAL, EOPNOTSUPP].contains(error.code) {
      return  // A file system without locks.
    }
  }

  /// What stands there is no file of the folder itself: a link would be replaced, not what it leads to.
  public var isElsewhere: Bool {
    var status = stat()
    return fstatat(folder.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && !status.isRegular
  }

  public func replace(with bytes: [UInt8]) throws(OutputFailure) {
    // What a process that was killed left has the same name.
    let new = ".\(name).dossier-new"
    try folder.removeFile(new)
    do {
      let path = folder.path(of: new)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      var file = OpenFile(
        descriptor: try system(.create, path) { openat(folder.descriptor, new, flags, 0o644) },
        path: path)
      try file.append(bytes)
      if let mode = try folder.file(name)?.status.st_mode {
        try system(.write, path) { [descriptor = file.descriptor] in
          fchmod(descriptor, mode & 0o7777)
        }
      }
      try file.synchronize()
      try file.finish()
      try folder.rename(new, to: name, in: folder)
    } catch {
      try? folder.removeFile(new)
      throw error
    }
    try folder.synchronize()
  }
}
