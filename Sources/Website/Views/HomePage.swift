import Dossiers

/// The site's first page: every claim with both sides, and what came last.
struct HomePage: View {
  let frame: PageFrame
  let title: String
  let about: String?
  let aboutLink: LinkView?
  let claims: [ClaimRow]
  let newest: [TimelineRow]

  static let shape = Shape<HomePage>(
    "home_page",
    [
      .view("frame", \.frame), .text("title", \.title), .text("about", \.about),
      .view("about_link", \.aboutLink), .list("claims", \.claims), .list("newest", \.newest),
    ])
}

extension Composer {
  func homePage() -> HomePage {
    let dossier = site.dossier
    let about = dossier.pages.first { $0.id.id == "about" }
    return HomePage(
      frame: frame(title: dossier.settings.title, description: about?.header.summary),
      title: dossier.settings.title, about: about?.header.summary,
      aboutLink: about.map { link($0.id) },
      claims: dossier.claims.newestFirst.map { row($0, points: summaries($0)) },
      newest: site.chronicle.suffix(8).reversed().map { row($0) })
  }
}

extension [Claim] {
  /// The claims that were alleged last come first; of those alleged on one day the order is the ids'.
  var newestFirst: [Claim] {
    func day(_ claim: Claim) -> Day? { claim.points.first?.record.history.first?.day }
    return enumerated().sorted { left, right in
      switch (day(left.element), day(right.element)) {
      case (let first?, let second?) where first != second: first > second
      case (.some, nil): true
      case (nil, .some): false
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
