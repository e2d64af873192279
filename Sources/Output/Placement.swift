internal import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What is different between the current site and the new one.
struct SiteChange: Sendable {
  let manifest: Manifest
  /// The manifest as it is written.
  let manifestBytes: [UInt8]
  let written: [OutputPath]
  let unchanged: [OutputPath]
  let removed: [OutputPath]

  /// The paths come in order.
  init(from before: Manifest, to paths: [OutputPath], _ isStaged: [Bool]) {
    manifest = Manifest(paths: Set(paths))
    manifestBytes = Manifest.encoded(paths)
    written = zip(paths, isStaged).filter(\.1).map(\.0)
    unchanged = zip(paths, isStaged).filter { !$0.1 }.map(\.0)
    removed = before.paths.subtracting(manifest.paths).sorted()
  }

  func summary(
    _ placement: OutputSummary.Placement, keptAside: String? = nil
  ) -> OutputSummary {
    OutputSummary(
      written: written.count, unchanged: unchanged.count, removed: removed.count,
      placement: placement, keptAside: keptAside)
  }
}

/// Exchanges two names in a folder; 0, or the system's error number.
typealias Exchange = @Sendable (_ parent: Int32, _ one: String, _ other: String) -> Int32

/// Puts a complete staged site in the place of the current one.
struct Placement {
  let destination: Destination
  let staging: StagingDirectory
  let current: CurrentSite
  let staged: StagedSite
  let exchange: Exchange

  static let kernelExchange: Exchange = { parent, one, other in
    cfiles_exchange(parent, one, other) == 0 ? 0 : errno
  }

  func place(_ change: SiteChange) throws(OutputFailure) -> OutputSummary {
    guard let old = current.folder else {
      try staged.parent.rename(staged.name, to: destination.name, in: staged.parent)
      return change.summary(.created)
    }
    let code =
      staging.isDestination
      ? EBUSY : exchange(staged.parent.descriptor, staged.name, destination.name)
    switch code {
    case 0: return change.summary(.exchanged, keptAside: discard(old))
    case EBUSY, EINVAL, ENOSYS, EXDEV, EOPNOTSUPP:
      try replaceFiles(change, in: old)
      staged.remove()
      return change.summary(.fileByFile)
    default: throw OutputFailure(.rename, destination.path, code: code)
    }
  }

  /// Removes the old site, which has the staged one's name now; its path where that failed. The new one is in its place,
  /// so failing here fails nothing.
  ///
  /// Somebody may have put another folder in its place meanwhile; that one is not ours to empty.
  private func discard(_ old: Folder) -> String? {
    let parent = staged.parent
    guard let found = try? parent.folder(staged.name), let status = try? found.status,
      (try? old.status.isSame(as: status)) == true,
      (try? parent.removeSite(staged.name, old, listed: current.manifest)) == true
    else { return parent.path(of: staged.name) }
    return nil
  }
}

/// For where folders cannot be exchanged: a mount point, or a file system without it.
extension Placement {
  /// Moves what changed into place, then deletes, then writes the manifest.
  ///
  /// Begins with a manifest that lists old and new files alike, so that a build killed on the way leaves none
  /// that the next one would take for somebody else's.
  private func replaceFiles(_ change: SiteChange, in folder: Folder) throws(OutputFailure) {
    let both = current.manifest.paths.union(change.manifest.paths)
    try put(Manifest.encoded(both.sorted()), in: folder)
    do throws(OutputFailure) {
      for path in inTheWay(of: change) { try folder.removeFile(path.text) }
      for path in change.written { try move(path, to: folder) }
      for path in change.removed { try folder.removeFile(path.text) }
      // The deepest come first. A folder that still holds files refuses, and is to stay.
      for path in Set(change.removed.lazy.flatMap(\.folders)).sorted(by: >) {
        _ = unlinkat(folder.descriptor, path.text, AT_REMOVEDIR)
      }
      try put(change.manifestBytes, in: folder)
    } catch {
      throw error.afterSomeFiles
    }
  }

  private func put(_ manifest: [UInt8], in folder: Folder) throws(OutputFailure) {
    try staged.write(manifest: manifest)
    try staged.folder.rename(Manifest.fileName, to: Manifest.fileName, in: folder)
  }

  /// Old files where a folder is to be, and those in a folder where a file is to be.
  private func inTheWay(of change: SiteChange) -> [OutputPath] {
    let paths = change.manifest.paths
    let folders = Set(paths.lazy.flatMap(\.folders))
    return change.removed.filter { path in
      folders.contains(path) || path.folders.contains(where: paths.contains)
    }
  }

  private func move(_ path: OutputPath, to folder: Folder) throws(OutputFailure) {
    do {
      try staged.folder.move(path, to: folder)
    } catch  where [EISDIR, ENOTEMPTY, EEXIST].contains(error.code) {
      // Nothing but empty folders can be here: all files were found to be ours, and those in the way are gone.
      guard let empty = try folder.folder(path.text) else { throw error }
      try empty.removeFiles { _, _ in false }
      try folder.removeFolder(path.text)
      try staged.folder.move(path, to: folder)
    }
  }
}
