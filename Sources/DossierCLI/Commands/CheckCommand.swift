import ArgumentParser
import Dossiers
import Foundation
import Output

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Report everything that is wrong with a site, without writing anything.",
    discussion: """
      Problems go to standard error, each with its file, line and column, the rule, and how to fix it; how many there \
      are goes to standard output. The other formats are for programs and go to standard output whole. The exit code is 1 \
      where there are errors. With --new only what was not there at a revision of git is reported, and fails the \
      check.

      Examples:
        dossier check
        dossier check --strict --source site
        dossier check content/claims/ferry-contract.md content/figures
        dossier check --new
        dossier check --new origin/main --strict
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

  @Option(
    help: .value(
      "revision",
      "Report only what was not there at this revision of git, such as main or HEAD~2; without one, at HEAD."
    ))
  var new: String?

  @Flag(help: "Fail where there are warnings too, and where a quotation is not proved.")
  var strict = false

  @Flag(name: .shortAndLong, help: "Print problems only.")
  var quiet = false

  func run() throws {
    let build = try Progress.shown(unless: quiet) { try Build(site, $0) }
    let paths = try files.map { try SitePath($0, in: build.folder) }
    let all = CheckResult(
      problems: strict ? build.problems.map(\.weighedStrictly) : build.problems,
      waived: build.dossier.waived, source: site.place.source
    ).within(paths)
    let revision = try new.map { try GitRevision($0, of: build.folder) }
    let (result, old) = try revision.map { try all.new(since: $0, in: build) } ?? (all, 0)
    try report(result, of: build, old: revision.map { ($0.name, old) })
    if result.fails(strictly: strict) { throw Exit.errors }
    Exit.now(keeping: build)
  }

  private func report(
    _ result: CheckResult, of build: Build, old: (revision: String, count: Int)?
  ) throws {
    guard let output = format.output(of: result) else {
      Terminal.report(ProblemTexts(result.problems, of: build.folder, Style(site.color)))
      if strict, !result.problems.containErrors, result.fails(strictly: true) {
        Terminal.report("dossier: with --strict a warning fails the check.")
      }
      if !quiet { Terminal.say(result.problems.count) }
      if !quiet, let old, old.count > 0 {
        Terminal.say("\(old.count) that were there at \(printable(old.revision)) are not shown")
      }
      return
    }
    try Terminal.give(output)
  }
}

extension CheckCommand {
  /// The words of a command line in which a `--new` without a revision names HEAD: one at the end, and one before an
  /// option or a file that is there.
  static func namingRevision(in words: [String]) -> [String] {
    guard words.first == "check", let place = words.firstIndex(of: "--new") else { return words }
    let next = words.dropFirst(place + 1).first
    if let next, !next.hasPrefix("-"), !FileManager.default.fileExists(atPath: next) {
      return words
    }
    return words[..<place] + ["--new=HEAD"] + words[(place + 1)...]
  }
}
