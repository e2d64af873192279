import ArgumentParser
import Dossiers

struct NewClaimCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "claim",
    abstract: "Begin a claim: a draft with the skeleton of a point.",
    discussion: """
      Examples:
        dossier new claim "The ferry contract" --about jane-roe
        dossier new claim "The quay" --about "Jane Roe" --about weir-ferries
      """)

  @OptionGroup var options: NewOptions

  @Option(
    help: .value("figure", "Whom the claim is about: a figure's id or name; may be repeated."))
  var about: [String] = []

  @Option(help: .value("text", "The claim in at most 75 characters, for feeds."))
  var short: String?

  func run() throws {
    try options.begin(.claim, ["short": .text(short), "about": .list(about)])
  }
}

struct NewFigureCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figure",
    abstract: "Begin a figure: anybody who speaks, is spoken of, or publishes.",
    discussion: """
      Examples:
        dossier new figure "Jane Roe" --role "Mayor of Lakemoor" --alias "Mayor Roe"
        dossier new figure "韩东"     the file is han-dong.md
        dossier new figure "The Lantern" --kind outlet --alias Lantern
      """)

  @OptionGroup var options: NewOptions

  @Option(
    help: "person, organization, outlet or public-body.",
    completion: .list(Figure.Kind.allCases.map(\.rawValue)))
  var kind = "person"

  @Option(
    name: .customLong("alias"),
    help: .value("name", "Another name by which links find it; may be repeated."))
  var aliases: [String] = []

  @Option(help: .value("text", "What it is, in one line."))
  var role: String?

  @Option(help: .value("url", "Its own website."))
  var url: String?

  @Option(help: .value("item", "Its item in Wikidata, such as Q42."))
  var wikidata: String?

  func run() throws {
    try options.begin(
      .figure,
      [
        "kind": .text(kind), "aliases": .list(aliases), "role": .text(role),
        "url": .text(url), "wikidata": .text(wikidata),
      ])
  }
}

struct NewSourceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "source",
    abstract: "Begin a source: one document that is cited.",
    discussion: """
      Without a date the file says `date: unknown`, until you fill it in. Without a publisher it is a draft until you \
      give one.

      Examples:
        dossier new source "Ferry deal" --publisher the-lantern --date 2024-03-04
        dossier new source "The award" --type official-report --publisher auditor
        dossier new source "The bids" --publisher-name "Harbour office" --seen no
      """)

  private static var types: String {
    let names = Source.Kind.allCases.map(\.rawValue)
    return names.dropLast().joined(separator: ", ") + " or \(names.last ?? "")."
  }

  @OptionGroup var options: NewOptions

  @Option(
    help: ArgumentHelp(NewSourceCommand.types),
    completion: .list(Source.Kind.allCases.map(\.rawValue)))
  var type = "news-report"

  @Option(
    help: .value(
      "date", "The day on which it was published, as far as is known: 2024, 2024-03 or 2024-03-04.")
  )
  var date: String?

  @Option(
    name: .customLong("publisher"),
    help: .value("figure", "Who published it: a figure's id or name; may be repeated."))
  var publishers: [String] = []

  @Option(help: .value("name", "A publisher who has no page here."))
  var publisherName: String?

  @Option(
    name: .customLong("author"),
    help: .value("name", "Who wrote it; may be repeated."))
  var authors: [String] = []

  @Option(help: .value("url", "Where the original stands."))
  var url: String?

  @Option(help: .value("url", "An archive, mirror or reprint."))
  var copyURL: String?

  @Option(
    help: "What you read yourself: original, copy or no.",
    completion: .list(Source.Seen.allCases.map(\.rawValue)))
  var seen: String?

  @Option(help: .value("date", "The day on which you read it."))
  var accessed: String?

  @Option(help: .value("tag", "Its language, such as en or fr-CA."))
  var language: String?

  func run() throws {
    try options.begin(
      .source,
      [
        "type": .text(type), "date": .text(date), "publisher": .oneOrMore(publishers),
        "publisher-name": .text(publisherName), "authors": .list(authors), "url": .text(url),
        "copy-url": .text(copyURL), "seen": .text(seen), "accessed": .text(accessed),
        "language": .text(language),
      ])
  }
}

struct NewEventCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "event",
    abstract: "Begin an event: what happened and was not a statement.",
    discussion: """
      Without a date it is a draft until you give one.

      Examples:
        dossier new event "The council votes" --date 2023-11 --figure jane-roe
        dossier new event "The hearings" --date 2023-11-14/2023-11-16 --claim ferry
      """)

  @OptionGroup var options: NewOptions

  @Option(
    help: .value(
      "date", "When it was, as far as is known, or from when until when: 2023-11-14/2023-11-16."))
  var date: String?

  @Option(help: .value("text", "Where it was."))
  var place: String?

  @Option(
    name: .customLong("figure"),
    help: .value("figure", "Whom it involves: a figure's id or name; may be repeated."))
  var figures: [String] = []

  @Option(
    name: .customLong("claim"),
    help: .value("claim", "A claim that it belongs to, by id or title; may be repeated."))
  var claims: [String] = []

  func run() throws {
    try options.begin(
      .event,
      [
        "date": .text(date), "place": .text(place), "figures": .list(figures),
        "claims": .list(claims),
      ])
  }
}

struct NewPageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "page",
    abstract: "Begin a page of free text: a draft.",
    discussion: """
      Examples:
        dossier new page "How we work" --id methodology
      """)

  @OptionGroup var options: NewOptions

  func run() throws { try options.begin(.page, [:]) }
}
