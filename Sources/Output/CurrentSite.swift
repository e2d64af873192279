/// The site that is in the destination before this build, if there is one.
struct CurrentSite: Sendable {
  /// Nil where the destination does not exist.
  let folder: Folder?
  /// Empty where the destination is empty or does not exist.
  let manifest: Manifest
  /// The manifest as it is on disk; nil where there is none.
  let manifestBytes: [UInt8]?

  /// Throws a refusal where there are files that the manifest does not list.
  init(_ destination: Destination, in parent: Folder, _ staging: StagingDirectory) throws {
    folder = try parent.folder(destination.name)
    manifestBytes = try folder?.bytes(of: Manifest.fileName)
    let listed = manifestBytes.flatMap(Manifest.init(reading:))
    manifest = listed ?? Manifest(paths: [])
    guard let folder else { return }
    let lock = staging.isDestination ? staging.lockName : nil
    lazy var folders = Set(manifest.paths.lazy.flatMap(\.folders).map(\.text))
    let foreign = try folder.files { path, entry in
      if path == lock { return true }
      // Through a link in the place of one of our folders, our paths would lead to files of others.
      if !entry.isUTF8 || entry.isLink && folders.contains(path) { return false }
      return path == Manifest.fileName ? listed != nil : manifest.lists(path)
    }
    guard foreign.isEmpty else {
      throw OutputRefusal.foreignFiles(foreign.inByteOrder, in: destination.path)
    }
  }

  /// The file that a build wrote to the path; nil where there is none, or no longer a file.
  func file(_ path: OutputPath) throws(OutputFailure) -> OpenFile? {
    manifest.paths.contains(path) ? try folder?.file(path.text) : nil
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

extension [String] {
  var inByteOrder: [String] { sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) } }
}
