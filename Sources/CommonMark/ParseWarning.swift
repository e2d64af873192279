/// What Markdown allows and a careful reader would misread: the caller decides what to make of it.
public struct ParseWarning: Sendable, Equatable {
  /// What is odd.
  public let kind: Kind
  /// The line of the file where it stands.
  public let line: Int
  /// How many bytes of the text come before it; nil where only its line is known.
  public let offset: Int?

  init(kind: Kind, line: Int, offset: Int? = nil) {
    (self.kind, self.line, self.offset) = (kind, line, offset)
  }

  /// What is odd.
  public enum Kind: Sendable, Equatable {
    /// A heading that is underlined instead of marked with `#`, reported at its first line.
    case setextHeading
    /// A `[label]: destination` that is shown nowhere.
    case linkReferenceDefinition
    /// A line of a paragraph without the `>` or the indentation of what the paragraph is in.
    case lazyContinuation
    /// Nesting so deep that the tree is cut there, or the text not parsed at all; only the first such place is reported.
    case tooDeep
    /// A text so large that nothing of it was parsed.
    case tooLarge
    /// A row of dashes that makes no table: the row above it has another number of cells, or does not begin its
    /// paragraph, where `cells` is nil, or there are too many columns.
    case noTable(cells: Int?, columns: Int)
    /// A row of dashes in which a cell is not dashes with a colon at either end at most: it makes no table.
    case brokenDashes
    /// A row of a table that has another number of cells than the header.
    case unevenRow(cells: Int, columns: Int)
    /// The place from which on cmark would take minutes; nothing of the text was parsed.
    case tooComplex
    /// A code fence without its partner. What is below it is read as if a line across the page stood in its place.
    case unclosedFence
    /// `<!--` without its end in the same block. What is below it is read, as below a fence.
    case unclosedComment
    /// `<!--` within a comment, which the first `-->` ends all the same.
    case nestedComment
    /// `-->` in a text after a comment that has ended already: not all programs end that there.
    case strayCommentEnd
    /// What looks like the mark of a note or of a comment, and is none.
    case lookAlike(HidingMark.Kind)
    /// Other HTML that does not end in its block. What is below it is read, as below a fence.
    case unclosedHTML
    /// `%%` without its partner.
    case unclosedNote
    /// Three or more `%` in a row, which are read as text.
    case longNoteMark
    /// `<!--`, or what looks like it, in an address or a title.
    case commentInAddress
    /// `%%`, or what looks like it, in an address or a title.
    case noteInAddress
    /// A character that no page may hold, as it is or as a reference.
    case controlCharacter
  }
}
