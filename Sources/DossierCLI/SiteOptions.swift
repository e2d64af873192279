import ArgumentParser
import Dossiers
import Foundation
import Parallel

/// What every command that reads a site is told.
struct SiteOptions: ParsableArguments {
  @Option(
    name: .shortAndLong, help: ArgumentHelp("The site's folder.", valueName: "dir"))
  var source = "."

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The site's absolute address, in place of dossier.yml's.", valueName: "url"))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Include drafts and embargoed entities.")
  var drafts = false

  @Option(
    help: ArgumentHelp(
      "The time that decides which embargoes hold (RFC 3339); else SOURCE_DATE_EPOCH, else now.",
      valueName: "time"))
  var clock: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many threads work at once; else one for each processor.", valueName: "n"))
  var jobs: Int?

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if let baseURL, !baseURL.hasPrefix("http://") && !baseURL.hasPrefix("https://") {
      throw ValidationError("--base-url begins with https:// and ends in a slash.")
    }
    if let clock, Instant(rfc3339: clock) == nil {
      throw ValidationError(
        "--clock is a time with its zone, such as 2026-11-22T09:30:00Z (RFC 3339).")
    }
  }

  var threads: Int { jobs ?? max(1, ProcessInfo.processInfo.activeProcessorCount) }

  /// The site's files and how to build them.
  func read(_ stopwatch: Stopwatch) throws -> (folder: SourceFolder, options: BuildOptions) {
    let options = try buildOptions(stopwatch)
    return (try stopwatch.measure("folders") { try folder() }, options)
  }

  func folder() throws -> SourceFolder {
    do {
      return try SourceFolder(at: source)
    } catch {
      throw Exit.usage("there is no folder `\(error.path)`. Name the site's folder with --source.")
    }
  }

  func buildOptions(_ stopwatch: Stopwatch = Stopwatch()) throws -> BuildOptions {
    BuildOptions(
      now: try now(), includesDrafts: drafts,
      baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, jobs: threads,
      stopwatch: stopwatch)
  }

  /// The time for whatever goes on: it stands still where it was chosen.
  func time() throws -> @Sendable () -> Instant {
    guard try chosenTime() == nil else {
      let now = try now()
      return { now }
    }
    return { .current }
  }

  private func now() throws -> Instant { try chosenTime() ?? .current }

  private func chosenTime() throws -> Instant? {
    if let clock, let instant = Instant(rfc3339: clock) { return instant }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let seconds = Int(epoch), seconds.magnitude < 1 << 40 else {
        throw Exit.usage("SOURCE_DATE_EPOCH is a number of seconds since 1970, not `\(epoch)`.")
      }
      return Instant(secondsSince1970: seconds)
    }
    return nil
  }
}

extension Instant {
  fileprivate static var current: Instant {
    Instant(secondsSince1970: Int(Date().timeIntervalSince1970))
  }
}
