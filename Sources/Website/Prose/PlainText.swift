import Dossiers
import HTML
import Templates

extension WebPage {
  /// The words of a text without its markup, for a place that takes none.
  func plainText(_ inlines: Prose) -> String {
    var text = ""
    for inline in inlines { append(inline, to: &text) }
    return text.isolated
  }

  /// Whether a link's words are its source's title, which away from its place needs its outlet and quotation marks.
  func isTitle(_ inlines: Prose, of target: Target) -> Bool {
    guard case .entity(let entity, nil) = target, entity.kind == .source,
      let only = inlines.only, only.kind == .words
    else { return false }
    return only.words == site.source(entity)?.header.title
  }

  private func append(_ inline: Prose.Element, to text: inout String) {
    switch inline.kind {
    case .words, .codeSpan, .image: text += inline.words
    case .softBreak, .lineBreak: text += " "
    case .emphasis, .strong: for inline in inline.inside { append(inline, to: &text) }
    case .link:
      if case .entity(let entity, _) = inline.target,
        inline.inside.isEmpty || isTitle(inline.inside, of: inline.target)
      {
        text += site.title(of: entity)
      } else {
        text += plainText(inline.inside)
      }
    default: break
    }
  }
}

/// The names of what has no title of its own. Read alone, each says no more than what is on record: a point's name has
/// its status.
extension WebPage {
  /// A point's heading with its status, such as `That she knew (contested)`; a passage's heading.
  func name(of section: Row<Section>) -> String {
    let heading = plainText(record[record[section].heading])
    guard let facts = facts[section] else { return heading }
    return words.text(
      "name.point", ["heading": .text(heading), "status": .text(words.status(facts.status))])
  }

  /// A statement's point, kind, label and speakers.
  func name(of row: Row<Statement>) -> String {
    let statement = record[row]
    var parts = [words.kind(statement.kind)]
    if !statement.label.isEmpty {
      parts[0] = words.label(parts[0], plainText(record[statement.label]))
    }
    if let speaker = statement.speaker { parts.append(name(of: speaker)) }
    let section = name(of: statement.section)
    return (section.isEmpty ? "" : section + " – ") + parts.joined(separator: ", ")
  }

  /// A node of the graph; one of another claim's page with that claim's title.
  func name(of node: Node) -> String {
    let name: String
    switch node {
    case .entity(let entity): return site.title(of: entity)
    case .point(let point): name = self.name(of: point.row)
    case .statement(let statement): name = self.name(of: statement.row)
    }
    return links.isOn(node.entity) ? name : words.label(site.title(of: node.entity), name)
  }

  func name(of party: Party) -> String { site.name(of: party) }

  func name(of speaker: Speaker) -> String {
    switch speaker {
    case .figures(let figures): words.list(figures.map { site.title(of: record[$0]).isolated })
    case .document(let source): site.title(of: source)
    case .us: publisherName
    case .unnamed(let description): words.label(words.unnamed, record[description])
    }
  }

  /// By what name this dossier asks for comment.
  var publisherName: String { dossier.settings.publisher?.name ?? dossier.settings.title }

  func link(_ entity: EntityID) -> Link {
    Link(text: site.title(of: entity), target: .entity(entity))
  }

  func link(_ party: Party) -> Link {
    switch party {
    case .figure(let figure): link(figure)
    case .words(let words): Link(text: words, target: nil)
    }
  }

  func link(_ author: Author) -> Link {
    Link(text: author.name, target: author.figure.map { .entity($0) })
  }

  func link(_ node: Node) -> Link {
    switch node {
    case .entity(let entity): return link(entity)
    case .point(let point):
      return Link(text: name(of: node), target: record.target(of: point.row))
    case .statement(let statement):
      return Link(text: name(of: node), target: record.target(of: statement.row))
    }
  }
}

extension String {
  /// Whether the text holds the words, byte by byte: the library's search by characters costs a page more than all else
  /// in its list of sources.
  func holds(_ words: String) -> Bool {
    guard let first = words.utf8.first else { return true }
    var rest = utf8[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      if rest.starts(with: words.utf8) { return true }
      rest.removeFirst()
    }
    return false
  }
}
