/// A piece of a page or feed that may be met without the rest: in a list of search results, in a link's preview, read
/// out, or copied.
struct Fragment: Hashable {
  /// The element's name, or the attribute's.
  let kind: String
  let text: String
  /// Where a link leads.
  var link: String?
}

/// All such pieces of a file.
struct Fragments {
  private(set) var all: [Fragment] = []

  /// Elements whose words are read alone; of a feed `title` and `summary`, of SVG `title` and `text`.
  private static let elements: Set = [
    "a", "caption", "cite", "dd", "figcaption", "h1", "h2", "h3", "h4", "li", "option", "summary",
    "td", "text", "th", "title", "tr",
  ]
  private static let attributes = ["alt", "aria-label", "label", "title"]

  init(of page: [UInt8]) {
    let page = PageElements(of: page)
    for (place, node) in page.nodes.enumerated() {
      for attribute in Self.attributes { add("@" + attribute, node.attributes[attribute]) }
      if node.name == "meta", let content = node.attributes["content"] {
        for kind in [node.attributes["name"], node.attributes["property"]].compactMap(\.self)
        where kind == "description" || kind.hasPrefix("og:") {
          add(kind, content)
        }
      }
      guard !page.isAtItsPlace(place) else { continue }
      if node.attributes["id"] == "_cite" {
        add("how to cite", page.text(of: place))
      } else if node.name == "p", page.isRow(node) {
        add("p", page.text(of: place))
      } else if Self.elements.contains(node.name) {
        add(node.name, page.text(of: place), node.name == "a" ? node.attributes["href"] : nil)
      }
    }
  }

  private mutating func add(_ kind: String, _ text: String?, _ link: String? = nil) {
    guard let text, !text.isEmpty else { return }
    all.append(Fragment(kind: kind, text: text, link: link))
  }
}

extension PageElements {
  /// Whether an element is of a statement's own text, which stands below its heading, or of a quotation.
  fileprivate func isAtItsPlace(_ place: Int) -> Bool {
    var inHead = false
    for node in sequence(first: nodes[place], next: { $0.parent.map { self.nodes[$0] } }) {
      if node.name == "blockquote" { return true }
      if node.name == "h4" || node.name == "p" && node.attributes["class"] != nil { inHead = true }
      if node.name == "article" { return !inHead }
    }
    return false
  }

  /// Whether a paragraph is one of the theme's own: a row, a line of a head, or a point's proposition.
  fileprivate func isRow(_ node: Node) -> Bool {
    let isEditors = ["lead", "notes", "note"].contains(
      node.parent.flatMap { nodes[$0].attributes["class"] })
    let parent = node.parent.map { nodes[$0] }
    return !isEditors && ["header", "main", "section", "td"].contains(parent?.name ?? "")
  }
}
