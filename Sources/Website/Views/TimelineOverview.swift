import Dossiers

/// A column in the row of years above the timeline: a year with how much dates from it, or years without anything.
struct TimelineColumn: View {
  let label: String
  let count: Int
  /// Nil of years without anything.
  let href: Href?
  /// The bar's, in pixels of `tallest`.
  let height: Int
  let top: Int

  static let shape = Shape<TimelineColumn>(
    "timeline_column",
    [
      .text("label", \.label, "the year, or the first and the last of several without anything"),
      .text("count", \.count, "how many entries date from the year"),
      .text("href", \.href, "where these stand; none where there are none"),
      .text("height", \.height, "the height of the bar, at most 48 pixels"),
      .text("top", \.top, "where the bar begins, so that it ends at 48 pixels"),
    ])

  static let tallest = 48

  init(year: Int, count: Int, most: Int, href: Href) {
    label = String(year)
    self.count = count
    self.href = href
    // The least is still seen.
    height = max(2, count * TimelineColumn.tallest / most)
    top = TimelineColumn.tallest - height
  }

  /// Years without anything.
  init(without years: ClosedRange<Int>) {
    label =
      years.count == 1 ? String(years.lowerBound) : "\(years.lowerBound)–\(years.upperBound)"
    (count, href, height, top) = (0, nil, 0, TimelineColumn.tallest)
  }
}

/// The entries of a list by date that are of one year.
struct YearOfEntries: Equatable {
  let year: Int
  let entries: Range<Int>
}

extension Composer {
  /// The years of the whole timeline on its first page, those of the page on others; none where there is but one.
  func overview(_ list: PagedList, on part: Int) -> [TimelineColumn] {
    let place = list.tree.parts[part]
    guard part == 0 || !place.isCut else { return [] }
    let years = years(of: site.lists.timeline.all, in: place.entries)
    guard years.count > 1, let most = years.map(\.entries.count).max() else { return [] }
    var columns: [TimelineColumn] = []
    for (place, year) in years.enumerated() {
      if place > 0, years[place - 1].year + 1 < year.year {
        columns.append(TimelineColumn(without: years[place - 1].year + 1...year.year - 1))
      }
      columns.append(
        TimelineColumn(
          year: year.year, count: year.entries.count, most: most,
          href: href(of: year, list, on: part)))
    }
    return columns
  }

  /// The year's heading on this page, or the page on which the year begins.
  private func href(of year: YearOfEntries, _ list: PagedList, on page: Int) -> Href {
    var part = page
    while let next = list.tree.parts[part].parts.first(where: {
      list.tree.parts[$0].entries.contains(year.entries.lowerBound)
    }) {
      part = next
      let entries = list.tree.parts[part].entries
      if year.entries.contains(entries.lowerBound), entries.upperBound <= year.entries.upperBound {
        return .path(list.path(of: part))
      }
    }
    return part == page
      ? .place(.year(year.year)) : .anchor(.year(year.year), on: list.path(of: part))
  }
}

/// The years of entries that go by date.
func years(of entries: [Occurrence], in range: Range<Int>) -> [YearOfEntries] {
  var years: [YearOfEntries] = []
  var start = range.lowerBound
  for place in range
  where place + 1 == range.upperBound
    || entries[place + 1].date.year != entries[start].date.year
  {
    years.append(YearOfEntries(year: entries[start].date.year, entries: start..<place + 1))
    start = place + 1
  }
  return years
}
