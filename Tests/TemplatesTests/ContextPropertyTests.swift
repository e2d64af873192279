import HTML
import Templates
import Testing

/// Of random templates those that compile let no value out of its place, in whichever way a browser reads them.
@Suite struct ContextPropertyTests {
  private let hostile = [
    "\"'><script>alert(1)</script>", "</title></textarea></style></script><b onclick=x>",
    "javascript:alert(1)", "--><b>]]><b>", "58;alert(1)", "colon;alert(1)", "' onclick='x",
  ]

  @Test(arguments: 1...20)
  func `a value is where it does no harm, and adds nothing to the page`(seed: Int) throws {
    var numbers = SeededNumbers(seed: UInt64(seed))
    var compiled = 0
    for _ in 0..<300 {
      let template = randomTemplate(&numbers)
      guard let page = try? render(template, TestPage(text: "Value", isDraft: true)) else {
        continue
      }
      compiled += 1
      for options in BrowserReading.Options.all {
        let reading = BrowserReading(Array(page.utf8), options)
        expectHarmless(reading, template)
        for text in hostile {
          let attacked = try render(template, TestPage(text: text, isDraft: true))
          expectSame(BrowserReading(Array(attacked.utf8), options), reading, template)
        }
      }
    }
    #expect(compiled > 5)
  }

  /// The value is in no name, script, stylesheet or attribute that is one.
  private func expectHarmless(_ reading: BrowserReading, _ template: String) {
    let codes = reading.codes.joined()
    #expect(!codes.contains("Value"), "\(template)")
    for tag in reading.tags {
      #expect(!tag.name.contains("value"), "\(template)")
      for (name, value) in tag.attributes {
        #expect(!name.contains("value"), "\(template)")
        let isCode = name.hasPrefix("on") || ["style", "srcdoc", "to"].contains(name)
        let loads =
          ["script", "iframe", "use"].contains(tag.name) && ["src", "href"].contains(name)
        #expect(!(isCode || loads) || !value.contains("Value"), "\(template)")
        let url = value.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init)
        let runs = String(url).lowercased().hasPrefix("javascript:")
        #expect(!runs || name != "href" || !value.contains("Value"), "\(template)")
      }
    }
  }

  /// Another value made no other tags, and no script of any kind.
  private func expectSame(
    _ attacked: BrowserReading, _ reading: BrowserReading, _ template: String
  ) {
    #expect(attacked.tags.map(\.name) == reading.tags.map(\.name), "\(template)")
    #expect(attacked.codes == reading.codes, "\(template)")
    for (tag, other) in zip(attacked.tags, reading.tags) {
      #expect(tag.attributes.map(\.name) == other.attributes.map(\.name), "\(template)")
      for (name, value) in tag.attributes where ["href", "src", "action"].contains(name) {
        let url = value.unicodeScalars.filter { $0.value > 0x20 }.map(Character.init)
        let runs = String(url).lowercased().hasPrefix("javascript:")
        let isLiteral = other.attributes.contains { $0 == (name, value) }
        #expect(!runs || isLiteral, "\(template)")
      }
    }
  }
}

private func randomTemplate(_ numbers: inout SeededNumbers) -> String {
  if Int.random(in: 0..<5, using: &numbers) > 0 { return randomTree(depth: 0, &numbers) }
  let count = Int.random(in: 2...9, using: &numbers)
  return (0..<count).map { _ in fragments.randomElement(using: &numbers) ?? "" }.joined()
}

/// Elements, tags, comments and the like in each other, with the ends of others in their quotes.
private func randomTree(depth: Int, _ numbers: inout SeededNumbers) -> String {
  let count = Int.random(in: 1...3, using: &numbers)
  return (0..<count).map { _ in
    switch Int.random(in: 0..<(depth > 3 ? 4 : 9), using: &numbers) {
    case 0: return "x"
    case 1: return "{{text}}"
    case 2:
      let start = valueStarts.randomElement(using: &numbers) ?? ""
      return start + randomValue(&numbers)
        + (start.last == "'" || start.contains("='") ? "'>" : "\">")
    case 3:
      let (start, end) = quotations.randomElement(using: &numbers) ?? ("", "")
      return start + randomValue(&numbers) + end
    default:
      let name = elements.randomElement(using: &numbers) ?? "b"
      return "<\(name)>" + randomTree(depth: depth + 1, &numbers) + "</\(name)>"
    }
  }.joined()
}

private func randomValue(_ numbers: inout SeededNumbers) -> String {
  let count = Int.random(in: 1...4, using: &numbers)
  return (0..<count).map { _ in
    let name = elements.randomElement(using: &numbers) ?? ""
    let parts = ["</\(name)>", "<\(name)>", "</\(name)>", "{{text}}", "{{text}}", "x"]
    return (parts + fragments.suffix(24)).randomElement(using: &numbers) ?? ""
  }.joined()
}

private let elements = [
  "svg", "math", "foreignObject", "desc", "title", "textarea", "script", "script", "style", "xmp",
  "iframe", "noscript", "select", "mi", "g", "p", "b",
]

private let valueStarts = [
  "<a title=\"", "<a title='", "<a href=\"", "<a href='", "<input title=\"", "<b onclick='",
  "<use href='", "<set to='", "<meta content='0;url=", "<meta name=x content='",
]

private let quotations = [
  ("<!--", "-->"), ("<!--!>", "-->"), ("<!-->", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"),
]

private let fragments = [
  "{{text}}", "{{text}}", "{{text}}", "{{#draft}}", "{{/draft}}", " ", ">", "\"", "'", "<svg/>",
  "<title/>", "<script/>", "<option>", "<plaintext>", "<a title=\"", "<a href='", "<a ", "<a", "</",
  "<", "</a>", " http-equiv='refresh'",
  "/>", "=", "-->", "--!>", "]]>", "<!--", "javascript:", "java", "script:", "script", ":", "&#10;",
  "&#106;", "&colon;", "&", "&#", "&amp;", "/", "?", "http:", "1", "58", "<a title=\"", "<script>",
  "{{#draft}}x{{/draft}}",
]
