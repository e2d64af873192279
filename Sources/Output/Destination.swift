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

  init(
    at path: String, protecting source: String?, inputs: [String], home: String?
  ) throws(OutputRefusal) {
    let parts = try resolvedParts(of: path)
    guard let name = parts.last else {
      throw Self.refusal("the destination is the root of the file system")
    }
    self.name = name
    isLink = isSymbolicLink(path)
    parent = "/" + parts.dropLast().joined(separator: "/")
    let shown = printable(self.path)
    if let status = status(of: self.path), !status.isFolder {
      throw Self.refusal("\(shown) is a file; a site needs a folder")
    }
    if let source {
      if isFolder(source, inside: self.path) {
        throw Self.refusal("\(shown) is the folder that the site is made from, or holds it")
      }
      for input in inputs where isFolder(self.path, inside: source + "/" + input) {
        throw Self.refusal("\(shown) is inside \(input)/, which the site is made from")
      }
    }
    if let home, !home.isEmpty, isFolder(home, inside: self.path) {
      throw Self.refusal("\(shown) is the home folder, or holds it")
    }
  }

  /// The home folder of the user, by the environment.
  static var home: String? { getenv("HOME").map { String(cString: $0) } }

  private static func refusal(_ message: String) -> OutputRefusal {
    OutputRefusal(
      message: message, help: "Name a folder that only the site will use, such as public.")
  }
}

/// Whether a folder is `other` or beneath it, whatever names and links lead to them.
///
/// Compared by what the kernel says they are, since names mislead where case is folded or a folder is mounted twice.
private func isFolder(_ path: String, inside other: String) -> Bool {
  guard var parts = try? resolvedParts(of: path) else { return false }
  guard let folder = status(of: other) else {
    // One that is not there yet is known by its name alone.
    return (try? resolvedParts(of: other)).map(parts.starts(with:)) ?? false
  }
  while true {
    let found = status(of: "/" + parts.joined(separator: "/"))
    if found?.isSame(as: folder) == true { return true }
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

/// The parts of an absolute path without symbolic links; the last ones need not exist yet.
private func resolvedParts(of path: String) throws(OutputRefusal) -> [String] {
  guard !path.isEmpty, !path.utf8.contains(0) else {
    throw OutputRefusal(message: "no destination is named", help: "Name a folder.")
  }
  func unreachable(_ path: String, _ code: Int32) -> OutputRefusal {
    OutputRefusal(
      message: "the destination cannot be reached: "
        + "\(printable(path)): \(String(cString: strerror(code)))",
      help: "Make the folder, fix the link that leads to it, or name another destination.")
  }
  var existing = parts(of: path)
  if path.utf8.first != UInt8(ascii: "/") {
    guard let here = realPath(".") else { throw unreachable(".", errno) }
    existing = parts(of: here) + existing
  }
  var missing: [String] = []
  while true {
    let candidate = "/" + existing.joined(separator: "/")
    if let real = realPath(candidate) { return parts(of: real) + missing }
    let code = errno
    var status = stat()
    guard code == ENOENT, lstat(candidate, &status) != 0, let last = existing.popLast(),
      last != ".."
    else { throw unreachable(candidate, code) }
    missing.insert(last, at: 0)
  }
}

private func parts(of path: String) -> [String] {
  path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }.filter { $0 != "." }
}

/// The path without links; nil, with `errno`, where nothing is there or its name is not UTF-8.
private func realPath(_ path: String) -> String? {
  guard let real = realpath(path, nil) else { return nil }
  defer { free(real) }
  guard let text = String(validatingCString: real) else {
    // Repaired to be text, it would name another place.
    errno = EILSEQ
    return nil
  }
  return text
}

/// A destination that is not written to because of what it is or holds; nothing in it was touched.
public struct OutputRefusal: Error, Equatable, CustomStringConvertible {
  public let message: String
  /// What to do about it.
  public let help: String

  public var description: String { "\(message)\n\(help)" }

  /// Refuses a folder for the files in it that no build of ours wrote.
  static func foreignFiles(_ names: [String], in folder: String) -> OutputRefusal {
    let shown = names.prefix(20).map { "\n  \(printable($0))" }.joined()
    let rest = names.count > 20 ? "\n  and \(names.count - 20) more" : ""
    let files = names.count == 1 ? "a file that is" : "\(names.count) files that are"
    return OutputRefusal(
      message: "\(printable(folder)) holds \(files) not this site's:\(shown)\(rest)",
      help: "Only files that the folder's \(Manifest.fileName) lists are replaced: "
        + "choose another destination, or move these files away.")
  }
}
