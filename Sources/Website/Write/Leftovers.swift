#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folders that builds killed before their end have left beside a destination, or in it.
struct Leftovers {
  private let destination: String
  private let parent: Folder

  init(of destination: String, in parent: Folder) {
    self.destination = destination
    self.parent = parent
  }

  /// Removes them; to be called while the destination's lock is held.
  func remove() throws(OutputFailure) {
    for entry in try parent.entries() where entry.isFolder && entry.isUTF8 {
      guard let owner = StageName.owner(of: entry.text, for: destination), !isAlive(owner) else {
        continue
      }
      // One that cannot be removed is in nobody's way.
      _ = try? remove(entry.text)
    }
  }

  private func remove(_ name: String) throws(OutputFailure) {
    guard let folder = try parent.folder(name),
      // Process numbers mean nothing between containers that share a disk; locks do.
      flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    // A manifest tells an old site that was being cleared away, where files of others may have come in between;
    // it goes last. A stage has none until it is complete.
    let manifest = try folder.bytes(of: Manifest.fileName).flatMap(Manifest.init(reading:))
    try parent.removeSite(name, folder, listed: manifest)
  }

  private func isAlive(_ process: Int32) -> Bool {
    // Our own number is a dead build's that had the same: a living one would hold the lock that we hold.
    process != getpid() && (kill(process, 0) == 0 || errno != ESRCH)
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

/// The name of the folder in which a new site is put together.
enum StageName {
  static func make(for destination: String) -> String {
    let number = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return "\(prefix(destination))\(getpid())-\(number)"
  }

  /// The process that made a folder of that name; nil for a name of another pattern.
  static func owner(of name: String, for destination: String) -> Int32? {
    guard name.hasPrefix(prefix(destination)) else { return nil }
    let parts = name.utf8.dropFirst(prefix(destination).utf8.count)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false).map {
        String($0) ?? ""
      }
    guard parts.count == 2, UInt32(parts[1], radix: 16) != nil, let process = Int32(parts[0]),
      process > 0
    else { return nil }
    return process
  }

  private static func prefix(_ destination: String) -> String {
    ".\(destination).dossier-stage-"
  }
}
