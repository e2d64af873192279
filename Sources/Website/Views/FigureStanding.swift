import Dossiers

/// How the points about a figure stand, in the record's own words: as many as are on the page.
struct FigureStandingView: View {
  let points: Int
  let statuses: String
  let replies: String

  static let shape = Shape<FigureStandingView>(
    "figure_standing",
    [
      .text("points", \.points, "How many points on the page are about the figure"),
      .text("statuses", \.statuses, "How many of them have which status"),
      .text("replies", \.replies, "How many of them the figure answered, and how it stands else"),
    ])
}

extension Composer {
  /// Nil where no point on the page is about the figure.
  func standing(of figure: EntityID, among points: [Point]) -> FigureStandingView? {
    guard !points.isEmpty else { return nil }
    return FigureStandingView(
      points: points.count,
      statuses: counts(of: points.map(\.facts.status), in: words),
      replies: counts(
        of: points.compactMap { point in
          point.facts.replies.first { $0.figure == figure }?.reply
        }, in: words))
  }
}
