import TestSupport
import Testing

@testable import Dossiers

@Suite struct SourceWithoutAddressTests {
  @Test(
    "What was read, and is no book, has an address, a copy or a file",
    arguments: [
      ("1️⃣type: article", true), ("1️⃣type: letter\nseen: copy", true), ("type: book", false),
      ("type: article\nseen: no", false), ("type: article\nurl: https://a.example/", false),
      ("type: article\ncopy-url: https://a.example/", false), ("type: article\nfile: a.svg", false),
    ])
  func addresses(_ keys: String, _ isReported: Bool) {
    TestSite(
      settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("source-without-address"))"
    ) {
      image("a.svg")
      source("doc", keys)
    }.expectProblems(isReported ? ["source-without-address": "1️⃣"] : [:])
  }
}
