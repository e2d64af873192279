import Dossiers

/// The files that are published as they are, which pages show: whether any was replaced.
struct CopiedFiles: Sendable {
  private var stamps: [FileStamp?] = []
  /// Whether the last look found one changed. That a file came or went, the site's reader tells.
  private(set) var haveChanged = false

  mutating func look(at folder: SourceFolder) {
    let stamps =
      folder.assets.map { FileStamp(path: folder.path + "/content/assets/" + $0.text) }
      + folder.staticFiles.map { FileStamp(path: folder.path + "/content/static/" + $0) }
    haveChanged = stamps != self.stamps
    self.stamps = stamps
  }
}
