/// A file as it was read, and how to tell whether it would be read the same again.
struct KeptFile: Sendable {
  /// Taken before the file was read; nothing where it does not tell.
  private let stamp: FileStamp?
  let opened: OpenedFile
  /// What its body says; nothing until it was read.
  var read: OpenedFiles.ReadFile?

  /// Opens a file, or takes it as it was read before, if it has not changed since. Nothing where it is none of the
  /// site's.
  static func open(
    _ file: SourceFile, after earlier: KeptFile?, options: BuildOptions
  ) -> Result<KeptFile, OpenedFile.Unopened> {
    let now = FileStamp.now
    let stamp = FileStamp(file)
    if let earlier, let stamp, earlier.stamp == stamp, earlier.opened.path.isSame(as: file.path) {
      return .success(earlier)
    }
    return OpenedFile.open(file, options: options).map { opened in
      let settled = stamp.flatMap { $0.isFresh(at: now) ? nil : $0 }
      guard let earlier, earlier.opened.isSame(as: opened) else {
        return KeptFile(stamp: settled, opened: opened)
      }
      return KeptFile(stamp: settled, opened: earlier.opened, read: earlier.read)
    }
  }
}

extension OpenedFile {
  /// Whether both were read whole, from the same bytes.
  fileprivate func isSame(as other: OpenedFile) -> Bool {
    hasBody && other.hasBody && path.isSame(as: other.path) && text.bytes == other.text.bytes
  }
}
