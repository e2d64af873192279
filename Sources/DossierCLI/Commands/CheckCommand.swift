import ArgumentParser

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Tell everything that is wrong with a site, without writing anything.")

  @OptionGroup var site: SiteOptions

  @Flag(name: .shortAndLong, help: "Tell problems only.")
  var quiet = false

  func run() throws {
    let build = try Build(site)
    do {
      defer { if !quiet { Terminal.say(build.problems.count) } }
      try build.tellProblems()
    }
    Exit.now(keeping: build)
  }
}
