import Dossiers

/// Makes the prose of one page: it resolves links from where the page lies, and numbers citations in the order
/// in which the prose is asked for, which must be the order in which it is read.
final class Composer {
  let site: Site
  let links: Links
  private(set) var references = References()

  init(_ site: Site, _ links: Links) {
    self.site = site
    self.links = links
  }

  var words: Words { site.dossier.settings.words }

  /// Blocks as they stand on the page; no heading is of a higher level than `level`.
  func html(_ blocks: [Block], headingsFrom level: Int = 2) -> HTML? {
    guard !blocks.isEmpty else { return nil }
    var markup = Markup()
    for block in blocks { append(block, to: &markup, headingsFrom: level) }
    return markup.html
  }

  func html(_ inlines: [Inline]) -> HTML? {
    guard !inlines.isEmpty else { return nil }
    var markup = Markup()
    append(inlines, to: &markup, .full)
    markup.isolate(from: 0)
    return markup.html
  }

  /// Words that are shown away from their place: without links and citations.
  func bare(_ inlines: [Inline], _ setting: InlineSetting = .bare) -> HTML? {
    guard !inlines.isEmpty else { return nil }
    var markup = Markup()
    appendBare(inlines, setting, to: &markup)
    return markup.html
  }

  func appendBare(
    _ inlines: [Inline], _ setting: InlineSetting = .bare, to markup: inout Markup
  ) {
    let start = markup.count
    append(inlines, to: &markup, setting)
    markup.isolate(from: start)
  }

  /// The number of what is cited with its locator: `[1, p. 26]`.
  func mark(_ source: EntityID, at locator: String? = nil) -> HTML {
    var markup = Markup()
    appendMark(source, at: locator, to: &markup)
    return markup.html
  }

  func appendMark(_ source: EntityID, at locator: String?, to markup: inout Markup) {
    let entry = references.cite(source)
    markup.raw("<sup class=\"citation\"><a href=\"#")
    markup.append(entry.anchor)
    markup.raw("\" id=\"")
    markup.append(entry.anchor(ofPlace: entry.places))
    markup.raw("\">[")
    markup.raw(entry.number)
    if let locator {
      markup.raw(", ")
      markup.text(locator)
    }
    markup.raw("]</a></sup>")
  }
}
