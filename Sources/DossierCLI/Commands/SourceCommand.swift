import ArgumentParser

struct SourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Save copies of sources, and compare the quotations with them.",
    discussion: """
      Copies lie in evidence/, which is never published. What was found in them is kept in quotes.lock, so that a check \
      proves the quotations also where the copies are not.

      Examples:
        dossier source add page.html --id gazette-20240203
        dossier source add https://gazette.example/money --id gazette-20240203
        dossier source verify
      """,
    subcommands: [SourceAddCommand.self, SourceVerifyCommand.self])
}
