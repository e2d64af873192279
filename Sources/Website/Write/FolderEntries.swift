#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A name in a folder, and whether a folder or a symbolic link stands there.
struct FolderEntry {
  /// The name's bytes with a zero after them, since a name need not be UTF-8.
  let name: [CChar]
  let isFolder: Bool
  let isLink: Bool

  /// The name as text, with marks in place of what is not UTF-8.
  var text: String {
    name.dropLast().withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
  }

  var isUTF8: Bool { text.utf8.elementsEqual(name.dropLast().map(UInt8.init(bitPattern:))) }
}

extension Folder {
  func entries() throws(OutputFailure) -> [FolderEntry] {
    // Opened anew, because reading moves a position that all copies of a descriptor share.
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let copy = try system(.read, path) { openat(descriptor, ".", flags) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw OutputFailure(.read, path, code: code)
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let entry = readdir(stream) else { break }
      if let entry = try self.entry(UnsafePointer(entry)) { entries.append(entry) }
    }
    if errno != 0 { throw OutputFailure(.read, path, code: errno) }
    return entries
  }

  private func entry(_ entry: UnsafePointer<dirent>) throws(OutputFailure) -> FolderEntry? {
    // Through the pointer: a copy of the struct would read past the end of a short entry.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let start = UnsafeRawPointer(entry).advanced(by: offset).assumingMemoryBound(to: CChar.self)
    let name = Array(UnsafeBufferPointer(start: start, count: strlen(start) + 1))
    if name == [46, 0] || name == [46, 46, 0] { return nil }
    guard entry.pointee.d_type == DT_UNKNOWN else {
      let kind = Int(entry.pointee.d_type)
      return FolderEntry(name: name, isFolder: kind == DT_DIR, isLink: kind == DT_LNK)
    }
    var status = stat()
    try system(.read, path) { fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
    return FolderEntry(name: name, isFolder: status.isFolder, isLink: status.isLink)
  }

  /// The paths of all files beneath that are not `ours`, unsorted; a path that is not UTF-8 never is.
  func files(under prefix: String = "", except ours: (String, _ isLink: Bool) -> Bool)
    throws(OutputFailure) -> [String]
  {
    var found: [String] = []
    for entry in try entries() {
      let path = prefix + entry.text
      if entry.isFolder {
        let folder = try folder(entry.name, path: self.path(of: entry.text))
        found += try folder.files(under: path + "/", except: ours)
      } else if !entry.isUTF8 || !ours(path, entry.isLink) {
        found.append(path)
      }
    }
    return found
  }

  /// Removes the files that are `ours` and every folder that is empty then; the names left in this folder.
  @discardableResult
  func removeFiles(under prefix: String = "", where ours: (String) -> Bool) throws(OutputFailure)
    -> [String]
  {
    var left: [String] = []
    for entry in try entries() {
      let path = prefix + entry.text
      let full = self.path(of: entry.text)
      if entry.isFolder {
        let folder = try folder(entry.name, path: full)
        let inside = try folder.removeFiles(under: path + "/", where: ours)
        guard inside.isEmpty else {
          left.append(entry.text)
          continue
        }
        try system(.remove, full) { unlinkat(descriptor, entry.name, AT_REMOVEDIR) }
      } else if ours(path) {
        try system(.remove, full) { unlinkat(descriptor, entry.name, 0) }
      } else {
        left.append(entry.text)
      }
    }
    return left
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
}
