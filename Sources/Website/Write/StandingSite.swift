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

  /// Throws a refusal where files stand that the manifest does not list.
  init(
    _ destination: Destination, in parent: Folder, room: Workroom, waiting patience: Duration
  ) throws {
    folder = try parent.folder(destination.name)
    guard let folder else {
      (manifest, manifestBytes) = (Manifest(files: [:]), nil)
      return
    }
    if !room.isInside {
      try Leftovers(in: Workroom(inside: folder)).removeWithLock(waiting: patience)
    }
    let bytes = try folder.bytes(of: Manifest.fileName)
    let listed = bytes.flatMap(Manifest.init(reading:))
    let lock = room.isInside ? room.lockName : nil
    lazy var folders = Set(listed?.files.keys.flatMap(\.folders).map(\.text) ?? [])
    let foreign = try folder.files { path, isLink in
      // Through a link in the place of one of our folders, our paths would lead to files of others.
      path == lock
        || listed.map { path == Manifest.fileName || $0.lists(path) } ?? false
          && !(isLink && folders.contains(path))
    }
    guard foreign.isEmpty else {
      let names = foreign.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      throw OutputRefusal.foreignFiles(names, in: destination.path)
    }
    manifest = listed ?? Manifest(files: [:])
    manifestBytes = bytes
  }
}

extension OutputFolder {
  /// Whether a folder has the manifest of a built site.
  public static func holdsSite(at path: String) -> Bool {
    guard let folder = try? Folder(at: path), let bytes = try? folder.bytes(of: Manifest.fileName)
    else { return false }
    return Manifest(reading: bytes) != nil
  }
}

extension Folder {
  /// The whole content of a file; nil where no regular file stands, or one that no memory would hold.
  func bytes(of path: String) throws(OutputFailure) -> [UInt8]? {
    guard let file = try file(path), case let size = try file.status.st_size, size <= 1 << 30
    else { return nil }
    var bytes = [UInt8](repeating: 0, count: Int(size))
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
