import HTML
import Templates
import Testing

/// What the tags of the template language mean.
@Suite struct LanguageTests {
  @Test func `a variable shows its text`() throws {
    #expect(try render("Hello {{name}}!", TestPage(name: "Ada")) == "Hello Ada!")
    #expect(try render("{{ name }}|{{\tname\n}}", TestPage(name: "Ada")) == "Ada|Ada")
  }

  @Test func `a text that is absent shows nothing`() throws {
    #expect(try render("[{{note}}]") == "[]")
  }

  @Test func `HTML is shown as it is, by either tag`() throws {
    let page = TestPage(body: HTML(trusted: Array("<b>x</b>".utf8)))
    #expect(try render("{{{body}}}|{{& body }}|{{{ body }}}", page) == "<b>x</b>|<b>x</b>|<b>x</b>")
  }

  @Test(arguments: [
    ("{{#draft}}a{{/draft}}{{^draft}}b{{/draft}}", TestPage(isDraft: true), "a"),
    ("{{#draft}}a{{/draft}}{{^draft}}b{{/draft}}", TestPage(), "b"),
    ("{{^draft}}b{{/draft}}{{#draft}}a{{/draft}}", TestPage(isDraft: true), "a"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", TestPage(note: "n"), "(n)"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", TestPage(note: ""), "none"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", TestPage(), "none"),
    ("{{#body}}[{{{.}}}]{{/body}}{{^body}}none{{/body}}", TestPage(), "none"),
    ("{{#body}}[{{{.}}}]{{/body}}", TestPage(body: HTML(escaping: "a")), "[a]"),
    ("{{#author}}{{name}}{{/author}}", TestPage(author: Person()), "Ada"),
    ("{{#author}}{{name}}{{/author}}{{^author}}{{name}}{{/author}}", TestPage(), "page"),
    ("{{#people}}{{name}},{{/people}}", TestPage(people: twoPeople), "A,B,"),
    ("{{#people}}{{name}},{{/people}}{{^people}}nobody{{/people}}", TestPage(), "nobody"),
    ("{{^people}}nobody{{/people}}", TestPage(people: twoPeople), ""),
    ("{{#tags}}{{.}};{{/tags}}", TestPage(tags: ["x", "", "y"]), "x;;y;"),
    ("{{#tags}}a{{/tags}}{{^tags}}none{{/tags}}", TestPage(), "none"),
  ])
  func `a section shows as often as there is something to show`(
    template: String, page: TestPage, expected: String
  ) throws {
    #expect(try render(template, page) == expected)
  }

  @Test func `names are looked up from the inside out`() throws {
    let page = TestPage(
      text: "outer", people: [Person(name: "A", friends: [Person(name: "F")])])
    #expect(
      try render(
        "{{#people}}{{name}} {{text}}{{#friends}} {{name}} {{text}}{{/friends}}{{/people}}", page)
        == "A outer F outer")
  }

  @Test func `a row that leads to rows of its own kind can be shown to any depth`() throws {
    let leaf = Person(name: "C", friends: [])
    let page = TestPage(people: [
      Person(name: "A", friends: [Person(name: "B", friends: [leaf])])
    ])
    let template = "{{#people}}{{#friends}}{{#friends}}{{name}}{{/friends}}{{/friends}}{{/people}}"
    #expect(try render(template, page) == "C")
  }

  @Test func `a dotted name goes through rows, and through an absent one to nothing`() throws {
    let page = TestPage(
      site: TestSite(title: "T", owner: Person(name: "O", friends: [Person(name: "F")])))
    let template =
      "{{site.title}}/{{site.owner.name}}/{{#site.owner.friends}}{{name}}{{/site.owner.friends}}"
    #expect(try render(template, page) == "T/O/F")
    #expect(try render(template, TestPage()) == "Site//")
  }

  @Test func `elements of a list know their position`() throws {
    let template = "{{#tags}}{{^-first}}, {{/-first}}{{-index}} {{.}}{{#-last}}.{{/-last}}{{/tags}}"
    #expect(try render(template, TestPage(tags: ["a", "b", "c"])) == "1 a, 2 b, 3 c.")
  }

  @Test func `a position is that of the innermost list, also below a row`() throws {
    let page = TestPage(author: Person(), tags: ["a", "b"])
    #expect(try render("{{#tags}}{{#author}}{{-index}}{{/author}}{{/tags}}", page) == "12")
  }

  @Test func `a partial sees what its place sees`() throws {
    let partials = ["person": "{{name}} in {{site.title}}"]
    #expect(
      try render(
        "{{#people}}{{>person}};{{/people}}", TestPage(people: twoPeople), partials: partials)
        == "A in Site;B in Site;")
  }

  @Test func `a comment shows nothing, over several lines too`() throws {
    #expect(try render("a{{! b }}c{{!\n {{ d \n}}e") == "ace")
  }

  @Test(arguments: [
    ("a\n{{#draft}}\nb\n{{/draft}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#draft}}  \n  b\n\t{{/draft}}\t\nc", "a\n  b\nc"),
    ("{{#draft}}\r\nb\r\n{{/draft}}\r\nc", "b\r\nc"),
    ("a\n{{! comment }}\nb", "a\nb"),
    ("a\n  {{!\n comment\n}}  \nb", "a\nb"),
    ("a\n{{^author}}\nb\n{{/author}}", "a\nb\n"),
    ("a\n  {{>p}}\nb", "a\npartial\nb"),
    ("{{>p}}", "partial\n"),
    ("a {{#draft}}\nb{{/draft}}", "a \nb"),
    ("{{#draft}}{{/draft}}\nb", "\nb"),
    ("{{name}}\n  {{name}}  \n", "page\n  page  \n"),
    ("  {{>p}} x\n", "  partial\n x\n"),
    ("{{#draft}}\n{{#draft}}\nx\n{{/draft}}\n{{/draft}}\n", "x\n"),
  ])
  func `a tag alone on its line takes the line with it, unless it shows a value`(
    template: String, expected: String
  ) throws {
    #expect(try render(template, TestPage(isDraft: true), partials: ["p": "partial\n"]) == expected)
  }

  @Test func `a partial's lines are not indented`() throws {
    #expect(
      try render("<ul>\n    {{>p}}\n</ul>", partials: ["p": "<li>\n<li>\n"])
        == "<ul>\n<li>\n<li>\n</ul>")
  }

  @Test func `text without tags stays as it is`() throws {
    #expect(try render("a } }} { b\u{301}\r\n") == "a } }} { b\u{301}\r\n")
  }

  @Test func `a byte order mark and bytes that are no UTF-8 do not reach the page`() throws {
    let source = TemplateSource(name: "main", file: "f", bytes: [0xEF, 0xBB, 0xBF, 0x61, 0xFF])
    var buffer = HTMLBuffer()
    try TemplateSet(sources: [source]).template("main", for: TestPage.schema).get()
      .render(TestPage(), on: 7, into: &buffer)
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == "a\u{FFFD}")
  }
}

private let twoPeople = [Person(name: "A"), Person(name: "B")]
