#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folders of a site that are watched: its own, for `dossier.yml`, `published.yml` and `quotes.lock`, all below
/// `content/`, `templates/` and `evidence/`, and those
/// to which links lead from there.
struct WatchedFolders: Sendable {
  private var watches: Set<Int32> = []
  private var rootWatch: Int32?
  /// Whether a link leads to a file that lies in the site's own folder.
  private var isRootLinkedTo = false
  /// What this walk has watched so far.
  private var reached: Set<Int32> = []
  /// What it has looked into, so that no link leads it round in circles.
  private var walked: Set<Int32> = []

  /// What of a site's own folder is read.
  private static let names: Set = [
    "dossier.yml", "published.yml", "content", "templates", "evidence", "quotes.lock",
  ]

  var isRootWatched: Bool { rootWatch != nil }

  /// Whether an event may change what is read.
  mutating func concern(_ event: WatchEvent) -> Bool {
    if event.isEnd {
      watches.remove(event.watch)
      if event.watch == rootWatch { rootWatch = nil }
      return true
    }
    guard event.watch == rootWatch else { return true }
    // Moved away, it is another's folder now.
    if event.isFolderMoved { rootWatch = nil }
    return isRootLinkedTo || event.name.isEmpty
      || WatchedFolders.names.contains(event.name)
  }

  /// Watches the folders that came, and no longer those that went. A folder is watched before it is looked into, so
  /// that what comes into it is found or reported.
  mutating func follow(_ root: String, _ queue: EventQueue) throws(WatchFailure) {
    (reached, walked, isRootLinkedTo) = ([], [], false)
    rootWatch = try queue.watch(root)
    if let rootWatch {
      reached.insert(rootWatch)
      for name in WatchedFolders.names { try follow(root + "/" + name, queue, depth: 0) }
    }
    for gone in watches.subtracting(reached) { queue.unwatch(gone) }
    watches = reached
    (reached, walked) = ([], [])
  }

  private mutating func follow(
    _ path: String, _ queue: EventQueue, depth: Int
  ) throws(WatchFailure) {
    var status = stat()
    guard depth < 100, stat(path, &status) == 0 else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else { return try followTarget(of: path, queue) }
    guard let watch = try queue.watch(path), walked.insert(watch).inserted else { return }
    reached.insert(watch)
    for name in subfolders(of: path) { try follow(path + "/" + name, queue, depth: depth + 1) }
  }

  /// A link's own folder reports nothing of what happens to the file that it leads to.
  private mutating func followTarget(
    of path: String, _ queue: EventQueue
  ) throws(WatchFailure) {
    var status = stat()
    guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFLNK,
      let target = realpath(path, nil)
    else { return }
    defer { free(target) }
    let folder = String(cString: target).split(separator: "/").dropLast().joined(separator: "/")
    guard let watch = try queue.watch("/" + folder) else { return }
    reached.insert(watch)
    if watch == rootWatch { isRootLinkedTo = true }
  }

  /// The names of folders and links in a folder.
  private func subfolders(of folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let record = readdir(directory) {
      let type = Int32(record.pointee.d_type)
      guard type == Int32(DT_DIR) || type == Int32(DT_LNK) || type == Int32(DT_UNKNOWN) else {
        continue
      }
      let name = withUnsafePointer(to: &record.pointee.d_name) {
        String(cString: UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self))
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}
