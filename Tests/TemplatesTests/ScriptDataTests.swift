import Foundation
import HTML
import Templates
import Testing

/// JSON-LD that a template writes itself: a value is part of a string there, and nothing else.
@Suite struct ScriptDataTests {
  private static let start = "<script type=\"application/ld+json\">"

  @Test(arguments: [
    ("{\"name\": \"{{text}}\"}", "{\"name\": \"a\"}"),
    ("{\"name\": \"x {{text}}\\\\{{text}}\\\"{{text}}\"}", #"{"name": "x a\\a\"a"}"#),
    ("[{{#tags}}\"{{.}}\"{{^-last}},{{/-last}}{{/tags}}]", #"["one","two"]"#),
    ("[{{#draft}}\"{{text}}\"{{/draft}}{{^draft}}null{{/draft}}]", "[null]"),
    ("\"{{pieces}}\"", "\"a7\""), ("\"\\u00e9{{text}}\"", "\"\\u00e9a\""),
    ("\"{{extra.any}}{{site.title}}\"", "\"Site\""),
  ])
  func `a value is shown in a string`(inside: String, shown: String) throws {
    let row = TestPage(text: "a", tags: ["one", "two"])
    let page = try render(Self.start + inside + "</script>", row)
    #expect(page == Self.start + shown + "</script>")
  }

  @Test(arguments: [
    "{\"name\": {{1️⃣text}} }", "{ {{1️⃣text}}: 1}", "\"a\"{{1️⃣text}}", "\"\\{{1️⃣text}}\"",
    "\"\\u{{1️⃣text}}\"", "\"\\u12{{1️⃣text}}34\"", "\"<{{1️⃣text}}\"", "\"</{{1️⃣text}}\"",
    "\"<!-{{1️⃣text}}\"", "'{{1️⃣text}}'", "\"\\\"\"{{1️⃣text}}", "\"{{{1️⃣body}}}\"",
  ])
  func `a value is nowhere else`(inside: String) {
    expectProblems(["unsafe-place"], in: Self.start + inside + "</script>")
  }

  /// What a browser runs, or could, and what cannot be known before the page is written.
  @Test(arguments: [
    "<script>", "<script type=\"text/javascript\">", "<script type=\"module\">",
    "<script type=\"application/json\">", "<script type=application/ld+json>",
    "<script type=\"application/ld+json;x\">", "<script type=\" application/ld+json\">",
    "<script type=\"text/javascript\" type=\"application/ld+json\">",
    "<script type type=\"application/ld+json\">", "<script type/type=\"application/ld+json\">",
    "<script type=x type=\"application/ld+json\">",
    "<script{{#draft}} type=\"module\"{{/draft}} type=\"application/ld+json\">",
    "<script{{#draft}} type{{/draft}} type=\"application/ld+json\">",
    "<script {{#draft}}type=\"application/ld+json\"{{/draft}}>",
    "<script type=\"{{text}}application/ld+json\">",
    "<script type=\"application/ld{{text}}+json\">",
    "<script type=\"{{#draft}}x{{/draft}}application/ld+json\">",
    "<script type=\"{{#draft}}application/{{/draft}}ld+json\">",
    "<script data-type=\"application/ld+json\">", "<script language=\"application/ld+json\">",
    "<style type=\"application/ld+json\">", "<noscript><script type=\"application/ld+json\">",
    "<svg><script type=\"application/ld+json\">",
  ])
  func `another script holds no value`(tag: String) {
    let name = tag.hasPrefix("<style") ? "style" : "script"
    let end = tag.hasPrefix("<noscript") ? "</noscript>" : tag.hasPrefix("<svg") ? "</svg>" : ""
    expectProblems(["unsafe-place"], in: tag + "\"{{1️⃣text}}\"</\(name)>" + end)
  }

  @Test func `capitals and other attributes change nothing`() throws {
    let tag = "<SCRIPT id='a' TYPE='Application/LD+JSON' data-x='{{text}}'>"
    #expect(try render(tag + "\"{{text}}\"</SCRIPT>", TestPage(text: "a")).contains("\"a\"</"))
  }

  @Test func `a section ends where it began`() {
    expectProblems(
      ["unbalanced-place", "unsafe-place"],
      in: Self.start + "{{#1️⃣draft}}\"{{/draft}}{{2️⃣text}}\"</script>")
  }

  /// Programs read the text that it was, and browsers see the end of the element where the template has it.
  @Test(arguments: 1...20)
  func `any text is read back as it was, and ends nothing`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<100 {
      let text = randomText(&numbers)
      let template = Self.start + "{\"a\":\"{{text}}\",\"b\":[\"x{{text}}y\"]}</script><p>after"
      let page = try render(template, TestPage(text: text), isRightToLeft: seed.isMultiple(of: 2))
      let reading = BrowserReading(Array(page.utf8))
      #expect(reading.tags.map(\.name) == ["script", "/script", "p"])
      #expect(reading.texts == ["", "", "", "after"])
      let data = try #require(reading.codes.first)
      #expect(!data.contains("<") && !data.contains("\u{2028}") && !data.contains("\u{2029}"))
      let parsed = try JSONSerialization.jsonObject(with: Data(data.utf8)) as? [String: Any]
      #expect((parsed?["a"] as? String).map { Array($0.utf8) } == Array(text.utf8))
      #expect((parsed?["b"] as? [String])?.first?.utf8.elementsEqual("x\(text)y".utf8) == true)
    }
  }
}

private let fragments = [
  "</script>", "</SCRIPT ", "<script>", "<!--", "-->", "<![CDATA[", "]]>", "&lt;", "&", "\"", "'",
  "\\", "\\u003c", "\\\"", "\n", "\r", "\t", "\u{0}", "\u{1}", "\u{1F}", "\u{7F}", "\u{2028}",
  "\u{2029}", "\u{2027}", "\u{202A}", "\u{202E}", "\u{2066}", "\u{2069}", "\u{E000}",
  "é", "語", "👩‍💻", "عمر", "\u{301}", "{{text}}", "}", "]", ",", ":", "a", " ", "\u{10FFFF}",
]

private func randomText(_ numbers: inout SeededNumbers) -> String {
  (0..<Int.random(in: 0...9, using: &numbers))
    .map { _ in fragments.randomElement(using: &numbers) ?? "" }.joined()
}
