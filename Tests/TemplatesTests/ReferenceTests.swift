import Templates
import Testing

/// The scheme of an address is what it is after its character references are decoded.
@Suite struct ReferenceTests {
  @Test(arguments: [
    "java&#10;script:", "java&#10script:", "&#106;avascript:", "&#106avascript:",
    "&#x6A;avascript:",
    "&#X6a;avascript:", "javascript&colon;", "javascript&#58;", "javascript&#58",
    "javascript&#x3a;",
    "java&Tab;script:", "java&NewLine;script:", "&NewLine;javascript:", "&#32;javascript:",
    "&#0000106avascript:", "&#1;javascript:", "d&#97ta:", "JavaScript&colon;alert(1)//",
    "&lbrace;x:",
  ])
  func `a scheme is known after its references`(start: String) {
    expectProblems(["unsafe-place"], in: "<a href='\(start){{1️⃣text}}'>")
    expectProblems(["unsafe-place"], in: "<a href=\"\(start)x{{1️⃣text}}\">")
    expectProblems(["unsafe-place"], in: "<svg><a xlink:href=\"\(start){{1️⃣text}}\"></a></svg>")
    expectProblems([], in: "<a href='\(start)'>{{text}}</a>")
    expectProblems([], in: "<a title='\(start){{text}}'>")
  }

  @Test(arguments: ["&#{{1️⃣text}}", "&{{1️⃣text}}", "java&#5{{1️⃣text}}", "&col{{1️⃣text}}"])
  func `no value completes a reference`(value: String) {
    expectProblems(["unsafe-place"], in: "<a href='\(value)'>")
  }

  @Test(arguments: ["{{text}}&colon;1️⃣x", "{{text}}&#58;1️⃣x", "{{text}}a&Tab;1️⃣:"])
  func `no reference makes a value a scheme`(value: String) {
    let found = problems(in: MarkedText("<a href='\(value)'>").text)
    #expect(found.map(\.rule.rawValue) == ["unbalanced-place"])
  }

  @Test(arguments: [
    "/a&#58;{{text}}", "?a=b&amp;c={{text}}", "{{text}}&amp;c={{text}}", "a&amp;b/{{text}}",
    "http://a.example/&colon;{{text}}", "#&#106;{{text}}", "a&=b{{text}}", "mailto:a&#64;b{{text}}",
    "&lt;{{text}}",
  ])
  func `where there is no scheme a reference does no harm`(value: String) {
    expectProblems([], in: "<a href='\(value)'>")
  }

  @Test func `a reference ends in the section in which it begins`() {
    expectProblems(["unbalanced-place"], in: "<a href='{{text}}{{#1️⃣draft}}&#5{{/draft}}8/:'>")
  }

  @Test func `a page does not move to what a reference hides`() {
    expectProblems(["unsafe-place"], in: "<meta content='0;url=java&#10;{{1️⃣text}}'>")
    expectProblems(["unsafe-place"], in: "<meta content='0&#59;url={{1️⃣text}}'>")
    expectProblems([], in: "<meta content='0;url={{text}}/&colon;{{text}}'>")
  }
}
