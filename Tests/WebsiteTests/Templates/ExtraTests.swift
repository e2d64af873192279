import Testing

@testable import Dossiers
@testable import Website

/// What templates show of values that are known only at run time.
@Suite struct ExtraTests {
  private let page = PageView(
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
  func `what the extra lacks comes from the views around it`(
    template: String, expected: String
  ) throws {
    #expect(try render(template, page) == expected)
  }

  @Test func `a page without extras shows nothing of them`() throws {
    #expect(
      try render("[{{extra.a}}{{#extra.b}}{{c}}{{/extra.b}}]{{^extra}}none{{/extra}}") == "[]none")
  }
}
