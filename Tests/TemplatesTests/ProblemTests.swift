import HTML
import Templates
import Testing

/// What is wrong with a template is found when it is loaded, and said with its place.
@Suite struct ProblemTests {
  @Test func `an unknown name is reported where it is`() {
    expectProblems(["unknown-name"], in: "<p>{{1️⃣nam}}</p>")
    expectProblems(["unknown-name"], in: "<p>{{{ 1️⃣boddy }}}</p>")
    expectProblems(["unknown-name"], in: "{{1️⃣site.titel}}")
    expectProblems(["unknown-name"], in: "{{1️⃣.name}}{{name}}")
    expectProblems(["unknown-name"], in: "{{#tags}}{{1️⃣-second}}{{/tags}}")
  }

  @Test func `columns count scalars, and LF, CRLF and CR end a line`() {
    expectProblems(["unknown-name"], in: "a\r\n\u{1F1E9}\u{1F1EA}e\u{301}ß{{1️⃣nam}}")
    #expect(
      problems(in: "a\rb\r\n{{nam}}\r{{nam}}").map { [$0.line, $0.column] } == [[3, 3], [4, 3]])
  }

  @Test(arguments: ["<p title='", "<p title='\n", "<title>\r\n\n"])
  func `what is open at a template's end is reported on its last line`(_ text: String) {
    let found = problems(in: "<p></p>\n" + text)
    #expect(found.map(\.rule.rawValue) == ["unbalanced-place"])
    #expect(found.map(\.line) == [2])
  }

  @Test(arguments: ["{{", "{{!", "{{{", "{{a}"])
  func `tags that do not close are found in one pass`(_ tag: String) {
    let found = problems(in: String(repeating: tag, count: 100_000))
    #expect(Set(found.map(\.rule.rawValue)) == ["unclosed-tag"])
  }

  @Test func `partials that double are reported before they fill the memory`() {
    let partials = Dictionary(
      uniqueKeysWithValues: (0..<40).map {
        ("p\($0)", $0 < 39 ? "{{>p\($0 + 1)}}{{>p\($0 + 1)}}" : "")
      })
    #expect(Set(problems(in: "{{>p0}}", partials: partials).map(\.rule.rawValue)) == ["too-deep"])
  }

  @Test func `the nearest known name is suggested`() {
    #expect(problems(in: "{{nmae}}").map(\.help) == ["Did you mean `name`?"])
    #expect(problems(in: "{{site.titel}}").map(\.help) == ["Did you mean `title`?"])
    #expect(problems(in: "{{Draft}}").map(\.help) == ["Did you mean `draft`?"])
    #expect(
      problems(in: "{{>footr}}", partials: ["footer": ""]).map(\.help) == ["Did you mean `footer`?"]
    )
  }

  @Test func `of names that are equally near the first is suggested, in every run`() {
    let partials = Dictionary(uniqueKeysWithValues: "abcdefgh".map { ("part\($0)", "") })
    #expect(problems(in: "{{>partz}}", partials: partials).map(\.help) == ["Did you mean `parta`?"])
  }

  @Test func `without a near name those of the row are listed`() {
    #expect(
      problems(in: "{{#author}}{{publisher}}{{/author}}").map(\.help) == [
        "`Person` has `name`, `friends`."
      ])
  }

  @Test func `an unknown section is one problem, whatever is in it`() {
    expectProblems(["unknown-name"], in: "{{#1️⃣persons}}{{surname}}{{/persons}}")
  }

  @Test(arguments: [
    "{{1️⃣body}}", "{{1️⃣draft}}", "{{1️⃣people}}", "{{1️⃣tags}}", "{{1️⃣author}}", "{{{1️⃣name}}}",
    "{{&1️⃣name}}", "{{{1️⃣extra.x}}}", "{{1️⃣.}}", "{{#author}}{{1️⃣.}}{{/author}}",
    "{{1️⃣people.name}}", "{{1️⃣name.length}}", "{{#1️⃣-first}}{{/-first}}",
    "{{#author}}{{1️⃣-index}}{{/author}}", "{{#note}}{{{1️⃣.}}}{{/note}}",
  ])
  func `a value is used as what it is`(template: String) {
    expectProblems(["wrong-use"], in: template)
  }

  @Test func `tags are closed`() {
    expectProblems(["unclosed-tag"], in: "a 1️⃣{{name")
    expectProblems(["unclosed-tag"], in: "a 1️⃣{{name} b {{name}}")
    expectProblems(["unclosed-tag"], in: "a 1️⃣{{{body}}")
    expectProblems(["unclosed-tag"], in: "a 1️⃣{{! comment }")
  }

  @Test func `sections are closed where they were opened`() {
    expectProblems(["unclosed-section"], in: "{{#1️⃣draft}}a")
    expectProblems(["unclosed-section"], in: "{{#draft}}{{^1️⃣author}}a{{/draft}}")
    expectProblems(["unexpected-close"], in: "a{{/1️⃣draft}}")
    expectProblems(["unexpected-close"], in: "{{#draft}}{{/1️⃣author}}{{/draft}}")
  }

  @Test(arguments: [
    "{{=1️⃣<% %>=}}", "{{<1️⃣parent}}", "{{$1️⃣block}}", "{{1️⃣}}", "{{#1️⃣ }}", "{{{1️⃣}}}",
  ])
  func `tags beyond the language are refused`(template: String) {
    expectProblems(["unsupported-tag"], in: template)
  }

  @Test func `an unknown template is reported`() {
    let set = TemplateSet(sources: [TemplateSource(name: "claim", file: "f", text: "")])
    guard case .failure(let failure) = set.template("clam", for: TestPage.schema) else {
      Issue.record("The template was found.")
      return
    }
    #expect(failure.problems.map(\.rule.rawValue) == ["unknown-partial"])
    #expect(failure.problems.map(\.help) == ["Did you mean `claim`?"])
  }

  @Test func `a partial must exist and must not lead back to itself`() {
    expectProblems(["unknown-partial"], in: "{{>1️⃣footer}}")
    expectProblems(["partial-cycle"], in: "{{>1️⃣main}}")
    let found = problems(
      in: "{{>a}}", partials: ["a": "x{{>b}}", "b": "{{#people}}{{>a}}{{/people}}"])
    #expect(
      found.map { "\($0.file):\($0.line):\($0.column) \($0.rule.rawValue)" } == [
        "templates/b.mustache:1:15 partial-cycle"
      ])
  }

  @Test func `all problems of a template and its partials are reported, each once`() {
    let found = problems(
      in: "{{a}}{{>p}}{{>p}}{{#people}}{{/draft}}{{/people}}", partials: ["p": "{{b}}\n{{c}}"])
    #expect(
      found.map { "\($0.file):\($0.line) \($0.rule.rawValue)" } == [
        "templates/main.mustache:1 unexpected-close", "templates/main.mustache:1 unknown-name",
        "templates/p.mustache:1 unknown-name", "templates/p.mustache:2 unknown-name",
      ])
  }

  @Test func `what is too deep is refused and exhausts no stack`() {
    let count = 50_000
    let deep =
      String(repeating: "{{#draft}}", count: count) + String(repeating: "{{/draft}}", count: count)
    #expect(Set(problems(in: deep).map(\.rule.rawValue)) == ["too-deep"])
    let chain = (0..<200).map { ("p\($0)", $0 == 199 ? "end" : "{{>p\($0 + 1)}}") }
    let found = problems(in: "{{>p0}}", partials: Dictionary(uniqueKeysWithValues: chain))
    #expect(found.map(\.rule.rawValue) == ["too-deep"])
  }
}
