import Testing

@testable import Dossiers
@testable import Website

struct PersonView: View {
  var name = "Ada"
  var friends: [PersonView] = []

  static let shape = Shape<PersonView>(
    "Person",
    [
      .text("name", \.name, "The person's name"),
      .list("friends", \.friends, "Others whom the person knows"),
    ])
}

struct SiteView: View {
  var title = "Site"
  var owner: PersonView?

  static let shape = Shape<SiteView>(
    "Site",
    [
      .text("title", \.title, "The site's title"),
      .view("owner", \.owner, "Whose site it is"),
    ])
}

struct PageView: View {
  var name = "page"
  var text = ""
  var note: String?
  var body = HTML()
  var isDraft = false
  var site = SiteView()
  var author: PersonView?
  var people: [PersonView] = []
  var tags: [String] = []
  var extra: Extra?

  static let shape = Shape<PageView>(
    "Page",
    [
      .text("name", \.name, "The page's name"),
      .text("text", \.text, "Some words"),
      .text("note", \.note, "More words"),
      .html("body", \.body, "Its markup"),
      .flag("draft", \.isDraft, "Whether it is a draft"),
      .view("site", \.site, "The site that it belongs to"),
      .view("author", \.author, "Who wrote it"),
      .list("people", \.people, "Who is on it"),
      .texts("tags", \.tags, "What it is about"),
      .extra("extra", \.extra, "Whatever else"),
    ])
}

/// The page that a template makes of a view; partials go by their names.
func render(
  _ text: String, _ view: PageView = PageView(), partials: [String: String] = [:]
) throws -> String {
  var buffer: [UInt8] = []
  try templates(text, partials).template("main", for: PageView.self).get()
    .render(view, into: &buffer)
  return String(decoding: buffer, as: UTF8.self)
}

/// The problems of a template for `PageView`.
func problems(in text: String, partials: [String: String] = [:]) -> [TemplateProblem] {
  switch templates(text, partials).template("main", for: PageView.self) {
  case .success: []
  case .failure(let failure): failure.problems
  }
}

private func templates(_ text: String, _ partials: [String: String]) -> TemplateSet {
  TemplateSet(
    sources: (partials.merging(["main": text]) { $1 }).map {
      TemplateSource(name: $0.key, file: "templates/\($0.key).mustache", text: $0.value)
    })
}

/// Expects problems of these rules at the markers 1️⃣, 2️⃣, … of a template, and no others.
func expectProblems(
  _ rules: [String], in marked: String, partials: [String: String] = [:],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let template = MarkedText(marked)
  let expected = rules.enumerated().map { index, rule in
    let place = template.place(ofMarker: index + 1)
    return "\(place) \(rule)"
  }
  let found = problems(in: template.text, partials: partials)
  #expect(
    found.map { "\($0.line):\($0.column) \($0.rule.name)" }.sorted() == expected.sorted(),
    sourceLocation: sourceLocation)
  #expect(
    found.allSatisfy { !$0.message.isEmpty && !$0.help.isEmpty }, sourceLocation: sourceLocation)
}

/// A text with markers that are no part of it.
struct MarkedText {
  private let scalars: [Unicode.Scalar]

  init(_ marked: String) {
    scalars = Array(marked.unicodeScalars)
  }

  private func isMarker(at index: Int, _ digit: Unicode.Scalar? = nil) -> Bool {
    index + 2 < scalars.count && scalars[index + 1] == "\u{FE0F}"
      && scalars[index + 2] == "\u{20E3}"
      && (digit == nil || scalars[index] == digit)
  }

  var text: String { String(String.UnicodeScalarView(unmarked(upTo: scalars.count))) }

  /// The marker's line and column, as in `1:7`.
  func place(ofMarker number: Int) -> String {
    let digit = Unicode.Scalar(UInt8(48 + number))
    guard let index = scalars.indices.first(where: { isMarker(at: $0, digit) }) else {
      return "no marker \(number)"
    }
    let lines = unmarked(upTo: index).split(separator: "\n", omittingEmptySubsequences: false)
    return "\(lines.count):\((lines.last?.count ?? 0) + 1)"
  }

  private func unmarked(upTo end: Int) -> [Unicode.Scalar] {
    var kept: [Unicode.Scalar] = []
    var index = 0
    while index < end {
      if isMarker(at: index) {
        index += 3
      } else {
        kept.append(scalars[index])
        index += 1
      }
    }
    return kept
  }
}
