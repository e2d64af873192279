import TestSupport
import Testing

@testable import Dossiers

@Suite struct UnlinkedPersonTests {
  private static let settings =
    "title: A\nbase-url: https://a.org/\n\(TestSite.strict("unlinked-person"))"

  private func verify(
    lead: String = "", _ statements: String, breaks isReported: Bool
  ) {
    TestSite(settings: Self.settings) {
      figures("ana", "paper")
      figure("bo", "title: Bo Lind\naliases: [Lind]")
      figure("firm", "title: Lind Ferries\nkind: organization")
      source("doc")
      claim(
        "x", "\(lead)\n\n## Point {#p}\n\nIt is so.\n\n\(TestSite.allegation)\n1️⃣\(statements)")
    }.expectProblems(isReported ? ["unlinked-person": "1️⃣"] : [:])
  }

  private let denial = statement("Denial {#d}", by: "[[ana]]", "2020-02-01")

  @Test("A person whom a quotation names is linked somewhere in the claim, or has a part in it")
  func quotations() {
    verify(denial + "> Ask Bo Lind.\n", breaks: true)
    verify(denial + "> Go and ask Lind.\n", breaks: true)
    verify(denial + "> Ask Lind Ferries.\n", breaks: false)
    verify(denial + "Ask Bo Lind.\n", breaks: false)
    verify(denial + "> Ask Bo Lind.\n\nShe meant [[bo|him]].\n", breaks: false)
    verify(lead: "He is [[Bo Lind]].", denial + "> Ask Bo Lind.\n", breaks: false)
    verify(
      denial + "> Ask Bo Lind.\n\n" + statement("Context", by: "[[bo]]", "2020-02-01"),
      breaks: false)
    verify(denial.replacing("In:", with: "To: [[bo]]\n- In:") + "> Ask Bo Lind.\n", breaks: false)
  }

  @Test("Each person is named once in a claim, and a proposition's is at its point")
  func once() {
    verify(denial + "> Ask Bo Lind.\n>\n> Bo Lind knows.\n", breaks: true)
    let site = TestSite(settings: Self.settings) {
      figure("ana")
      figure("bo", "title: Bo Lind")
      source("doc")
      claim("x", "1️⃣## Point {#p}\n\nAna gave it to Bo Lind.\n\n\(TestSite.allegation)")
    }
    site.expectProblems(["unlinked-person": "1️⃣"])
  }
}
