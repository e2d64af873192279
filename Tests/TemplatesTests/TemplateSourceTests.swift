import Testing

@testable import Templates

@Suite struct TemplateSourceTests {
  @Test("A problem's place is right and found at once, however far down it is")
  func places() {
    let text = String(repeating: "é\n", count: 100_000) + String(repeating: "é", count: 5_000)
    let source = TemplateSource(name: "page", file: "page.mustache", text: text)
    for offset in Swift.stride(from: 0, to: 300_000, by: 3) {
      let problem = source.problem(Mistake(.unknownName, "", help: ""), at: offset)
      guard problem.line == offset / 3 + 1, problem.column == 1 else {
        Issue.record("\(offset): \(problem.line):\(problem.column)")
        return
      }
    }
    let last = source.problem(Mistake(.unknownName, "", help: ""), at: source.bytes.count)
    #expect((last.line, last.column) == (100_001, 5_001))
  }
}
