import ArgumentParser
import Dossiers

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of a kind's front matter, or of dossier.yml.",
    discussion: """
      An editor that knows the schema completes keys and marks wrong values while you type. The schema and the checks are \
      made from one definition. What only the whole site shows, such as a reference to nothing, is left to \
      dossier check.

      Examples:
        dossier schema claim
        dossier schema settings > .vscode/dossier.schema.json
      """)

  /// Beside the kinds of files, the settings.
  private static let settings = "settings"
  private static let kinds = EntityKind.allCases.map(\.rawValue) + [settings]

  @Argument(
    help: .value("kind", "claim, figure, source, event or page; settings for dossier.yml."),
    completion: .list(kinds))
  var kind: String

  func run() throws {
    if kind == SchemaCommand.settings {
      try Terminal.give(JSONSchema.ofSettings())
    } else if let kind = EntityKind(rawValue: kind) {
      try Terminal.give(JSONSchema.ofFrontMatter(of: kind))
    } else {
      throw Exit.usage(
        "there is no kind `\(kind)`. \(meant(kind, among: SchemaCommand.kinds))"
          + "The kinds are \(SchemaCommand.kinds.map { "`\($0)`" }.joined(separator: ", ")).")
    }
  }
}
