import Dossiers

/// What search engines may read: all of a published site, and nothing of one that holds drafts.
struct Robots {
  let text: String

  init(of dossier: Dossier) {
    guard dossier.pageSubjects.allSatisfy(\.header.publication.isPublished) else {
      text = "User-agent: *\nDisallow: /\n"
      return
    }
    let map = dossier.settings.baseURL.map { "\nSitemap: \($0)\(PagePath.sitemap.text)\n" }
    text = "User-agent: *\nAllow: /\n" + (map ?? "")
  }
}
