import TestSupport
import Testing

@testable import Dossiers

@Suite struct HeadlineCutTests {
  @Test(
    "An ellipsis that ends a title, joins its parts or is in brackets shows that words are missing",
    arguments: [
      "MP denies …", "MP denies…", "MP denies ...", "MP denies....", "MP denies . . .",
      "“MP denies …”",
      "MP […] denies", "MP [...] denies", "MP (…) denies", "[…] MP denies", "MP … denies it",
      "MP...denies", "议员否认……", "議員（…）否認", "MP denies ⋯",
    ])
  func cut(_ title: String) { verify(title, breaks: true) }

  @Test(
    "Other dots are a title's own, and so is an ellipsis at its beginning",
    arguments: [
      "MP denies.", "Deal No. 4", "e.g. this", "… and justice for all", "...and more", "A.B.C.",
      "…",
      "2.0", "Who? What?", "MP.. denies",
    ])
  func whole(_ title: String) { verify(title, breaks: false) }

  private func verify(_ title: String, breaks isReported: Bool) {
    TestSite {
      source("doc", "title: 1️⃣\"\(title)\"")
      page("p", "title: \"\(title)\"")
    }.expectProblems(isReported ? ["headline-cut": "1️⃣"] : [:])
  }
}
