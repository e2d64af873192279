import Dossiers

/// What may stand around a run of text.
enum InlineSetting {
  /// Everything that the editor wrote.
  case full
  /// Inside a link: neither links nor citations.
  case linked
  /// Away from its own place: neither links, citations nor images.
  case bare
  /// The words of a link to it: bare, and a link in it stands for its page, since headings may link in a circle.
  case named
}

extension Composer {
  func append(_ inlines: [Inline], to markup: inout Markup, _ setting: InlineSetting) {
    for inline in inlines { append(inline, to: &markup, setting) }
  }

  private func append(_ inline: Inline, to markup: inout Markup, _ setting: InlineSetting) {
    switch inline {
    case .text(let text): markup.run(text)
    case .softBreak: markup.raw("\n")
    case .lineBreak: markup.raw("<br>\n")
    case .code(let text):
      markup.raw("<code>")
      markup.run(text)
      markup.raw("</code>")
    case .emphasis(let inlines):
      markup.raw("<em>")
      append(inlines, to: &markup, setting)
      markup.raw("</em>")
    case .strong(let inlines):
      markup.raw("<strong>")
      append(inlines, to: &markup, setting)
      markup.raw("</strong>")
    case .link(let target, let title, let inlines):
      append(target, title: title, inlines, to: &markup, setting)
    case .image(let asset, let alternative, let title):
      if setting == .full || setting == .linked {
        append(asset, alternative, title: title, to: &markup)
      }
    case .citations(let citations):
      guard setting == .full else { return }
      for citation in citations { appendMark(citation.source, at: citation.locator, to: &markup) }
    }
  }

  private func append(
    _ target: Target, title: String?, _ inlines: [Inline], to markup: inout Markup,
    _ setting: InlineSetting
  ) {
    if setting == .full {
      markup.raw("<a")
      markup.attribute("href", links.href(target))
      markup.attribute("title", title)
      if case .external(let url) = target, url.hasPrefix("http") {
        markup.raw(" rel=\"external noopener\"")
      }
      markup.raw(">")
    }
    if inlines.isEmpty {
      markup.raw("<bdi>")
      appendTitle(of: target, to: &markup, setting)
      markup.raw("</bdi>")
    } else {
      let start = markup.bytes.count
      append(inlines, to: &markup, setting == .full ? .linked : setting)
      markup.isolate(from: start)
    }
    if setting == .full { markup.raw("</a>") }
  }

  private func append(
    _ asset: AssetPath, _ alternative: String, title: String?, to markup: inout Markup
  ) {
    markup.raw("<img")
    markup.attribute("src", links.href(.asset(asset)))
    markup.attribute("alt", alternative)
    markup.attribute("title", title)
    markup.raw(" loading=\"lazy\">")
  }

  /// What a link without words of its own shows: the heading that its anchor leads to, else the page's title.
  private func appendTitle(
    of target: Target, to markup: inout Markup, _ setting: InlineSetting
  ) {
    switch target {
    case .entity(let entity, let anchor):
      if setting != .named, let anchor, let title = title(of: anchor, in: entity) {
        markup.raw(title)
      } else {
        markup.text(site.title(of: entity))
      }
    case .site(let path): markup.text(path.text)
    case .asset(let asset): markup.text(asset.text)
    case .external(let url): markup.text(url)
    }
  }

  private func title(of anchor: String, in claim: EntityID) -> HTML? {
    switch site.anchors.spot(anchor, of: claim) {
    case .section(let section):
      site.dossier.claim(claim).flatMap { bare($0.sections[section].heading, .named) }
    case .statement(let spot):
      site.statement(at: spot, of: claim).map { title(of: $0, .named) }
    case nil: nil
    }
  }

  /// A statement's kind, and the words of its heading if it has any: `Denial: e-mail to Global`.
  func title(of statement: Statement, _ setting: InlineSetting = .bare) -> HTML {
    var markup = Markup()
    markup.text(words.shown(statement.kind.rawValue))
    if !statement.label.isEmpty {
      markup.raw(": ")
      markup.raw(bare(statement.label, setting) ?? HTML())
    }
    return markup.html
  }
}
