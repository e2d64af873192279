import TestSupport
import Testing

@testable import Dossiers

@Suite struct WaiversTests {
  private static let loud =
    "title: x\nbase-url: https://a.org/\n\(TestSite.strict("no-request"))"

  private func site(_ body: String) -> TestSite { site("", body) }

  private func site(
    settings: String = loud, _ frontMatter: String, _ body: String
  ) -> TestSite {
    TestSite(settings: settings) {
      figures("ana", "paper")
      source("doc", "date: 2021")
      claim("x", frontMatter, body)
    }
  }

  private func request(_ heading: String) -> String {
    statement(heading, by: "[[paper]]", "", "To: [[ana]]", "Outcome: answered")
  }

  @Test("Whoever an allegation is about was asked or has answered, unless the rule is waived")
  func noRequest() {
    let bare = point().replacing("## P", with: "1️⃣## P")
    site(bare).expectProblems(["no-request": "1️⃣"])
    site(point(statement("Response", by: "[[ana]]", "2021"))).expectProblems()
    site("waive: [{rule: no-request, reason: a child}]", bare).expectProblems()
    site("waive: [{rule: no-request, reason: a child, at: p}]", bare).expectProblems()
    site("waive: [{rule: 2️⃣no-request, reason: a child, at: q}]", bare)
      .expectProblems(["no-request": "1️⃣", "unused-waiver": "2️⃣"])
  }

  @Test("A waiver at an anchor reaches to the next heading of its level, and no further")
  func anchors() {
    let two =
      point(request("Comment request {#first}") + request("2️⃣Comment request {#second}"))
      .replacing("### 2️⃣", with: "2️⃣### ")
      + point(request("3️⃣Comment request {#third}"), anchor: "q")
      .replacing("### 3️⃣", with: "3️⃣### ")
    func waive(_ anchor: String) -> String {
      "waive: [{rule: answer-not-shown, reason: by phone, at: \(anchor)}]"
    }
    let all = two.replacing("### C", with: "1️⃣### C", maxReplacements: 1)
    site(all).expectProblems(["answer-not-shown": "1️⃣2️⃣3️⃣"])
    site(waive("first"), all).expectProblems(["answer-not-shown": "2️⃣3️⃣"])
    site(waive("second"), all).expectProblems(["answer-not-shown": "1️⃣3️⃣"])
    site(waive("third"), all).expectProblems(["answer-not-shown": "1️⃣2️⃣"])
    site(waive("p"), all).expectProblems(["answer-not-shown": "3️⃣"])
    site(waive("q"), all).expectProblems(["answer-not-shown": "1️⃣2️⃣"])
  }

  @Test("What gives a page its meaning cannot be waived, nor can what is no rule")
  func unwaivable() {
    let answered = point(statement("Response", by: "[[ana]]", "2021"))
    for rule in ["unknown-key", "dead-link", "no-requests", "missing-attribution"] {
      site("waive: [{rule: 1️⃣\(rule), reason: x}]", answered)
        .expectProblems(["unknown-rule": "1️⃣"])
    }
    site("waive: [1️⃣{rule: no-request}]", answered).expectProblems(["missing-key": "1️⃣"])
    site("waive: [{rule: 1️⃣raw-html, reason: x}]", answered)
      .expectProblems(["unused-waiver": "1️⃣"])
  }

  @Test("A site sets what a rule weighs", arguments: ["off", "note", "warning", "error"])
  func severities(severity: String) {
    let problems = site(
      settings: Self.loud.dropLast() + ", no-request: \(severity), missing-base-url: error}", "",
      point()
    ).dossier().problems
    #expect(problems.map(\.severity.rawValue) == (severity == "off" ? [] : [severity]))
    #expect(problems.containErrors == (severity == "error"))
  }

  @Test(
    "A waiver is not called unused where something else is wrong, since fairness waits for that")
  func brokenFile() {
    site("waive: [{rule: no-request, reason: x}]", point() + "1️⃣### Denail\n")
      .expectProblems(["unknown-statement": "1️⃣"])
  }

  @Test("A draft's waiver is not called unused before it is published")
  func drafts() {
    let site = site("draft: true\nwaive: [{rule: no-request, reason: x}]", point())
    site.expectProblems()
    site.expectProblems(drafts: true)
  }

  @Test("Every rule has a name of its own and says what is demanded")
  func rules() {
    #expect(Set(Rule.all.map(\.name)).count == Rule.all.count)
    for rule in Rule.all {
      #expect(rule.name.allSatisfy { $0 == "-" || ($0.isLowercase && $0.isASCII) }, "\(rule.name)")
      #expect(rule.demand.hasSuffix("."), "\(rule.name)")
      #expect(!rule.isStructural || rule.severity == .error)
    }
  }

  @Test("Problems are sorted by file and place")
  func order() {
    let problems = TestSite {
      page("b", "nope: 1", "[[no]] <b>\n\n# x")
      page("a", "nope: 1\nno: 2")
      claim("z", "[[nobody]]")
    }.dossier().problems
    #expect(problems.count > 6)
    #expect(problems.map(\.place) == problems.map(\.place).sorted())
  }
}
