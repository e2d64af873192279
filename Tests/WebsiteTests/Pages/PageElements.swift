import Foundation

/// The elements of a page as a browser finds them, where HTML lets end tags be left out; of a feed, too.
final class PageElements: Sendable {
  struct Node: Sendable {
    let name: String
    let attributes: [String: String]
    /// The place of the element that it is in.
    let parent: Int?
    /// Its words among those of the page.
    fileprivate(set) var words: Range<Int>
    /// The place of the first element after it that is not in it.
    fileprivate(set) var end: Int
    /// Words that pop up, and are none of the element's that it is in.
    fileprivate(set) var apart: String?
  }

  let nodes: [Node]
  private let words: [UInt8]

  init(of page: [UInt8]) {
    var reading = Reading()
    reading.read(page)
    (nodes, words) = (reading.nodes, reading.words)
  }

  /// What a reader sees of an element: runs of white space are one space.
  func text(of place: Int) -> String {
    nodes[place].apart ?? shown(words[nodes[place].words])
  }
}

private struct Reading {
  private(set) var nodes: [PageElements.Node] = []
  private(set) var words: [UInt8] = []
  private var open: [Int] = []

  private static let void: Set = ["br", "hr", "img", "input", "link", "meta"]
  /// Elements between which words stand on one line.
  private static let inline: Set = [
    "a", "abbr", "b", "bdi", "cite", "code", "del", "em", "i", "img", "ins", "q", "small", "span",
    "strong", "sub", "sup", "text", "time", "tspan",
  ]
  /// Where each of these begins, those that it cannot be in end; none beyond the last ones.
  private static let ending: [String: (ended: Set<String>, within: Set<String>)] = [
    "li": (["li", "p"], ["ul", "ol"]), "dt": (["dt", "dd", "p"], ["dl", "div"]),
    "dd": (["dt", "dd", "p"], ["dl", "div"]), "option": (["option"], ["select"]),
    "td": (["td", "th", "p"], ["tr"]), "th": (["td", "th", "p"], ["tr"]),
    "tr": (["tr", "td", "th", "p"], ["table", "thead", "tbody"]),
    "tbody": (["thead", "tbody", "tr", "td", "th", "p"], ["table"]),
    "thead": (["caption"], ["table"]),
  ]
  private static let endingParagraph: Set = [
    "article", "aside", "blockquote", "details", "div", "dl", "figure", "footer", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hr", "main", "nav", "ol", "p", "pre", "section", "table", "ul",
  ]
  private static let paragraph: (ended: Set<String>, within: Set<String>) = (
    ["p"], ["article", "blockquote", "dd", "div", "header", "li", "main", "section", "td", "th"]
  )

  mutating func read(_ page: [UInt8]) {
    var rest = page[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")) {
      words += rest[..<start]
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">")) ?? rest.endIndex - 1
      read(tag: rest[(start + 1)..<end])
      rest = rest[(end + 1)...]
    }
    close(to: 0)
  }

  private mutating func read(tag: ArraySlice<UInt8>) {
    guard let first = tag.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") else {
      return
    }
    if first == UInt8(ascii: "/") {
      let name = String(decoding: tag.dropFirst(), as: UTF8.self)
      if let place = open.lastIndex(where: { nodes[$0].name == name }) { close(to: place) }
      return
    }
    let name = String(decoding: tag.prefix { $0 > 0x20 && $0 != 0x2F }, as: UTF8.self)
    if let rule = Self.ending[name] { end(rule) }
    if Self.endingParagraph.contains(name) { end(Self.paragraph) }
    if !Self.inline.contains(name) { words.append(0x20) }
    let node = PageElements.Node(
      name: name, attributes: attributes(of: tag), parent: open.last,
      words: words.count..<words.count, end: nodes.count + 1, apart: nil)
    nodes.append(node)
    if tag.last != UInt8(ascii: "/"), !Self.void.contains(name) { open.append(nodes.count - 1) }
  }

  /// Names, and values in double quotes.
  private func attributes(of tag: ArraySlice<UInt8>) -> [String: String] {
    let parts = tag.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    var attributes: [String: String] = [:]
    for (place, part) in parts.enumerated() where place.isMultiple(of: 2) {
      var names = part.split { $0 <= 0x20 }.map { String(decoding: $0, as: UTF8.self) }
      if place == 0 { names.removeFirst() }
      for name in names where name != "/" {
        if name.hasSuffix("=") {
          attributes[String(name.dropLast())] =
            place + 1 < parts.count ? shown(parts[place + 1]) : ""
        } else {
          attributes[name] = ""
        }
      }
    }
    return attributes
  }

  private mutating func end(_ rule: (ended: Set<String>, within: Set<String>)) {
    var first: Int?
    for place in open.indices.reversed() {
      let name = nodes[open[place]].name
      if rule.within.contains(name) { break }
      if rule.ended.contains(name) { first = place }
    }
    if let first { close(to: first) }
  }

  /// Closes the open elements from a place on, the innermost first.
  private mutating func close(to place: Int) {
    for index in open[place...].reversed() {
      let start = nodes[index].words.lowerBound
      nodes[index].words = start..<words.count
      nodes[index].end = nodes.count
      if nodes[index].name == "title" {
        nodes[index].apart = shown(words[start...])
        words.removeSubrange(start...)
      }
      if !Self.inline.contains(nodes[index].name) { words.append(0x20) }
    }
    open.removeSubrange(place...)
  }
}

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
  ].reduce(text) { $0.replacing($1.0, with: $1.1) }
}
