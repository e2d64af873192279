import Dossiers
import Output
import Parallel
import Templates
import Website

/// A site that was read and checked, and can be written if nothing is wrong with it.
struct Build {
  let folder: SourceFolder
  let options: BuildOptions
  let dossier: Dossier
  /// Everything that is wrong with the content and the templates, in order.
  let problems: [Problem]
  private let theme: Theme
  private let words: SiteWords
  /// Nil where they are the program's own, which are known to be right, or where something is wrong with them.
  private let templates: PageTemplates?

  /// Loads, parses, links, derives and checks.
  init(_ site: SiteOptions, _ stopwatch: Stopwatch = Stopwatch()) throws {
    self.init(try site.read(stopwatch))
  }

  /// The same of a folder that was looked through.
  init(_ read: (folder: SourceFolder, options: BuildOptions)) {
    (folder, options) = read
    dossier = Dossier(parsing: folder, options: options)
    let (files, unreadable) = folder.readTemplates(over: Theme.builtIn.names)
    let theme = Theme.builtIn.overlaid(by: files)
    self.theme = theme
    let words = SiteWords(of: folder, in: dossier.settings, over: .ofTheme)
    self.words = words
    var problems = dossier.problems + unreadable + words.problems
    do throws(TemplateProblems) {
      templates =
        theme.isBuiltIn && !words.hasOwn
        ? nil : try Build.templates(theme, words, dossier, options.stopwatch)
    } catch {
      templates = nil
      problems += error.problems.map(\.problem)
    }
    self.problems = problems.sorted()
  }

  private static func templates(
    _ theme: Theme, _ words: SiteWords, _ dossier: Dossier, _ stopwatch: Stopwatch
  ) throws(TemplateProblems) -> PageTemplates {
    try stopwatch.measure("templates") { () throws(TemplateProblems) in
      try PageTemplates(of: theme, ThemeWords(words, own: dossier.settings.words))
    }
  }

  /// Reports what is wrong on standard error, everything or as much as a build shows, and ends here if it includes an
  /// error; but for problems that are about to be fixed.
  func reportProblems(
    _ colours: Colours, inFull: Bool = true, but isFixed: (Problem) -> Bool = { _ in false }
  ) throws {
    let (style, problems) = (Style(colours), problems.filter { !isFixed($0) })
    if inFull {
      Terminal.report(ProblemTexts(problems, of: folder, style))
    } else {
      let digest = ProblemDigest(problems)
      Terminal.report(ProblemTexts(digest.shown, of: folder, style))
      Terminal.report(digest.rest(seenBy: "dossier check, or build --verbose"))
    }
    if problems.containErrors { throw Exit.errors }
  }

  /// Renders and writes the site.
  func write(to output: OutputFolder) throws -> OutputSummary {
    if problems.containErrors { throw Exit.errors }
    let stopwatch = options.stopwatch
    let templates = try templates ?? Build.templates(theme, words, dossier, stopwatch)
    let files = { @Sendable [theme, folder, options] (dossier: Dossier) in
      Site(of: dossier, theme: theme, templates: templates, jobs: options.jobs)
        .files(copyingFrom: folder.path)
    }
    let audit = Audit(for: dossier.hiddenWords, theme: theme) {
      files(dossier.withoutHiddenWords(readFrom: folder, options))
    }
    let made = try stopwatch.measure("list of pages") {
      try files(dossier).map { OutputFile(try audit.checking($0, stopwatch: stopwatch)) }
    }
    return try output.write(made, jobs: options.jobs, stopwatch: stopwatch)
  }

  /// The dossier as JSON.
  func jsonExport() throws -> [UInt8] {
    try dossier.audited("the export", readFrom: folder, options) { $0.jsonExport() }
  }

  /// What is to be recorded as published now.
  func recording() throws -> Recording {
    let recording: Recording
    do throws(EarlierClock) {
      recording = try dossier.recording(at: options.now)
    } catch {
      throw Exit.failure(
        "it is \(error.day) by the clock, and published.yml has something of \(error.newest).\n"
          + "Set the clock, or give the time of the publication with --clock. Nothing was recorded."
      )
    }
    _ = try dossier.audited("published.yml", readFrom: folder, options) {
      $0.recording(on: recording.day).bytes
    }
    return recording
  }
}

extension Dossier {
  /// What `make` makes of the dossier, which holds no word that is not published; else `Leak` is thrown.
  func audited(
    _ output: String, readFrom folder: SourceFolder, _ options: BuildOptions,
    make: (Dossier) -> [UInt8]
  ) throws -> [UInt8] {
    let bytes = make(self)
    let leak = hiddenWords.leak(in: bytes) { make(withoutHiddenWords(readFrom: folder, options)) }
    if let leak { throw Leak(into: output, of: leak) }
    return bytes
  }

  fileprivate func withoutHiddenWords(
    readFrom folder: SourceFolder, _ options: BuildOptions
  ) -> Dossier {
    Dossier(parsing: folder.leavingOut(hiddenWords), options: options)
  }
}

extension OutputFolder {
  /// Refuses a place that a site must not replace, such as the folder that it is made from.
  init(at place: String, protecting source: SourceFolder) throws(OutputRefusal) {
    try self.init(at: place, protecting: source.path, inputs: ["content", "evidence", "templates"])
  }
}

extension OutputFile {
  fileprivate init(_ file: SiteFile) {
    switch file.body {
    case .made(let make): self.init(file.path.text, .made(make))
    case .copied(let source, let folder):
      self.init(file.path.text, .copied(from: source, within: folder))
    }
  }
}

extension Leak {
  /// Does not repeat the words, since what a build prints may be public.
  var message: String {
    """
    internal error: \(printable(output)) would hold words that are not published, from \
    \(printable(place.file.text)):\(place.position.line)
    Nothing was written. This is a mistake of the program, not of your site: please report it, with this \
    message. Until it is fixed, keep these words outside the site's folder and build again.
    """
  }
}
