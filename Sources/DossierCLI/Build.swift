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
    let (files, unreadable) = folder.readTemplates()
    theme = Theme.builtIn.overlaid(by: files)
    var messages = (dossier.problems + unreadable).map(Message.init)
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
    let files = { @Sendable [theme, folder] (dossier: Dossier) in
      Site(of: dossier, theme: theme, templates: templates).files(copyingFrom: folder.path)
    }
    let audit = Audit(for: dossier.hiddenWords, theme: theme) { files(dossierWithoutHiddenWords()) }
    return try output.write(files(dossier), jobs: options.jobs, audit: audit)
  }

  /// The dossier as JSON.
  func jsonExport() throws -> [UInt8] {
    let json = dossier.jsonExport()
    let leak = dossier.hiddenWords.leak(in: json) { dossierWithoutHiddenWords().jsonExport() }
    if let leak { throw Leak(into: "the export", of: leak) }
    return json
  }

  private func dossierWithoutHiddenWords() -> Dossier {
    Dossier(parsing: folder.leavingOut(dossier.hiddenWords), options: options)
  }
}
