import TestSupport
import Testing

@Suite struct TestSiteTests {
  private let site = TestSite { page("x", "1️⃣nonsense: a\n2️⃣more: b") }

  @Test("Markers are taken out and say where problems must stand")
  func markers() {
    #expect(site.files[1].text == "---\nnonsense: a\nmore: b\ntitle: x\n---\n\n")
    site.expectProblems(["unknown-key": "1️⃣2️⃣"])
  }

  @Test("A problem that is missing, elsewhere, of another rule or too many fails the test")
  func failures() {
    for expected in [
      ["unknown-key": "1️⃣"], ["unknown-key": "1️⃣2️⃣3️⃣"], ["unknown-key": "1️⃣1️⃣2️⃣"],
      ["unknown-key": "1️⃣", "missing-key": "2️⃣"], [:],
    ] as [KeyValuePairs<String, String>] {
      withKnownIssue { site.expectProblems(expected) }
    }
  }
}
