import HTML
import Templates
import Testing

/// Compiling many templates, and large ones, takes no more time than their size.
@Suite struct CompilationTests {
  private func compilation(_ sources: [String: String], words: SentenceTable = SentenceTable())
    -> Compilation
  {
    Compilation(
      TemplateSet(
        sources: sources.map {
          TemplateSource(name: $0.key, file: "templates/\($0.key).mustache", text: $0.value)
        }, words: words))
  }

  private func page(
    _ compilation: inout Compilation, _ name: String, _ row: TestPage = TestPage()
  ) throws -> String {
    var buffer = HTMLBuffer()
    try compilation.template(name, for: TestPage.schema).get().render(row, on: 7, into: &buffer)
    return String(decoding: buffer.bytes, as: UTF8.self)
  }

  @Test func `templates share their partials, and report what they use`() throws {
    let words = SentenceTable([
      "a": Sentence(forms: [.other: Sentence.parse("A {name}")]),
      "b": Sentence(forms: [.other: Sentence.parse("B")]),
      "c": Sentence(forms: [.other: Sentence.parse("C")]),
    ])
    var compilation = compilation(
      [
        "one": "{{>head}}{{text}}", "two": "{{>head}}{{#author}}{{>head}}{{t.b}}{{/author}}",
        "head": "[{{name}} {{site.title}}]", "three": "{{t.a}}{{#extra.x}}{{y}}{{/extra.x}}",
      ], words: words)
    #expect(try page(&compilation, "one", TestPage(text: "x")) == "[page Site]x")
    #expect(compilation.usedFields == ["Page.name", "Page.site", "Site.title", "Page.text"])
    let author = TestPage(author: Person(name: "P"))
    #expect(try page(&compilation, "two", author) == "[page Site][P Site]B")
    #expect(try page(&compilation, "three") == "A page")
    #expect(compilation.usedKeys == ["a", "b"])
    #expect(
      compilation.usedFields.contains("Person.name")
        && compilation.usedFields.contains("Page.extra"))
    #expect(try page(&compilation, "one", TestPage(text: "x")) == "[page Site]x")
  }

  @Test func `a partial means at each place what its names mean there`() throws {
    var compilation = compilation([
      "main": """
      {{>p}};{{#author}}{{>p}}{{/author}};{{#people}}{{>p}}{{#friends}}({{>p}}){{/friends}}{{/people}};\
      {{#tags}}{{>dot}}{{/tags}}{{#note}}{{>dot}}{{#author}}{{>p}}{{/author}}{{/note}};<a title="{{>p}}">
      """,
      "p": "{{name}}{{note}}{{>q}}", "q": "'{{text}}",
      "dot": "{{.}},",
    ])
    let row = TestPage(
      text: "t", note: "n", author: Person(name: "A"),
      people: [Person(name: "B", friends: [Person(name: "C")])], tags: ["x", "y"])
    #expect(
      try page(&compilation, "main", row)
        == "pagen't;An't;Bn't(Cn't);x,y,n,An't;<a title=\"pagen't\">")
  }

  @Test func `a partial that shows what its section shows takes it from the row around it`() throws
  {
    var compilation = compilation([
      "main": "{{#name}}{{>p}}{{/name}}{{#author}}{{#name}}{{>p}}{{/name}}{{/author}}",
      "p": "({{#.}}{{.}}{{/.}})",
    ])
    let row = TestPage(author: Person(name: "A"))
    #expect(try page(&compilation, "main", row) == "(page)(A)")
  }

  @Test func `a position in a partial is that of the list around it`() throws {
    var compilation = compilation([
      "main": "{{#tags}}{{>p}}{{/tags}}{{#people}}{{#author}}{{>p}}{{/author}}{{/people}}",
      "p": "{{-index}}{{^-last}},{{/-last}}",
    ])
    let row = TestPage(author: Person(), people: [Person(), Person()], tags: ["a", "b", "c"])
    #expect(try page(&compilation, "main", row) == "1,2,31,2")
  }

  @Test func `a problem of a shared partial is reported for each page that has it, once`() {
    var compilation = compilation([
      "one": "{{>p}}{{#people}}{{>p}}{{/people}}", "two": "{{#author}}{{>p}}{{>p}}{{/author}}",
      "p": "é {{nope}}",
    ])
    for name in ["one", "two", "one"] {
      guard case .failure(let failure) = compilation.template(name, for: TestPage.schema) else {
        Issue.record("The template compiled.")
        return
      }
      let found = failure.problems.map { "\($0.file):\($0.line):\($0.column) \($0.rule.rawValue)" }
      #expect(Set(found) == ["templates/p.mustache:1:5 unknown-name"])
    }
  }

  @Test(arguments: [
    "{{#extra.a}}{{#b}}", "{{#extra}}{{#draft}}", "{{#people}}{{#extra.a}}",
    "{{#extra}}{{#people}}",
  ])
  func `nested sections of what is known only at run time compile at once`(start: String) {
    let names = start.split(separator: "}").map { $0.drop { "{#".contains($0) } }.filter {
      !$0.isEmpty
    }
    let end = names.reversed().map { "{{/\($0)}}" }.joined()
    let deep = String(repeating: start, count: 45) + "{{x}}" + String(repeating: end, count: 45)
    #expect(problems(in: deep).map(\.rule).filter { $0 != .unknownName } == [])
  }

  @Test func `lists in a tag nested in each other compile at once`() throws {
    let start = (0..<60).map { "{{#people}} a\($0)='x'" }.joined()
    let end = String(repeating: "{{/people}}", count: 60)
    #expect(try render("<a\(start)\(end)>") == "<a>")
    let address = (0..<60).map { "{{#people}}a\($0)" }.joined()
    #expect(try render("<a href='\(address)\(end)'>") == "<a href=''>")
  }

  @Test func `partials that include the next twice compile at once, until they are too large`()
    throws
  {
    func sources(_ count: Int) -> [String: String] {
      let chain = (0..<count).map { ("p\($0)", "{{>p\($0 + 1)}}{{>p\($0 + 1)}}") }
      return Dictionary(uniqueKeysWithValues: chain + [("p\(count)", "x"), ("main", "{{>p0}}")])
    }
    var small = compilation(sources(14))
    #expect(try page(&small, "main").utf8.count == 1 << 14)
    var large = compilation(sources(90))
    guard case .failure(let failure) = large.template("main", for: TestPage.schema) else {
      Issue.record("The template compiled.")
      return
    }
    #expect(Set(failure.problems.map(\.rule)) == [.tooDeep])
  }

  @Test func `what is known to be nested deep counts wherever it is included`() {
    let chain = (0..<60).map { ("p\($0)", $0 == 59 ? "x" : "{{>p\($0 + 1)}}") }
    var sources = Dictionary(uniqueKeysWithValues: chain)
    sources["main"] =
      "{{>p0}}" + String(repeating: "{{#draft}}", count: 45) + "{{>p0}}"
      + String(repeating: "{{/draft}}", count: 45)
    var compilation = compilation(sources)
    guard case .failure(let failure) = compilation.template("main", for: TestPage.schema) else {
      Issue.record("The template compiled.")
      return
    }
    #expect(failure.problems.map(\.rule) == [.tooDeep])
    #expect(failure.problems.map(\.file) == ["templates/main.mustache"])
  }

  @Test func `of many problems the first hundred of each template are reported`() {
    let found = problems(in: String(repeating: "{{nope}}\n", count: 1_000))
    #expect(found.count == 100 && found.last?.line == 100)
  }
}
