import ArgumentParser
import Dossiers

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Explain what a rule is for, with an example that breaks it and one that does not.",
    discussion: """
      A rule's name stands in square brackets in each message. Without a name all rules are listed.

      Examples:
        dossier explain no-request
        dossier explain
      """)

  @Argument(
    help: .value("rule", "The rule's name, as in the message."),
    completion: .list(Rulebook.names))
  var rule: String?

  func run() throws {
    guard let rule else { return try Terminal.give(Array((Rulebook.list + "\n").utf8)) }
    // It may be copied with its brackets.
    let name = rule.trimmingPrefix("[").prefix { $0 != "]" }
    guard let found = Rulebook.rules.first(where: { $0.name == name }) else {
      throw Exit.usage(
        "there is no rule `\(rule)`. \(meant(rule, among: Rulebook.names))"
          + "`dossier explain` lists all rules.")
    }
    try Terminal.give(Array((found.explanation + "\n").utf8))
  }
}
