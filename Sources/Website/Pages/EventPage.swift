import Dossiers
import HTML
import Templates

extension Event {
  /// What the page of an event can show.
  static let page = Schema<WebPage, Event>("event_page") {
    Field.frame
    Field.text("title", "The event's title") { $1.header.title }
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.row("span", DateSpan.schema, "When it was") { $1.date }
    Field.text("place", "Where it was, in words") { $1.place }
    Field.rows("figures", SpeakerRow.schema, "The figures that had a part in it, with their roles")
    {
      page, event in
      event.figures.map { page.speaker($0, on: event.date.start, at: .about) }
    }
    Field.rows("claims", Link.schema, "Links to the claims that it has to do with") { page, event in
      event.claims.map { page.link($0) }
    }
    Field.corrections { $0.header }
    Field.blocks("body", "The text of its file") { $1.body }
    Field.record { $1.id }
    Field.extra("its file") { $0.header.extra }
  }

  /// An event in a list.
  static let row = Schema<WebPage, Event>("event_row") {
    Field.row("event", Link.schema, "Link to the event, with its title") { page, event in
      page.link(event.id)
    }
    Field.row("span", DateSpan.schema, "When it was") { $1.date }
    Field.text("until", "Until when it lasted, in words, if it did") { page, event in
      event.date.end.map { page.words.text("role.until", ["end": .text(page.words.date($0))]) }
    }
    Field.text("place", "Where it was, in words") { $1.place }
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      ListEntry(date: $1.date.start)
    }
  }
}

extension Source {
  /// A source in a list.
  static let row = Schema<WebPage, Source>("source_row") {
    Field.row("source", Link.schema, "Link to the source, with its title") { page, source in
      page.link(source.id)
    }
    Field.row("date", PartialDate.schema, "When it was published, if that is known") { $1.date }
    Field.text("type", "What kind of document it is, in words") { $0.words.kind($1.type) }
    Field.flag("unseen", "Whether the editors have not seen it") { $1.seen == .no }
    Field.number("count", "How many statements rest on it, if any do") { page, source in
      let count = page.dossier.graph.edges(to: source.id).count { edge in
        if edge.kind == .cites, case .statement = edge.from { true } else { false }
      }
      return count > 0 ? count : nil
    }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      $0.entry($1)
    }
  }
}

extension WebPage {
  func newestFirst(_ sources: [Source]) -> [Source] {
    Dossiers.newestFirst(sources.map(\.date)) { dossier.place(of: sources[$0].id) ?? 0 }
      .map { sources[$0] }
  }

  func oldestFirst(_ events: [Event]) -> [Event] {
    events.sorted {
      ($0.date.start.orderFromStart, $0.id) < ($1.date.start.orderFromStart, $1.id)
    }
  }
}
