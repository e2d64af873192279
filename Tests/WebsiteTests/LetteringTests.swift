import Testing

@testable import Website

@Suite struct LetteringTests {
  @Test func `Words are broken into lines between them`() {
    let lines = Lettering.lines(of: "two separate national security sources", width: 120, size: 10)
    #expect(lines == ["two separate", "national security", "sources"])
    #expect(lines.allSatisfy { Lettering.width(of: $0, size: 10) <= 120 })
  }

  @Test func `A word wider than a line, and ideographs, are broken where they must be`() {
    for text in [String(repeating: "w", count: 40), "多倫多總領事館的官員", "한국어 문장도 줄을 바꾼다"] {
      let lines = Lettering.lines(of: text, width: 80, size: 12)
      #expect(lines.count > 1)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { Lettering.width(of: $0, size: 12) <= 80 })
    }
  }

  @Test func `What has no room on the lines ends in an ellipsis`() {
    let lines = Lettering.lines(
      of: "one two three four five six seven", width: 60, size: 10, most: 2)
    #expect(lines.count == 2)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines.allSatisfy { Lettering.width(of: $0, size: 10) <= 60 })
  }

  @Test func `No text has no line`() {
    #expect(Lettering.lines(of: "  ", width: 60, size: 10) == [])
  }
}
