import Testing

@testable import Website

/// What the tags of the template language mean.
@Suite struct LanguageTests {
  @Test func `a variable shows its text`() throws {
    #expect(try render("Hello {{name}}!", PageView(name: "Ada")) == "Hello Ada!")
    #expect(try render("{{ name }}|{{\tname\n}}", PageView(name: "Ada")) == "Ada|Ada")
  }

  @Test func `a text that is absent shows nothing`() throws {
    #expect(try render("[{{note}}]") == "[]")
  }

  @Test func `HTML stands as it is, by either tag`() throws {
    let page = PageView(body: HTML(trusted: Array("<b>x</b>".utf8)))
    #expect(try render("{{{body}}}|{{& body }}|{{{ body }}}", page) == "<b>x</b>|<b>x</b>|<b>x</b>")
  }

  @Test(arguments: [
    ("{{#draft}}a{{/draft}}{{^draft}}b{{/draft}}", PageView(isDraft: true), "a"),
    ("{{#draft}}a{{/draft}}{{^draft}}b{{/draft}}", PageView(), "b"),
    ("{{^draft}}b{{/draft}}{{#draft}}a{{/draft}}", PageView(isDraft: true), "a"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", PageView(note: "n"), "(n)"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", PageView(note: ""), "none"),
    ("{{#note}}({{.}}){{/note}}{{^note}}none{{/note}}", PageView(), "none"),
    ("{{#body}}[{{{.}}}]{{/body}}{{^body}}none{{/body}}", PageView(), "none"),
    ("{{#body}}[{{{.}}}]{{/body}}", PageView(body: HTML(escaping: "a")), "[a]"),
    ("{{#author}}{{name}}{{/author}}", PageView(author: PersonView()), "Ada"),
    ("{{#author}}{{name}}{{/author}}{{^author}}{{name}}{{/author}}", PageView(), "page"),
    ("{{#people}}{{name}},{{/people}}", PageView(people: twoPeople), "A,B,"),
    ("{{#people}}{{name}},{{/people}}{{^people}}nobody{{/people}}", PageView(), "nobody"),
    ("{{^people}}nobody{{/people}}", PageView(people: twoPeople), ""),
    ("{{#tags}}{{.}};{{/tags}}", PageView(tags: ["x", "", "y"]), "x;;y;"),
    ("{{#tags}}a{{/tags}}{{^tags}}none{{/tags}}", PageView(), "none"),
  ])
  func `a section stands as often as there is something to show`(
    template: String, page: PageView, expected: String
  ) throws {
    #expect(try render(template, page) == expected)
  }

  @Test func `names are looked up from the inside out`() throws {
    let page = PageView(
      text: "outer", people: [PersonView(name: "A", friends: [PersonView(name: "F")])])
    #expect(
      try render(
        "{{#people}}{{name}} {{text}}{{#friends}} {{name}} {{text}}{{/friends}}{{/people}}", page)
        == "A outer F outer")
  }

  @Test func `a view that lists views of its own kind can be shown to any depth`() throws {
    let leaf = PersonView(name: "C", friends: [])
    let page = PageView(people: [
      PersonView(name: "A", friends: [PersonView(name: "B", friends: [leaf])])
    ])
    let template = "{{#people}}{{#friends}}{{#friends}}{{name}}{{/friends}}{{/friends}}{{/people}}"
    #expect(try render(template, page) == "C")
  }

  @Test func `a dotted name goes through views, and through an absent one to nothing`() throws {
    let page = PageView(
      site: SiteView(title: "T", owner: PersonView(name: "O", friends: [PersonView(name: "F")])))
    let template =
      "{{site.title}}/{{site.owner.name}}/{{#site.owner.friends}}{{name}}{{/site.owner.friends}}"
    #expect(try render(template, page) == "T/O/F")
    #expect(try render(template, PageView()) == "Site//")
  }

  @Test func `elements of a list know their position`() throws {
    let template = "{{#tags}}{{^-first}}, {{/-first}}{{-index}} {{.}}{{#-last}}.{{/-last}}{{/tags}}"
    #expect(try render(template, PageView(tags: ["a", "b", "c"])) == "1 a, 2 b, 3 c.")
  }

  @Test func `a position is that of the innermost list, also below a view`() throws {
    let page = PageView(author: PersonView(), tags: ["a", "b"])
    #expect(try render("{{#tags}}{{#author}}{{-index}}{{/author}}{{/tags}}", page) == "12")
  }

  @Test func `a partial sees what its place sees`() throws {
    let partials = ["person": "{{name}} in {{site.title}}"]
    #expect(
      try render(
        "{{#people}}{{>person}};{{/people}}", PageView(people: twoPeople), partials: partials)
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
    #expect(try render(template, PageView(isDraft: true), partials: ["p": "partial\n"]) == expected)
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
    var buffer: [UInt8] = []
    try TemplateSet(sources: [source]).template("main", for: PageView.self).get()
      .render(PageView(), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "a\u{FFFD}")
  }
}

private let twoPeople = [PersonView(name: "A"), PersonView(name: "B")]
