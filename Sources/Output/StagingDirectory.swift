/// The folder in which a build keeps its lock and its staged site, on the file system of the destination.
///
/// It is the one that holds the destination, but for a mount point: no folder of its file system is beside it,
/// and whom it is mounted for may have no right to write there, or see another folder there than others do.
struct StagingDirectory: Sendable {
  let folder: Folder
  /// Whether it is the destination itself.
  let isDestination: Bool
  private let prefix: String

  init(for destination: Destination, in parent: Folder) throws(OutputFailure) {
    if let current = try parent.folder(destination.name), try current.isMountPoint(in: parent) {
      self.init(inside: current)
    } else {
      self.init(folder: parent, isDestination: false, prefix: ".\(destination.name).dossier-")
    }
  }

  init(inside destination: Folder) {
    self.init(folder: destination, isDestination: true, prefix: ".dossier-")
  }

  private init(folder: Folder, isDestination: Bool, prefix: String) {
    (self.folder, self.isDestination, self.prefix) = (folder, isDestination, prefix)
  }

  var lockName: String { prefix + "lock" }

  func makeStagedName() -> String {
    let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return prefix + "stage-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  func isStaged(_ name: String) -> Bool {
    // Byte by byte: `hasPrefix` takes two spellings of one letter for the same, which are two folders.
    let prefix = (prefix + "stage-").utf8
    guard name.utf8.starts(with: prefix) else { return false }
    let number = name.utf8.dropFirst(prefix.count)
    return number.count == 8 && UInt32(Substring(number), radix: 16) != nil
  }
}
