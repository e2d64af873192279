internal import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The site that stands in the destination before this build, or the empty or absent folder that does.
struct StandingSite: Sendable {
  /// Nil where the destination does not exist.
  let folder: Folder?
  let manifest: Manifest
  /// The manifest as it stands on disk; nil where there is none.
  let manifestBytes: [UInt8]?
  /// A mount point has no other folder of its file system beside it, and cannot be renamed.
  let isMountPoint: Bool

  /// Throws a refusal where files stand that the manifest does not list.
  init(_ destination: Destination, in parent: Folder) throws {
    folder = try parent.folder(destination.name)
    guard let folder else {
      (manifest, manifestBytes, isMountPoint) = (Manifest(files: [:]), nil, false)
      return
    }
    try Leftovers(of: destination.name, in: folder).remove()
    let bytes = try folder.bytes(of: Manifest.fileName)
    let listed = bytes.flatMap(Manifest.init(reading:))
    let foreign = try folder.files { path in
      listed.map { path == Manifest.fileName || $0.lists(path) } ?? false
    }
    guard foreign.isEmpty else {
      let names = foreign.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      throw OutputRefusal.foreignFiles(names, in: destination.path)
    }
    manifest = listed ?? Manifest(files: [:])
    manifestBytes = bytes
    isMountPoint = try Self.isMountPoint(folder, parent)
  }

  private static func isMountPoint(_ folder: Folder, _ parent: Folder) throws(OutputFailure) -> Bool
  {
    if cfiles_is_mount_point(folder.descriptor) == 1 { return true }
    return try folder.device != parent.device
  }
}

extension Folder {
  fileprivate var device: dev_t {
    get throws(OutputFailure) {
      var status = stat()
      try system(.read, path) { fstat(descriptor, &status) }
      return status.st_dev
    }
  }

  /// The whole content of a file; nil where no regular file stands.
  func bytes(of path: String) throws(OutputFailure) -> [UInt8]? {
    guard let file = try file(path) else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(try file.status.st_size))
    let count = try bytes.reading { buffer throws(OutputFailure) in try file.read(into: buffer) }
    return Array(bytes.prefix(count))
  }
}

extension [UInt8] {
  /// Lets a reader fill the array's bytes, and keeps its error's type.
  mutating func reading(
    _ read: (UnsafeMutableRawBufferPointer) throws(OutputFailure) -> Int
  ) throws(OutputFailure) -> Int {
    var failure: OutputFailure?
    let count = withUnsafeMutableBytes { buffer in
      do throws(OutputFailure) {
        return try read(buffer)
      } catch {
        failure = error
        return 0
      }
    }
    if let failure { throw failure }
    return count
  }
}
