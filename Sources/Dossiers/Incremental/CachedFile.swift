/// A file as it was read, and how to find out whether it would be read the same again.
struct CachedFile: Sendable {
  /// Taken before the file was read; nil where it proves nothing.
  private var stamp: FileStamp?
  let opened: OpenedFile
  /// What its body says; nothing until it was read.
  private(set) var read: OpenedFiles.ReadFile?
  /// What was asked of the index of names when it was read.
  private var dependencies: [Dependency] = []

  /// Opens a file, or takes it as it was read before, if it has not changed since. Nothing where it is none of the
  /// site's.
  static func open(
    _ file: SourceFile, after earlier: CachedFile?, options: BuildOptions
  ) -> Result<CachedFile, OpenedFile.Unopened> {
    let now = FileStamp.now
    let stamp = FileStamp(file)
    if let earlier, let stamp, earlier.stamp == stamp {
      return .success(earlier)
    }
    return OpenedFile.open(file, options: options).map { opened in
      // What could not be read may be readable by now, though it is the same file.
      let settled = stamp.flatMap { $0.isFresh(at: now) || !opened.hasBody ? nil : $0 }
      guard let earlier, earlier.opened.isSame(as: opened) else {
        return CachedFile(stamp: settled, opened: opened)
      }
      var cached = earlier
      cached.stamp = settled
      return cached
    }
  }

  private init(stamp: FileStamp?, opened: OpenedFile) {
    (self.stamp, self.opened) = (stamp, opened)
  }

  /// The file with its body read, or as it was, if all names that it asked for still mean the same. `isNew` tells that
  /// some do not.
  func reading(with tools: ReadingTools, names isNew: Bool) -> CachedFile {
    if read != nil, !isNew || dependencies.allSatisfy({ $0.isSame(in: tools.index) }) {
      return self
    }
    var file = self
    let index = FileIndex(tools.index, noting: true)
    file.read = OpenedFiles.read(opened, with: tools, asking: index)
    file.dependencies = index.lookups
    return file
  }

  /// As if its body had not been read.
  func unread() -> CachedFile { CachedFile(stamp: stamp, opened: opened) }
}

extension OpenedFile {
  /// Whether both were read whole, from the same bytes.
  fileprivate func isSame(as other: OpenedFile) -> Bool {
    hasBody && other.hasBody && path == other.path && text.bytes == other.text.bytes
  }
}
