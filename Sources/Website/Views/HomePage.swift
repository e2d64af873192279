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
      claims: dossier.claims.map { row($0, points: summaries($0)) },
      newest: site.chronicle.suffix(8).reversed().map { row($0) })
  }
}
