/// A file that an editor wrote. It is read when it is parsed, so that no site is held as text.
public struct SourceFile: Sendable {
  enum Contents: Sendable {
    case onDisk(String)
    case inMemory([UInt8])
  }

  /// Its path in the site's folder.
  public let path: SourcePath
  let contents: Contents

  /// A file that is not on the disk.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// A file that is not on the disk and need not be text.
  public init(path: String, bytes: [UInt8]) {
    self.path = SourcePath(path)
    contents = .inMemory(bytes)
  }

  init(path: SourcePath, onDisk absolute: String) {
    self.path = path
    contents = .onDisk(absolute)
  }

  /// More than this is not read.
  static let largest = 4 << 20

  func bytes() throws(UnreadableFile) -> [UInt8] {
    try bytes(
      upTo: SourceFile.largest, help: "Split it; what is not text belongs in `content/assets/`.")
  }

  /// All of them, if they are no more than so many, which is a number of MiB.
  func bytes(
    upTo largest: Int, help: String = "It is too large for what it is meant to be."
  ) throws(UnreadableFile) -> [UInt8] {
    switch contents {
    case .inMemory(let bytes): return bytes
    case .onDisk(let path):
      let file = try OpenFile(path)
      guard file.size <= largest else {
        throw UnreadableFile(
          message: "this file has \(file.size) bytes, more than \(largest >> 20) MiB", help: help)
      }
      return try file.bytes(0..<file.size)
    }
  }

  /// Those of any file on the disk.
  package static func bytes(
    at path: String, upTo largest: Int
  ) throws(UnreadableFile) -> [UInt8] {
    try SourceFile(path: SourcePath(path), onDisk: path).bytes(upTo: largest)
  }

  /// So many of its first bytes, or all that it has: of a file that may be as large as it likes.
  func bytes(first count: Int) throws(UnreadableFile) -> [UInt8] {
    switch contents {
    case .inMemory(let bytes): return Array(bytes.prefix(count))
    case .onDisk(let path):
      let file = try OpenFile(path)
      return try file.bytes(0..<min(file.size, count))
    }
  }
}
