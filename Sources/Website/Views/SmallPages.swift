import Dossiers

/// What a server shows for a path that is no page.
struct NotFoundPage: View {
  let frame: PageFrame
  let title: String

  static let shape = Shape<NotFoundPage>(
    "not_found_page", [.view("frame", \.frame), .text("title", \.title)])
}

/// What stands at an old path and leads to where the page is now.
struct RedirectPage: View {
  let language: String
  let title: String
  let href: String
  let canonical: String?

  static let shape = Shape<RedirectPage>(
    "redirect_page",
    [
      .text("language", \.language), .text("title", \.title), .text("href", \.href),
      .text("canonical", \.canonical),
    ])
}

extension Composer {
  func notFoundPage() -> NotFoundPage {
    let title = "Page not found"
    return NotFoundPage(frame: frame(title: title), title: title)
  }

  func redirectPage(to entity: EntityID) -> RedirectPage {
    let href = links.href(entity)
    return RedirectPage(
      language: site.dossier.settings.language, title: site.title(of: entity), href: href,
      canonical: site.canonical(PagePath(of: entity)))
  }
}
