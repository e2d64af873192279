import TestSupport
import Testing

@testable import Dossiers
@testable import Website

@Suite("Roles, as they were held on the day") struct RolesTests {
  @Test(
    "A speaker has the role of the day",
    arguments: [
      ("2022-05", "Mayor"), ("2023-03-01", "Mayor"), ("2023-03-02", "Patron"), ("2025", "Senator"),
    ])
  func ofTheDay(date: String, role: String) throws {
    let page = try webPage(of: smallDossier(bridge))
    #expect(page.role(of: EntityID(.figure, "ann"), on: PartialDate(date)) == role)
  }

  @Test("Without a date the figure’s own line stands")
  func withoutDate() throws {
    let page = try webPage(of: smallDossier(bridge))
    #expect(page.role(of: EntityID(.figure, "ann"), on: nil) == "Once mayor")
    #expect(page.role(of: EntityID(.figure, "bob"), on: PartialDate("2023")) == nil)
  }

  @Test(
    "On a day of change the role stands that was held before it",
    arguments: [
      ("to: 2023-03-22", "from: 2023-03-22", "2023-03-21", "Liberal"),
      ("to: 2023-03-22", "from: 2023-03-22", "2023-03-22", "Liberal"),
      ("to: 2023-03-22", "from: 2023-03-22", "2023-03-23", "Independent"),
      // A date that may mean either side of it has both.
      ("to: 2023-03-22", "from: 2023-03-22", "2023-03", "Liberal; Independent"),
      ("to: 2023-03-22", "from: 2023-03-22", "2023", "Liberal; Independent"),
      // Of the change only the month is known.
      ("to: 2023-03", "from: 2023-03", "2023-03-22", "Liberal"),
      ("to: 2023-03", "from: 2023-03", "2023-03", "Liberal"),
      ("to: 2023-03", "from: 2023-03", "2023-04-01", "Independent"),
      ("to: 2023-03-22", "from: 2023-03", "2023-03-10", "Liberal"),
      ("to: 2023-03-22", "from: 2023-03", "2023-03-23", "Independent"),
      ("to: 2023-03", "from: 2023-03-22", "2023-03-22", "Liberal"),
      ("to: 2023-03", "from: 2023-03-22", "2023-03-23", "Independent"),
      // Where neither follows the other, both were held.
      ("to: 2023-05", "from: 2023-03-22", "2023-03-22", "Liberal; Independent"),
      ("to: unknown", "from: 2023-03-22", "2023-03-22", "Liberal; Independent"),
    ])
  func dayOfChange(to: String, from: String, date: String, role: String) throws {
    for roles in [
      ["Liberal, from: 2019, \(to)", "Independent, \(from)"],
      ["Independent, \(from)", "Liberal, from: 2019, \(to)"],
    ] {
      let site = TestSite {
        figure("ana", "roles:" + roles.map { "\n  - {title: \($0)}" }.joined())
      }
      let found = try webPage(of: site.dossier())
        .role(of: EntityID(.figure, "ana"), on: PartialDate(date))
      #expect(found.map { Set($0.split(separator: "; ")) } == Set(role.split(separator: "; ")))
    }
  }

  @Test("A role of one day stands on that day")
  func roleOfADay() throws {
    let site = TestSite {
      figure("ana", "roles: [{title: Chair, from: 2023-03-22, to: 2023-03-22}]")
    }
    let page = try webPage(of: site.dossier())
    #expect(page.role(of: EntityID(.figure, "ana"), on: PartialDate("2023-03-22")) == "Chair")
  }

  private let page = TestSite {
    figure("ana", "role: Mayor")
    figure("bob", "role: Clerk")
    figures("eve")
    source("doc")
    claim(
      "x",
      point(
        statement("Denial", by: "[[bob]], [[ana]]", "2020-02")
          + statement("Denial", by: "[[ana]]", "2020-03")
          + statement("Finding", by: "[[bob]]", "2020-04", "Effect: refutes"),
        allegation: statement("Allegation", by: "[[eve]]", "2020")))
  }

  private func roles(of page: Element) -> [String] {
    page.all("i").filter { ["Mayor", "Clerk"].contains($0.text) }.map { role in
      "\(role.parent?.name == "h4" ? "" : role.parent?.text ?? "")"
    }
  }

  @Test("On a page a figure's role stands where it is first met, and nowhere else")
  func firstMention() throws {
    let page = try PageTexts(page).claim
    #expect(
      roles(of: page) == ["Claim about ana, Mayor · record as of 2020", "bob, Clerk; ana"])
    #expect(
      page.texts("p", ["class": "by"])
        == ["eve", "bob, Clerk; ana", "ana", "bob: refutes the allegation"])
  }

  @Test("Where a template shows what comes later first, a role stands at the same statement")
  func firstOfATemplate() throws {
    let theme = [
      "claim.mustache":
        """
      {{> head}}<main>{{#sections}}{{#point}}{{#findings}}{{#statements}}{{#by}}{{#speakers}}{{name}}{{#role}}, {{role}}{{/role}}{{/speakers}}{{/by}}|{{/statements}}{{/findings}}
      {{#replies}}{{#by}}{{#speakers}}{{name}}{{#role}}, {{role}}, {{role}}{{/role}}{{^role}} alone{{/role}}|{{/speakers}}{{/by}}{{/replies}}
      {{/point}}{{/sections}}</main>
      """
    ]
    let text = try PageTexts(page, theme: theme).claim.text
    #expect(text == "bob| bob, Clerk, Clerk|ana alone|ana alone|")
  }
}
