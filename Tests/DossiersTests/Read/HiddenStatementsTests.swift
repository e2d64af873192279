import TestSupport
import Testing

@testable import Dossiers

@Suite struct HiddenStatementsTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figures("ana", "bo")
      source("doc")
      source("unseen", "seen: no")
      claim("x", point(body))
    }
  }

  private let list = "- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n"

  @Test(
    "A statement word that only looks like a heading is told",
    arguments: [
      "> 1️⃣### Denial", "Words.\n    1️⃣### Denial", "Words.\n\n    1️⃣### Denial: x",
      "Words.\n\n    x\n    1️⃣### Denial", "* 1️⃣## Denial",
    ])
  func hidden(heading: String) {
    site("Text.\n\n" + heading).expectProblems(["misplaced-statement": "1️⃣"])
  }

  @Test("What is escaped, in code or no statement word is text")
  func text() {
    site("Text.\n\n\\###Denial\n\n`### Denial`\n\n```\n# Denial\n```\n\n#3 and more")
      .expectProblems()
  }

  @Test(
    "An attribution list under no statement's heading is told",
    arguments: ["**Denial**", "#### Denail", "She wrote:"])
  func strayList(heading: String) {
    site("\(heading)\n\n1️⃣\(list)").expectProblems(["misplaced-statement": "1️⃣"])
  }

  @Test("An anchor in the midst of a heading is told")
  func earlyAnchor() {
    site("### Denial: by mail 1️⃣{#letter\n\n\(list)").expectProblems(["invalid-anchor": "1️⃣"])
    site("### Denial 1️⃣{#letter} by mail\n\n\(list)").expectProblems(["invalid-anchor": "1️⃣"])
    TestSite { page("p", "", "## Part 1️⃣{#one} two") }
      .expectProblems(["invalid-anchor": "1️⃣"])
  }

  @Test(
    "Signs of an anchor that are escaped are words",
    arguments: [
      "Denial: \\{#letter}", "Denial: {\\#a} b", "Denial: \\{\\#a\\} b", "Denial: &#123;#a}",
    ])
  func escapedAnchor(heading: String) {
    site("### \(heading)\n\n\(list)").expectProblems()
  }

  @Test("A key without its colon is told once", arguments: ["By [[ana]]", "By\u{FF1A}[[ana]]"])
  func noColon(line: String) {
    let site = site("### Denial\n\n- 1️⃣\(line)\n- In: [@doc]\n- Date: 2021")
    site.expectProblems(["unknown-attribution": "1️⃣"])
    #expect(site.dossier().problems[0].help.contains("`- By: …`"))
  }

  @Test("A list that stands too late, or has numbers, is named in the help")
  func lateList() {
    for (body, hint) in [
      ("She said so.\n\n" + list, "further down"),
      ("1. By: [[ana]]\n2. In: [@doc]\n3. Date: 2021", "numbers"),
    ] {
      let site = site("1️⃣### Denial\n\n" + body)
      site.expectProblems(["missing-attribution": "1️⃣"])
      #expect(site.dossier().problems[0].help.contains(hint))
    }
  }

  @Test(
    "An unnamed speaker spelt otherwise is recognised",
    arguments: ["Unnamed, a clerk", "unnamed: a clerk", "unamed, a clerk"])
  func unnamed(speaker: String) {
    let site = site(statement("Denial", by: "1️⃣" + speaker, "2021"))
    site.expectProblems(["invalid-speaker": "1️⃣"])
    #expect(site.dossier().problems[0].help.hasPrefix("Did you mean `unnamed, …`"))
  }

  @Test("Of two headings with one anchor the second is told, also when the first is in the lead")
  func leadAnchor() {
    TestSite {
      figure("ana")
      source("doc")
      claim("x", "Lead.\n\n2️⃣#### Part {#p}\n\n1️⃣\(point())")
    }.expectProblems(["duplicate-anchor": "1️⃣", "skipped-heading": "2️⃣"])
  }

  @Test("A source behind a comma is told where it stands")
  func citedInLocator() {
    site("### Denial\n\n- By: [[ana]]\n- In: [@doc, 1️⃣@unseen]\n- Date: 2021")
      .expectProblems(["invalid-citation": "1️⃣"])
    TestSite {
      source("doc")
      page("p", "", "So [@doc, p. 1, a@b.org].")
    }.expectProblems()
  }

  @Test(
    "Notes and comments may stand between a statement's heading and its attribution list",
    arguments: [
      "<!-- a -->\n", "%% a %%\n\n", "%% a %%\n", "<!-- a\n\nb -->\n\n<!-- c -->\n\n",
      "%% a\nb %% %% c %%\n\n",
      "%% a %%\n\n<!-- b -->\n",
    ])
  func notesAboveList(notes: String) throws {
    let site = site("### Denial\n\n\(notes)\(list)\n\(notes)\n> No.")
    site.expectProblems()
    #expect(try site.dossier().point(at: "x").statements.last?.body.count == 1)
  }

  @Test("Anything else there is reported as before")
  func wordsAboveList() {
    site("1️⃣### Denial\n\nShe said: %% a %%\n\n\(list)").expectProblems(["missing-attribution": "1️⃣"])
    site("1️⃣### Denial\n\n2️⃣<b>\n\n\(list)")
      .expectProblems(["missing-attribution": "1️⃣", "raw-html": "2️⃣"])
    site("### Denial\n\n1️⃣%% a\n\n\(list)").expectProblems(["unclosed-note": "1️⃣"])
  }

  @Test(
    "A fence hides what looks like a statement or a section, too",
    arguments: [
      "###\u{A0}Denial", "\u{200B}### Denial", "##\u{3000}A part", "＃＃＃ Denial",
      "###\u{3164}Denail: x",
    ])
  func likesInFence(line: String) {
    site("Text.\n\n1️⃣```\n\(line)\n```").expectProblems(["hidden-statement": "1️⃣"])
  }

  @Test("Code in a fence hides nothing", arguments: ["##x", "#\u{A0}Denial", "#define X", "###x"])
  func codeInFence(line: String) { site("Text.\n\n```\n\(line)\n```").expectProblems() }
}
