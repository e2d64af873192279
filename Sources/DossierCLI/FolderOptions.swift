import ArgumentParser
import Dossiers
import Foundation
import Output

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// On which site a command works, and at what time.
struct FolderOptions: ParsableArguments {
  @Option(name: .shortAndLong, help: .value("dir", "The site's folder."))
  var source = "."

  @Option(
    help: .value(
      "time",
      "The time that decides what day it is and which embargoes hold (RFC 3339); else SOURCE_DATE_EPOCH, else now."
    ))
  var clock: String?

  func validate() throws {
    if let clock, Instant(rfc3339: clock) == nil {
      throw ValidationError(
        "--clock is a time with its zone, such as 2026-11-22T09:30:00Z (RFC 3339).")
    }
  }

  /// The files that are in the folder.
  func folder() throws -> SourceFolder { try .named(source) }

  /// The same of a folder that a site has been begun in.
  func site() throws -> SourceFolder {
    let folder = try folder()
    guard folder.settings != nil else {
      throw Exit.usage(
        "`\(source)` is no site's folder: it holds no dossier.yml.\nChange to the site's folder, name "
          + "it with --source, or make a site with dossier init.")
    }
    return folder
  }

  func now() throws -> Instant { try chosenTime() ?? .current }

  /// The time for whatever goes on: it does not move on where it was chosen.
  func time() throws -> @Sendable () -> Instant {
    guard try chosenTime() == nil else {
      let now = try now()
      return { now }
    }
    return { .current }
  }

  private func chosenTime() throws -> Instant? {
    if let clock, let instant = Instant(rfc3339: clock) { return instant }
    if let epoch = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"], !epoch.isEmpty {
      guard let instant = Instant(secondsSince1970: epoch) else {
        throw Exit.usage(
          "SOURCE_DATE_EPOCH is a whole number of seconds since 1970, not `\(printable(epoch))`.")
      }
      return instant
    }
    return nil
  }
}

extension Instant {
  fileprivate static var current: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(secondsSince1970: time.tv_sec, nanoseconds: time.tv_nsec)
  }
}

extension SourceFolder {
  /// The folder at a path that the user gave.
  static func named(_ source: String) throws -> SourceFolder {
    guard !source.isEmpty else {
      throw Exit.emptyName(
        of: "the site's folder", "Name it with --source, or leave that out.")
    }
    do {
      return try SourceFolder(at: source)
    } catch {
      throw Exit.usage("there is no folder `\(error.path)`. Name the site's folder with --source.")
    }
  }
}
