/// Reads a site again and again while it is written, and each time only what has changed.
///
/// What it makes equals what `Dossier(parsing:options:)` makes of the same folder at the same moment.
public struct SiteReader: Sendable {
  private var memory: ReadingMemory? = ReadingMemory()
  /// Until when what was read stays true: the end of the day, or of an embargo.
  private var isTrue: Range<Instant>?

  public init() {}

  /// Reads what has changed. All calls must have the same options but for `now`.
  public mutating func read(_ folder: SourceFolder, options: BuildOptions) -> Dossier {
    if isTrue?.contains(options.now) != true { forget() }
    let dossier = Dossier(parsing: folder, options: options, keeping: &memory)
    isTrue = memory.map { options.now..<$0.end(after: options.now) }
    return dossier
  }

  /// Whether the last reading found anything changed.
  public var hasChanged: Bool { memory?.hasChanged ?? true }

  /// When something will change though no file does: an embargo ends, or a day.
  public var nextChange: Instant? { isTrue?.upperBound }

  /// Lets the next reading read everything, as after changes that nobody could follow.
  public mutating func forget() { memory = ReadingMemory() }
}
