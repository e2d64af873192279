import Dossiers
import Templates
import Website

/// The theme with the site's own templates, compiled again when one of them changes.
struct CompiledTheme: Sendable {
  enum Change {
    case nothing
    /// Files of `theme/` that end in `.css`, and no other.
    case styles
    case pages
  }

  private(set) var theme = Theme.builtIn
  /// Nil where a template is wrong.
  private(set) var compiled: PageTemplates?
  private(set) var problems: [Problem] = []
  private var files: [String: [UInt8]]?
  private var words: SiteWords?
  private var own: Words?
  private var unreadable: [Problem] = []

  /// Reads the templates and words of a site, and returns what changed.
  mutating func read(_ folder: SourceFolder, in settings: Settings) -> Change {
    let (read, unreadable) = folder.readTemplates(over: Theme.builtIn.names)
    let files = Dictionary(read.map { ($0.name, $0.bytes) }) { first, _ in first }
    let words = SiteWords(of: folder, in: settings, over: .ofTheme)
    let isSame =
      unreadable == self.unreadable && words == self.words && settings.words == own
    let change = isSame ? change(from: self.files, to: files) : .pages
    (self.files, self.unreadable, self.words, own) = (files, unreadable, words, settings.words)
    if change != .nothing { compile(read, words, settings.words) }
    return change
  }

  private mutating func compile(
    _ files: [(name: String, bytes: [UInt8])], _ words: SiteWords, _ own: Words
  ) {
    theme = Theme.builtIn.overlaid(by: files)
    problems = unreadable + words.problems
    do throws(TemplateProblems) {
      compiled = try PageTemplates(of: theme, ThemeWords(words, own: own))
    } catch {
      compiled = nil
      problems += error.problems.map(\.problem)
    }
  }

  private func change(from old: [String: [UInt8]]?, to new: [String: [UInt8]]) -> Change {
    guard let old else { return .pages }
    let changed = Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }
    if changed.isEmpty { return .nothing }
    return changed.allSatisfy { $0.hasPrefix("theme/") && $0.hasSuffix(".css") } ? .styles : .pages
  }
}
