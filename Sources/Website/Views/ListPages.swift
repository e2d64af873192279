import Dossiers

/// The list of all claims, or a part of it.
struct ClaimList: View {
  let frame: PageFrame
  let heading: String
  let claims: [ClaimRow]
  let tools: ListTools?
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<ClaimList>(
    "claim_list",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("claims", \.claims, "The claims, the newest first"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
    ])
}

/// The list of all figures, or a part of it, by what they are.
struct FigureList: View {
  let frame: PageFrame
  let heading: String
  let groups: [FigureGroup]
  let tools: ListTools?
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<FigureList>(
    "figure_list",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("groups", \.groups, "The figures by what they are"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
    ])
}

struct FigureGroup: View {
  let heading: String
  let figures: [SpeakerView]
  /// What they all can be filtered by.
  let entry: ListEntry

  static let shape = Shape<FigureGroup>(
    "figure_group",
    [
      .text(
        "heading", \.heading, "What they are: people, organisations, news outlets, public bodies"),
      .list(
        "figures", \.figures, "The figures, each with its line or the role that it still holds"),
      .view("entry", \.entry, "What each of the figures can be filtered by"),
    ])
}

/// The list of all sources, or a part of it, by year, the newest first.
struct SourceList: View {
  let frame: PageFrame
  let heading: String
  let years: [SourceYear]
  let tools: ListTools?
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<SourceList>(
    "source_list",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("years", \.years, "The sources by year, the newest first"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
    ])
}

struct SourceYear: View {
  let year: String
  let rows: [SourceRow]

  static let shape = Shape<SourceYear>(
    "source_year",
    [
      .text("year", \.year, "The year in digits, or that the date is unknown"),
      .list("rows", \.rows, "The sources of the year, the newest first"),
    ])
}

/// The list of all events, or a part of it, the oldest first.
struct EventList: View {
  let frame: PageFrame
  let heading: String
  let rows: [EventRow]
  let tools: ListTools?
  let partIndex: PartIndex?
  let partPlace: PartPlace?

  static let shape = Shape<EventList>(
    "event_list",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("heading", \.heading, "The page's heading; on a part it says which"),
      .list("rows", \.rows, "The events, the oldest first"),
      .view("tools", \.tools, "What readers can filter and sort by; none for a short list"),
      .view(
        "part_index", \.partIndex, "Links to the parts, where the list is too long for one page"),
      .view(
        "part_place", \.partPlace, "Where a part stands: what it is a part of, and its neighbours"),
    ])
}

extension Composer {
  func claimList(_ list: PagedList, on part: Int) -> ClaimList {
    let claims = site.lists.claims.entries(on: part).map { site.dossier.claims[$0] }
    let entries = claims.map { entry($0) }
    return ClaimList(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      claims: zip(claims, entries).map { row($0, entry: $1) },
      tools: ListTools(entries, isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  func figureList(_ list: PagedList, on part: Int) -> FigureList {
    let listed = site.lists.figures.entries(on: part).map { site.dossier.figures[$0] }
    let figures = Dictionary(grouping: listed, by: \.kind)
    let groups = Figure.Kind.allCases.compactMap { kind in
      figures[kind].map { figures in
        FigureGroup(
          heading: kind.heading,
          figures: figures.map {
            SpeakerView(
              name: .entity($0.id), href: .entity($0.id), role: $0.shownRole.map { .words($0) })
          }, entry: entry(figures[0]))
      }
    }
    return FigureList(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part), groups: groups,
      tools: ListTools(listed.map { entry($0) }, isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  func sourceList(_ list: PagedList, on part: Int) -> SourceList {
    let listed = site.lists.sources.entries(on: part).map { site.dossier.sources[$0] }
    let years = runs(of: listed) { $0.date?.year }
    return SourceList(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      years: years.map { year, sources in
        SourceYear(
          year: year.map(String.init) ?? "Date unknown",
          rows: sources.map { row($0, entry: entry($0)) })
      },
      tools: ListTools(listed.map { entry($0) }, isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }

  func eventList(_ list: PagedList, on part: Int) -> EventList {
    let events = site.lists.events.entries(on: part).map { site.dossier.events[$0] }
    let entries = events.map { entry($0) }
    return EventList(
      frame: frame(title: list.title(of: part)), heading: list.title(of: part),
      rows: zip(events, entries).map { row($0, entry: $1) },
      tools: ListTools(entries, isPart: part > 0),
      partIndex: partIndex(list, on: part), partPlace: partPlace(list, on: part))
  }
}
