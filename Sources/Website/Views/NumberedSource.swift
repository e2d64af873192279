import Dossiers

/// A source in the list at a page's end, with links back to each place that cites it.
struct NumberedSource: View {
  let anchor: OwnAnchor
  let title: Label
  let href: Href
  let authors: [LinkView]
  let publisher: [LinkView]
  let date: DateView?
  let type: String
  let url: String?
  let copyURL: String?
  let seenNote: String?
  let places: [LinkView]

  static let shape = Shape<NumberedSource>(
    "numbered_source",
    [
      .text("anchor", \.anchor, "The `id` that citations link to"),
      .text("title", \.title, "The source's title"),
      .text("href", \.href, "Link to the source's page"),
      .list("authors", \.authors, "Who wrote it; links to those who are figures"),
      .list("publisher", \.publisher, "Who published it, one or several; links to figures"),
      .view("date", \.date, "When it was published, if that is known"),
      .text("type", \.type, "What kind of document it is, in words"),
      .text("url", \.url, "Web address of the document"),
      .text("copy_url", \.copyURL, "Web address of a copy in an archive"),
      .text(
        "seen_note", \.seenNote, "That the editors saw only a copy, or not even that, in a sentence"
      ),
      .list("places", \.places, "Links back to each place that cites it, with numbers as words"),
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
      authors: source.authors.map { link($0) }, publisher: source.publishers.map { link($0) },
      date: source.date.map { DateView($0) }, type: source.type.inWords, url: source.url,
      copyURL: source.copyURL, seenNote: source.seen == .original ? nil : source.seen.inWords,
      places: (1...entry.places).map {
        LinkView(text: .number($0), href: .place(entry.anchor(ofPlace: $0)))
      })
  }
}
