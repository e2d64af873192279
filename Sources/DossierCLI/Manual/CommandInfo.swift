import Foundation

/// A command as ArgumentParser describes it (`--experimental-dump-help`).
struct CommandInfo: Decodable {
  struct Argument: Decodable {
    struct Name: Decodable {
      let kind: String
      let name: String

      var text: String { (kind == "long" ? "--" : "-") + name }
    }

    let kind: String
    let shouldDisplay: Bool
    let isOptional: Bool
    let isRepeating: Bool
    let names: [Name]?
    let preferredName: Name?
    let valueName: String?
    let defaultValue: String?
    let abstract: String?
  }

  let superCommands: [String]?
  let shouldDisplay: Bool
  let commandName: String
  let abstract: String?
  let discussion: String?
  let subcommands: [CommandInfo]?
  let arguments: [Argument]?

  /// `dossier export json`.
  var words: [String] { (superCommands ?? []) + [commandName] }

  /// Those that are no secret; `help` is ArgumentParser's own.
  var shownSubcommands: [CommandInfo] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  /// This command and all below it.
  var family: [CommandInfo] { [self] + shownSubcommands.flatMap(\.family) }

  private struct Dump: Decodable {
    let command: CommandInfo
  }

  init(dump: String) throws {
    self = try JSONDecoder().decode(Dump.self, from: Data(dump.utf8)).command
  }
}
