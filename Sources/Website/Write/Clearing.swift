#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What was removed of a destination, and what was not.
public struct Clearing: Equatable, Sendable {
  /// The files of the site.
  public internal(set) var files = 0
  /// The folders that builds which were ended before they were done had left beside it.
  public internal(set) var leftovers = 0
  /// What is no site's stays, by its path in the destination, sorted.
  public internal(set) var kept: [String] = []
}

extension OutputFolder {
  /// Removes what builds have written to the folder, the folder too where nothing else is in it, and what killed builds
  /// left behind. Only files that the folder's manifest lists are removed.
  public func clear() throws -> Clearing {
    var clearing = Clearing()
    guard let parent = try Folder.standing(at: destination.parent) else { return clearing }
    let room = try Workroom(for: destination, in: parent)
    let folder = try parent.folder(destination.name)
    if folder == nil, try Leftovers(in: room).isEmpty { return clearing }
    let lock = try BuildLock(in: room, waiting: patience)
    try withExtendedLifetime(lock) {
      clearing.leftovers = try Leftovers(in: room).remove()
      if let folder { try clear(folder, in: parent, room, &clearing) }
    }
    return clearing
  }

  private func clear(
    _ folder: Folder, in parent: Folder, _ room: Workroom, _ clearing: inout Clearing
  ) throws {
    if !room.isInside {
      clearing.leftovers += try Leftovers(in: Workroom(inside: folder))
        .removeWithLock(waiting: patience)
    }
    let manifest = try folder.bytes(of: Manifest.fileName).flatMap(Manifest.init(reading:))
    if let manifest {
      var count = 0
      try folder.removeFiles { path in
        guard manifest.lists(path) else { return false }
        count += 1
        return true
      }
      // Last, so that a clearing which is broken off can be taken up again.
      try folder.removeFile(Manifest.fileName)
      clearing.files = count + 1
    }
    clearing.kept = try folder.files { path, _ in room.isInside && path == room.lockName }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    // A link to it would lead nowhere, and a mount point cannot go.
    if manifest != nil, clearing.kept.isEmpty, !room.isInside, !destination.isLink {
      try parent.removeFolder(destination.name)
    }
  }
}

extension Folder {
  /// The folder at a path, if there is one.
  fileprivate static func standing(at path: String) throws(OutputFailure) -> Folder? {
    do {
      return try Folder(at: path)
    } catch  where error.code == ENOENT {
      return nil
    }
  }
}
