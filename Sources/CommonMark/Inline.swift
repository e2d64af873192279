/// A run of text, a link or other part of a paragraph, with the line of the file where it starts.
public struct Inline: Sendable {
  /// What the inline is.
  public let kind: Kind
  /// The line of the file where the inline starts.
  public var line: Int { Int(number) }
  /// What stands inside emphasis, a link or an image.
  public let inlines: [Inline]
  /// The line in few bytes: a text has very many inlines.
  private let number: Int32

  /// What an inline is.
  public enum Kind: Sendable, Equatable {
    /// Text within one line, as long as it can be.
    case text(String)
    /// One of ``[ ] @ % ~ ! ^ | $ = + : # * _ { \ .`` that the writer escaped, so that it means only itself.
    case literal(String)
    /// The end of a line within a paragraph.
    case softBreak
    /// The end of a line that the writer wants kept.
    case lineBreak
    /// A code span.
    case code(String)
    /// A raw HTML tag or comment.
    case html(String)
    /// Emphasised text.
    case emphasis
    /// Strongly emphasised text.
    case strong
    /// A link, with an empty title when it has none.
    indirect case link(destination: String, title: String)
    /// An image, with its description inside and an empty title when it has none.
    indirect case image(destination: String, title: String)
  }

  init(kind: Kind, line: Int, inlines: [Inline] = []) {
    self.kind = kind
    number = Int32(truncatingIfNeeded: line)
    self.inlines = inlines
  }

  /// The same on another line, all that is inside it included.
  func moved(to line: Int) -> Inline {
    Inline(kind: kind, line: line, inlines: inlines.map { $0.moved(to: line) })
  }
}
