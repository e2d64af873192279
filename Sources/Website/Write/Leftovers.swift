#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folders that builds killed before their end have left in a workroom.
struct Leftovers {
  private let room: Workroom
  private let names: [String]

  init(in room: Workroom) throws(OutputFailure) {
    self.room = room
    names = try room.folder.entries().filter(\.isUTF8).map(\.text).filter {
      room.isStage($0) || $0 == room.lockName
    }
  }

  var isEmpty: Bool { names.isEmpty }

  /// Removes what builds left in a folder that they saw as a mount point, and this one sees beside others; how many
  /// folders.
  @discardableResult
  func removeWithLock(waiting patience: Duration) throws(OutputFailure) -> Int {
    if names.isEmpty { return 0 }
    let lock = try BuildLock(in: room, waiting: patience)
    return withExtendedLifetime(lock) { remove() }
  }

  /// Removes them, to be called while the workroom's lock is held; how many folders.
  @discardableResult
  func remove() -> Int {
    // One that cannot be removed is in nobody's way.
    names.count { room.isStage($0) && (try? remove($0)) == true }
  }

  /// Whether it is gone.
  private func remove(_ name: String) throws(OutputFailure) -> Bool {
    // No living build should have one while the lock is ours; but somebody may have deleted the lock's file. Not
    // asked is the process's number: containers share disks and not numbers, and give the same ones again.
    guard let stage = try room.folder.folder(name),
      flock(stage.descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK
    else { return false }
    // A manifest tells an old site that was being cleared away, where files of others may have come in between;
    // it goes last. A stage has none until it is complete.
    let manifest = try stage.bytes(of: Manifest.fileName).flatMap(Manifest.init(reading:))
    return try room.folder.removeSite(name, stage, listed: manifest)
  }
}

extension Folder {
  /// Removes a site's folder with the files that its manifest lists, or with all files where it is nil; whether
  /// nothing else was in it, so that it is gone.
  @discardableResult
  func removeSite(
    _ name: String, _ folder: Folder, listed manifest: Manifest?
  ) throws(OutputFailure) -> Bool {
    let left = try folder.removeFiles { manifest?.lists($0) ?? true }
    guard left.isEmpty || left == [Manifest.fileName] else { return false }
    try folder.removeFile(Manifest.fileName)
    try removeFolder(name)
    return true
  }
}
