import Dossiers
import HTML

extension DataWriter {
  /// A document: on its own page with all that is on record, elsewhere as a list of sources names it.
  func write(_ source: Source, isWhole: Bool, to json: inout HTMLBuffer) {
    json.type(type(of: source.type))
    json.member("@id", subject(of: source.id))
    json.member("name", site.title(of: source.id))
    json.member("url", source.url)
    writeCopies(of: source, isWhole: isWhole, to: &json)
    json.member("datePublished", source.date)
    guard isWhole else { return }
    json.member("description", source.header.summary)
    json.member("genre", words.kind(source.type))
    json.member("inLanguage", source.language)
    json.list("publisher", source.publishers) { party, json in
      switch party {
      case .figure(let figure): writeName(of: figure, to: &json)
      case .words(let name):
        json.object { json in
          json.type("Organization")
          json.member("name", name)
        }
      }
    }
    json.list("author", source.authors.compactMap(\.figure)) { writeName(of: $0, to: &$1) }
    json.list("creditText", source.authors.filter { $0.figure == nil }) { $1.string($0.name) }
    json.list("dossier:relays", source.relays) { $1.reference(subject(of: $0.source)) }
  }

  private func writeName(of figure: EntityID, to json: inout HTMLBuffer) {
    guard let figure = site.figure(figure) else { return }
    json.object { write(figure, isWhole: false, to: &$0) }
  }

  /// Where copies are kept: in archives, and on its page also the editors' own.
  private func writeCopies(of source: Source, isWhole: Bool, to json: inout HTMLBuffer) {
    let own = isWhole ? source.copy.flatMap { PagePath(of: $0) } : nil
    guard source.copyURL != nil || own != nil else { return }
    json.array("archivedAt") { json in
      if let archive = source.copyURL { json.string(archive) }
      if let own { json.string(base + percentEncoded(path: own.text)) }
    }
  }

  private func type(of kind: Source.Kind) -> StaticString {
    switch kind {
    case .newsReport: "NewsArticle"
    case .officialReport: "Report"
    case .hansard, .testimony, .courtRuling, .courtFiling: "DigitalDocument"
    case .socialPost: "SocialMediaPosting"
    case .dataset: "Dataset"
    case .article: "Article"
    case .preprint: "ScholarlyArticle"
    case .book: "Book"
    case .video: "VideoObject"
    case .letter: "Message"
    case .statement, .broadcast, .interview, .other: "CreativeWork"
    }
  }
}
