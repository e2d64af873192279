import Dossiers
import HTML
import Templates

extension Field where Page == WebPage {
  /// What the page says, as JSON-LD by the terms of schema.org and the site's own vocabulary.
  static func structuredData(_ name: String) -> Field {
    .markup(
      name,
      "The element that says the same as the page to programs; only with a `base-url`, and on what is published",
      isShown: { page, _ in DataWriter(page) != nil },
      { page, _, html in DataWriter(page)?.writeElement(to: &html) })
  }
}

extension DataWriter {
  fileprivate func writeElement(to html: inout HTMLBuffer) {
    html.raw("<script type=\"application/ld+json\">")
    writeDocument(to: &html)
    html.raw("</script>")
  }

  /// One graph of all that the page is about.
  private func writeDocument(to json: inout HTMLBuffer) {
    let subject = page.head.subject.flatMap { page.links.isOn($0.id) ? $0 : nil }
    json.object { json in
      writeContext(usesOwnTerms: subject.map(usesOwnTerms) ?? false, to: &json)
      json.array("@graph") { json in
        if page.links.page == .home { writeSite(to: &json) } else { writePage(of: subject, &json) }
        writePublisher(isWhole: page.links.page == .home, to: &json)
        if let claim = subject as? Claim { writeCast(of: claim, to: &json) }
      }
    }
  }

  /// schema.org's terms by their names, and the site's own after `dossier:`.
  func writeContext(usesOwnTerms: Bool = true, to json: inout HTMLBuffer) {
    guard usesOwnTerms else { return json.member("@context", "https://schema.org") }
    json.array("@context") { json in
      json.string("https://schema.org")
      json.object { $0.member("dossier", address(of: PagePath(.vocabulary), "")) }
    }
  }

  private func usesOwnTerms(_ subject: any Entity) -> Bool {
    switch subject {
    case is Claim, is Event: true
    case let source as Source: !source.relays.isEmpty
    default: false
    }
  }

  private var isVocabulary: Bool { page.links.page == PagePath(.vocabulary) }

  private func writePage(of subject: (any Entity)?, _ json: inout HTMLBuffer) {
    switch subject {
    case let claim as Claim:
      // What was published on no known day is no article.
      if page.head.published == nil {
        write("WebPage", &json) { write(claim, to: &$0) }
      } else {
        write("NewsArticle", titled: "headline", &json) { write(claim, to: &$0) }
      }
      writeReview(of: claim, to: &json)
    case let figure as Figure:
      write("ProfilePage", &json) { json in
        json.member("mainEntity") { write(figure, isWhole: true, to: &$0) }
      }
    case let source as Source:
      write("WebPage", &json) { json in
        json.member("mainEntity") { write(source, isWhole: true, to: &$0) }
      }
    case let event as Event:
      write("WebPage", &json) { json in json.member("mainEntity") { write(event, to: &$0) } }
    case let prose as Page:
      write(type(of: prose), &json) { $0.member("description", prose.header.summary) }
    case .some: write("WebPage", &json) { _ in }
    case nil:
      write(isVocabulary ? "WebPage" : "CollectionPage", &json) { json in
        if isVocabulary { writeVocabulary(to: &json) }
      }
    }
    writeBreadcrumbs(to: &json)
  }

  private func type(of prose: Page) -> StaticString {
    if prose.id.id == "about" { return "AboutPage" }
    return prose.id == page.dossier.settings.policies.contact ? "ContactPage" : "WebPage"
  }
}
