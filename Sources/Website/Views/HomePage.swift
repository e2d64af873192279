import Dossiers

/// The site's first page: the newest claims with both sides, and what came last.
struct HomePage: View {
  let frame: PageFrame
  let title: String
  let about: String?
  let aboutLink: LinkView?
  let claims: [ClaimRow]
  /// Where the claims are that have no room here; nil where all have.
  let allClaims: LinkView?
  let newest: [TimelineRow]
  let openQuestions: LinkView

  static let shape = Shape<HomePage>(
    "home_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "The site's title"),
      .text("about", \.about, "The summary of the page `about`"),
      .view("about_link", \.aboutLink, "Link to the page `about`"),
      .list(
        "claims", \.claims, "The newest claims with all their points, as many as there is room for"),
      .view(
        "all_claims", \.allClaims,
        "Link to the list of all claims; only where some have no room here"),
      .list("newest", \.newest, "What came last, statements and events, the newest first"),
      .view(
        "open_questions", \.openQuestions, "Link to the page with what is open by the record"),
    ])
}

extension Composer {
  func homePage() -> HomePage {
    let dossier = site.dossier
    let about = dossier.pages.first { $0.id.id == "about" }
    let newest = newestClaims
    return HomePage(
      frame: frame(
        title: dossier.settings.title, description: about?.header.summary,
        asOf: dossier.claims.lastChange),
      title: dossier.settings.title, about: about?.header.summary,
      aboutLink: about.map { link($0.id) },
      claims: newest.map { row($0, points: summaries($0)) },
      allClaims: newest.count < dossier.claims.count
        ? LinkView(text: .words("All claims"), href: .path(PagePath(FixedPage.claims))) : nil,
      newest: rows(newestOccurrences),
      openQuestions: LinkView(text: .words("Open questions"), href: .path(.openQuestions)))
  }

  /// What came last, the newest first, but hearings: they may lie ahead.
  private var newestOccurrences: [Occurrence] {
    Array(
      site.lists.timeline.all.reversed().lazy.filter { [dossier = site.dossier] in
        dossier.statement($0)?.statement.read { $0.stage } != .hearing
      }.prefix(8))
  }

  /// As many as the page has room for, but one at least.
  private var newestClaims: [Claim] {
    var claims: [Claim] = []
    var weight = 0
    for place in site.lists.claims.all {
      let claim = site.dossier.claims[place]
      weight += claim.weightWithPoints
      if weight > site.pageWeight, !claims.isEmpty { break }
      claims.append(claim)
    }
    return claims
  }
}
