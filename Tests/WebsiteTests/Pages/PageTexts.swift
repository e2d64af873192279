import TestSupport
import Testing

@testable import Dossiers
@testable import Website

/// The pages of a test's site, as text and as elements.
struct PageTexts {
  private let rendered: RenderedSite

  init(
    _ site: TestSite, drafts: Bool = false, theme: [String: String] = [:],
    pageSize: Int = Site.usualPageSize
  ) throws {
    try self.init(site.dossier(drafts: drafts), theme: theme, pageSize: pageSize)
  }

  /// `theme` has a site's own files, by their names.
  init(
    _ dossier: Dossier, theme: [String: String] = [:], pageSize: Int = Site.usualPageSize
  ) throws {
    #expect(dossier.problems.filter { $0.severity == .error }.map(\.message) == [])
    let own = theme.map { (name: $0, bytes: Array($1.utf8)) }
    rendered = try RenderedSite(
      dossier, theme: own.isEmpty ? nil : Theme.builtIn.overlaid(by: own), pageSize: pageSize)
    // What a test's own template leaves out has no anchor.
    if theme.isEmpty { #expect(rendered.faults == []) }
  }

  subscript(path: String) -> String {
    get throws { String(decoding: try #require(rendered.files[path], "\(path)"), as: UTF8.self) }
  }

  /// The page as a tree of elements.
  func page(_ path: String) throws -> Element {
    Element(of: try #require(rendered.files[path], "\(path)"))
  }

  /// What a page has to say itself.
  func main(_ path: String) throws -> Element { try page(path).first("main") }

  /// The page of the claim `x`.
  var claim: Element { get throws { try main("claims/x/index.html") } }

  var paths: Set<String> { Set(rendered.files.keys) }
}

/// An element of a page, or the page.
struct Element {
  private let page: PageElements
  /// Nil for the page.
  private let place: Int?

  init(of page: [UInt8]) { (self.page, place) = (PageElements(of: page), nil) }

  private init(_ page: PageElements, _ place: Int) { (self.page, self.place) = (page, place) }

  var name: String { place.map { page.nodes[$0].name } ?? "" }
  /// What a reader sees of it.
  var text: String { place.map { page.text(of: $0) } ?? "" }
  var href: String? { self["href"] }

  subscript(attribute: String) -> String? { place.flatMap { page.nodes[$0].attributes[attribute] } }

  var parent: Element? {
    place.flatMap { page.nodes[$0].parent }.map { Element(page, $0) }
  }

  /// The elements in it of that name, or of any, with these attributes.
  func all(_ name: String = "", _ attributes: KeyValuePairs<String, String> = [:]) -> [Element] {
    let range = place.map { $0 + 1..<page.nodes[$0].end } ?? page.nodes.indices
    return range.filter { place in
      let node = page.nodes[place]
      return (name.isEmpty || node.name == name)
        && attributes.allSatisfy { node.attributes[$0.key] == $0.value }
    }.map { Element(page, $0) }
  }

  func first(_ name: String = "", _ attributes: KeyValuePairs<String, String> = [:]) throws
    -> Element
  {
    try #require(all(name, attributes).first, "\(name) \(attributes) in “\(text)”")
  }

  /// The element with the `id`.
  func at(_ anchor: String) throws -> Element { try first("", ["id": anchor]) }

  /// The innermost section below the heading.
  func section(_ heading: String) throws -> Element {
    let titles = all().filter { $0.name.count == 2 && $0.name.hasPrefix("h") && $0.text == heading }
    let title = try #require(titles.first, "“\(heading)” in “\(text)”")
    let around = sequence(first: title) { $0.parent }.first { $0.name == "section" }
    return try #require(around)
  }

  /// The links in it, as `words → address`.
  var links: [String] { all("a").map { "\($0.text) → \($0.href ?? "")" } }

  /// The words of those in it.
  func texts(_ name: String, _ attributes: KeyValuePairs<String, String> = [:]) -> [String] {
    all(name, attributes).map(\.text)
  }
}
