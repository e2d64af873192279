#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Replaces a site file by file, where its folder cannot be exchanged: a mount point, or a file system without it.
struct FileByFile {
  let stage: Stage
  let folder: Folder
  let before: Manifest
  let change: SiteChange

  /// Moves what changed into place, then deletes, then writes the manifest.
  ///
  /// Begins with a manifest that lists old and new files alike, so that a build killed on the way leaves none
  /// that the next one would take for somebody else's.
  func run() throws(OutputFailure) {
    let both = before.files.merging(change.manifest.files) { $1 }
    try put(Manifest(files: both).encoded())
    do throws(OutputFailure) {
      for path in inTheWay() { try folder.removeFile(path.text) }
      for path in change.written { try move(path) }
      for path in change.removed { try folder.removeFile(path.text) }
      removeEmptyFolders()
      try put(change.manifestBytes)
    } catch {
      throw error.afterSomeFiles
    }
  }

  private func put(_ manifest: [UInt8]) throws(OutputFailure) {
    try stage.write(manifest: manifest)
    try stage.folder.rename(Manifest.fileName, to: Manifest.fileName, in: folder)
  }

  /// Old files where a folder is to be, and those in a folder where a file is to be.
  private func inTheWay() -> [PagePath] {
    let folders = Set(change.manifest.files.keys.lazy.flatMap(\.folders))
    return change.removed.filter { path in
      folders.contains(path) || path.folders.contains { change.manifest.files[$0] != nil }
    }
  }

  private func move(_ path: PagePath) throws(OutputFailure) {
    do {
      try folder.makingFolders(above: path) { () throws(OutputFailure) in
        try stage.folder.rename(path.text, to: path.text, in: folder)
      }
    } catch  where [EISDIR, ENOTEMPTY, EEXIST].contains(error.code) {
      // Nothing but empty folders can stand here: all files were found to be ours, and those in the way are gone.
      guard let empty = try folder.folder(path.text) else { throw error }
      try empty.removeFiles { _ in false }
      try folder.removeFolder(path.text)
      try stage.folder.rename(path.text, to: path.text, in: folder)
    }
  }

  private func removeEmptyFolders() {
    let folders = Set(change.removed.lazy.flatMap(\.folders)).sorted(by: >)
    // The deepest come first. A folder that still holds files refuses, and is to stay.
    for path in folders { _ = unlinkat(folder.descriptor, path.text, AT_REMOVEDIR) }
  }
}
