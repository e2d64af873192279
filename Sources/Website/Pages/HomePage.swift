import Dossiers
import Templates

/// The site's first page.
struct Home: Sendable {
  static let page = Schema<WebPage, Home>("home_page") {
    Field.frame
    Field.text("title", "The site's title") { page, _ in page.site.title }
    Field.text("about", "The summary of the page `about`") { page, _ in
      page.site.aboutPage?.header.summary
    }
    Field.row("about_link", Link.schema, "Link to the page `about`") { page, _ in
      page.site.aboutPage.map { page.link($0.id) }
    }
    Field.rows("claims", Claim.row, "The newest claims, as many as there is room for") { page, _ in
      page.site.newestClaims
    }
    Field.href("all_claims_href", "Link to all claims; only where some have no room here") {
      page, _ in
      page.site.newestClaims.count < page.dossier.claims.count ? .path(PagePath(.claims)) : nil
    }
  }
}

extension Site {
  fileprivate var aboutPage: Page? { dossier.pages.first { $0.id.id == "about" } }

  /// The newest claims, as many as fit on a page with their points.
  fileprivate var newestClaims: [Claim] {
    var claims: [Claim] = []
    var weight = 0
    for claim in lists.claims.all {
      weight += sizeWithPoints(of: claim)
      if weight > pageSize, !claims.isEmpty { break }
      claims.append(claim)
    }
    return claims
  }
}
