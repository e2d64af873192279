import Dossiers

/// How the points about a figure stand, in the record's own words: as many as are on the page.
struct FigureStandingView: View {
  let points: Int
  let statuses: PointCountsView
  let replies: PointCountsView

  static let shape = Shape<FigureStandingView>(
    "figure_standing",
    [
      .text("points", \.points, "How many points on the page are about the figure"),
      .view("statuses", \.statuses, "How many of them have which status"),
      .view("replies", \.replies, "To how many of them the figure replied in which way"),
    ])
}

/// How many points there are of each status or reply. Those that are admitted are named: to read of an admission without
/// what is admitted sounds like guilt.
struct PointCountsView: View {
  let counts: String?
  let admitted: [AdmittedView]

  static let shape = Shape<PointCountsView>(
    "point_counts",
    [
      .text("counts", \.counts, "The numbers in words, of all but admissions"),
      .list("admitted", \.admitted, "The points that are admitted, and those admitted in part"),
    ])
}

/// Points that are admitted.
struct AdmittedView: View {
  let word: String
  let points: [LinkView]
  /// Nil where all are named.
  let further: Int?

  static let shape = Shape<AdmittedView>(
    "admitted",
    [
      .text("word", \.word, "In the site's words `admitted`, or `admitted in part`"),
      .list("points", \.points, "Links to the first of the points, with their headings"),
      .text("further", \.further, "How many more there are, where they would be too many"),
    ])
}

extension AdmittedView {
  /// `admitted: That they met (admitted); That he paid (admitted)`.
  func inWords(by composer: Composer) -> String {
    let names = points.map { $0.text.text(by: composer) } + (further.map { ["+\($0)"] } ?? [])
    return word + ": " + names.joined(separator: "; ")
  }
}

extension Composer {
  /// More than these nobody reads in a line.
  private static let mostAdmitted = 5

  /// Nil where no point on the page is about the figure.
  func standing(of figure: EntityID, among points: [(claim: Claim, point: Point)])
    -> FigureStandingView?
  {
    guard !points.isEmpty else { return nil }
    return FigureStandingView(
      points: points.count,
      statuses: pointCounts(
        points.map { claim, point in
          let status = point.facts.status
          return (link(point, of: claim), choice(status), status == .admitted)
        }),
      replies: pointCounts(
        points.compactMap { claim, point in
          point.facts.reply(of: figure).map {
            (link(point, of: claim), choice($0.reply, $0.words), $0.isAdmission)
          }
        }))
  }

  private func pointCounts(_ points: [(link: LinkView, choice: ListChoice, isAdmission: Bool)])
    -> PointCountsView
  {
    let counted = points.filter { !$0.isAdmission }.map(\.choice)
    let admissions = Dictionary(grouping: points.filter(\.isAdmission), by: \.choice.rank)
    return PointCountsView(
      counts: counted.isEmpty ? nil : counts(of: counted),
      admitted: admissions.sorted { $0.key < $1.key }.map(\.value).compactMap { points in
        admitted(points.map(\.link), points[0].choice.text)
      })
  }

  /// The points of a claim that are admitted.
  func admitted(in claim: Claim) -> AdmittedView? {
    admitted(
      claim.points.filter { $0.facts.status == .admitted }.map { link($0, of: claim) },
      words.shown(Status.admitted.rawValue))
  }

  private func admitted(_ points: [LinkView], _ word: String) -> AdmittedView? {
    guard !points.isEmpty else { return nil }
    let further = points.count - Composer.mostAdmitted
    return AdmittedView(
      word: word, points: Array(points.prefix(Composer.mostAdmitted)),
      further: further > 0 ? further : nil)
  }

  private func link(_ point: Point, of claim: Claim) -> LinkView {
    let section = HeldSection.point(Held(point))
    return LinkView(text: .section(section), href: .section(section, of: claim.id))
  }
}
