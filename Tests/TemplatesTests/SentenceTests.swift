import HTML
import Templates
import Testing

/// Sentences of the theme in templates and in Swift.
@Suite struct SentenceTests {
  private let words = SentenceTable(
    [
      "plain": Sentence(forms: [.other: Sentence.parse("Don't <stop>")]),
      "named": Sentence(forms: [.other: Sentence.parse("By {name} of {site.title}")]),
      "points": Sentence(forms: [
        .one: Sentence.parse("{count} point"), .other: Sentence.parse("{count} points"),
      ]),
      "english": Sentence(forms: [.other: Sentence.parse("Read {name}")], language: "en"),
      "hebrew": Sentence(forms: [.other: Sentence.parse("קרא {name}")], language: "he"),
      "unknown": Sentence(forms: [.other: Sentence.parse("{nam}")]),
      "list": Sentence(forms: [.other: Sentence.parse("{people}")]),
      "html": Sentence(forms: [.other: Sentence.parse("{body}")]),
      "itself": Sentence(forms: [.other: Sentence.parse("{t.itself}")]),
      "search": Sentence(forms: [.other: Sentence.parse("search/{name}: a b")]),
    ]
  ) { $0 == 1 ? .one : .other }

  @Test func `a text is split into words and placeholders`() {
    #expect(Sentence.parse("{count} points") == [.placeholder("count"), .text(" points")])
    #expect(Sentence.parse("a {b-1.c_d} e") == [.text("a "), .placeholder("b-1.c_d"), .text(" e")])
    #expect(Sentence.parse("{{a} {") == [.text("{a} {")])
    #expect(Sentence.parse("{A} {} {a b} }") == [.text("{A} {} {a b} }")])
    #expect(Sentence.parse("{a}{b}") == [.placeholder("a"), .placeholder("b")])
    #expect(Sentence.parse("") == [])
  }

  @Test(arguments: [
    ("{{t.plain}}", "Don't &lt;stop&gt;"),
    ("<a title='{{t.plain}}'>", "<a title='Don&#39;t &lt;stop&gt;'>"),
    ("<title>{{t.plain}}</title>", "<title>Don&#39;t &lt;stop&gt;</title>"),
    ("{{t.named}}", "By &lt;A&gt; of Site"),
    ("{{#people}}{{t.named}}, {{/people}}", "By Ada of Site, By Ada of Site, "),
    ("<a href='?q={{t.search}}'>", "<a href='?q=search/%3CA%3E%3A%20a%20b'>"),
    ("{{t.english}}", "<span lang=\"en\">Read &lt;A&gt;</span>"),
    ("{{t.hebrew}}", "<span lang=\"he\" dir=\"rtl\">קרא &lt;A&gt;</span>"),
    ("<a title=\"{{t.english}}\">", "<a title=\"Read &lt;A&gt;\">"),
    ("<title>{{t.english}}</title>", "<title>Read &lt;A&gt;</title>"),
    ("<svg><text>{{t.english}}</text></svg>", "<svg><text>Read &lt;A&gt;</text></svg>"),
  ])
  func `a sentence is written for its place`(template: String, expected: String) throws {
    let page = TestPage(name: "<A>", people: [Person(), Person()])
    #expect(try render(template, page, words: words) == expected)
  }

  @Test func `words of the page are not isolated, and what is filled in is`() throws {
    let page = TestPage(name: "אדה")
    #expect(
      try render("{{t.english}}", page, words: words)
        == "<span lang=\"en\">Read <bdi>אדה</bdi></span>")
    #expect(
      try render("{{t.english}}", TestPage(name: "Ada"), words: words, isRightToLeft: true)
        == "<span lang=\"en\" dir=\"ltr\">Read <bdi>Ada</bdi></span>")
  }

  @Test func `the number decides the form`() throws {
    for (count, expected) in [(0, "0 points"), (1, "1 point"), (12, "12 points"), (nil, " points")]
    {
      #expect(try render("{{t.points}}", TestPage(count: count), words: words) == expected)
      #expect(
        try render(
          "{{#people}}<a title='{{t.points}}'>{{/people}}",
          TestPage(count: count, people: [Person()]), words: words)
          == "<a title='\(expected)'>")
    }
  }

  @Test func `what a sentence needs must be there, and is reported at its tag`() {
    expectProblems(["unknown-name"], in: "<p>{{1️⃣t.pionts}}", words: words)
    expectProblems(["unknown-name"], in: "<p>{{1️⃣t.unknown}}", words: words)
    expectProblems(["wrong-use"], in: "{{1️⃣t.list}}", words: words)
    expectProblems(["wrong-use"], in: "{{1️⃣t.html}}", words: words)
    expectProblems(["unknown-name"], in: "{{1️⃣t.itself}}", words: words)
    expectProblems(["wrong-use"], in: "{{#1️⃣t.plain}}x{{/t.plain}}", words: words)
    expectProblems(["wrong-use"], in: "{{{1️⃣t.plain}}}", words: words)
    expectProblems(["unknown-name"], in: "{{1️⃣t}}", words: words)
    expectProblems(["unsafe-place"], in: "<a onclick='{{1️⃣t.plain}}'>", words: words)
    expectProblems(["wrong-use"], in: "{{#extra}}{{1️⃣t.points}}{{/extra}}", words: words)
    #expect(problems(in: "{{t.pionts}}", words: words).map(\.help) == ["Did you mean `t.points`?"])
  }

  @Test func `a row without the number has no plural`() {
    struct Bare: Sendable {}
    let schema = Schema<Int, Bare>("Bare") { Field.text("count", "") { _, _ in "x" } }
    let source = TemplateSource(name: "main", file: "f", text: "{{t.points}}")
    let set = TemplateSet(sources: [source], words: words)
    guard case .failure(let failure) = set.template("main", for: schema) else {
      Issue.record("The template compiled.")
      return
    }
    #expect(failure.problems.map(\.rule) == [.wrongUse])
  }

  @Test func `Swift fills in a sentence as plain text`() {
    #expect(words.text("points", ["count": 1]) == "1 point")
    #expect(words.text("points", ["count": 2]) == "2 points")
    #expect(words.text("plain") == "Don't <stop>")
    #expect(
      words.text("named", ["name": .text("\u{202E}x"), "site.title": "T"])
        == "By \u{2068}\u{202E}x\u{2069} of T")
    #expect(words["nope"] == nil)
    #expect(words.keys == words.keys.sorted() && words.keys.count == 10)
  }
}
