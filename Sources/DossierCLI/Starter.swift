import CStarter

/// The small site that the program brings along: every feature of the format once.
enum Starter {
  /// A file of it.
  struct File {
    /// In the site's folder.
    let path: String
    let bytes: [UInt8]

    /// Whether it is to be run: what begins with `#!`.
    var isProgram: Bool { bytes.starts(with: "#!".utf8) }
  }

  /// Sorted by path.
  static var files: [File] {
    UnsafeBufferPointer(start: cstarter_first_file(), count: cstarter_file_count).map { file in
      File(
        path: String(cString: file.name),
        bytes: Array(UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
  }
}
