/// What a result of a search is, in the order in which results are shown.
public enum SearchGroup: UInt32, CaseIterable, Sendable {
  case points, statements, figures, sources, events, pages

  /// What its files are called: `points-0.js`.
  public var name: String { String(describing: self) }
}

/// How much a word in a text says of its document, from a word beside others to one of the title.
public enum SearchWeight: UInt32, Sendable {
  /// Everything that is none of the others.
  case prose
  /// What a statement quotes, its label and its speakers.
  case statement
  /// What a point alleges.
  case proposition
  case title
}

/// What results can be narrowed to. Each is a term of the index, which no text has: `#k:denial`.
public enum SearchFilter: String, Sendable {
  case kind = "k"
  case status = "s"
  case speaker = "n"
  case year = "y"
}
