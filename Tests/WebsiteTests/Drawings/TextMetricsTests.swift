import TestSupport
import Testing

@testable import Website

@Suite("How wide words are in a drawing") struct TextMetricsTests {
  @Test("A name is cut where its beginning and an ellipsis still fit", arguments: seeds(200))
  func cuts(seed: UInt64) {
    var numbers = Seed(seed)
    let letters = Array("abc  WMi多倫ا ה'…é\u{301}🙂—")
    let name = String(
      (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
        letters.randomElement(using: &numbers)!
      })
    let width = Int.random(in: 104...3_000, using: &numbers)
    let shown = TextMetrics.cut(name, toWidth: width, size: 100)
    #expect(TextMetrics.width(of: shown, size: 100) <= width)
    if TextMetrics.width(of: name, size: 100) <= width {
      #expect(shown == name)
    } else {
      let beginning = shown.dropLast()
      #expect(
        shown.last == "…" && name.hasPrefix(beginning) && beginning.last?.isWhitespace != true)
    }
  }

  @Test("Ideographs are as wide as they are high, and marks above letters have no width")
  func widths() {
    #expect(TextMetrics.width(of: "多倫多", size: 100) >= 300)
    #expect(
      TextMetrics.width(of: "e\u{301}", size: 100) == TextMetrics.width(of: "e", size: 100))
    #expect(TextMetrics.width(of: "", size: 100) == 0)
  }
}
