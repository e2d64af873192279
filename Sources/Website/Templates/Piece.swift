/// What a template is made of, in the order of its source.
enum Piece: Sendable {
  /// Bytes to write as they stand, by their place in the source.
  case literal(Range<Int>)
  /// `{{name}}`, or `{{{name}}}` for HTML.
  case variable(TagName, isHTML: Bool)
  case section(Section)
  case partial(TagName)
}

/// A tag's name and where it begins in the source.
struct TagName: Sendable {
  let text: String
  let offset: Int
}

/// `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`, or the two side by side, of which one shows.
struct Section: Sendable {
  let name: TagName
  var shown: [Piece]?
  var otherwise: [Piece]?

  init(_ name: TagName, isInverted: Bool, _ body: [Piece]) {
    self.name = name
    shown = isInverted ? nil : body
    otherwise = isInverted ? body : nil
  }

  /// Both halves in one, if the other is what this one lacks.
  func joined(with other: Section) -> Section? {
    guard name.text == other.name.text, (shown == nil) != (other.shown == nil) else { return nil }
    var both = self
    both.shown = shown ?? other.shown
    both.otherwise = otherwise ?? other.otherwise
    return both
  }
}

/// A template's pieces and what is wrong with its tags.
struct ParsedTemplate: Sendable {
  let source: TemplateSource
  let pieces: [Piece]
  let problems: [TemplateProblem]
}
