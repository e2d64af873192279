import Testing

@testable import Website

@Suite struct HTMLTests {
  @Test func `text becomes HTML that shows the text`() {
    #expect(HTML(escaping: "a<b>&\"\u{301}").bytes == Array("a&lt;b&gt;&amp;\"\u{301}".utf8))
  }

  @Test func `HTML joins with HTML`() {
    var html = HTML(trusted: Array("<p>".utf8)) + HTML(escaping: "<")
    html.append(HTML(trusted: Array("</p>".utf8)))
    #expect(html.bytes == Array("<p>&lt;</p>".utf8))
    #expect(!html.isEmpty)
    #expect(HTML().isEmpty)
  }

  @Test func `a shape tells its fields for the reference`() {
    let fields = PageView.shape.fields.prefix(2)
    #expect(fields.map(\.name) == ["name", "text"])
    #expect(fields.map(\.kind) == ["text", "text"])
    #expect(fields.map(\.description) == ["The page's name", "Some words"])
  }
}
