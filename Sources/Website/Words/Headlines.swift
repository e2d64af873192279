import Dossiers
import HTML

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
