public import Dossiers
import Parallel
public import Website

/// Reads a site while it is written, and makes a revision of it each time that something changed.
public struct RevisionMaker: Sendable {
  private let source: String
  private let options: @Sendable () -> BuildOptions
  private let links: EditLinks?
  private var reader = SiteReader()
  private var theme = CompiledTheme()
  /// Of the files that are published as they are, which pages show.
  private var copied: [FileStamp?] = []
  private var last: Revision?
  /// Everything that was wrong at the last reading, in the order of files and places.
  private(set) var problems: [Problem] = []

  /// For the site in the folder `source`; `options` are asked for at each reading, and differ in `now` alone.
  public init(
    at source: String, editor: EditLinks?, options: @escaping @Sendable () -> BuildOptions
  ) {
    (self.source, self.links, self.options) = (source, editor, options)
  }

  /// When something will change though no file does.
  var nextChange: Instant? { reader.nextChange }

  /// Lets the next reading read everything.
  mutating func forget() { reader.forget() }

  /// The site as it is now; nil if it is as it was.
  mutating func revision() -> Revision? {
    let options = options()
    // A folder that is being replaced is empty for a moment.
    let folder = (try? SourceFolder(at: source)) ?? SourceFolder(holding: [])
    let dossier = reader.read(folder, options: options)
    let themeChange = theme.read(folder, in: dossier.settings)
    let stamps =
      folder.assets.map { FileStamp(path: folder.path + "/content/assets/" + $0.text) }
      + folder.staticFiles.map { FileStamp(path: folder.path + "/content/static/" + $0) }
    let isContentNew = last == nil || reader.hasChanged || stamps != copied
    copied = stamps
    guard isContentNew || themeChange != .nothing else { return nil }
    problems = (dossier.problems + theme.problems).sorted()
    var revision = last ?? Revision()
    revision.number += 1
    revision.problems = shown(problems, in: folder)
    revision.withheld = dossier.leftOut.withheld.map(\.inWords)
    if let templates = theme.compiled, !problems.containErrors {
      if isContentNew || revision.isHeldBack || themeChange == .pages {
        revision.pagesNumber = revision.number
      }
      revision.stylesNumber = revision.number
      revision.root = dossier.settings.rootOnServer ?? "/"
      revision.files = files(of: dossier, in: folder, templates, jobs: options.jobs)
      revision.editing = editing(dossier)
      revision.isHeldBack = false
    } else {
      revision.isHeldBack = true
    }
    last = revision
    return revision
  }

  private func files(
    of dossier: Dossier, in folder: SourceFolder, _ templates: PageTemplates, jobs: Int
  ) -> SiteFiles {
    let (theme, links) = (theme.theme, links)
    let site = Once {
      Site(of: dossier, theme: theme, templates: templates, editLinks: links, jobs: jobs)
    }
    return SiteFiles(
      pages: {
        site.value.pageFiles(copyingFrom: folder.path)
      },
      index: {
        site.value.searchFiles
      })
  }

  /// What opens the editor on the file of the entity whose page is asked for.
  private func editing(_ dossier: Dossier) -> @Sendable (String) -> String? {
    guard let links else { return { _ in nil } }
    return { page in
      dossier.pageSubjects.first { $0.id.page == page }.map { links.url($0.file, line: 1) }
    }
  }

  /// Of thousands of problems nobody reads all, so that only the first are shown with their lines.
  private func shown(_ problems: [Problem], in folder: SourceFolder) -> [RevisionProblem] {
    var excerpts = SourceExcerpts(of: folder)
    return problems.enumerated().map { number, problem in
      RevisionProblem(
        problem, excerpt: number < 200 ? excerpts.excerpt(at: problem.place) : nil,
        editing: links?.url(problem.place.file, line: problem.place.position.line))
    }
  }
}
