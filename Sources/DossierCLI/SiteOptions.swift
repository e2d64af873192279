import ArgumentParser
import Dossiers
import Foundation
import Parallel

/// What every command that reads a site is told.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: FolderOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The site's absolute address, in place of dossier.yml's.", valueName: "url"))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Include drafts and embargoed entities.")
  var drafts = false

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "How many threads work at once; else one for each processor.", valueName: "n"))
  var jobs: Int?

  @Option(
    help: ArgumentHelp(
      "Colour the messages: always, never, or auto: on a terminal, unless NO_COLOR is set.",
      valueName: "when"))
  var color = Colours.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    if let baseURL, !baseURL.hasPrefix("http://") && !baseURL.hasPrefix("https://") {
      throw ValidationError("--base-url begins with https:// and ends in a slash.")
    }
  }

  var source: String { place.source }

  var threads: Int { jobs ?? allProcessors }

  /// The site's files and how to build them.
  func read(_ stopwatch: Stopwatch) throws -> (folder: SourceFolder, options: BuildOptions) {
    let options = try buildOptions(stopwatch)
    return (try stopwatch.measure("folders") { try folder() }, options)
  }

  func folder() throws -> SourceFolder { try place.folder() }

  func buildOptions(_ stopwatch: Stopwatch = Stopwatch()) throws -> BuildOptions {
    BuildOptions(
      now: try place.now(), includesDrafts: drafts,
      baseURL: baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }, jobs: threads,
      stopwatch: stopwatch)
  }

  /// The time for whatever goes on: it stands still where it was chosen.
  func time() throws -> @Sendable () -> Instant { try place.time() }
}

/// One thread for each processor.
var allProcessors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
