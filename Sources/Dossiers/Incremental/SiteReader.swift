/// Reads a site again and again while it is written, and each time only what has changed.
///
/// What it makes equals what `Dossier(parsing:options:)` makes of the same folder at the same moment.
public struct SiteReader: Sendable {
  private var cache: ParseCache? = ParseCache()
  private var dossier: Dossier?
  /// Until when what was read stays true: the end of the day, or of an embargo.
  private var isTrue: Range<Instant>?
  /// Whether the last reading found anything changed.
  public private(set) var hasChanged = true

  public init() {}

  /// Reads what has changed. All calls must have the same options but for `now`.
  public mutating func read(_ folder: SourceFolder, options: BuildOptions) -> Dossier {
    if isTrue?.contains(options.now) != true { forget() }
    cache?.look(at: folder, options: options)
    hasChanged = cache?.hasChanged ?? true
    if let dossier, !hasChanged {
      let copied = dossier.copiedFiles.again(in: folder, jobs: options.jobs)
      cache?.copiedFiles = copied
      hasChanged = !copied.show(theSameAs: dossier.copiedFiles)
      if !hasChanged, copied.have(theSameThemeAs: dossier.copiedFiles) { return dossier }
    }
    let earlier = dossier
    let dossier = Dossier(parsing: folder, options: options, caching: &cache)
    // A file of the theme changes what is reported, and no page.
    if let earlier, !hasChanged { hasChanged = dossier.problems != earlier.problems }
    self.dossier = dossier
    isTrue = cache.map { options.now..<$0.end(after: options.now) }
    return dossier
  }

  /// When something will change though no file does: an embargo ends, or a day.
  public var nextChange: Instant? { isTrue?.upperBound }

  /// Lets the next reading read everything, as after changes that nobody could follow.
  public mutating func forget() {
    cache = ParseCache()
    dossier = nil
  }
}
