import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder in which a new site is put together, on the same file system as the destination.
final class Stage: Sendable {
  let folder: Folder
  let parent: Folder
  let name: String

  init(for destination: String, in parent: Folder, like old: Folder?) throws(OutputFailure) {
    let name = StageName.make(for: destination)
    let path = parent.path(of: name)
    try system(.create, path) { mkdirat(parent.descriptor, name, 0o755) }
    guard let folder = try parent.folder(name) else {
      throw OutputFailure(.open, path, code: ENOENT)
    }
    (self.folder, self.parent, self.name) = (folder, parent, name)
    // Says to a build in another container, where process numbers differ, that this stage is alive.
    _ = flock(folder.descriptor, LOCK_EX | LOCK_NB)
    try takePermissions(of: old)
  }

  /// The folder that takes the old one's place lets in whom the old one let in.
  private func takePermissions(of old: Folder?) throws(OutputFailure) {
    guard let old else { return }
    var status = stat()
    try system(.read, old.path) { fstat(old.descriptor, &status) }
    try system(.write, folder.path) { fchmod(folder.descriptor, status.st_mode & 0o7777) }
  }

  /// Puts the manifest in its place, on the disk before the site takes its name.
  ///
  /// Of all files only this one is synchronised. A process that is killed loses nothing that was written, and a
  /// page that a power cut tears is found by comparing bytes, and made again, in the next build; but a torn
  /// manifest would make that build refuse its own site. To synchronise each page would take minutes.
  func write(manifest: [UInt8]) throws(OutputFailure) {
    guard let path = PagePath(Manifest.fileName) else { return }
    try folder.removeFile(path.text)
    var file = try folder.create(path)
    try file.write(all: manifest)
    try system(.write, file.path) { fsync(file.descriptor) }
    try file.finish()
    try folder.synchronize()
  }

  /// Removes the stage with all that is in it; what cannot be removed is left to the next build.
  func remove() {
    _ = try? folder.removeFiles { _ in true }
    _ = try? parent.removeFolder(name)
  }
}

/// A stage that is made when the first file needs it, so that a build that changes nothing makes none.
final class StageOnDemand: Sendable {
  private let stage = Mutex<Stage?>(nil)
  private let make: @Sendable () throws(OutputFailure) -> Stage

  init(_ make: @escaping @Sendable () throws(OutputFailure) -> Stage) { self.make = make }

  func get() throws -> Stage {
    try stage.withLock { stage in
      if let stage { return stage }
      let made = try make()
      stage = made
      return made
    }
  }

  func remove() { stage.withLock { $0?.remove() } }
}
