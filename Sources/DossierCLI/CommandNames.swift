import ArgumentParser
import Dossiers

extension ArgumentHelp {
  /// What an option is for, and what its value is called.
  static func value(_ name: String, _ purpose: String) -> ArgumentHelp {
    ArgumentHelp("\(purpose)", valueName: name)
  }
}

/// `Did you mean `x`? `, or nothing.
func meant(_ word: String, among words: [String]) -> String {
  nearest(to: word, among: words).map { "Did you mean `\($0)`? " } ?? ""
}

/// The commands that a user may name, as they are defined.
enum CommandNames {
  /// What is wrong with the words that name a command, which ArgumentParser calls an unexpected argument only.
  static func failure(in words: [String], of root: any ParsableCommand.Type) -> Exit? {
    var command = root
    var path = [name(of: root)]
    for word in words.first == "help" ? words.dropFirst() : words[...] {
      let inner = command.configuration.subcommands
      guard !inner.isEmpty, !word.hasPrefix("-") else { return nil }
      if word == "help", command == root { return nil }
      guard let next = inner.first(where: { names(of: $0).contains(word) }) else {
        let known = inner.filter { $0.configuration.shouldDisplay }.map { name(of: $0) }
        return .usage(
          "there is no command `\((path + [word]).joined(separator: " "))`. "
            + meant(word, among: known)
            + "The commands are \(known.map { "`\($0)`" }.joined(separator: ", ")). "
            + "`\(path.joined(separator: " ")) --help` explains more.")
      }
      command = next
      path.append(name(of: next))
    }
    return nil
  }

  private static func name(of command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private static func names(of command: any ParsableCommand.Type) -> [String] {
    [name(of: command)] + command.configuration.aliases
  }
}
