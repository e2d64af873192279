public import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The folder that a site is written to, all or nothing.
///
/// A reader of the folder meets the old site or the new one, whenever the program ends, and only files that an
/// earlier build wrote are ever replaced or removed.
public struct OutputFolder: Sendable {
  let destination: Destination
  let patience: Duration
  private let exchange: Exchange

  /// Refuses a place that a site must not replace, such as the folder `source` that it is made from.
  ///
  /// `patience` is how long `write` waits for another build of the same destination to end.
  public init(
    at path: String, protecting source: String? = nil, patience: Duration = .seconds(10)
  ) throws(OutputRefusal) {
    let home = getenv("HOME").map { String(cString: $0) }
    try self.init(at: path, protecting: source, home: home, patience: patience)
  }

  init(
    at path: String, protecting source: String? = nil, home: String?,
    patience: Duration = .seconds(10), exchange: @escaping Exchange = SitePlacement.kernelExchange
  ) throws(OutputRefusal) {
    destination = try Destination(at: path, protecting: source, home: home)
    self.patience = patience
    self.exchange = exchange
  }

  /// Replaces the site in the folder by these files, and its manifest; touches nothing where nothing changed.
  ///
  /// Throws `OutputRefusal` before any file is made where the folder holds files that are not ours,
  /// `OutputFailure` where the machine fails, `Leak` where the audit finds what is not published, and a file's own
  /// error where making it does: of several the first by path. The old site then stands as it was.
  public func write(
    _ files: [OutputFile], jobs: Int, audit: Audit? = nil, stopwatch: Stopwatch = Stopwatch()
  ) throws -> OutputSummary {
    let files = try stopwatch.measure("order of pages") { try files.inPathOrder() }
    let parent = try Folder(making: destination.parent)
    let room = try Workroom(for: destination, in: parent)
    let lock = try BuildLock(in: room, waiting: patience)
    return try withExtendedLifetime(lock) {
      try Leftovers(in: room).remove()
      let standing = try stopwatch.measure("standing site") {
        try StandingSite(destination, in: parent, room: room, waiting: patience)
      }
      let stages = StageOnDemand { () throws(OutputFailure) in
        try Stage(in: room, like: standing.folder)
      }
      let placement = SitePlacement(
        destination: destination, parent: parent, room: room, standing: standing,
        exchange: exchange)
      do {
        return try write(files, jobs: jobs, audit: audit, stopwatch, stages, placement)
      } catch {
        stages.remove()
        throw error
      }
    }
  }

  private func write(
    _ files: [OutputFile], jobs: Int, audit: Audit?, _ stopwatch: Stopwatch,
    _ stages: StageOnDemand, _ placement: SitePlacement
  ) throws -> OutputSummary {
    let standing = placement.standing
    let staged = try stopwatch.measure("pages") {
      try inOrder(count: files.count, jobs: jobs) {
        FileWriter(standing, stages, audit, stopwatch)
      } _: { writer, number in
        try writer.write(files[number])
      }
    }
    return try stopwatch.measure("placement") {
      try place(staged, jobs: jobs, stopwatch, stages, placement)
    }
  }

  /// Puts what changed in the place of what stands, with what did not.
  private func place(
    _ staged: [StagedFile], jobs: Int, _ stopwatch: Stopwatch, _ stages: StageOnDemand,
    _ placement: SitePlacement
  ) throws -> OutputSummary {
    let standing = placement.standing
    let change = SiteChange(from: standing.manifest, to: staged)
    if standing.manifestBytes == change.manifestBytes, change.written.isEmpty,
      change.removed.isEmpty
    {
      return change.summary(.untouched)
    }
    let stage = try stages.get()
    // Where files are placed one by one, the unchanged ones stay where they are.
    if !placement.room.isInside {
      _ = try inOrder(count: change.unchanged.count, jobs: jobs) {
        FileWriter(standing, stages, nil, stopwatch)
      } _: { writer, number in
        try writer.keep(change.unchanged[number])
      }
      try stage.write(manifest: change.manifestBytes)
    }
    let (how, keptAside) = try placement.place(stage, change)
    return change.summary(how, keptAside: keptAside)
  }
}
