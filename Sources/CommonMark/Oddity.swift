/// What Markdown allows and a careful reader would misread: the caller decides what to make of it.
public struct Oddity: Sendable, Equatable {
  /// What is odd.
  public let kind: Kind
  /// The line of the file where it stands.
  public let line: Int

  /// What is odd.
  public enum Kind: Sendable, Equatable {
    /// A heading that is underlined instead of marked with `#`, told at its first line.
    case setextHeading
    /// A `[label]: destination` that is shown nowhere.
    case linkReferenceDefinition
    /// A line of a paragraph without the `>` or the indentation of what the paragraph is in.
    case lazyContinuation
    /// Nesting so deep that the tree is cut there, or the text not parsed at all; only the first such place is told.
    case tooDeep
    /// A text so large that nothing of it was parsed.
    case tooLarge
    /// The place from which on cmark would take minutes; nothing of the text was parsed.
    case tooComplex
  }
}
