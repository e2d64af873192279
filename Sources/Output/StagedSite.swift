/// The folder in which a new site is put together, on the same file system as the destination.
struct StagedSite: Sendable {
  let folder: Folder
  let parent: Folder
  let name: String

  init(in staging: StagingDirectory, like current: Folder?) throws(OutputFailure) {
    (parent, name) = (staging.folder, staging.makeStagedName())
    folder = try parent.makeFolder(name)
    // For the next build to know that this one is alive, should somebody delete the file of its lock.
    folder.lock()
    do throws(OutputFailure) {
      if let current { try folder.takePermissions(of: current) }
    } catch {
      remove()
      throw error
    }
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
    try file.synchronize()
    try file.finish()
    try folder.synchronize()
  }

  /// Removes the folder with all that is in it; what cannot be removed is left to the next build.
  func remove() {
    _ = try? folder.removeFiles { _, _ in true }
    _ = try? parent.removeFolder(name)
  }
}
