public import Parallel
import Synchronization

/// The folder that a site is written to, all or nothing.
///
/// A reader of the folder meets the old site or the new one, whenever the program ends, and only files that an
/// earlier build wrote are ever replaced or removed.
public struct OutputFolder: Sendable {
  let destination: Destination
  let timeout: Duration
  private let exchange: Exchange

  /// Refuses a place that a site must not replace: the folder `source` that it is made from, one that holds it, and one in
  /// its folders `inputs`, by their names.
  ///
  /// `timeout` is how long `write` and `clean` wait for another build of the same destination to end.
  public init(
    at path: String, protecting source: String? = nil, inputs: [String] = [],
    timeout: Duration = .seconds(10)
  ) throws(OutputRefusal) {
    try self.init(
      at: path, protecting: source, inputs: inputs, home: Destination.home, timeout: timeout)
  }

  init(
    at path: String, protecting source: String? = nil, inputs: [String] = [], home: String?,
    timeout: Duration = .seconds(10), exchange: @escaping Exchange = Placement.kernelExchange
  ) throws(OutputRefusal) {
    destination = try Destination(at: path, protecting: source, inputs: inputs, home: home)
    (self.timeout, self.exchange) = (timeout, exchange)
  }

  /// Replaces the site in the folder by these files, and its manifest; leaves it as it is where nothing changed.
  ///
  /// Throws `OutputRefusal` before any file is made where the folder holds files that are not ours,
  /// `OutputFailure` where the machine fails, and a file's own error where making it does: of several the first by
  /// path. The old site is then as it was.
  public func write(
    _ files: [OutputFile], jobs: Int, stopwatch: Stopwatch = Stopwatch()
  ) throws -> OutputSummary {
    let files = try stopwatch.measure("order of pages") { try files.inPathOrder() }
    let parent = try Folder(making: destination.parent)
    let staging = try StagingDirectory(for: destination, in: parent)
    return try staging.whileLocked(timeout) {
      try staging.removeStaleFiles()
      let current = try stopwatch.measure("current site") {
        try removeStaleFilesInside(parent, besides: staging)
        return try CurrentSite(destination, in: parent, staging)
      }
      let staged = try StagedSite(in: staging, like: current.folder)
      let placement = Placement(
        destination: destination, staging: staging, current: current, staged: staged,
        exchange: exchange)
      do {
        return try write(files, jobs: jobs, stopwatch, placement)
      } catch {
        staged.remove()
        throw error
      }
    }
  }

  private func write(
    _ files: [PlacedFile], jobs: Int, _ stopwatch: Stopwatch, _ placement: Placement
  ) throws -> OutputSummary {
    let (current, staged) = (placement.current, placement.staged)
    let writer = FileWriter(current: current, staged: staged, stopwatch: stopwatch)
    let isStaged = try stopwatch.measure("pages") {
      try mapInOrder(files, jobs: jobs) { try writer.stage($0) }
    }
    return try stopwatch.measure("placement") {
      let change = SiteChange(from: current.manifest, to: files.map(\.path), isStaged)
      if change.written.isEmpty, current.manifestBytes == change.manifestBytes {
        staged.remove()
        return change.summary(.untouched)
      }
      // Where files are placed one by one, the unchanged ones stay where they are.
      if !placement.staging.isDestination {
        _ = try mapInOrder(change.unchanged, jobs: jobs) { try writer.keep($0) }
        try staged.write(manifest: change.manifestBytes)
      }
      return try placement.place(change)
    }
  }
}

/// What a write did to the destination.
public struct OutputSummary: Equatable, Sendable {
  /// How the new site took the old one's place.
  public enum Placement: Equatable, Sendable {
    /// Nothing had changed, so nothing was touched.
    case untouched
    /// There was no folder; the new one was renamed to its name.
    case created
    /// The new folder and the old one changed names in one step.
    case exchanged
    /// The folders could not be exchanged, so a reader may have met old and new files side by side.
    case fileByFile
  }

  public let written: Int
  public let unchanged: Int
  public let removed: Int
  public let placement: Placement
  /// The old folder beside the destination, where it could not be removed: it holds files that came while the
  /// site was being built and are not ours, or this user may not remove them.
  public let keptAside: String?
}

/// The results of some work on each element, in order, from up to `jobs` threads.
///
/// Throws the error of the first element that fails, whatever the threads' timing.
private func mapInOrder<Element: Sendable, Success: Sendable>(
  _ elements: [Element], jobs: Int, _ work: @escaping @Sendable (Element) throws -> Success
) throws -> [Success] {
  let firstFailure = Atomic<Int>(.max)
  let results = mapInParallel(Array(elements.enumerated()), jobs: jobs) {
    (number, element) -> Result<Success, any Error>? in
    // What comes after a failure is not needed; what comes before it may fail too.
    guard number < firstFailure.load(ordering: .relaxed) else { return nil }
    let result = Result { try work(element) }
    if case .failure = result { firstFailure.min(number, ordering: .relaxed) }
    return result
  }
  return try results.compactMap { try $0?.get() }
}
