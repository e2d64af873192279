import Testing

@testable import Website

@Suite struct HTMLTests {
  @Test func `text becomes HTML that shows the text`() {
    #expect(HTML(escaping: "a<b>&\"\u{301}").bytes == Array("a&lt;b&gt;&amp;\"\u{301}".utf8))
  }

  @Test func `a shape tells its fields for the reference`() {
    let fields = PageView.shape.fields.prefix(2)
    #expect(fields.map(\.name) == ["name", "text"])
    #expect(fields.map(\.kind) == ["text", "text"])
    #expect(fields.map(\.description) == ["The page's name", "Some words"])
  }
}
