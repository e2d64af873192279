import TestSupport
import Testing

@testable import Dossiers

/// Nothing that an editor sees in a file vanishes from the page, or moves to another place of it, without a word.
@Suite struct VanishingTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figures("ana", "bo")
      source("doc")
      claim("x", body)
    }
  }

  private static let finding = statement("Finding", by: "[[bo]]", "2021", "Effect: refutes")

  @Test(
    "In a claim, a fence without its partner is told and swallows no statement",
    arguments: [
      "1️⃣```\nItem 4\n\n", "1️⃣~~~\nItem 4\n1️⃣```\n\n", "1️⃣````\nItem 4\n1️⃣```\n\n",
      "1️⃣```\nItem 4\n1️⃣``` end\n\n", "1️⃣```text\nItem 4\n\n", "   1️⃣```\nItem 4\n\n",
      "- 1️⃣```\n  Item 4\n\n", "> 1️⃣```\n> Item 4\n\n",
    ])
  func unclosedFence(fence: String) throws {
    for end in ["\n", "\r\n", "\r"] {
      let text = point(
        statement("Denial", by: "[[ana]]", "2021") + "> No.\n\n" + fence + Self.finding)
      let site = site(text.replacing("\n", with: end))
      site.expectProblems(["hidden-statement": "1️⃣"])
      #expect(try site.dossier().point(at: "x").statements.map(\.kind).last == .finding)
    }
  }

  @Test("A fence that closes with a later one is told where it opens, and so is that one's partner")
  func crossedFences() throws {
    let site = site(
      point("1️⃣```\nItem 4\n\n\(Self.finding)") + "Text.\n\n```\ncode\n1️⃣```\n\n" + point(anchor: "q")
    )
    site.expectProblems(["hidden-statement": "1️⃣"])
    let problem = try #require(site.dossier().problems.first)
    #expect(problem.message.contains("`### Finding`") && problem.notes.count == 1)
    let dossier = site.dossier()
    #expect(try dossier.points(of: dossier.claim(named: "x")).map(\.anchor) == ["p", "q"])
  }

  @Test(
    "In a claim, closed code and HTML hold no line that would open a section or a statement",
    arguments: [
      "1️⃣```\n### Finding\n```", "1️⃣```\n## A part\n```", "1️⃣~~~ text\n\n  ### Denail: x\n~~~",
      "1️⃣<!--\n### Denial\n-->", "1️⃣<!-- x\n\n## A part\n-->", "- 1️⃣```\n  ### Denial\n  ```",
      "Text.\n\n    x\n    1️⃣## A part",
    ])
  func closedHolder(text: String) {
    site(point() + "Text.\n\n" + text).expectProblems(["hidden-statement": "1️⃣"])
    TestSite { page("p", "", String(text.filter { $0 != "1️⃣" })) }.expectProblems()
  }

  @Test("What a quotation holds as code opens nothing")
  func quotedCode() {
    site(point() + "Text.\n\n> ```\n> ## A part\n> ```").expectProblems()
  }

  @Test("HTML that takes a heading with it is told, not only left out")
  func htmlBlock() {
    site(point("2️⃣1️⃣<div>\n" + Self.finding))
      .expectProblems(["hidden-statement": "1️⃣", "raw-html": "2️⃣"])
  }

  @Test("A quotation that a comment takes with it is an error")
  func quotationAfterComment() {
    let denial = statement("Denial", by: "[[ana]]", "2021")
    site(point(denial + "<!-- x -->1️⃣> I had no part in it.\n\n")).expectProblems([
      "hidden-statement": "1️⃣"
    ])
    site(point(denial + "<!-- x\ny --> 1️⃣> I had no part in it.\n\n")).expectProblems([
      "hidden-statement": "1️⃣"
    ])
    site(point(denial + "<!-- x -->\n\n> I had no part in it.\n\n")).expectProblems()
  }

  @Test(
    "A comment or other HTML that does not end is told in every kind of file, at its place",
    arguments: [
      "1️⃣<!-- check the page\n\n", "She denied it. 1️⃣<!-- ask the clerk first\n\n", "1️⃣<!-- x ->\n\n",
      "Text 1️⃣<!-- x -- >\n\n", "1️⃣<script>\n\n", "Text 1️⃣<![CDATA[ x\n\n", "1️⃣<?\n\n",
      "Text 1️⃣<!X y\n\n",
      "Text 1️⃣<a href=\"x\n\n", "Text 1️⃣<img src=x\n\n", "Text 1️⃣</a </a\n\n",
      "Text 1️⃣<a\n  href=\"x\n\n",
      "Text 1️⃣<!-- a\n\nb --> c\n\n", "<!-- a 1️⃣<!-- b -->\n\n",
    ])
  func unclosedHTML(text: String) throws {
    let site = site(point(text + Self.finding))
    site.expectProblems(["hidden-statement": "1️⃣"])
    #expect(try site.dossier().point(at: "x").statements.count == 2)
    TestSite { page("p", "", text + "## Part") }.expectProblems(["hidden-statement": "1️⃣"])
    TestSite { figure("ana", "", text) }.expectProblems(["hidden-statement": "1️⃣"])
  }

  @Test("Several of a kind, and of several kinds, are all told in one run")
  func allAtOnce() {
    site(
      "a 1️⃣<!-- b\n\n" + point()
        + "2️⃣##\u{A0}Part\n\n3️⃣<<<<<<< HEAD\n\n1️⃣```\nItem\n\n2️⃣##Word\n\n4️⃣%% a\n\n1️⃣~~~\n\nx"
    ).expectProblems([
      "hidden-statement": "1️⃣", "heading-blank": "2️⃣", "merge-conflict": "3️⃣", "unclosed-note": "4️⃣",
    ])
  }

  @Test(
    "A section that has lost its allegation is told",
    arguments: ["Denial", "Admission", "Partial admission", "Finding"])
  func lostAllegation(word: String) {
    let more = word == "Finding" ? "Effect: refutes" : "To: [[bo]]"
    let answer = statement(word, by: "[[ana]]", "2021", more)
    site(point() + "1️⃣## That she lied\n\nShe lied to Mr. B. of the U.S. council.\n\n" + answer)
      .expectProblems(["missing-point": "1️⃣"])
    for text in [
      "", "She lied. So they say.\n\n", "She lied [@doc].\n\n", "她说谎。他说。\n\n", "- a\n\n",
    ] {
      site(point() + "## Answers\n\n" + text + answer).expectProblems()
    }
  }

  @Test("A section with requests, responses and steps alone needs no allegation")
  func wholeClaim() {
    site(
      point() + "## The lawsuit\n\nShe sued the paper.\n\n"
        + statement("Proceeding", by: "[[ana]]", "2021", "Stage: settled")
        + statement("Response", by: "[[ana]]", "2021")
    ).expectProblems()
  }

  @Test(
    "A heading that HTML takes with it is reported where it stands, once, in every kind of file",
    arguments: [
      "<!-- moved -->1️⃣## That she lied {#lied}\n\nShe lied.", "<!-- a\nb -->1️⃣## Part",
      "</div>1️⃣## Part",
      "<!-- x --> 1️⃣## Part", "<!-- x --> <!-- y -->1️⃣#### Part", "<!-- #3 -->1️⃣##\u{A0}Part",
      "<!-- x -->1️⃣＃＃ Part", "- <!-- x --> 1️⃣## Part",
    ])
  func droppedHeading(text: String) {
    for end in ["\n", "\r\n"] {
      let text = text.replacing("\n", with: end)
      site(point() + "Text.\n\n" + text).expectProblems(["hidden-statement": "1️⃣"])
      TestSite { page("p", "", text) }.expectProblems(["hidden-statement": "1️⃣"])
    }
  }

  @Test("So is a statement, and nothing below it is reported too")
  func droppedStatement() {
    site(point("<!-- x -->1️⃣" + Self.finding)).expectProblems(["hidden-statement": "1️⃣"])
    TestSite { page("p", "", "2️⃣</div>\n1️⃣## Part") }
      .expectProblems(["hidden-statement": "1️⃣", "raw-html": "2️⃣"])
  }

  @Test("What else stands behind a comment, in one, or in a quotation is no heading that is lost")
  func noHeading() {
    site(point() + "<!-- a > ## b -->\n\n<!-- x -->\n\nText <!-- #3 --> ## b\n\n\\<!-- x --> ## c")
      .expectProblems()
    for text in ["<!-- x --> 1️⃣words", "1️⃣<td># of cases</td>", "> <!-- x -->1️⃣## Part"] {
      TestSite { page("p", "", text) }.expectProblems(["raw-html": "1️⃣"])
    }
  }

  @Test(
    "A `<` that opens no HTML is a sign",
    arguments: [
      "a <b and c", "x <y z", "x <y\nz", "x <y\n\nz=3", "I <3 you", "\\<a href=\"x",
      "`<a href=\"x`", "&lt;a href=x",
    ])
  func sign(text: String) { TestSite { page("p", "", text) }.expectProblems() }
}
