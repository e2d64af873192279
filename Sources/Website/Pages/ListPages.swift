import Dossiers
import Templates

/// A page of what may be too long for one.
protocol PartOfList: Sendable {
  var list: ListHeading { get }
  /// Which part is on the page; 0 is the list's own page.
  var part: Int { get }
}

/// A page of a list, or of a part of it.
struct ListPage<Entry: Sendable>: PartOfList {
  let list: ListHeading
  let part: Int
  let entries: [Entry]
}

extension Field where Page == WebPage, Row: PartOfList {
  /// What every such page has: its heading, and the way to the other parts.
  @SchemaBuilder<WebPage, Row>
  static func parts() -> [Field] {
    Field.frame
    Field.text("heading", "The page's heading; on a part it says which") {
      $1.list.title(of: $1.part, in: $0.words)
    }
    Field.row(
      "part_index", PartIndex.schema, "Links to the parts, where it is too long for one page"
    ) { $0.partIndex($1.list, on: $1.part) }
    Field.row(
      "part_place", PartPlace.schema, "Where a part is: what it is a part of, and its neighbours"
    ) { $0.partPlace($1.list, on: $1.part) }
  }
}

extension Field where Page == WebPage {
  /// What every page of a list has besides its entries.
  @SchemaBuilder<WebPage, Row>
  static func list<Entry>(
    _ entries: @escaping @Sendable (WebPage, [Entry]) -> [ListEntry]
  ) -> [Field] where Row == ListPage<Entry> {
    Field.parts()
    Field.flag("is_part", "Whether the page is a part of the list") { $1.part > 0 }
    Field.row(
      "tools", ListTools.schema, "What readers can filter and sort by; none in a short list"
    ) {
      page, row in ListTools(entries(page, row.entries), isPart: row.part > 0)
    }
  }
}

extension ListPage<Claim> {
  static let page = Schema<WebPage, ListPage<Claim>>("claim_list") {
    Field.list { page, entries in entries.map { page.entry($0) } }
    Field.rows("claims", Claim.row, "The claims, the newest first") { $1.entries }
  }
}

extension Claim {
  /// A claim in a list or on the first page.
  static let row = Schema<WebPage, Claim>("claim_row") {
    Field.row("claim", Link.schema, "Link to the claim, with its title") { page, claim in
      page.link(claim.id)
    }
    Field.head()
    Field.text("admitted", "Which of its other points are admitted: a number alone reads as guilt")
    {
      $0.admitted($1)
    }
    Field.rows("points", PointRow.schema, "Its points, in the order of the file") {
      $0.site.points(of: $1)
    }
    Field.row("first_allegation", StatementRow.schema, "The first allegation of its first point") {
      $1.first(.alleged, in: $0.site)
    }
    Field.row("first_reply", StatementRow.schema, "The first reply to its first point") {
      $1.first(.reply, in: $0.site)
    }
    Field.row("first_finding", StatementRow.schema, "The first finding on its first point") {
      $1.first(.found, in: $0.site)
    }
    Field.href("record_href", "Link to what was said when, as a table; none without dates") {
      !RecordGrid.isDrawn(of: $1, in: $0.record) ? nil : .entity($1.id, anchor: .record)
    }
    Field.href("sources_href", "Link to the sources of its page, if it cites any") {
      Citations(of: $1, in: $0.site).entries.isEmpty
        ? nil : .entity($1.id, anchor: .sources)
    }
    Field.href("open_questions_href", "Link to the points without an answer") { page, _ in
      let isCut = page.site.lists.openQuestions.tree.isCut
      return .path(PagePath(.openQuestions), anchor: isCut ? nil : .unanswered)
    }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      $0.entry($1)
    }
  }
}

extension Claim {
  fileprivate func first(_ side: Box.Side, in site: Site) -> StatementRow? {
    Box.all(of: self, in: site).first { $0.side == side }?.shown
  }
}

extension ListPage<Figure> {
  static let page = Schema<WebPage, ListPage<Figure>>("figure_list") {
    Field.list { page, entries in entries.map { page.entry($0) } }
    Field.rows("groups", FigureGroup.schema, "The figures by what they are") { _, list in
      let figures = Dictionary(grouping: list.entries, by: \.kind)
      return Figure.Kind.allCases.compactMap { kind in
        figures[kind].map { FigureGroup(kind: kind, figures: $0) }
      }
    }
  }
}

/// The figures of one kind.
struct FigureGroup: Sendable {
  let kind: Figure.Kind
  let figures: [Figure]

  static let schema = Schema<WebPage, FigureGroup>("figure_group") {
    Field.text("heading", "What they are: people, organisations, news outlets, public bodies") {
      $0.words.heading($1.kind)
    }
    Field.rows("figures", Figure.row, "The figures, by their ids") { $1.figures }
  }
}

extension Figure {
  /// A figure in a list.
  static let row = Schema<WebPage, Figure>("figure_row") {
    Field.row("figure", Link.schema, "Link to the figure, with its name") { page, figure in
      page.link(figure.id)
    }
    Field.text("role", "Its line, or the role that it still holds") { $1.shownRole }
    Field.number("count", "How many points are about it, if any are") { page, figure in
      let count = page.dossier.graph.edges(to: figure.id).count {
        $0.kind == .about && $0.from.isPoint
      }
      return count > 0 ? count : nil
    }
    Field.row("entry", ListEntry.schema, "What the list can be filtered by") { $0.entry($1) }
  }
}

extension WebPage {
  func entry(_ figure: Figure) -> ListEntry {
    ListEntry(kind: .figure(figure.kind))
  }

  func entry(_ source: Source) -> ListEntry {
    ListEntry(kind: .source(source.type), date: source.date)
  }
}

extension ListPage<Source> {
  static let page = Schema<WebPage, ListPage<Source>>("source_list") {
    Field.list { page, entries in entries.map { page.entry($0) } }
    Field.rows("years", SourceYear.schema, "The sources by year, the newest first") { _, list in
      runs(of: list.entries) { $0.date?.year }.map { SourceYear(year: $0, sources: $1) }
    }
  }
}

/// The sources of one year.
struct SourceYear: Sendable {
  let year: Int?
  let sources: [Source]

  static let schema = Schema<WebPage, SourceYear>("source_year") {
    Field.text("year", "The year in digits, or that the date is unknown") { page, row in
      row.year.map(String.init) ?? page.words.text("date.unknown")
    }
    Field.rows("rows", Source.row, "The sources of the year, the newest first") { $1.sources }
  }
}

extension ListPage<Event> {
  static let page = Schema<WebPage, ListPage<Event>>("event_list") {
    Field.list { _, events in events.map { ListEntry(date: $0.date.start) } }
    Field.rows("rows", Event.row, "The events, the oldest first") { $1.entries }
  }
}

/// Neighbours with the same key, in the order of the values.
func runs<Value, Key: Equatable>(
  of values: some Sequence<Value>, by key: (Value) -> Key
) -> [(Key, [Value])] {
  var runs: [(Key, [Value])] = []
  for value in values {
    if let last = runs.indices.last, runs[last].0 == key(value) {
      runs[last].1.append(value)
    } else {
      runs.append((key(value), [value]))
    }
  }
  return runs
}
