import ArgumentParser
import Dossiers
import Website

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site, all or nothing.",
    discussion: """
      The pages go to public/ in the site's folder (with --drafts to preview/), and replace what an \
      earlier build wrote there. With an error in the content nothing is written at all.
      """)

  @OptionGroup var site: SiteOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The folder to build into; else public/, or with --drafts preview/, in the site's folder.",
      valueName: "dir"))
  var destination: String?

  @Flag(name: .shortAndLong, help: "Tell problems only.")
  var quiet = false

  func run() throws {
    let clock = ContinuousClock()
    let start = clock.now
    let build = try Build(site)
    let place = destination ?? site.source + (site.drafts ? "/preview" : "/public")
    do {
      let output = try OutputFolder(at: place, protecting: build.folder.path)
      try build.tellMessages()
      let summary = try build.write(to: output)
      guard !quiet else { return }
      Terminal.say(
        BuildReport(build: build, summary: summary, place: place, time: clock.now - start).text)
    } catch let refusal as OutputRefusal {
      throw Exit.usage("\(refusal)")
    } catch let failure as OutputFailure {
      throw Exit.failure("\(failure)")
    } catch let leak as Leak {
      throw Exit.failure("\(leak)")
    }
  }
}
