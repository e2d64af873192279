import HTML
import Templates
import Testing

/// What becomes of links that come from a row.
@Suite struct LinkTests {
  private func link(_ url: String) throws -> String {
    let page = try render("<a href=\"{{text}}\">", TestPage(text: url))
    return String(page.dropFirst("<a href=\"".count).dropLast("\">".count))
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", " \u{1}\u{1F} javascript:alert(1)",
    "java\tscript:alert(1)", "java\nscript\r:alert(1)", "javascript\t:alert(1)",
    "\u{0}javascript:alert(1)", "java\u{0}script:alert(1)", "javascript\u{301}:alert(1)",
    "java\u{200D}script:alert(1)", "\u{FEFF}javascript:alert(1)", "javascript&colon;:alert(1)",
    "java%73cript:alert(1)", "vbscript:x", "data:text/html,<script>", "file:///etc/passwd",
    "view-source:http://a.example", "blob:http://a.example/1", "\\javascript:alert(1)", "x:y",
    "httpx://a.example", "htt:p", "https\u{FF1A}x:y",
  ])
  func `a link of any other scheme becomes invalid`(url: String) throws {
    #expect(try link(url) == "about:invalid")
  }

  @Test(arguments: [
    ("http://a.example/b?c=d&e=f#g", "http://a.example/b?c=d&amp;e=f#g"),
    ("HTTPS://a.example", "HTTPS://a.example"),
    ("mailto:a@b.example", "mailto:a@b.example"),
    ("tel:+49-30-1", "tel:+49-30-1"),
    (" https://a.example\n", "https://a.example"),
    ("ht\ttps://a.\nexample", "https://a.example"),
    ("/a:b", "/a:b"), ("?a:b", "?a:b"), ("#a:b", "#a:b"), ("./a:b", "./a:b"), ("a/b:c", "a/b:c"),
    ("../a b/ä\"'<>", "../a%20b/%C3%A4%22&#39;%3C%3E"),
    ("a%20b%zz%2", "a%20b%25zz%252"),
    ("//a.example/[x]", "//a.example/[x]"),
    ("a\\b", "a%5Cb"), ("", ""), (" \n", ""),
    ("e\u{301}\"\u{301}", "e%CC%81%22%CC%81"),
  ])
  func `other links stay, with all that is no part of a URL encoded`(
    url: String, expected: String
  ) throws {
    #expect(try link(url) == expected)
  }

  @Test(arguments: [
    ("/claims/{{text}}/", "/claims/a/b%3A%3F%23%25%26c/"),
    ("{{note}}x/{{text}}", "../x/a/b%3A%3F%23%25%26c"),
    ("?q={{text}}", "?q=a/b%3A%3F%23%25%26c"),
    ("https://{{text}}", "https://a/b%3A%3F%23%25%26c"),
    ("java{{text}}", "javaa/b%3A%3F%23%25%26c"),
    ("{{note}}{{text}}", "../a/b%3A%3F%23%25%26c"),
  ])
  func `inside a link a text is one part of it`(template: String, expected: String) throws {
    let page = TestPage(text: "a/b:?#%&c", note: "../")
    #expect(try render("<a href='\(template)'>", page) == "<a href='\(expected)'>")
  }

  @Test(arguments: [
    "action", "cite", "data", "formaction", "poster", "src", "SRC", "xlink:href", "background",
  ])
  func `all attributes that lead elsewhere are links`(attribute: String) throws {
    let page = TestPage(text: "javascript:x")
    #expect(try render("<a \(attribute)='{{text}}'>", page) == "<a \(attribute)='about:invalid'>")
    #expect(
      try render("<a data-\(attribute)='{{text}}'>", page) == "<a data-\(attribute)='javascript:x'>"
    )
  }

  @Test func `a variable cannot become a scheme`() {
    expectProblems(["unbalanced-place"], in: "<a href='{{text}}1️⃣:b'>")
    expectProblems(["unbalanced-place", "unsafe-place"], in: "<a href='{{text}}b1️⃣:{{2️⃣text}}'>")
    expectProblems(["unbalanced-place"], in: "<a href='{{#draft}}{{text}}{{/draft}}1️⃣:'>")
    expectProblems([], in: "<a href='{{text}}/:{{text}}'>")
  }

  @Test func `whether a variable is a link's beginning depends on no section`() {
    expectProblems(["unsafe-place"], in: "<a href='{{#draft}}{{text}}{{/draft}}{{1️⃣text}}'>")
    expectProblems(["unsafe-place"], in: "<a href='{{#tags}}{{1️⃣.}}{{/tags}}'>")
    expectProblems([], in: "<a href='{{#draft}}{{text}}{{/draft}}a{{text}}'>")
    expectProblems([], in: "<a href='/{{#tags}}{{.}}/{{/tags}}'>")
  }
}
