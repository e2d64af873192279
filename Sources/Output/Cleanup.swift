/// What was removed of a destination, and what was not.
public struct Cleanup: Equatable, Sendable {
  /// How many files of the site.
  public internal(set) var files = 0
  /// How many folders that builds left which were ended before they were done.
  public internal(set) var staleFolders = 0
  /// What no build wrote, which stays, by its path in the destination, sorted.
  public internal(set) var kept: [String] = []
}

extension OutputFolder {
  /// Removes what builds have written to the folder, the folder too where nothing else is in it, and what killed builds
  /// left. Only files that the folder's manifest lists are removed.
  public func clean() throws -> Cleanup {
    guard let parent = try Folder.existing(at: destination.parent) else { return Cleanup() }
    let staging = try StagingDirectory(for: destination, in: parent)
    let folder = try parent.folder(destination.name)
    if folder == nil, try staging.staleNames().isEmpty { return Cleanup() }
    return try staging.whileLocked(timeout) {
      let stale = try staging.removeStaleFiles()
      let inside = try removeStaleFilesInside(parent, besides: staging)
      var cleanup = try folder.map { try clean($0, in: parent, staging) } ?? Cleanup()
      cleanup.staleFolders = stale + inside
      return cleanup
    }
  }

  private func clean(
    _ folder: Folder, in parent: Folder, _ staging: StagingDirectory
  ) throws -> Cleanup {
    let manifest = try folder.bytes(of: Manifest.fileName).flatMap(Manifest.init(reading:))
    var cleanup = Cleanup()
    if let manifest {
      try folder.removeFiles { path, entry in
        let isOurs = entry.isUTF8 && manifest.lists(path)
        if isOurs { cleanup.files += 1 }
        return isOurs
      }
      // Last, so that a cleanup which is broken off can be taken up again.
      try folder.removeFile(Manifest.fileName)
      cleanup.files += 1
    }
    cleanup.kept =
      try folder.files { path, _ in staging.isDestination && path == staging.lockName }.inByteOrder
    // A link to it would lead nowhere, and a mount point cannot go.
    if manifest != nil, cleanup.kept.isEmpty, !staging.isDestination, !destination.isLink {
      try parent.removeFolder(destination.name)
    }
    return cleanup
  }
}
