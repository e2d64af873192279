import Dossiers

extension Composer {
  /// A statement's text: quotations with the name of whoever speaks, and the editor's words around them.
  func body(of statement: Statement) -> HTML? {
    guard !statement.body.isEmpty else { return nil }
    return html { append(bodyOf: statement, to: &$0) }
  }

  private func append(bodyOf statement: Statement, to markup: inout Markup) {
    var rest = statement.body[...]
    while let block = rest.first {
      if case .quotation = block {
        let quotations = rest.prefix { if case .quotation = $0 { true } else { false } }
        append(quotations, of: statement, to: &markup)
        rest = rest.dropFirst(quotations.count)
      } else {
        append(block, to: &markup, headingsFrom: 5)
        rest = rest.dropFirst()
      }
    }
  }

  private func append(
    _ quotations: ArraySlice<Block>, of statement: Statement, to markup: inout Markup
  ) {
    var words = Markup()
    for quotation in quotations { append(quotation, to: &words, headingsFrom: 5) }
    let folds = words.room > Self.mostUnfolded
    markup.raw(folds ? "<figure class=\"quotation fold\">\n" : "<figure class=\"quotation\">\n")
    if case .unnamed = statement.speaker { appendReporter(of: statement, to: &markup) }
    if folds { markup.raw("<div class=\"folded\">\n") }
    let language = language(of: statement)
    if let language {
      markup.raw("<div")
      markup.attribute("lang", language)
      markup.raw(isRightToLeft(language) ? " dir=\"rtl\">\n" : " dir=\"ltr\">\n")
    }
    words.withBytes { markup.append($0) }
    if language != nil { markup.raw("</div>\n") }
    if folds { markup.raw(Self.unfolding) }
    if let translation = statement.translation {
      markup.raw("<p class=\"translation\">")
      markup.text(self.words.shown("Translation"))
      markup.raw(": <bdi>")
      markup.text(translation)
      markup.raw("</bdi></p>\n")
    }
    appendSpeakers(of: statement, to: &markup)
    markup.raw("</figure>\n")
  }

  /// The language of the quotations, where it is not the site's.
  private func language(of statement: Statement) -> String? {
    let language =
      statement.language
      ?? statement.citations.first.flatMap { site.source($0.source)?.language }
    return language == site.dossier.settings.language ? nil : language
  }

  /// About how many letters fill a dozen lines where a column is widest.
  private static let mostUnfolded = 900

  /// What follows the words of a long quotation. They are all there: a style sheet folds them.
  private static let unfolding: StaticString = """
    </div>
    <details class="unfold"><summary>The whole quotation</summary></details>

    """

  /// Nobody can be held to an unnamed speaker's words but the outlet that reports them.
  private func appendReporter(of statement: Statement, to markup: inout Markup) {
    let reporters = statement.to.isEmpty ? firstPublisher(of: statement) : statement.to
    guard !reporters.isEmpty else { return }
    markup.raw("<figcaption>as reported by ")
    append(reporters, to: &markup)
    markup.raw(":</figcaption>\n")
  }

  private func firstPublisher(of statement: Statement) -> [Party] {
    statement.citations.first.flatMap { site.source($0.source)?.publishers } ?? []
  }

  private func appendSpeakers(of statement: Statement, to markup: inout Markup) {
    switch statement.speaker {
    case .figures(let figures):
      markup.raw("<figcaption>— ")
      append(figures.map { .figure($0) }, to: &markup)
      appendFirstSource(of: statement, to: &markup)
      markup.raw("</figcaption>\n")
    case .document(let source):
      markup.raw("<figcaption>— <cite><bdi>")
      append(titleOf: source, to: &markup, for: .attribute)
      markup.raw("</bdi></cite></figcaption>\n")
    case .us, .unnamed, nil: break
    }
  }

  private func appendFirstSource(of statement: Statement, to markup: inout Markup) {
    guard let source = statement.citations.first else { return }
    markup.raw(", in <cite><bdi>")
    append(titleOf: source.source, to: &markup, for: .attribute)
    markup.raw("</bdi></cite>")
  }

  private func append(_ parties: [Party], to markup: inout Markup) {
    for (index, party) in parties.enumerated() {
      if index > 0 { markup.raw(index == parties.count - 1 ? " and " : ", ") }
      markup.raw("<bdi>")
      Label(party).append(to: &markup, for: .attribute, by: self)
      markup.raw("</bdi>")
    }
  }
}

extension Markup {
  /// How many letters would take as much room. An ideograph takes that of two; every other letter that of one, however
  /// many bytes it has.
  fileprivate var room: Int {
    withBytes { bytes in
      bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 < 0xE3 ? 1 : 2) }
    }
  }
}
