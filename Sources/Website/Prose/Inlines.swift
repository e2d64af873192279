import Dossiers
import HTML

extension WebPage {
  /// Words that are beside others, isolated where their direction is not the page's.
  func write(
    alone inlines: Prose, to html: inout HTMLBuffer, _ setting: InlineSetting = .full
  ) {
    let start = html.count
    write(words: inlines, to: &html, setting)
    var direction = TextDirection(isRightToLeft: html.isRightToLeft)
    direction.read(inlines)
    html.isolate(from: start, direction, for: .text)
  }

  func write(
    words inlines: Prose, to html: inout HTMLBuffer, _ setting: InlineSetting = .full
  ) {
    var rest = inlines.makeIterator()
    var next = rest.next()
    while let inline = next {
      next = rest.next()
      if inline.kind == .words, setting == .full, next?.kind == .citations {
        // The numbers follow the word that they are at.
        html.run(inline.bytes.drop(whileLast: UInt8(ascii: " ")))
      } else {
        write(inline, to: &html, setting)
      }
    }
  }

  private func write(
    _ inline: Prose.Element, to html: inout HTMLBuffer, _ setting: InlineSetting
  ) {
    switch inline.kind {
    case .words: html.run(inline.bytes)
    case .softBreak: html.raw("\n")
    case .lineBreak: html.raw("<br>\n")
    case .codeSpan:
      html.raw("<code>")
      html.run(inline.bytes)
      html.raw("</code>")
    case .emphasis:
      html.raw("<em>")
      write(words: inline.inside, to: &html, setting)
      html.raw("</em>")
    case .strong:
      html.raw("<strong>")
      write(words: inline.inside, to: &html, setting)
      html.raw("</strong>")
    case .link: write(inline.target, title: inline.title, inline.inside, to: &html, setting)
    case .image:
      if setting != .bare { write(image: inline, title: inline.title, to: &html) }
    case .citations:
      // Away from the page whose sources they are, the numbers would lead nowhere.
      if setting == .full, !self.citations.entries.isEmpty { write(inline.citations, to: &html) }
    default: break
    }
  }

  /// The numbers of sources, which lead to the list of sources.
  private func write(_ cited: ArraySlice<Citation>, to html: inout HTMLBuffer) {
    html.raw("<sup>")
    for (place, citation) in cited.enumerated() {
      if place > 0 { html.raw(" ") }
      let number = citations.number(of: citation.source)
      html.raw("<a href=\"#_")
      html.raw(number)
      html.raw("\">")
      html.raw(number)
      if let locator = citation.locator {
        html.raw(", ")
        html.text(locator)
      }
      html.raw("</a>")
    }
    html.raw("</sup>")
  }

  private func write(
    _ target: Target, title: String?, _ inlines: Prose, to html: inout HTMLBuffer,
    _ setting: InlineSetting
  ) {
    if setting == .full {
      html.raw("<a href=\"")
      html.append(links.href(target), for: .wholeURL)
      html.raw("\"")
      html.attribute("title", title)
      if case .external(let url) = target, url.hasPrefix("http") {
        html.raw(" rel=\"external noopener\"")
      }
      html.raw(">")
    }
    if inlines.isEmpty || isTitle(inlines, of: target) {
      html.text(name(of: target))
    } else {
      write(alone: inlines, to: &html, setting == .full ? .linked : setting)
    }
    if setting == .full { html.raw("</a>") }
  }

  /// An image or a figure's, with its size where that is known, so that nothing moves when it comes.
  func write(image: Prose.Element, title: String?, to html: inout HTMLBuffer) {
    guard let asset = image.asset else { return }
    html.raw("<img src=\"")
    html.append(links.href(asset), for: .wholeURL)
    html.raw("\"")
    html.attribute("alt", image.words)
    html.attribute("title", title)
    if let size = dossier.imageSizes[asset] {
      html.raw(" width=\"")
      html.raw(size.width)
      html.raw("\" height=\"")
      html.raw(size.height)
      html.raw("\"")
    }
    html.raw(" loading=\"lazy\">")
  }

  /// What a link without words of its own shows.
  private func name(of target: Target) -> String {
    switch target {
    case .entity(let entity, let anchor): name(of: entity, at: anchor)
    case .site(let path): path.text
    case .asset(let asset): asset.text
    case .external(let url): url
    }
  }

  private func name(of entity: EntityID, at anchor: String?) -> String {
    switch anchor.flatMap({ site.anchors.place($0, of: entity) }) {
    case .section(let row) where !record[row].heading.isEmpty: name(of: row)
    case .statement(let row): name(of: row)
    case .section, nil: site.title(of: entity)
    }
  }
}

extension TextDirection {
  /// A link and an image are isolated where they are written.
  fileprivate mutating func read(_ inlines: Prose) {
    for inline in inlines {
      switch inline.kind {
      case .words, .codeSpan: read(inline.words)
      case .emphasis, .strong: read(inline.inside)
      default: break
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without blanks at their end.
  fileprivate func drop(whileLast blank: UInt8) -> ArraySlice<UInt8> {
    self[..<(lastIndex { $0 != blank }.map { $0 + 1 } ?? startIndex)]
  }
}
