internal import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder in which a build keeps its lock and its stage, on the file system of the destination.
///
/// It is the one that holds the destination, but for a mount point: no folder of its file system lies beside it,
/// and whom it is mounted for may have no right to write there, or see another folder there than others do.
struct Workroom: Sendable {
  let folder: Folder
  /// Whether it is the destination itself.
  let isInside: Bool
  private let prefix: String

  init(for destination: Destination, in parent: Folder) throws(OutputFailure) {
    if let standing = try parent.folder(destination.name),
      try standing.isMountPoint(in: parent)
    {
      self.init(inside: standing)
    } else {
      self.init(folder: parent, isInside: false, prefix: ".\(destination.name).dossier-")
    }
  }

  init(inside standing: Folder) {
    self.init(folder: standing, isInside: true, prefix: ".dossier-")
  }

  private init(folder: Folder, isInside: Bool, prefix: String) {
    (self.folder, self.isInside, self.prefix) = (folder, isInside, prefix)
  }

  var lockName: String { prefix + "lock" }

  func makeStageName() -> String {
    let digits = String(UInt32.random(in: 0...UInt32.max), radix: 16)
    return prefix + "stage-" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }

  func isStage(_ name: String) -> Bool {
    // Byte by byte: `hasPrefix` takes two spellings of one letter for the same, which are two folders.
    let prefix = prefix + "stage-"
    guard name.utf8.starts(with: prefix.utf8) else { return false }
    let number = name.utf8.dropFirst(prefix.utf8.count)
    return number.count == 8 && UInt32(Substring(number), radix: 16) != nil
  }
}

extension Folder {
  fileprivate func isMountPoint(in parent: Folder) throws(OutputFailure) -> Bool {
    if cfiles_is_mount_point(descriptor) == 1 { return true }
    return try status.st_dev != parent.status.st_dev
  }
}
