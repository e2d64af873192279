import HTML
import Templates
import Testing

struct Person: Sendable {
  var name = "Ada"
  var friends: [Person] = []

  static let schema: Schema<Int, Person> = Schema("Person") {
    Field.text("name", "The person's name") { $1.name }
    Field.rows("friends", Person.schema, "Others whom the person knows") { $1.friends }
  }
}

struct TestSite: Sendable {
  var title = "Site"
  var owner: Person?

  static let schema = Schema<Int, TestSite>("Site") {
    Field.text("title", "The site's title") { $1.title }
    Field.row("owner", Person.schema, "Whose site it is") { $1.owner }
  }
}

struct TestPage: Sendable {
  var name = "page"
  var text = ""
  var note: String?
  var count: Int?
  var body = HTML()
  var isDraft = false
  var site = TestSite()
  var author: Person?
  var people: [Person] = []
  var tags: [String] = []
  var extra: Value?

  static let schema = Schema<Int, TestPage>("Page") {
    Field.text("name", "The page's name") { $1.name }
    Field.text("text", "Some words") { $1.text }
    Field.text("note", "More words") { $1.note }
    Field.number("count", "How many") { $1.count }
    Field.written("pieces", "A text of pieces") { page, row, output in
      output.append(row.text)
      output.append(page)
      output.append(row.note ?? "")
    }
    Field.html("body", "Its markup") { $1.body }
    Field.markup("bold", "Its text in bold", isShown: { !$1.text.isEmpty }) { _, row, buffer in
      buffer.raw("<b>")
      buffer.text(row.text)
      buffer.raw("</b>")
    }
    Field.markup("plain", "Its text") { $2.text($1.text) }
    Field.flag("draft", "Whether it is a draft") { $1.isDraft }
    Field.row("site", TestSite.schema, "The site that it belongs to") { $1.site }
    Field.row("author", Person.schema, "Who wrote it") { $1.author }
    Field.rows("people", Person.schema, "Who is on it") { $1.people }
    Field.texts("tags", "What it is about") { $1.tags }
    Field.value("extra", "Whatever else") { $1.extra }
  }
}

/// The page that a template makes of a row; partials go by their names.
func render(
  _ text: String, _ row: TestPage = TestPage(), partials: [String: String] = [:],
  words: SentenceTable = SentenceTable(), isRightToLeft: Bool = false
) throws -> String {
  var buffer = HTMLBuffer(isRightToLeft: isRightToLeft)
  try templates(text, partials, words).template("main", for: TestPage.schema).get()
    .render(row, on: 7, into: &buffer)
  return String(decoding: buffer.bytes, as: UTF8.self)
}

/// The problems of a template for `TestPage`.
func problems(
  in text: String, partials: [String: String] = [:], words: SentenceTable = SentenceTable()
) -> [TemplateProblem] {
  switch templates(text, partials, words).template("main", for: TestPage.schema) {
  case .success: []
  case .failure(let failure): failure.problems
  }
}

private func templates(
  _ text: String, _ partials: [String: String], _ words: SentenceTable
) -> TemplateSet {
  let sources = partials.merging(["main": text]) { $1 }.map {
    TemplateSource(name: $0.key, file: "templates/\($0.key).mustache", text: $0.value)
  }
  return TemplateSet(sources: sources, words: words)
}

/// Expects problems of these rules at the markers 1️⃣, 2️⃣, … of a template, and no others.
func expectProblems(
  _ rules: [String], in marked: String, partials: [String: String] = [:],
  words: SentenceTable = SentenceTable(), sourceLocation: SourceLocation = #_sourceLocation
) {
  let template = MarkedText(marked)
  let expected = rules.enumerated().map { index, rule in
    let place = template.place(ofMarker: index + 1)
    return "\(place) \(rule)"
  }
  let found = problems(in: template.text, partials: partials, words: words)
  #expect(
    found.map { "\($0.line):\($0.column) \($0.rule.rawValue)" }.sorted() == expected.sorted(),
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
