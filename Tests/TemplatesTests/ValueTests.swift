import HTML
import Templates
import Testing

/// What templates show of values that are known only at run time.
@Suite struct ValueTests {
  private let page = TestPage(
    note: "outer",
    extra: .map([
      .init(key: "color", value: .text("<red>")),
      .init(key: "empty", value: .text("")),
      .init(key: "box", value: .map([.init(key: "width", value: .text("3"))])),
      .init(
        key: "rows",
        value: .list([
          .map([.init(key: "name", value: .text("r1"))]),
          .map([.init(key: "width", value: .text("9"))]), .text("t"),
        ])),
    ]))

  @Test(arguments: [
    ("{{extra.color}}", "&lt;red&gt;"),
    ("{{extra.box.width}}", "3"),
    ("[{{extra.absent}}{{extra.box}}{{extra.color.more}}{{extra}}]", "[]"),
    ("{{#extra.color}}({{.}}){{/extra.color}}", "(&lt;red&gt;)"),
    ("{{#extra.empty}}a{{/extra.empty}}{{^extra.empty}}b{{/extra.empty}}", "b"),
    ("{{#extra.absent}}a{{/extra.absent}}{{^extra.absent}}b{{/extra.absent}}", "b"),
    ("{{#extra}}{{#box}}{{width}}{{/box}}{{/extra}}", "3"),
    ("{{#extra.box}}{{box.width}}|{{width.more}}|{{absent}}{{/extra.box}}", "||"),
    ("{{#extra}}{{box.width}}{{/extra}}", "3"),
    ("{{#extra.rows}}{{-index}}{{^-last}},{{/-last}}{{/extra.rows}}", "1,2,3"),
  ])
  func `names are looked up at run time, and absent ones are empty`(
    template: String, expected: String
  ) throws {
    #expect(try render(template, page) == expected)
  }

  @Test(arguments: [
    ("{{#extra.rows}}{{name}},{{/extra.rows}}", "r1,page,page,"),
    ("{{#extra.box}}{{note}}{{#note}}({{.}}){{/note}}{{/extra.box}}", "outer(outer)"),
    ("{{#extra.box}}{{site.title}}{{/extra.box}}", "Site"),
    ("{{#extra}}{{#box}}{{color}}{{/box}}{{/extra}}", "&lt;red&gt;"),
    ("{{#extra.box}}[{{people}}]{{{body}}}{{/extra.box}}", "[]"),
  ])
  func `what the extra lacks comes from the rows around it`(
    template: String, expected: String
  ) throws {
    #expect(try render(template, page) == expected)
  }

  @Test(arguments: [
    ("{{#extra.rows}}{{>row}};{{/extra.rows}}", "r1  1;page 9 2;page  3;"),
    (
      "{{#extra.box}}{{#people}}{{name}} {{width}} {{-index}},{{/people}}{{/extra.box}}",
      "A 3 1,B 3 2,"
    ),
    ("{{#extra.box}}{{#draft}}yes{{/draft}}{{^draft}}no{{/draft}}{{/extra.box}}", "no"),
    ("{{#extra.box}}{{#author}}x{{/author}}{{^author}}none{{/author}}{{/extra.box}}", "none"),
    ("{{#extra.box}}{{#tags}}{{.}}{{^-last}},{{/-last}}{{/tags}}{{/extra.box}}", "x,y"),
    ("{{#extra.box}}{{{bold}}}{{bold}}{{#bold}}+{{/bold}}{{/extra.box}}", "<b>&lt;</b>+"),
    ("<a title='{{#extra.box}}{{width}}{{body}}{{text}}{{/extra.box}}'>", "<a title='3&lt;'>"),
    ("{{#extra.box}}{{count}}{{#count}}({{.}}){{/count}}{{/extra.box}}", "4(4)"),
  ])
  func `in what an editor wrote any name is looked up at run time`(
    template: String, expected: String
  ) throws {
    var page = page
    (page.text, page.count, page.tags) = ("<", 4, ["x", "y"])
    page.people = [Person(name: "A"), Person(name: "B")]
    #expect(
      try render(template, page, partials: ["row": "{{name}} {{width}} {{-index}}"]) == expected)
  }

  @Test func `names with a dash are known there too`() {
    expectProblems(["unknown-name"], in: "{{#extra}}{{1️⃣-second}}{{/extra}}")
    expectProblems(["wrong-use"], in: "{{#extra}}{{1️⃣-first}}{{/extra}}")
    expectProblems(["unsafe-place"], in: "{{#extra}}<a title='{{{1️⃣x}}}'>{{/extra}}")
  }

  @Test func `a page without extras shows nothing of them`() throws {
    #expect(
      try render("[{{extra.a}}{{#extra.b}}{{c}}{{/extra.b}}]{{^extra}}none{{/extra}}") == "[]none")
  }
}
