import ArgumentParser
import Dossiers
import Website

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write what is published and derived, for other programs.",
    discussion: """
      Examples:
        dossier export json
      """,
    subcommands: [ExportJSONCommand.self])
}

struct ExportJSONCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "json",
    abstract:
      "Write the dossier as JSON: claims, points, statements, and the graph that links them.",
    discussion: """
      Nothing is written where a build would fail, and no file is replaced but an earlier export. docs/export.md \
      describes every key.

      Examples:
        dossier export json
        dossier export json --output dossier.json
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: .value("file", "The file to write, in place of standard output, which is also `-`."))
  var output: String?

  func run() throws {
    let build = try Progress.shown { try Build(site, $0) }
    let file = try output.flatMap { $0 == "-" ? nil : try ExportFile($0, for: build.folder) }
    try build.reportProblems(site.color)
    let json = try build.jsonExport()
    if let file { try file.write(json) } else { try Terminal.give(json) }
  }
}
