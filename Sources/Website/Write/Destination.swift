#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Where the site is written, found to be a place that a site may replace.
struct Destination: Sendable {
  let parent: String
  let name: String
  /// Whether it was named by a symbolic link to it.
  let isLink: Bool

  var path: String { parent == "/" ? "/" + name : parent + "/" + name }

  init(at path: String, protecting source: String?, home: String?) throws(OutputRefusal) {
    let parts = try ResolvedPath(path).parts
    guard let name = parts.last else {
      throw OutputRefusal(
        message: "the destination is the root of the file system", help: Self.otherFolder)
    }
    self.name = name
    isLink = isSymbolicLink(path)
    parent = "/" + parts.dropLast().joined(separator: "/")
    if let status = status(of: self.path), !status.isFolder {
      throw OutputRefusal(
        message: "\(printable(self.path)) is a file; a site needs a folder",
        help: Self.otherFolder)
    }
    try refuse(source: source)
    try refuse(home: home)
  }

  private static let otherFolder = "Name a folder that only the site will use, such as public."

  private func refuse(home: String?) throws(OutputRefusal) {
    guard let home, !home.isEmpty, isInside(home, path) else { return }
    throw OutputRefusal(
      message: "\(printable(path)) is the home folder, or holds it", help: Self.otherFolder)
  }

  private func refuse(source: String?) throws(OutputRefusal) {
    guard let source else { return }
    if isInside(source, path) {
      throw OutputRefusal(
        message: "\(printable(path)) is the folder that the site is made from, or holds it",
        help: Self.otherFolder)
    }
    for folder in ["content", "templates"] where isInside(path, source + "/" + folder) {
      throw OutputRefusal(
        message: "\(printable(path)) is inside \(folder)/, which the site is made from",
        help: Self.otherFolder)
    }
  }
}

/// Whether `path` is `folder` or beneath it, whatever names and links lead to them.
///
/// Compared by what the kernel says they are, since names mislead where case is folded or a folder is mounted twice.
private func isInside(_ path: String, _ folder: String) -> Bool {
  guard var parts = try? ResolvedPath(path).parts else { return false }
  guard let folder = status(of: folder) else {
    // One that is not there yet is known by its name alone.
    return (try? ResolvedPath(folder).parts).map(parts.starts(with:)) ?? false
  }
  while true {
    if let found = status(of: "/" + parts.joined(separator: "/")),
      found.isSame(as: folder)
    {
      return true
    }
    if parts.popLast() == nil { return false }
  }
}

private func isSymbolicLink(_ path: String) -> Bool {
  var path = path
  while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
  var status = stat()
  return lstat(path, &status) == 0 && status.isLink
}

private func status(of path: String) -> stat? {
  var status = stat()
  return stat(path, &status) == 0 ? status : nil
}
