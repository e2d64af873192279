import Dossiers
import HTML

extension Source {
  /// Whether the title is an outlet's words, which must never be read as if they were this dossier's: unless the file
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
  /// The titles of all that has a page, as they can be read anywhere, by the numbers of the entities: a headline has
  /// its outlet and quotation marks.
  func titlesAlone(in words: ThemeWords) -> [String?] {
    let subjects = pageSubjects
    var titles = [String?](repeating: nil, count: (subjects.map(\.id.number).max() ?? -1) + 1)
    for entity in subjects { titles[entity.id.number] = titleAlone(of: entity, in: words) }
    return titles
  }

  private func titleAlone(of entity: any Entity, in words: ThemeWords) -> String {
    if entity is WithdrawnClaim { return words.text("page.withdrawn") }
    guard let source = entity as? Source, source.isHeadline else { return entity.header.title }
    let outlets = source.publishers.map { publisher in
      switch publisher {
      case .figure(let figure): (self.figure(figure)?.header.title ?? figure.id).isolated
      case .words(let words): words.isolated
      }
    }
    return words.label(words.list(outlets), words.quoted(source.header.title))
  }
}
