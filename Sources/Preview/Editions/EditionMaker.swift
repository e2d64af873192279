public import Dossiers
public import Website

/// Reads a site while it is written, and makes an edition of it each time that something changed.
public struct EditionMaker: Sendable {
  private let source: String
  private let options: @Sendable () -> BuildOptions
  private let links: EditLinks?
  private var reader = SiteReader()
  private var templates = CompiledTheme()
  private var assets = CopiedFiles()
  private var last: Edition?
  /// Everything that was wrong at the last reading, in the order of files and places.
  public private(set) var problems: [Problem] = []

  /// For the site in the folder `source`; `options` are asked for at each reading, and differ in `now` alone.
  public init(
    at source: String, editor: EditLinks?, options: @escaping @Sendable () -> BuildOptions
  ) {
    (self.source, self.links, self.options) = (source, editor, options)
  }

  /// When something will change though no file does.
  public var nextChange: Instant? { reader.nextChange }

  /// Lets the next reading read everything.
  public mutating func forget() { reader.forget() }

  /// The site as it is now; nothing if it is as it was.
  public mutating func edition() -> Edition? {
    let options = options()
    // A folder that is being replaced is empty for a moment.
    let folder = (try? SourceFolder(at: source)) ?? SourceFolder(holding: [])
    let dossier = reader.read(folder, options: options)
    templates.read(folder, in: dossier.settings)
    assets.look(at: folder)
    let isNew = last == nil || reader.hasChanged || assets.haveChanged
    guard isNew || templates.change != .nothing else { return nil }
    problems = (dossier.problems + templates.problems).sorted()
    let edition = edition(of: dossier, in: folder, options, pagesChanged: isNew)
    last = edition
    return edition
  }

  private func edition(
    of dossier: Dossier, in folder: SourceFolder, _ options: BuildOptions, pagesChanged: Bool
  ) -> Edition {
    let number = (last?.number ?? 0) + 1
    let shown = shown(problems, in: folder)
    let withheld = dossier.leftOut.withheld.map(\.inWords)
    guard let compiled = templates.compiled, !problems.containErrors else {
      return Edition(
        number: number, pagesNumber: last?.pagesNumber ?? 0, stylesNumber: last?.stylesNumber ?? 0,
        files: last?.files ?? [:], root: last?.root ?? "/", problems: shown, withheld: withheld,
        isHeldBack: true, editing: last?.editing ?? Edition.noAddress)
    }
    let (theme, links) = (templates.theme, links)
    let files = SiteFiles(listing: {
      let site = Site(
        of: dossier, theme: theme, templates: compiled, editLinks: links, jobs: options.jobs)
      let files = site.files(copyingFrom: folder.path).map { ($0.path.text, $0) }
      return Dictionary(files) { first, _ in first }
    })
    let wasHeldBack = last?.isHeldBack ?? true
    let onlyStyles = !pagesChanged && !wasHeldBack && templates.change == .styles
    return Edition(
      number: number, pagesNumber: onlyStyles ? last?.pagesNumber ?? number : number,
      stylesNumber: number, files: files,
      root: dossier.settings.rootOnServer ?? "/", problems: shown, withheld: withheld,
      editing: editing(dossier))
  }

  /// What opens the editor on the file of the entity whose page is asked for.
  private func editing(_ dossier: Dossier) -> Edition.EditAddress {
    guard let links else { return Edition.noAddress }
    return { page in
      dossier.pageSubjects.first { $0.id.page == page }.map { links.url($0.file, line: 1) }
    }
  }

  /// Of thousands of problems nobody reads all, so that only the first are shown with their lines.
  private func shown(_ problems: [Problem], in folder: SourceFolder) -> [EditionProblem] {
    var excerpts = SourceExcerpts(of: folder)
    return problems.enumerated().map { number, problem in
      EditionProblem(
        problem, excerpt: number < 200 ? excerpts.excerpt(at: problem.place) : nil,
        editing: links?.url(problem.place.file, line: problem.place.position.line))
    }
  }
}
