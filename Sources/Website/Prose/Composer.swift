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

  /// Counts one more place that cites the source.
  func cite(_ source: EntityID, at locator: String?) -> CitationMark {
    CitationMark(entry: references.cite(source), locator: locator)
  }

  func appendMark(_ source: EntityID, at locator: String?, to markup: inout Markup) {
    cite(source, at: locator).append(to: &markup)
  }
}
