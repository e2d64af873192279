import Dossiers

/// What may stand around a run of text.
enum InlineSetting {
  /// Everything that the editor wrote.
  case full
  /// Inside a link: neither links nor citations.
  case linked
  /// Away from its own place: neither links, citations nor images.
  case bare
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
      markup.raw("<a href=\"")
      append(target, to: &markup)
      markup.raw("\"")
      markup.attribute("title", title)
      if case .external(let url) = target, url.hasPrefix("http") {
        markup.raw(" rel=\"external noopener\"")
      }
      markup.raw(">")
    }
    if inlines.isEmpty || isTitle(inlines, of: target) {
      markup.raw("<bdi>")
      appendTitle(of: target, to: &markup)
      markup.raw("</bdi>")
    } else {
      let start = markup.count
      append(inlines, to: &markup, setting == .full ? .linked : setting)
      markup.isolate(from: start)
    }
    if setting == .full { markup.raw("</a>") }
  }

  func append(
    _ asset: AssetPath, _ alternative: String, title: String?, to markup: inout Markup
  ) {
    markup.raw("<img")
    markup.attribute("src", links.href(.asset(asset)))
    markup.attribute("alt", alternative)
    markup.attribute("title", title)
    if let size = site.dossier.imageSizes[asset] {
      // The browser keeps room for it, so that nothing moves when it comes.
      markup.raw(" width=\"")
      markup.raw(size.width)
      markup.raw("\" height=\"")
      markup.raw(size.height)
      markup.raw("\"")
    }
    markup.raw(" loading=\"lazy\">")
  }

  /// What a link without words of its own shows: what stands where its anchor leads, else the page's title.
  private func appendTitle(of target: Target, to markup: inout Markup) {
    switch target {
    case .entity(let entity, let anchor):
      switch anchor.flatMap({ site.anchors.spot($0, of: entity) }) {
      case .section(let number):
        if let section = site.claim(entity)?.section(number), !section.heading.isEmpty {
          return appendName(of: section, to: &markup, for: .attribute)
        }
      case .statement(let spot):
        if let place = site.directory.statement(at: spot, of: entity) {
          return appendName(of: place, to: &markup, for: .attribute)
        }
      case nil: break
      }
      append(titleOf: entity, to: &markup, for: .attribute)
    case .site(let path): markup.text(path.text)
    case .asset(let asset): markup.text(asset.text)
    case .external(let url): markup.text(url)
    }
  }

  /// A link's target as an attribute's value.
  private func append(_ target: Target, to markup: inout Markup) {
    if case .entity(let entity, let anchor) = target {
      links.append(entity, anchor: anchor, to: &markup)
    } else {
      markup.text(links.href(target))
    }
  }
}
