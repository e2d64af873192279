/// A page of the manual in the language of man(7), made from the command's definition.
struct ManualPage {
  let command: CommandInfo

  /// `dossier-export-json.1`.
  var fileName: String { title + ".1" }

  private var title: String { command.words.joined(separator: "-") }

  var text: String {
    let head = ".TH \(escaped(title.uppercased())) 1 \"\" \"dossier \(Version.text)\" \"dossier\""
    let parts =
      [
        ("NAME", ["\(escaped(title)) \\- \(escaped(purpose))"]), ("SYNOPSIS", synopsis),
        ("DESCRIPTION", description), ("COMMANDS", commands), ("OPTIONS", options),
        ("EXAMPLES", examples), ("EXIT STATUS", ManualPage.exitStatus), ("SEE ALSO", seeAlso),
      ]
    return
      ([head]
      + parts.filter { !$0.1.isEmpty }.flatMap { [".SH \"\($0)\""] + $1 })
      .joined(separator: "\n") + "\n"
  }

  private var purpose: String {
    let abstract = command.abstract ?? ""
    return abstract.hasSuffix(".") ? String(abstract.dropLast()) : abstract
  }

  private var shown: [CommandInfo.Argument] { (command.arguments ?? []).filter(\.shouldDisplay) }

  private var synopsis: [String] {
    let words = shown.map { argument in
      let value = argument.valueName.map { "\\fI\(escaped($0))\\fR" } ?? ""
      let name = argument.preferredName.map { "\\fB\(escaped($0.text))\\fR" }
      let word = argument.kind == "positional" ? value : name ?? ""
      let whole = argument.kind == "option" ? "\(word) \(value)" : word
      return (argument.isOptional ? "[\(whole)]" : whole)
        + (argument.isRepeating ? " .\\|.\\|." : "")
    }
    let name = "\\fB\(escaped(command.words.joined(separator: " ")))\\fR"
    let inner = command.shownSubcommands.isEmpty ? [] : ["\\fIcommand\\fR"]
    return [([name] + inner + words).joined(separator: " ")]
  }

  private var discussion: (text: String, examples: String) {
    let whole = command.discussion ?? ""
    guard let title = whole.firstRange(of: "Examples:\n") else { return (whole, "") }
    return (String(whole[..<title.lowerBound]), String(whole[title.upperBound...]))
  }

  private var description: [String] {
    [escaped(command.abstract ?? "")]
      + discussion.text.split(separator: "\n\n").flatMap { part in
        part.hasPrefix("  ") ? [".PP"] + asTyped(part) : [".PP", escaped(String(part))]
      }
  }

  private var examples: [String] {
    discussion.examples.isEmpty ? [] : asTyped(discussion.examples[...])
  }

  private func asTyped(_ lines: Substring) -> [String] {
    [".nf"] + lines.split(separator: "\n").map { escaped(String($0)) } + [".fi"]
  }

  private var commands: [String] {
    command.shownSubcommands.flatMap { inner in
      [".TP", "\\fB\(escaped(inner.commandName))\\fR", escaped(inner.abstract ?? "")]
    }
  }

  private var options: [String] {
    shown.flatMap { argument in
      let names = (argument.names ?? [])
        .sorted { $0.text.count < $1.text.count }
        .map { "\\fB\(escaped($0.text))\\fR" }.joined(separator: ", ")
      let value = argument.kind == "flag" ? nil : argument.valueName
      let head = [names, value.map { "\\fI\(escaped($0))\\fR" } ?? ""]
        .filter { !$0.isEmpty }.joined(separator: " ")
      let usual = argument.defaultValue.map { " (default: \($0))" } ?? ""
      return [".TP", head, escaped((argument.abstract ?? "") + usual)]
    }
  }

  private static let exitStatus = [
    ".TP", "0", "It is done; there may be warnings.", ".TP", "1",
    "There are problems in the content, or the machine failed.", ".TP", "2", "Wrong usage.",
  ]

  private var seeAlso: [String] {
    let others =
      (command.superCommands ?? []).isEmpty
      ? command.family.dropFirst().map(\.words) : [command.superCommands ?? []]
    return others.isEmpty
      ? []
      : [
        others.map { "\\fB\(escaped($0.joined(separator: "-")))\\fR(1)" }.joined(separator: ", ")
      ]
  }
}

/// As text, whatever signs of roff are in it.
private func escaped(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    let signs = line.replacing("\\", with: "\\e").replacing("-", with: "\\-")
      .replacing("'", with: "\\(aq").replacing("`", with: "\\(ga")
    return signs.hasPrefix(".") ? "\\&" + signs : signs
  }.joined(separator: "\n")
}
