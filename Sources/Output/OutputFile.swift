/// One file to write. Its bytes are made only when it is written, so that no two large files need be held at once.
public struct OutputFile: Sendable {
  /// Where a file's bytes come from.
  public enum Body: Sendable {
    /// Appends the file's bytes to an empty array when asked.
    case made(@Sendable (inout [UInt8]) throws -> Void)
    /// The bytes of a file on disk, read in pieces however large it is. `within` is an absolute path without links: the
    /// write fails where the file is not in that folder by then, whatever links lead to it.
    case copied(from: String, within: String)
  }

  /// Relative to the destination.
  public let path: String
  public let body: Body

  public init(_ path: String, _ body: Body) {
    (self.path, self.body) = (path, body)
  }
}

/// A list of files that cannot be written side by side: a mistake of the program, which looks for collisions before.
public struct PathClash: Error, Equatable, CustomStringConvertible {
  public let path: String
  public let description: String

  fileprivate init(_ path: String, _ what: String) {
    (self.path, description) = (path, "\(printable(path)) \(what)")
  }
}

/// A file that can be written beside the others.
struct PlacedFile: Sendable {
  let path: OutputPath
  let body: OutputFile.Body
}

extension [OutputFile] {
  /// The files in the order of their paths' bytes, each with a place of its own.
  func inPathOrder() throws(PathClash) -> [PlacedFile] {
    var files: [PlacedFile] = []
    files.reserveCapacity(count)
    for file in self {
      guard let path = OutputPath(file.path) else {
        throw PathClash(file.path, "is not a path in the destination")
      }
      files.append(PlacedFile(path: path, body: file.body))
    }
    files.sort { $0.path < $1.path }
    let paths = Set(files.lazy.map(\.path))
    for (number, path) in files.lazy.map(\.path).enumerated() {
      if number > 0, path == files[number - 1].path {
        throw PathClash(path.text, "is written twice")
      }
      if path.text == Manifest.fileName { throw PathClash(path.text, "is the list of all files") }
      if let folder = path.folders.first(where: paths.contains) {
        throw PathClash(folder.text, "is a file and a folder")
      }
    }
    return files
  }
}
