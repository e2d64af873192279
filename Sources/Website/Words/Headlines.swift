import Dossiers

extension Source {
  /// Whether the title is an outlet's words, which must never stand as if they were this dossier's: unless the file
  /// says otherwise, that of a report, an article, an interview, a broadcast, a video or a post. Other documents have
  /// titles that name them.
  var isHeadline: Bool {
    if let headline { return headline }
    return switch type {
    case .newsReport, .article, .interview, .broadcast, .video, .socialPost: true
    case .officialReport, .hansard, .testimony, .courtRuling, .courtFiling, .statement, .dataset,
      .preprint, .book, .letter, .other:
      false
    }
  }
}

extension Dossier {
  /// An entity's title as it can stand anywhere: a headline with its outlet and in quotation marks.
  func titleAlone(of entity: any Entity) -> String {
    guard let source = entity as? Source, source.isHeadline else { return entity.header.title }
    return outlets(of: source) + ": " + quoted(source.header.title)
  }

  /// What stands for a headline that has no room, since none is cut: `The Gazette, 4 March 2024`. Nil of anything else.
  func inPlaceOfHeadline(_ entity: EntityID) -> String? {
    guard entity.kind == .source, let source = source(entity), source.isHeadline else { return nil }
    return outlets(of: source) + ", " + (source.date?.inWords ?? "date unknown")
  }

  private func outlets(of source: Source) -> String {
    enumeration(
      source.publishers.map { publisher in
        switch publisher {
        case .figure(let figure): (self.figure(figure)?.header.title ?? figure.id).isolated
        case .words(let words): words.isolated
        }
      })
  }
}

/// A text in quotation marks. Double ones within it become single ones of their own kind; one that is a quotation as a
/// whole has its marks already.
func quoted(_ text: String) -> String {
  var scalars = Array(text.unicodeScalars)[...]
  if scalars.count > 1, let first = scalars.first, let last = scalars.last,
    first.isClosed(by: last),
    !scalars.dropFirst().dropLast().contains(where: { $0.singleMark(after: " ") != nil })
  {
    scalars = scalars.dropFirst().dropLast()
  }
  var inner = String.UnicodeScalarView()
  var previous: Unicode.Scalar = " "
  for scalar in scalars {
    inner.append(scalar.singleMark(after: previous) ?? scalar)
    previous = scalar
  }
  return "“" + String(inner).isolated + "”"
}

extension Unicode.Scalar {
  /// Whether a quotation that begins with this may end with the other.
  fileprivate func isClosed(by other: Unicode.Scalar) -> Bool {
    switch (self, other) {
    case ("\"", "\""), ("“", "”"), ("”", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"): true
    default: false
    }
  }

  /// The single mark of the same kind as a double one; nil of anything else.
  fileprivate func singleMark(after previous: Unicode.Scalar) -> Unicode.Scalar? {
    switch self {
    case "“": "‘"
    case "”": "’"
    case "„": "‚"
    case "«": "‹"
    case "»": "›"
    case "\"":
      previous.properties.isWhitespace || "([{‘“–—".unicodeScalars.contains(previous) ? "‘" : "’"
    default: nil
    }
  }
}
