#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder in which a new site is put together, on the same file system as the destination.
struct StagedSite: Sendable {
  let folder: Folder
  let parent: Folder
  let name: String

  init(in staging: StagingDirectory, like current: Folder?) throws(OutputFailure) {
    let (parent, name) = (staging.folder, staging.makeStagedName())
    let path = parent.path(of: name)
    try system(.create, path) { mkdirat(parent.descriptor, name, 0o755) }
    guard let folder = try parent.folder(name) else {
      throw OutputFailure(.open, path, code: ENOENT)
    }
    (self.folder, self.parent, self.name) = (folder, parent, name)
    // Says that this build is alive, should somebody delete the file of its lock.
    _ = flock(folder.descriptor, LOCK_EX | LOCK_NB)
    do throws(OutputFailure) {
      if let current { try takePermissions(of: current) }
    } catch {
      remove()
      throw error
    }
  }

  /// The folder that takes the old one's place lets in whom the old one let in.
  private func takePermissions(of old: Folder) throws(OutputFailure) {
    let (theirs, ours) = (try old.status, try folder.status)
    // Only a superuser can give a folder away, but its group can be kept by whoever belongs to it.
    if theirs.st_uid != ours.st_uid || theirs.st_gid != ours.st_gid,
      fchown(folder.descriptor, theirs.st_uid, theirs.st_gid) != 0
    {
      _ = fchown(folder.descriptor, uid_t.max, theirs.st_gid)
    }
    // After the owner, whose change takes bits away. Some file systems have one mode for all, and refuse any.
    guard try folder.status.st_mode != theirs.st_mode else { return }
    try system(.write, folder.path) { fchmod(folder.descriptor, theirs.st_mode & 0o7777) }
  }

  /// Puts the manifest in its place, on the disk before the site takes its name.
  ///
  /// Of all files only this one is synchronised: a torn manifest would make the next build refuse its own site.
  /// A process that is killed loses nothing that was written. After a power cut within the next half minute or
  /// so, pages written last may be empty until the next build, which compares bytes, makes them again. To
  /// synchronise each page takes half a minute for 10,000 of them; to synchronise the whole file system, 0.3 s,
  /// and any time at all where other programs are writing.
  func write(manifest: [UInt8]) throws(OutputFailure) {
    guard let path = OutputPath(Manifest.fileName) else { return }
    try folder.removeFile(path.text)
    var file = try folder.create(path)
    try file.append(manifest)
    try system(.write, file.path) { fsync(file.descriptor) }
    try file.finish()
    try folder.synchronize()
  }

  /// Removes the folder with all that is in it; what cannot be removed is left to the next build.
  func remove() {
    _ = try? folder.removeFiles { _, _ in true }
    _ = try? parent.removeFolder(name)
  }
}
