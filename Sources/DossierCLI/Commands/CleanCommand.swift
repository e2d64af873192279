import ArgumentParser
import Dossiers
import Output

struct CleanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove what builds of this site wrote, and nothing else.",
    discussion: """
      Removed are public/ and preview/ in the site's folder, as far as a build wrote them, and what builds \
      that were ended half-way left beside them. What somebody else put there stays, and is named.

      Examples:
        dossier clean                       remove public/ and preview/
        dossier clean --destination /srv/x  remove what was built into that folder
      """)

  @Option(name: .shortAndLong, help: .value("dir", "The site's folder."))
  var source = "."

  @Option(
    name: .shortAndLong,
    help: .value("dir", "The folder that was built into, in place of public/ and preview/."))
  var destination: String?

  func run() throws {
    if destination?.isEmpty == true { throw Exit.emptyDestination }
    let folder = try SourceFolder.named(source)
    let places = destination.map { [$0] } ?? ["public", "preview"].map { source + "/" + $0 }
    let lines = try places.flatMap { place in
      let output = try OutputFolder(at: place, protecting: folder)
      return CleanCommand.report(try output.clean(), of: place)
    }
    Terminal.say(lines.isEmpty ? "Nothing to remove." : lines.joined(separator: "\n"))
  }

  private static func report(_ cleanup: Cleanup, of place: String) -> [String] {
    let place = printable(place)
    var lines: [String] = []
    if cleanup.files > 0 {
      lines.append("Removed \(counted(cleanup.files, "file")) of \(place).")
    }
    if cleanup.staleFolders > 0 {
      lines.append(
        "Removed \(counted(cleanup.staleFolders, "folder")) that a broken-off build left beside \(place)."
      )
    }
    if !cleanup.kept.isEmpty {
      let shown = cleanup.kept.prefix(10).map { "\n  " + printable($0) }.joined()
      let rest = cleanup.kept.count > 10 ? "\n  and \(cleanup.kept.count - 10) more" : ""
      lines.append("Left in \(place), since no build of this site wrote it:\(shown)\(rest)")
    }
    return lines
  }
}
