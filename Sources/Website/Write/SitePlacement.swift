internal import CFiles

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Exchanges two names in a folder; 0, or the system's error number.
typealias Exchange = @Sendable (_ parent: Int32, _ one: String, _ other: String) -> Int32

/// Puts a complete stage in the place of the site that stands there.
struct SitePlacement {
  let destination: Destination
  let parent: Folder
  let room: Workroom
  let standing: StandingSite
  let exchange: Exchange

  static let kernelExchange: Exchange = { parent, one, other in
    cfiles_exchange(parent, one, other) == 0 ? 0 : errno
  }

  /// How it was placed, and the old folder where files of others keep it from being removed.
  func place(
    _ stage: Stage, _ change: SiteChange
  ) throws(OutputFailure) -> (OutputSummary.Placement, keptAside: String?) {
    guard let old = standing.folder else {
      try parent.rename(stage.name, to: destination.name, in: parent)
      return (.created, nil)
    }
    if room.isInside { return (try fileByFile(stage, change, old), nil) }
    switch exchange(parent.descriptor, stage.name, destination.name) {
    case 0: return (.exchanged, discard(old, named: stage.name))
    case EBUSY, EINVAL, ENOSYS, EXDEV, EOPNOTSUPP: return (try fileByFile(stage, change, old), nil)
    case let code: throw OutputFailure(.rename, destination.path, code: code)
    }
  }

  private func fileByFile(
    _ stage: Stage, _ change: SiteChange, _ old: Folder
  ) throws(OutputFailure) -> OutputSummary.Placement {
    try FileByFile(stage: stage, folder: old, before: standing.manifest, change: change).run()
    stage.remove()
    return .fileByFile
  }

  /// Removes the old site. The new one stands, so failing here fails nothing.
  ///
  /// Somebody may have put another folder in its place meanwhile; that one is not ours to empty.
  private func discard(_ old: Folder, named name: String) -> String? {
    guard let found = try? parent.folder(name), let status = try? found.status,
      (try? old.status.isSame(as: status)) == true,
      (try? parent.removeSite(name, old, listed: standing.manifest)) == true
    else { return parent.path(of: name) }
    return nil
  }
}
