import HTML
import Templates
import Testing

/// What becomes of each kind of field.
@Suite struct FieldTests {
  @Test(arguments: [
    ("{{count}}", TestPage(count: 1200), "1200"), ("[{{count}}]", TestPage(), "[]"),
    ("{{#count}}{{.}}{{/count}}{{^count}}none{{/count}}", TestPage(count: 0), "0"),
    ("{{#count}}{{.}}{{/count}}{{^count}}none{{/count}}", TestPage(), "none"),
    ("{{{bold}}}", TestPage(text: "<"), "<b>&lt;</b>"),
    ("{{#bold}}{{{.}}}{{/bold}}{{^bold}}none{{/bold}}", TestPage(text: "a"), "<b>a</b>"),
    ("{{#bold}}{{{.}}}{{/bold}}{{^bold}}none{{/bold}}", TestPage(), "none"),
    ("{{#plain}}({{{.}}}){{/plain}}{{^plain}}none{{/plain}}", TestPage(text: "a"), "(a)"),
    ("{{#plain}}({{{.}}}){{/plain}}{{^plain}}none{{/plain}}", TestPage(), "none"),
    ("{{#pieces}}{{.}}{{/pieces}}", TestPage(), "7"),
    ("{{#site.title}}({{.}}){{/site.title}}", TestPage(), "(Site)"),
    ("{{^site.owner.name}}nobody{{/site.owner.name}}", TestPage(), "nobody"),
    (
      "{{#author}}{{#site.owner}}{{name}}{{/site.owner}}{{/author}}",
      TestPage(site: TestSite(owner: Person(name: "O")), author: Person()), "O"
    ),
    (
      "{{#tags}}{{#note}}{{.}}{{-index}}{{/note}}{{/tags}}", TestPage(note: "n", tags: ["a", "b"]),
      "n1n2"
    ),
    (
      "{{#people}}{{#friends}}{{-index}}{{/friends}}{{-index}}{{/people}}",
      TestPage(people: [Person(friends: [Person(), Person()]), Person()]), "1212"
    ),
  ])
  func `a field shows its value`(template: String, page: TestPage, expected: String) throws {
    #expect(try render(template, page) == expected)
  }

  @Test(arguments: [
    ("{{pieces}}", "a<", "b", "a&lt;7b"),
    ("<a title='{{pieces}}'>", "a'", "<", "<a title='a&#39;7&lt;'>"),
    ("<a href='{{pieces}}'>", "/a/", "b", "<a href='/a/7b'>"),
    ("<a href='{{pieces}}'>", "http:", "/x y", "<a href='http:7/x%20y'>"),
    ("<a href='{{pieces}}'>", "javascript", ":x", "<a href='about:invalid'>"),
    ("<a href='{{pieces}}'>", "", ":x", "<a href='about:invalid'>"),
    ("<a href='{{pieces}}'>", "a%2", "", "<a href='a%27'>"),
    ("<a href='/{{pieces}}'>", "a:", "&", "<a href='/a%3A7%26'>"),
    ("{{pieces}}", "\u{2066}", "\u{2069}", "\u{2066}7\u{2069}"),
    ("{{pieces}}", "\u{202E}", "b", "\u{2068}\u{202E}7b\u{2069}"),
    ("{{pieces}}", "a", "ב", "<bdi>a7ב</bdi>"),
    ("<a title='{{pieces}}'>{{name}}", "ב", "", "<a title='\u{2068}ב7\u{2069}'>page"),
    ("<a href='{{pieces}}'>{{pieces}}", "x:", "", "<a href='about:invalid'>x:7"),
  ])
  func `the pieces of a text are one text`(
    template: String, text: String, note: String, expected: String
  ) throws {
    let page = try render(template, TestPage(text: text, note: note))
    #expect(Array(page.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func `on a right-to-left page numbers among words are isolated, and alone are not`() throws
  {
    let page = TestPage(text: "א", count: 5)
    #expect(try render("{{pieces}} {{count}}", page, isRightToLeft: true) == "<bdi>א7</bdi> 5")
  }

  @Test func `a page is appended to what is in the buffer`() throws {
    let set = TemplateSet(sources: [TemplateSource(name: "main", file: "f", text: "{{name}}")])
    var buffer = HTMLBuffer(isRightToLeft: true)
    buffer.raw("<p>")
    try set.template("main", for: TestPage.schema).get().render(TestPage(), on: 7, into: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "<p><bdi>page</bdi>")
    #expect(buffer.isRightToLeft)
  }

  @Test func `a schema lists its fields for the reference`() {
    let outline = TestPage.schema.outline
    #expect(outline.name == "Page" && TestPage.schema.name == "Page")
    #expect(outline.fields.prefix(2).map(\.name) == ["name", "text"])
    #expect(outline.fields.prefix(2).map(\.description) == ["The page's name", "Some words"])
    let kinds = Dictionary(uniqueKeysWithValues: outline.fields.map { ($0.name, $0.kind.rawValue) })
    #expect(kinds["people"] == "list of rows" && kinds["site"] == "row" && kinds["bold"] == "HTML")
    #expect(
      kinds["tags"] == "list of texts" && kinds["extra"] == "extra" && kinds["pieces"] == "text")
    let people = outline.fields.first { $0.name == "people" }?.child
    #expect(people == Person.schema.outline && people?.fields.last?.child == people)
    #expect(outline.fields[0].child == nil)
  }

  @Test func `schemas can share fields`() throws {
    let shared = [
      Field<Int, Person>.text("name", "") { $1.name },
      Field<Int, Person>.number("page", "") { page, _ in page },
    ]
    let schema = Schema<Int, Person>("Person") {
      shared
      Field.flag("known", "") { _, _ in true }
    }
    let set = TemplateSet(sources: [
      TemplateSource(name: "main", file: "f", text: "{{#known}}{{name}}{{page}}{{/known}}")
    ])
    var buffer = HTMLBuffer()
    try set.template("main", for: schema).get().render(Person(), on: 3, into: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "Ada3")
  }
}
