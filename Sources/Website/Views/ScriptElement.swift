/// The element that loads a script of the theme. It is made here, since a template must not name what runs by a text
/// that may come from anywhere.
struct ScriptElement: HTMLValue {
  let path: PagePath

  func isShown(by composer: Composer?) -> Bool { true }

  func append(to page: inout Markup, for escape: Escape, by composer: Composer?) {
    guard let composer else { return }
    page.raw("<script src=\"")
    composer.links.append(path, to: &page)
    page.raw("\" defer></script>")
  }
}
