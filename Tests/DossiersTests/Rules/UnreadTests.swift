import TestSupport
import Testing

@testable import Dossiers

@Suite("What was meant for the record, and is only shown") struct UnreadTests {
  private func site(
    lead: String = "Lead.", point: String = "", _ statement: String = ""
  ) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      claim(
        "x",
        "\(lead)\n\n"
          + TestSupport.point(
            "### Response\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n\n\(statement)\n"
          )
          .replacing("It is so.", with: "It is so.\n\n\(point)"))
    }
  }

  @Test(
    "A paragraph of a statement that is in quotation marks from end to end is reported",
    arguments: [
      "1️⃣“I had no part in it.”", "1️⃣\"I had no part in it.\"", "1️⃣“No.” [@doc, p. 3].", "*1️⃣“No.”*",
      "1️⃣‘I didn’t.’",
      "1️⃣「没有参与。」", "1️⃣«Non.»", "1️⃣„Nein.“", "1️⃣“One.\n\n1️⃣“Two.”", "1️⃣“She said ‘no’,\nand left.”",
      "> No.\n\n1️⃣“No.”", "\u{200B}1️⃣“No.”", "1️⃣“No.”\u{200B}", "\u{3164}1️⃣“No.”",
    ])
  func quotations(text: String) {
    let site = site(text)
    site.expectProblems(["unmarked-quotation": "1️⃣"])
    #expect(site.dossier().problems.allSatisfy { $0.severity == .warning })
  }

  @Test(
    "A quotation that is marked, and one within a sentence, is not reported",
    arguments: [
      "> “No.”", "“No,” she said. “Never.”", "She said “no”.", "“No” was her answer.",
      "‘No’ and ‘never’", "* “No.”", "‘Twas so.",
    ])
  func honestQuotations(text: String) { site(text).expectProblems() }

  @Test("Outside statements a paragraph in quotation marks is the editor's")
  func prose() { site(lead: "“It is so.”", point: "“It is so.”").expectProblems() }

  @Test(
    "A list that looks like keys and values is reported where nothing reads it",
    arguments: [
      "- 1️⃣Rating: False", "- **1️⃣Rating:** False", "- Note: x\n- 1️⃣Verdict: False", "- 1️⃣Date: 2021",
      "* 1️⃣status: open",
      "- 1️⃣Via: her lawyer", "- 1️⃣Summary: short",
    ])
  func lists(list: String) {
    site(lead: list).expectProblems(["unread-attribute": "1️⃣"])
    site(point: list).expectProblems(["unread-attribute": "1️⃣"])
    site("Words.\n\n" + list).expectProblems(["unread-attribute": "1️⃣"])
  }

  @Test(
    "A list of other things is a list",
    arguments: [
      "- Monday: a vote\n- Tuesday: none", "- Rating: False\n- and more", "1. Date: 2021",
      "- [[ana]]: x",
    ])
  func honestLists(list: String) {
    site(lead: list).expectProblems()
    site(point: list).expectProblems()
  }

  @Test(
    "An attribution list under a point, with no statement's heading above it, is reported as one")
  func attribution() {
    site(point: "1️⃣- By: [[ana]]\n- In: [@doc]").expectProblems(["misplaced-statement": "1️⃣"])
  }

  @Test("Other kinds of files have their own keys, and a page has none")
  func kinds() {
    TestSite {
      figure("ana", "", "- 1️⃣Role: Mayor")
      event("vote", "", "- 1️⃣Place: the hall")
      source("doc", "", "- Rating: 3")
      page("here", "", "- Role: Mayor\n- Rating: 3")
    }.expectProblems(["unread-attribute": "1️⃣"])
  }
}
