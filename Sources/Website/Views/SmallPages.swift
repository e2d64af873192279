import Dossiers

/// What a server shows for a path that is no page.
struct NotFoundPage: View {
  let frame: PageFrame
  let title: String

  static let shape = Shape<NotFoundPage>(
    "not_found_page",
    [
      .view("frame", \.frame, "What surrounds the page: its head, the menu, the footer"),
      .text("title", \.title, "That there is no such page, in words"),
    ])
}

/// What stands at an old path and leads to where the page is now.
struct RedirectPage: View {
  let language: String
  let title: String
  let href: String
  let canonical: String?
  let script: ScriptElement

  static let shape = Shape<RedirectPage>(
    "redirect_page",
    [
      .text("language", \.language, "The site's language, as a tag such as `en`"),
      .text("title", \.title, "The title of the page that has moved"),
      .text("href", \.href, "Link to where it is now"),
      .text(
        "canonical", \.canonical, "The whole web address of where it is now; only with a `base-url`"
      ),
      .html(
        "script", \.script,
        "The element that loads `theme/redirect.js`, which leads to the link with `data-moved`"),
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
      language: site.dossier.settings.language, title: site.pageTitle(of: entity), href: href,
      canonical: site.canonical(PagePath(of: entity)),
      script: ScriptElement(path: PagePath(known: "theme/redirect.js")))
  }
}
