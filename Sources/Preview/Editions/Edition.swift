/// The site as one reading of its files left it: what a browser is shown, and what the editor is told.
public struct Edition: Sendable {
  /// Grows with each reading.
  public let number: Int
  /// The edition in which a page may last have changed otherwise than by the theme's stylesheets. A browser whose
  /// page is older loads it again.
  public let pagesNumber: Int
  /// The edition in which a stylesheet last changed.
  public let stylesNumber: Int
  /// Every file of the site. Where there are errors, those of the last edition that had none; before any such edition,
  /// none.
  public let files: SiteFiles
  /// Where the site's root stands on its host, from the settings' `base-url`: `/` or `/dossiers/harbour/`.
  public let root: String
  /// Everything that is wrong now, in the order of files and places.
  public let problems: [EditionProblem]
  /// What is withheld, each with what, in words.
  public let withheld: [String]
  /// Whether errors keep `files` as they were.
  public let isHeldBack: Bool
  /// What opens the editor on the file that a page is made from, asked for by the page's path.
  public let editing: EditAddress

  /// Tells for a page's path what opens the editor on its file, if anything does.
  public typealias EditAddress = @Sendable (String) -> String?

  public static let noAddress: EditAddress = { _ in nil }

  public init(
    number: Int, pagesNumber: Int, stylesNumber: Int, files: SiteFiles,
    root: String = "/", problems: [EditionProblem] = [], withheld: [String] = [],
    isHeldBack: Bool = false, editing: @escaping EditAddress = Edition.noAddress
  ) {
    (self.number, self.pagesNumber, self.stylesNumber) = (number, pagesNumber, stylesNumber)
    (self.files, self.root, self.problems) = (files, root, problems)
    (self.withheld, self.isHeldBack, self.editing) = (withheld, isHeldBack, editing)
  }
}
