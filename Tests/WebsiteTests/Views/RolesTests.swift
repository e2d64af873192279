import TestSupport
import Testing

@testable import Dossiers
@testable import Website

struct RolesTests {
  @Test(arguments: [
    ("2022-05", "Mayor"), ("2023-03-01", "Mayor"), ("2023-03-02", "Patron"), ("2025", "Senator"),
  ])
  func aSpeakerHasTheRoleOfTheDay(date: String, role: String) throws {
    let composer = try composer(of: smallDossier(bridge))
    #expect(composer.role(of: EntityID(.figure, "ann"), on: PartialDate(date)) == role)
  }

  @Test func withoutADateTheFiguresOwnLineStands() throws {
    let composer = try composer(of: smallDossier(bridge))
    #expect(composer.role(of: EntityID(.figure, "ann"), on: nil) == "Once mayor")
    #expect(composer.role(of: EntityID(.figure, "bob"), on: PartialDate("2023")) == nil)
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
      let found = try composer(of: site.dossier())
        .role(of: EntityID(.figure, "ana"), on: PartialDate(date))
      #expect(found.map { Set($0.split(separator: "; ")) } == Set(role.split(separator: "; ")))
    }
  }

  @Test("A role of one day stands on that day")
  func roleOfADay() throws {
    let site = TestSite {
      figure("ana", "roles: [{title: Chair, from: 2023-03-22, to: 2023-03-22}]")
    }
    let composer = try composer(of: site.dossier())
    #expect(composer.role(of: EntityID(.figure, "ana"), on: PartialDate("2023-03-22")) == "Chair")
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

  @Test("On a page a figure's role stands where it is first met")
  func firstMention() throws {
    let page = try PageTexts(page)["claims/x/index.html"]
    let roles = page.matches(of: /<bdi>(\w+)<\/bdi><\/a>, <span class="role"><bdi>(\w+)</)
    #expect(roles.map { "\($0.1) \($0.2)" } == ["ana Mayor", "bob Clerk"])
  }

  @Test("What comes first is the template's to decide, and what it shows twice it shows alike")
  func firstOfATemplate() throws {
    let theme = Theme.builtIn.overlaid(by: [
      (
        "claim.mustache",
        Array(
          """
          {{#sections}}{{#point}}{{#further}}{{#statements}}{{> speakers}}|{{/statements}}{{/further}}
          {{#replies}}{{#speakers}}{{name}}{{#role}}, {{role}}, {{role}}{{/role}}{{^role}} alone{{/role}}|{{/speakers}}{{/replies}}
          {{/point}}{{/sections}}
          """.utf8)
      )
    ])
    let pages = try RenderedSite(page.dossier(), theme: theme, templates: try theme.compiled.get())
    let text = String(decoding: try #require(pages.files["claims/x/index.html"]), as: UTF8.self)
    #expect(text.contains("<span class=\"role\"><bdi>Clerk</bdi></span>"))
    #expect(text.contains("bob alone|ana, Mayor, Mayor|ana alone|"))
  }
}
