import ArgumentParser
import Dossiers
import Foundation
import Output
import Parallel

/// The options of every command that reads a site.
struct SiteOptions: ParsableArguments {
  @OptionGroup var place: FolderOptions

  @Option(
    name: .shortAndLong,
    help: .value("url", "The site's absolute address, in place of dossier.yml's."))
  var baseURL: String?

  @Flag(name: [.customShort("D"), .long], help: "Include drafts and embargoed entities.")
  var drafts = false

  @Option(
    name: .shortAndLong,
    help: .value("n", "How many threads work at once; else one for each processor."))
  var jobs: Int?

  @Option(
    help: .value(
      "when", "Colour the messages: always, never, or auto: on a terminal, unless NO_COLOR is set.")
  )
  var color = Colours.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs is at least 1.") }
    do throws(BaseURL.Invalid) {
      _ = try address
    } catch {
      throw ValidationError(
        "--base-url is `\(printable(baseURL ?? ""))`: \(error.message). \(printable(error.help))")
    }
  }

  /// The slash at its end may be left out here, as it often is where a host passes the address on.
  private var address: BaseURL? {
    get throws(BaseURL.Invalid) {
      guard let baseURL else { return nil }
      return try BaseURL(baseURL.hasSuffix("/") ? baseURL : baseURL + "/")
    }
  }

  /// The site's files and how to build them.
  func read(_ stopwatch: Stopwatch) throws -> (folder: SourceFolder, options: BuildOptions) {
    let options = try buildOptions(stopwatch)
    return (try stopwatch.measure("folders") { try place.folder() }, options)
  }

  func buildOptions(_ stopwatch: Stopwatch = Stopwatch()) throws -> BuildOptions {
    BuildOptions(
      now: try place.now(), includesDrafts: drafts, baseURL: try address,
      jobs: jobs ?? allProcessors, stopwatch: stopwatch)
  }
}

/// One thread for each processor.
var allProcessors: Int { max(1, ProcessInfo.processInfo.activeProcessorCount) }
