import ArgumentParser
import Dossiers
import Output
import Parallel
import Website

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site, all or nothing.",
    discussion: """
      The pages go to public/ in the site's folder (with --drafts to preview/), and replace what an \
      earlier build wrote there. With an error in the content nothing is written at all. Errors are all shown, and of \
      the warnings and notes of each rule the first three.

      Examples:
        dossier build
        dossier build --drafts
        dossier build --source site --destination /var/www/dossier
        dossier build --base-url https://dossier.example/
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: .value(
      "dir",
      "The folder to build into; else public/, or with --drafts preview/, in the site's folder."))
  var destination: String?

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  @Flag(
    name: .shortAndLong, help: "Print all warnings and notes, not the first three of each rule.")
  var verbose = false

  @Flag(help: "Print where the time went, stage by stage.")
  var timings = false

  func run() throws {
    if destination?.isEmpty == true { throw Exit.emptyDestination }
    let clock = ContinuousClock()
    let start = clock.now
    let stopwatch = Stopwatch(notingParts: timings)
    let build = try Progress.shown(stopwatch, unless: quiet) { try Build(site, $0) }
    let place = destination ?? site.place.source + (site.drafts ? "/preview" : "/public")
    let output = try OutputFolder(at: place, protecting: build.folder)
    try build.reportProblems(site.color, inFull: verbose)
    let summary = try Progress.shown(stopwatch, unless: quiet) { _ in try build.write(to: output) }
    let time = clock.now - start
    if !quiet {
      Terminal.say(BuildReport(build: build, summary: summary, place: place, time: time).text)
    } else if let loss = BuildReport.loss(in: summary) {
      Terminal.report("dossier: \(loss).\nMove away what you need of it, and remove it.")
    }
    if timings { Terminal.say(TimingReport(stages: stopwatch.stages, time: time).text) }
    Exit.now(keeping: build)
  }
}

extension Exit {
  static let emptyDestination = Exit.emptyName(
    of: "the folder to build into", "Name one with --destination, or leave that out.")
}
