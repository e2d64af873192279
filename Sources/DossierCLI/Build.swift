import Dossiers
import Website

/// A site that was read and checked, and can be written if nothing is wrong with it.
struct Build {
  let folder: SourceFolder
  let options: BuildOptions
  let dossier: Dossier
  let messages: [Message]
  private let theme: Theme
  private let templates: PageTemplates?

  /// Loads, parses, links, derives and checks.
  init(_ site: SiteOptions) throws {
    (folder, options) = try site.read()
    dossier = Dossier(parsing: folder, options: options)
    do {
      theme = Theme.builtIn.overlaid(by: try folder.readTemplates())
    } catch {
      throw Exit.failure("\(error.message). \(error.help)")
    }
    var messages = dossier.problems.map(Message.init)
    do throws(TemplateProblems) {
      templates = try PageTemplates(of: theme)
    } catch {
      templates = nil
      messages += error.problems.map(Message.init)
    }
    self.messages = messages.sorted()
  }

  /// Tells everything that is wrong on standard error, and ends here if it includes an error.
  func tellMessages() throws {
    Terminal.tell(messages.lazy.map(\.text))
    if messages.containErrors { throw Exit.errors }
  }

  /// Renders and writes the site.
  func write(to output: OutputFolder) throws -> OutputSummary {
    guard let templates, !messages.containErrors else { throw Exit.errors }
    let site = Site(of: dossier, theme: theme, templates: templates)
    return try output.write(site.files(copyingFrom: folder.path), jobs: options.jobs)
  }
}
