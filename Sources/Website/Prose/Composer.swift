import Dossiers

/// Makes the prose of one page: it resolves links from where the page lies, and numbers citations as `CitationOrder`
/// says, or without one in the order in which the prose is asked for.
final class Composer {
  let site: Site
  let links: Links
  private(set) var references: References
  /// How many places were composed that may show a figure's role.
  var rolePlaces = 0
  /// By figure, the place at which the page shows its role.
  var firstRoles: [EntityID: Int] = [:]
  /// The citations that the page shows, as far as it is written.
  var written = WrittenCitations()

  init(_ site: Site, _ links: Links, by order: CitationOrder? = nil) {
    self.site = site
    self.links = links
    references = References(by: order)
  }

  /// The order in which the written page shows its citations; nil where that is the order of composing.
  var order: CitationOrder? { CitationOrder(of: written, among: references) }

  var words: Words { site.dossier.settings.words }

  /// Blocks as they stand on the page; no heading is of a higher level than `level`.
  func html(_ blocks: [Block], headingsFrom level: Int = 2) -> HTML? {
    guard !blocks.isEmpty else { return nil }
    return html { for block in blocks { append(block, to: &$0, headingsFrom: level) } }
  }

  func html(_ inlines: [Inline]) -> HTML? {
    guard !inlines.isEmpty else { return nil }
    return html {
      append(inlines, to: &$0, .full)
      $0.isolate(from: 0)
    }
  }

  /// What is written, with the citations in it.
  func html(_ write: (inout Markup) -> Void) -> HTML {
    let first = references.marks.count
    var markup = Markup()
    write(&markup)
    return HTML(trusted: markup.bytes, citations: first..<references.marks.count)
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
    let index = references.marks.count
    return CitationMark(mark: references.cite(source), locator: locator, index: index)
  }

  func appendMark(_ source: EntityID, at locator: String?, to markup: inout Markup) {
    cite(source, at: locator).append(to: &markup)
  }
}
