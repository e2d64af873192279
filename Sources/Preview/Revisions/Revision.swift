import Parallel
import Website

/// The site as one reading of its files left it: what a browser shows, and what is reported to the editor.
public struct Revision: Sendable {
  /// Grows with each reading.
  public internal(set) var number = 0
  /// The revision in which a page may last have changed otherwise than by the theme's stylesheets. A browser whose
  /// page is older loads it again.
  var pagesNumber = 0
  /// The revision in which a stylesheet last changed.
  var stylesNumber = 0
  /// Every file of the site. Where there are errors, those of the last revision that had none; nil before any such
  /// revision.
  public internal(set) var files: SiteFiles?
  /// Where the site's root is on its host, from the settings' `base-url`: `/` or `/dossiers/harbour/`.
  public internal(set) var root = "/"
  /// Everything that is wrong now, in the order of files and places.
  var problems: [RevisionProblem] = []
  /// What is withheld, each with what, in words.
  var withheld: [String] = []
  /// Whether errors keep `files` as they were.
  public internal(set) var isHeldBack = false
  /// The address that opens the editor on the file that a page is made from, if any, by the page's path.
  var editing: @Sendable (String) -> String? = { _ in nil }
}

/// The files of a site by their paths from its root, such as `figures/han-dong/index.html`. They are listed when one of
/// them is first asked for, which takes a while for a large site; so are those of the index when somebody searches.
public final class SiteFiles: Sendable {
  let pages, index: Once<[String: SiteFile]>

  init(
    pages: @escaping @Sendable () -> [SiteFile], index: @escaping @Sendable () -> [SiteFile]
  ) {
    self.pages = Once { SiteFiles.byPath(pages()) }
    self.index = Once { SiteFiles.byPath(index()) }
  }

  private static func byPath(_ files: [SiteFile]) -> [String: SiteFile] {
    Dictionary(files.map { ($0.path.text, $0) }) { first, _ in first }
  }

  subscript(path: String) -> SiteFile? {
    path.hasPrefix(Site.searchFolder) ? index.value[path] : pages.value[path]
  }
}
