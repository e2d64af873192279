import Dossiers
import HTML
import Templates

extension ListPage<Occurrence> {
  /// What the timeline can show.
  static let page = Schema<WebPage, ListPage<Occurrence>>("timeline_page") {
    Field.list { page, occurrences in
      runs(of: occurrences) { $0.date }.flatMap { page.rows(of: $1) }.map { page.entry($0) }
    }
    Field.rows("overview", TimelineYear.link, "A link for each year that the page holds") {
      TimelineYear.all(in: $1.entries)
    }
    Field.rows("years", TimelineYear.schema, "What is dated, year by year, the oldest first") {
      TimelineYear.all(in: $1.entries)
    }
  }
}

/// The days of one year.
struct TimelineYear: Sendable {
  let year: Int
  let days: [TimelineDay]

  static let schema = Schema<WebPage, TimelineYear>("timeline_year") {
    Field.anchor("anchor", "The `id` for the year's heading") { .year($1.year) }
    Field.rows("days", TimelineDay.schema, "Each date with what is of it, the oldest first") {
      $1.days
    }
  }

  static let link = Schema<WebPage, TimelineYear>("timeline_link") {
    Field.number("year", "The year") { $1.year }
    Field.href("href", "Link to the year on this page") { .here(.year($1.year)) }
    Field.number("count", "How many dates of the year the page holds") { $1.days.count }
  }

  static func all(in occurrences: [Occurrence]) -> [TimelineYear] {
    runs(of: occurrences) { $0.date.year }.map { year, dated in
      TimelineYear(
        year: year,
        days: runs(of: dated) { $0.date }.map { TimelineDay(date: $0, occurrences: $1) })
    }
  }
}

/// What is of one date.
struct TimelineDay: Sendable {
  let date: PartialDate
  fileprivate let occurrences: [Occurrence]

  static let schema = Schema<WebPage, TimelineDay>("timeline_day") {
    Field.row("date", PartialDate.schema, "The date") { $1.date }
    Field.anchor("anchor", "The `id` for the date") { .day($1.date) }
    Field.rows("rows", TimelineRow.schema, "Events, and statements by who made them and their kind")
    {
      $0.rows(of: $1.occurrences)
    }
  }
}

/// An event, or the statements of one kind that somebody made on one date in one claim.
struct TimelineRow: Sendable {
  var event: Event?
  var speaker: TimelineSpeaker?
  var kind: StatementKind?
  fileprivate(set) var statements: [StatementRow] = []

  static let schema = Schema<WebPage, TimelineRow>("timeline_row") {
    Field.row("event", Event.row, "The event, if it is one") { $1.event }
    Field.row("who", Link.schema, "Who made the statements, or through whom unnamed speakers did") {
      page, row in row.speaker.map { page.link($0) }
    }
    Field.flag("unnamed", "Whether the speakers are unnamed") { $1.speaker?.isUnnamed == true }
    Field.text("kind_count", "How many statements of which kind: `11 allegations`") { page, row in
      row.kind.map { page.words.count(row.statements.count, $0) }
    }
    Field.row("only", StatementRow.schema, "The statement, if there is one only") {
      $1.statements.count == 1 ? $1.statements[0] : nil
    }
    Field.rows("several", StatementRow.schema, "The statements, if there are several") {
      $1.statements.count > 1 ? $1.statements : []
    }
    Field.row("entry", ListEntry.schema, "What the list can be filtered and sorted by") {
      $0.entry($1)
    }
  }
}

/// By whom statements of the timeline are listed.
enum TimelineSpeaker: Hashable, Sendable {
  case figures([EntityID])
  case document(EntityID)
  case unnamed(through: [Party])
  case us

  var isUnnamed: Bool { if case .unnamed = self { true } else { false } }
}

extension WebPage {
  fileprivate func rows(of occurrences: [Occurrence]) -> [TimelineRow] {
    var rows: [TimelineRow] = []
    for occurrence in occurrences {
      switch occurrence.subject {
      case .event(let place): rows.append(TimelineRow(event: dossier.events[Int(place)]))
      case .statement(let statement):
        let row = StatementRow(statement, in: record)
        let claim = record[row.statement.section].claim
        let (speaker, kind) = (speaker(of: row.statement), row.statement.kind)
        if let same = rows.firstIndex(where: {
          $0.speaker == speaker && $0.kind == kind
            && $0.statements.first.map { record[$0.statement.section].claim } == claim
        }) {
          rows[same].statements.append(row)
        } else {
          rows.append(TimelineRow(speaker: speaker, kind: kind, statements: [row]))
        }
      }
    }
    return rows
  }

  private func speaker(of statement: Statement) -> TimelineSpeaker? {
    switch statement.speaker {
    case .figures(let figures): return .figures(Array(record.figures(figures)))
    case .document(let document): return .document(document)
    case .us: return .us
    case .unnamed: return .unnamed(through: reporters(of: statement))
    case nil: return nil
    }
  }

  fileprivate func link(_ speaker: TimelineSpeaker) -> Link {
    switch speaker {
    case .figures(let figures) where figures.count == 1: return link(figures[0])
    case .figures(let figures):
      return Link(text: words.list(figures.map { site.title(of: $0).isolated }), target: nil)
    case .document(let document): return link(document)
    case .us: return Link(text: publisherName, target: nil)
    case .unnamed(let outlets):
      if outlets.count == 1 { return link(outlets[0]) }
      return Link(text: words.list(outlets.map { name(of: $0).isolated }), target: nil)
    }
  }

  fileprivate func entry(_ row: TimelineRow) -> ListEntry {
    ListEntry(
      kind: row.kind.map { .statement($0) } ?? .event,
      date: row.event?.date.start ?? row.statements.first?.statement.date)
  }
}
