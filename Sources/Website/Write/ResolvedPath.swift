#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// An absolute path without symbolic links; its last parts need not exist yet.
struct ResolvedPath {
  let parts: [String]

  init(_ path: String) throws(OutputRefusal) {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw OutputRefusal(message: "no destination is named", help: "Name a folder.")
    }
    var existing = Self.split(
      path.utf8.first == UInt8(ascii: "/") ? path : try Self.here() + "/" + path)
    var missing: [String] = []
    while true {
      let candidate = "/" + existing.joined(separator: "/")
      if let real = Self.real(candidate) {
        parts = Self.split(real) + missing
        return
      }
      let code = errno
      var status = stat()
      guard code == ENOENT, lstat(candidate, &status) != 0, let last = existing.popLast(),
        last != ".."
      else { throw Self.unreachable(candidate, code) }
      missing.insert(last, at: 0)
    }
  }

  private static func unreachable(_ path: String, _ code: Int32) -> OutputRefusal {
    OutputRefusal(
      message: "the destination cannot be reached: "
        + "\(printable(path)): \(String(cString: strerror(code)))",
      help: "Make the folder, fix the link that leads to it, or name another destination.")
  }

  private static func split(_ path: String) -> [String] {
    path.utf8.split(separator: UInt8(ascii: "/")).map { String($0) ?? "" }.filter { $0 != "." }
  }

  private static func here() throws(OutputRefusal) -> String {
    guard let here = real(".") else { throw unreachable(".", errno) }
    return here
  }

  private static func real(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    guard let text = String(validatingCString: real) else {
      // Mended to be text, it would name another place.
      errno = EILSEQ
      return nil
    }
    return text
  }
}
