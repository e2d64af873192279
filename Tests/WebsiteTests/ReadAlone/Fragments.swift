/// A piece of a page or feed that may be met without the rest: in a list of search results, in a link's preview, read
/// out, or copied.
struct Fragment: Hashable {
  /// The element's name, or the attribute's.
  let kind: String
  let text: String
  /// Where a link leads.
  var link: String?
  /// Whether it is a line of the page's own contents, in which the status has a mark of its own.
  let isOfContents: Bool
}

/// All such pieces of a file, read in one go over its bytes.
struct Fragments {
  private(set) var all: [Fragment] = []
  private var words: [UInt8] = []
  private var open: [Element] = []

  private struct Element {
    let name: String
    let start: Int
    let attributes: [String: String]
  }

  /// Elements whose words are read alone; of a feed `title` and `summary`, of SVG `title`, `desc` and `text`. The lines
  /// of a link in a picture are one text.
  private static let elements: Set = [
    "a", "caption", "cite", "dd", "desc", "figcaption", "h1", "h2", "h3", "h4", "li", "option",
    "summary", "text", "th",
    "title", "tr",
  ]
  private static let attributes: Set = ["alt", "aria-label", "title"]
  private static let void: Set = ["br", "hr", "img", "input", "link", "meta"]

  init(of page: [UInt8]) {
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      words += rest[..<start]
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      read(rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
    }
  }

  private mutating func read(_ tag: ArraySlice<UInt8>) {
    guard let first = tag.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else {
      return
    }
    if first == UInt8(ascii: "/") {
      return close(String(decoding: tag.dropFirst(), as: UTF8.self))
    }
    // Names and values by turns.
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    let name = String(decoding: parts[0].prefix { $0 > 0x20 && $0 != 0x2F }, as: UTF8.self)
    var attributes: [String: String] = [:]
    for place in stride(from: 0, to: parts.count - 1, by: 2) {
      let attribute = parts[place].dropLast().suffix(while: { $0 > 0x20 })
      attributes[String(decoding: attribute, as: UTF8.self)] = shown(parts[place + 1])
    }
    for (attribute, value) in attributes where Self.attributes.contains(attribute) {
      add("@" + attribute, value, nil)
    }
    if name == "meta", let content = attributes["content"] {
      let kind = attributes["name"] ?? attributes["property"] ?? ""
      if kind == "description" || kind.hasPrefix("og:") { add(kind, content, nil) }
    }
    guard tag.last != UInt8(ascii: "/"), !Self.void.contains(name) else { return }
    open.append(Element(name: name, start: words.count, attributes: attributes))
  }

  private mutating func close(_ name: String) {
    guard let place = open.lastIndex(where: { $0.name == name }) else { return }
    let element = open[place]
    open.removeSubrange(place...)
    // A statement at its place stands under its point, in quotation marks of its own.
    let isAtItsPlace = open.contains { $0.attributes["class"] == "words" }
    let isCitation = element.attributes["id"] == "_cite-text"
    if name == "text", open.contains(where: { $0.name == "a" }) { return }
    guard Self.elements.contains(name) && !isAtItsPlace || isCitation else { return }
    add(
      isCitation ? "how to cite" : name, shown(words[element.start...]),
      name == "a" ? element.attributes["href"] : nil)
    // What pops up over a mark is not the mark's own text.
    if name == "title" { words.removeSubrange(element.start...) }
  }

  private mutating func add(_ kind: String, _ text: String, _ link: String?) {
    guard !text.isEmpty else { return }
    all.append(
      Fragment(
        kind: kind, text: text, link: link,
        isOfContents: open.contains { $0.attributes["class"] == "contents" }))
  }

  /// What a reader sees: runs of white space are one space.
  private func shown(_ bytes: some Sequence<UInt8>) -> String {
    var kept: [UInt8] = []
    for byte in bytes {
      if byte == 0x20 || byte == 0x0A {
        if kept.last != 0x20, !kept.isEmpty { kept.append(0x20) }
      } else {
        kept.append(byte)
      }
    }
    if kept.last == 0x20 { kept.removeLast() }
    let text = String(decoding: kept, as: UTF8.self)
    guard kept.contains(UInt8(ascii: "&")) else { return text }
    return [
      ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#160;", "\u{A0}"),
      ("&amp;", "&"),
    ]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}

extension ArraySlice {
  fileprivate func suffix(while isIn: (Element) -> Bool) -> ArraySlice {
    self[(lastIndex { !isIn($0) }.map { $0 + 1 } ?? startIndex)...]
  }
}
