extension Source {
  /// Whether the title is an outlet's words, which must never be read as if they were this dossier's: unless the file
  /// says otherwise, that of a report, an article, an interview, a broadcast, a video or a post. Other documents have
  /// titles that name them.
  public var isHeadline: Bool {
    if let headline { return headline }
    return switch type {
    case .newsReport, .article, .interview, .broadcast, .video, .socialPost: true
    case .officialReport, .hansard, .testimony, .courtRuling, .courtFiling, .statement, .dataset,
      .preprint, .book, .letter, .other:
      false
    }
  }
}
