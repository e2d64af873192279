import ArgumentParser
import Dossiers
import Foundation
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
      Nothing is written where a build would fail. docs/export.md describes every key.

      Examples:
        dossier export json
        dossier export json --output dossier.json
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write, in place of standard output.", valueName: "file"))
  var output: String?

  func run() throws {
    let build = try Progress.shown { try Build(site, $0) }
    try build.tellProblems(site.color)
    let json: [UInt8]
    do {
      json = try build.jsonExport()
    } catch let leak as Leak {
      throw Exit.failure("\(leak)")
    }
    guard let output else {
      return try Terminal.give(json)
    }
    try refuse(output, of: build.folder)
    do {
      try Data(json).write(to: URL(fileURLWithPath: output), options: .atomic)
    } catch {
      throw Exit.failure("`\(output)` cannot be written: \(error.localizedDescription)")
    }
  }

  /// An export takes the place of what stands there, which must be none of the site's sources and a plain file.
  private func refuse(_ output: String, of folder: SourceFolder) throws {
    let place = URL(fileURLWithPath: output).resolvingSymlinksInPath().path
    let sources = ["dossier.yml", "content", "templates"].map { folder.path + "/" + $0 }
    if sources.contains(where: { place == $0 || place.hasPrefix($0 + "/") }) {
      throw Exit.usage(
        "`\(output)` is where the site's own files lie. Name another place for the export.")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: output)
    if let attributes, attributes[.type] as? FileAttributeType != .typeRegular {
      throw Exit.usage(
        "`\(output)` is no plain file. Name a file, or leave --output out and use `>`.")
    }
  }
}
