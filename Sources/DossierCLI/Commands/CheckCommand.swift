import ArgumentParser
import Dossiers

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report everything that is wrong with a site, without writing anything.",
    discussion: """
      Problems go to standard error, each with its file, line and column, the rule, and how to fix it; how many there \
      are goes to standard output. The other formats are for programs and go to standard output whole. The exit code is 1 \
      where there are errors.

      Examples:
        dossier check
        dossier check --strict --source site
        dossier check content/claims/ferry-contract.md content/figures
        dossier check --format github
        dossier check --format sarif > dossier.sarif
      """)

  @Argument(
    help: .value(
      "file",
      "Report only what is wrong with these files, or in these folders. All of the site is read all the same."
    ),
    completion: .file())
  var files: [String] = []

  @OptionGroup var site: SiteOptions

  @Option(
    help: .value(
      "format", "The format of the report: text for people, json, sarif, or github for its Actions."
    ))
  var format = CheckFormat.text

  @Flag(help: "Fail where there are warnings too, and where a quotation is not proved.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() throws {
    let build = try Progress.shown(unless: quiet) { try Build(site, $0) }
    let result = CheckResult(
      problems: strict ? build.problems.map(\.weighedStrictly) : build.problems,
      waived: build.dossier.waived, source: site.place.source
    ).within(try files.map { try SitePath($0, in: build.folder) })
    try report(result, of: build)
    if result.fails(strictly: strict) { throw Exit.errors }
    Exit.now(keeping: build)
  }

  private func report(_ result: CheckResult, of build: Build) throws {
    guard let output = format.output(of: result) else {
      Terminal.report(ProblemTexts(result.problems, of: build.folder, Style(site.color)))
      if strict, !result.problems.containErrors, result.fails(strictly: true) {
        Terminal.report("dossier: with --strict a warning fails the check.")
      }
      if !quiet { Terminal.say(result.problems.count) }
      return
    }
    try Terminal.give(output)
  }
}
