import Dossiers

/// The list of all claims.
struct ClaimList: View {
  let frame: PageFrame
  let claims: [ClaimRow]

  static let shape = Shape<ClaimList>(
    "claim_list", [.view("frame", \.frame), .list("claims", \.claims)])
}

/// The list of all figures, by what they are.
struct FigureList: View {
  let frame: PageFrame
  let groups: [FigureGroup]

  static let shape = Shape<FigureList>(
    "figure_list", [.view("frame", \.frame), .list("groups", \.groups)])
}

struct FigureGroup: View {
  let heading: String
  let figures: [SpeakerView]

  static let shape = Shape<FigureGroup>(
    "figure_group", [.text("heading", \.heading), .list("figures", \.figures)])
}

/// The list of all sources, by year, the newest first.
struct SourceList: View {
  let frame: PageFrame
  let years: [SourceYear]

  static let shape = Shape<SourceList>(
    "source_list", [.view("frame", \.frame), .list("years", \.years)])
}

struct SourceYear: View {
  let year: String
  let rows: [SourceRow]

  static let shape = Shape<SourceYear>(
    "source_year", [.text("year", \.year), .list("rows", \.rows)])
}

/// The list of all events, the oldest first.
struct EventList: View {
  let frame: PageFrame
  let rows: [EventRow]

  static let shape = Shape<EventList>(
    "event_list", [.view("frame", \.frame), .list("rows", \.rows)])
}

extension Composer {
  func claimList() -> ClaimList {
    ClaimList(
      frame: frame(title: "Claims"), claims: site.dossier.claims.newestFirst.map { row($0) })
  }

  func figureList() -> FigureList {
    let figures = Dictionary(grouping: site.dossier.figures, by: \.kind)
    let groups = Figure.Kind.allCases.compactMap { kind in
      figures[kind].map { figures in
        FigureGroup(
          heading: kind.heading,
          figures: figures.map {
            SpeakerView(name: $0.header.title, href: links.href($0.id), role: $0.shownRole)
          })
      }
    }
    return FigureList(frame: frame(title: "Figures"), groups: groups)
  }

  func sourceList() -> SourceList {
    let years = Dictionary(grouping: site.dossier.sources, by: \.date.year)
    return SourceList(
      frame: frame(title: "Sources"),
      years: years.sorted { $0.key > $1.key }.map {
        SourceYear(year: String($0.key), rows: rows($0.value))
      })
  }

  func eventList() -> EventList {
    EventList(frame: frame(title: "Events"), rows: rows(site.dossier.events))
  }
}

extension Figure {
  /// The line of the figure's own, else the role that it holds still.
  var shownRole: String? { role ?? roles.first { $0.to == nil }?.title ?? roles.first?.title }
}
