internal import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A name in a folder, and whether a folder or a symbolic link is there.
struct FolderEntry {
  /// The name's bytes with a zero after them, since a name need not be UTF-8.
  let name: [CChar]
  /// The name as text, with marks in place of what is not UTF-8.
  let text: String
  let isUTF8: Bool
  let isFolder: Bool
  let isLink: Bool
}

extension Folder {
  func entries() throws(OutputFailure) -> [FolderEntry] {
    let copy = try system(.read, path) { fcntl(descriptor, F_DUPFD_CLOEXEC, 0) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw OutputFailure(.read, path, code: code)
    }
    defer { closedir(stream) }
    // The copy shares its position with the descriptor, which may have been read before.
    rewinddir(stream)
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      let kind = Int(cfiles_kind(entry))
      if let entry = try self.entry(cfiles_name(entry), kind) { entries.append(entry) }
    }
    if errno != 0 { throw OutputFailure(.read, path, code: errno) }
    return entries
  }

  /// Nil of the folder's names for itself and the one above it.
  private func entry(
    _ pointer: UnsafePointer<CChar>, _ kind: Int
  ) throws(OutputFailure) -> FolderEntry? {
    let text = String(validatingCString: pointer)
    if text == "." || text == ".." { return nil }
    var (isFolder, isLink) = (kind == DT_DIR, kind == DT_LNK)
    if kind == DT_UNKNOWN {
      var status = stat()
      try system(.read, path) { fstatat(descriptor, pointer, &status, AT_SYMLINK_NOFOLLOW) }
      (isFolder, isLink) = (status.isFolder, status.isLink)
    }
    return FolderEntry(
      name: Array(UnsafeBufferPointer(start: pointer, count: strlen(pointer) + 1)),
      text: text ?? String(cString: pointer), isUTF8: text != nil, isFolder: isFolder,
      isLink: isLink)
  }

  /// The paths of all files beneath that are not `ours`, unsorted.
  func files(
    under prefix: String = "", except ours: (_ path: String, FolderEntry) -> Bool
  ) throws(OutputFailure) -> [String] {
    try walk(prefix, removing: false, ours)
  }

  /// Removes the files that are `ours` and every folder that is empty then; the paths of the files that are left.
  @discardableResult
  func removeFiles(
    where ours: (_ path: String, FolderEntry) -> Bool
  ) throws(OutputFailure) -> [String] {
    try walk("", removing: true, ours)
  }

  private func walk(
    _ prefix: String, removing: Bool, _ ours: (String, FolderEntry) -> Bool
  ) throws(OutputFailure) -> [String] {
    var left: [String] = []
    for entry in try entries() {
      let (path, full) = (prefix + entry.text, self.path(of: entry.text))
      var isRemoved = removing
      if entry.isFolder {
        let inside = try folder(entry.name, path: full).walk(path + "/", removing: removing, ours)
        left += inside
        isRemoved = removing && inside.isEmpty
      } else if !ours(path, entry) {
        left.append(path)
        isRemoved = false
      }
      if isRemoved {
        let flags = entry.isFolder ? AT_REMOVEDIR : 0
        try system(.remove, full) { unlinkat(descriptor, entry.name, flags) }
      }
    }
    return left
  }
}
