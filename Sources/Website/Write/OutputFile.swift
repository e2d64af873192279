/// One file of the site, made only when it is written, so that no two pages need be held at once.
public struct OutputFile: Sendable {
  /// Where a file's bytes come from.
  public enum Body: Sendable {
    /// Appends the file's bytes when asked.
    case made(@Sendable (inout [UInt8]) throws -> Void)
    /// The bytes of a file on disk, read in pieces however large it is, if it truly lies in the folder.
    case copied(from: String, within: String)
  }

  public let path: PagePath
  public let body: Body

  /// A file whose bytes `write` appends.
  public init(_ path: PagePath, write: @escaping @Sendable (inout [UInt8]) throws -> Void) {
    self.path = path
    body = .made(write)
  }

  /// A file that is a copy of the one at `source` on disk.
  ///
  /// Where a link led out of `folder` by then, an absolute path without links, the write fails.
  public init(_ path: PagePath, copying source: String, within folder: String) {
    self.path = path
    body = .copied(from: source, within: folder)
  }
}

/// A list of files that cannot be one site: a mistake of the program, since its caller looks for collisions.
public struct PathClash: Error, Equatable, CustomStringConvertible {
  public let path: PagePath
  public let description: String
}

extension [OutputFile] {
  /// The files by the bytes of their paths, after making sure that each can have a place of its own.
  func inPathOrder() throws(PathClash) -> [OutputFile] {
    let files = sorted { $0.path < $1.path }
    var previous: PagePath?
    for path in files.lazy.map(\.path) {
      if path == previous { throw PathClash(path, "is written twice") }
      if path.text == Manifest.fileName { throw PathClash(path, "is the site's own list of files") }
      if files.hold(below: path) { throw PathClash(path, "is a file and a folder") }
      previous = path
    }
    return files
  }

  /// Whether any of the files, which are in order, lies in a folder of that name.
  private func hold(below folder: PagePath) -> Bool {
    let prefix = PagePath(known: folder.text + "/")
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle].path < prefix { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].path.text.utf8.starts(with: prefix.text.utf8)
  }
}

extension PathClash {
  fileprivate init(_ path: PagePath, _ what: String) {
    self.path = path
    description = "\(path.text) \(what)"
  }
}
