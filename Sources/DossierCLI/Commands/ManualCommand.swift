import ArgumentParser
import Foundation

/// Writes the manual; for whoever makes a package of the program.
struct ManualCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Write the pages of the manual, for man(1).",
    discussion: """
      Examples:
        dossier manual build/man1
      """,
    shouldDisplay: false)

  @Argument(help: .value("dir", "The folder to write into."))
  var folder: String

  func run() throws {
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for page in try DossierCommand.definition().family.map(ManualPage.init) {
        try Data(page.text.utf8).write(to: URL(fileURLWithPath: folder + "/" + page.fileName))
      }
    } catch {
      throw Exit.failure("`\(folder)` cannot be written: \(error.localizedDescription)")
    }
  }
}

extension DossierCommand {
  /// The commands as they are defined.
  fileprivate static func definition() throws -> CommandInfo {
    do {
      _ = try parseAsRoot(["--experimental-dump-help"])
    } catch {
      return try CommandInfo(dump: fullMessage(for: error))
    }
    throw ExitCode.failure
  }
}
