/// What builds that were killed before their end have left.
extension StagingDirectory {
  /// The names of staged sites, and of the lock.
  func staleNames() throws(OutputFailure) -> [String] {
    try folder.entries().filter { $0.isUTF8 && (isStaged($0.text) || $0.text == lockName) }
      .map(\.text)
  }

  /// Removes staged sites; how many. To be called while the lock is held.
  @discardableResult
  func removeStaleFiles() throws(OutputFailure) -> Int {
    // One that cannot be removed is in nobody's way.
    try staleNames().count { isStaged($0) && (try? removeStaged($0)) == true }
  }

  /// Whether it is gone.
  private func removeStaged(_ name: String) throws(OutputFailure) -> Bool {
    // No living build should have one while the lock is ours; but somebody may have deleted the lock's file. Not
    // asked is the process's number: containers share disks and not numbers, and give the same ones again.
    guard let staged = try folder.folder(name), staged.lock() else { return false }
    // One with a manifest may be an old site that was being cleared away, where files of others may have come in
    // between. A new one has none until it is complete.
    let manifest = try staged.bytes(of: Manifest.fileName).flatMap(Manifest.init(reading:))
    return try folder.removeSite(name, staged, listed: manifest)
  }
}

extension OutputFolder {
  /// Removes what builds left in the destination when they saw it as a mount point, which this one sees beside others;
  /// how many staged sites.
  @discardableResult
  func removeStaleFilesInside(_ parent: Folder, besides staging: StagingDirectory) throws -> Int {
    guard !staging.isDestination, let folder = try parent.folder(destination.name) else { return 0 }
    let inside = StagingDirectory(inside: folder)
    if try inside.staleNames().isEmpty { return 0 }
    return try inside.whileLocked(timeout) { try inside.removeStaleFiles() }
  }
}

extension Folder {
  /// Removes a site's folder with the files that its manifest lists, or with all files where it is nil; whether
  /// nothing else was in it, so that it is gone. The manifest goes last, for whoever has to go on with it.
  func removeSite(
    _ name: String, _ folder: Folder, listed manifest: Manifest?
  ) throws(OutputFailure) -> Bool {
    let left = try folder.removeFiles { path, entry in
      manifest.map { entry.isUTF8 && $0.lists(path) } ?? true
    }
    guard left.isEmpty || left == [Manifest.fileName] else { return false }
    try folder.removeFile(Manifest.fileName)
    try removeFolder(name)
    return true
  }
}
