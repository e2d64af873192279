import ArgumentParser
import Dossiers
import Output

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a claim, figure, source, event or page.",
    discussion: """
      Writes a file with the keys of its kind, named by an id that is made of the title, and prints its path. \
      Nothing is ever overwritten.

      Examples:
        dossier new figure "Jane Roe" --role "Mayor of Lakemoor"
        dossier new figure "The Lantern" --kind outlet
        dossier new source "Ferry deal" --publisher the-lantern --date 2024-03-04
        dossier new event "The council votes" --date 2023-11-14 --figure jane-roe
        dossier new page "How we work" --id methodology
        dossier new claim "The ferry contract" --about jane-roe
      """,
    subcommands: [
      NewClaimCommand.self, NewFigureCommand.self, NewSourceCommand.self, NewEventCommand.self,
      NewPageCommand.self,
    ])
}

/// What can be said of every new file.
struct NewOptions: ParsableArguments {
  @Argument(help: "The title: the page's heading, and a name by which links find it.")
  var title: String

  @Option(
    help: .value("id", "The file's name without .md, in place of one that is made of the title."))
  var id: String?

  @Option(help: .value("text", "One or two sentences for lists and previews."))
  var summary: String?

  @Option(name: .customLong("tag"), help: .value("text", "A keyword; may be repeated."))
  var tags: [String] = []

  @Option(
    help: .value("time", "Not to be published before this time, such as 2026-11-22T06:00:00-05:00.")
  )
  var embargo: String?

  @Flag(help: "Not to be published yet. Claims and pages begin as drafts in any case.")
  var draft = false

  @OptionGroup var folder: FolderOptions

  /// Writes the file, and prints its path.
  func begin(_ kind: EntityKind, _ values: KeyValuePairs<String, GivenValue>) throws {
    let common: KeyValuePairs<String, GivenValue> = [
      "summary": .text(summary), "tags": .list(tags), "embargo": .text(embargo),
    ]
    let given = (Array(values) + Array(common)).compactMap { key, value in
      value.given.map { (key, $0) }
    }
    let site = try folder.site()
    let options = BuildOptions(now: try folder.now(), jobs: allProcessors)
    do {
      let file = try Scaffold(in: site, options: options)
        .file(NewFile(kind, title: title, id: id, values: given, isDraft: draft))
      try write(file)
    } catch let refusal as ScaffoldRefusal {
      throw Exit.usage(refusal.text)
    }
  }

  private func write(_ file: ScaffoldedFile) throws {
    var files = NewFiles(folder: folder.source)
    let isAdded: Bool
    do {
      isAdded = try files.add(Array(file.text.utf8), at: file.path)
    } catch {
      _ = files.undo()
      throw error
    }
    guard isAdded else {
      throw Exit.usage(
        "something is at \(printable(file.path)) already.\nMove it away, or give another id with --id."
      )
    }
    Terminal.say(folder.source == "." ? file.path : folder.source + "/" + file.path)
    if file.isDraft {
      Terminal.report(
        "It is a draft. dossier check reports what it still lacks; then take out `draft: true`.")
    }
  }
}

/// What was given for a key, if anything was.
enum GivenValue {
  case text(String?)
  case list([String])
  /// One is written without brackets.
  case oneOrMore([String])

  fileprivate var given: NewFile.Value? {
    switch self {
    case .text(let text): text.map { .text($0) }
    case .oneOrMore(let texts) where texts.count == 1: .text(texts[0])
    case .list(let texts), .oneOrMore(let texts): texts.isEmpty ? nil : .list(texts)
    }
  }
}

extension ScaffoldRefusal {
  /// Under the option that gave the key.
  fileprivate var text: String {
    let options = [
      "aliases": "alias", "authors": "author", "claims": "claim", "figures": "figure",
      "tags": "tag",
    ]
    let option = key.flatMap { $0 == "title" ? nil : "--" + (options[$0] ?? $0) + ": " } ?? ""
    return printable(option + message) + "\n" + printable(help)
  }
}
