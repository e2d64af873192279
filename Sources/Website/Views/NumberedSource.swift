import Dossiers

/// A source in the list at a page's end, with links back to each place that cites it.
struct NumberedSource: View {
  let anchor: OwnAnchor
  let title: Label
  let href: Href
  let authors: [LinkView]
  let publisher: LinkView
  let date: DateView
  let type: String
  let url: String?
  let copyURL: String?
  let seenNote: String?
  let places: [LinkView]

  static let shape = Shape<NumberedSource>(
    "numbered_source",
    [
      .text("anchor", \.anchor), .text("title", \.title), .text("href", \.href),
      .list("authors", \.authors), .view("publisher", \.publisher), .view("date", \.date),
      .text("type", \.type), .text("url", \.url), .text("copy_url", \.copyURL),
      .text("seen_note", \.seenNote), .list("places", \.places),
    ])
}

extension Composer {
  /// To be asked for when all the page's prose has been made.
  func numberedSources() -> [NumberedSource] {
    references.entries.compactMap { entry in
      site.source(entry.source).map { numberedSource($0, entry) }
    }
  }

  private func numberedSource(_ source: Source, _ entry: References.Entry) -> NumberedSource {
    NumberedSource(
      anchor: entry.anchor, title: .entity(source.id), href: .entity(source.id),
      authors: source.authors.map { link($0) }, publisher: link(source.publisher),
      date: DateView(source.date), type: source.type.inWords, url: source.url,
      copyURL: source.copyURL, seenNote: source.seen == .original ? nil : source.seen.inWords,
      places: (1...entry.places).map {
        LinkView(text: .number($0), href: .place(entry.anchor(ofPlace: $0)))
      })
  }
}
