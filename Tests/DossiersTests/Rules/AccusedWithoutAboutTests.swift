import TestSupport
import Testing

@testable import Dossiers

@Suite struct AccusedWithoutAboutTests {
  private func verify(
    _ proposition: String, allegation: String = TestSite.allegation, breaks isReported: Bool
  ) {
    TestSite(
      settings: "title: A\nbase-url: https://a.org/\n\(TestSite.strict("accused-without-about"))"
    ) {
      figure("ana", "title: Ana Ruiz")
      figure("bo", "title: Bo Lind\naliases: [Lind]")
      figure("firm", "title: Lind Ferries\nkind: organization")
      source("doc")
      claim(
        "x",
        "Read [[bo|of him]] and [[firm|it]].\n\n1️⃣## Point {#p}\n\n\(proposition)\n\n\(allegation)")
    }.expectProblems(isReported ? ["accused-without-about": "1️⃣"] : [:])
  }

  @Test("Whom a proposition names or links to, the point or the claim is about")
  func about() {
    verify("Ana Ruiz took money.", breaks: false)
    verify("Bo Lind took money.", breaks: true)
    verify("Ana Ruiz took money from [[bo|him]].", breaks: true)
    verify("Ana Ruiz took money from Lind Ferries.", breaks: true)
    verify("Money was taken.", breaks: false)
    let other = statement("Allegation", by: "unnamed, a clerk", "2020-01-01", "About: [[bo]]")
    verify("Bo Lind took money from Ana Ruiz.", allegation: other, breaks: false)
    verify("Bo Lind took money from Lind Ferries.", allegation: other, breaks: true)
  }

  @Test("Who alleges it, or was told, is not accused by it")
  func speakers() {
    verify(
      "Bo Lind was lied to.", allegation: statement("Allegation", by: "[[bo]]", "2020-01-01"),
      breaks: false)
    verify(
      "Lind Ferries was lied to.",
      allegation: statement("Allegation", by: "unnamed, a clerk", "2020-01-01", "To: [[firm]]"),
      breaks: false)
  }
}
