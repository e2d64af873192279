import ArgumentParser
import Dossiers

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell everything that is wrong with a site, without writing anything.")

  @OptionGroup var site: SiteOptions

  @Flag(name: .shortAndLong, help: "Tell problems only.")
  var quiet = false

  func run() throws {
    let (folder, options) = try site.read()
    let problems = try Build.problems(in: folder, options: options)
    if !problems.isEmpty { Terminal.tell(ProblemPrinter.text(problems)) }
    if !quiet { Terminal.say(ProblemPrinter.count(problems)) }
    if problems.containErrors { throw Exit.problems }
  }
}
