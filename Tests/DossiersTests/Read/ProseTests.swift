import TestSupport
import Testing

@testable import Dossiers

@Suite struct ProseTests {
  private func text(_ body: String) -> [String] {
    TestSite {
      figures("ana")
      page("here", "", body)
    }.dossier().body(of: "here").compactMap {
      $0.paragraph?.plainText
    }
  }

  @Test(
    "Notes and comments never reach the output",
    arguments: [
      ("a %% b %%c", ["a c"]), ("%%b%%", []), ("a %% *b* [[nobody]] `c`\nd %%e", ["a e"]),
      ("a <!-- b --> c", ["a c"]), ("<!-- b\n\nc -->\n\nd", ["d"]), ("%%a%% b %%c%%", [" b "]),
      ("`%% a %%`", ["%% a %%"]), ("100\\%% a", ["100%% a"]), ("5 % a % b", ["5 % a % b"]),
      ("a %% ![x](http://b) %% c", ["a c"]), ("<!-- [[nobody]] %% -->\n\na", ["a"]),
    ])
  func notes(body: String, shown: [String]) {
    TestSite { page("here", "", body) }.expectProblems()
    #expect(text(body) == shown)
  }

  @Test("A mark that combines with a sign hides neither a note nor an escape")
  func combining() {
    #expect(text("a %%\u{301} secret %%\u{301} b") == ["a \u{301} b"])
    #expect(
      text("a \\[\u{301}\\]\u{301} \\%\u{338}").map { Array($0.unicodeScalars) }
        == [Array("a [\u{301}]\u{301} %\u{338}".unicodeScalars)])
    TestSite { page("here", "", "a <!--\u{301} b --> c 1️⃣<b>") }.expectProblems(["raw-html": "1️⃣"])
  }

  @Test("Noncharacters beside an escaped sign stay what they are")
  func noncharacters() {
    for code: UInt32 in [0xFDD0, 0xFDD1, 0xFDEF, 0x1FFFE] {
      let text = Unicode.Scalar(code).map { "a\($0)b" } ?? ""
      #expect(self.text("\(text) \\[x\\]") == ["\(text) [x]"])
    }
  }

  @Test(
    "A note that does not close in its block is told",
    arguments: ["a 1️⃣%% b\n\nc 1️⃣%%", "- 1️⃣%% a\n- b 1️⃣%%", "*a 1️⃣%% b*", "# b 1️⃣%% a\n"])
  func unclosedNotes(body: String) {
    let problems = TestSite { page("here", "", body.replacing("# ", with: "## ")) }
    problems.expectProblems(["unclosed-note": "1️⃣"])
  }

  @Test(
    "Raw HTML is dropped with a warning",
    arguments: [
      "a 1️⃣<b>c</b>", "1️⃣<div>\nhidden [[nobody]]\n</div>", "1️⃣<script>alert(1)</script>",
      "1️⃣<!--> seen?", "1️⃣<!-- a --> b", "1️⃣<?php x ?>", "a <!-- b --> 1️⃣<i>",
    ])
  func html(body: String) {
    let site = TestSite { page("here", "", body) }
    let rules = site.dossier().problems
    #expect(rules.allSatisfy { $0.rule.name == "raw-html" && $0.severity == .warning })
    #expect(!rules.isEmpty)
    #expect(!text(body).joined().contains("<"))
  }

  @Test(
    "A link whose address holds a space or does not end is told",
    arguments: [
      "[ana1️⃣](no pe.md)", "[ana1️⃣](", "![ana1️⃣](a b.png)", "> [an\n> ana1️⃣](a b)", "*[ana1️⃣](a b)*",
    ])
  func brokenLinks(body: String) {
    TestSite { page("here", "", body) }.expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test(
    "Brackets that a writer means are no broken links",
    arguments: [
      "[sic] (so) and [He] said", "[[ana]](the premier of 2020)", "`[x](no pe.md)`", "a](b c)",
      "\\[x\\](no pe)", "```\n[x](\n```",
    ])
  func honestBrackets(body: String) {
    TestSite {
      figures("ana")
      page("here", "", body)
    }
    .expectProblems()
  }

  @Test(
    "In code, and escaped, none of this means anything",
    arguments: [
      "`~~a~~` `[^1]` `![[x]]` `<b>` `%%` `[[x]]` `[@x]`",
      "```\n| a | b |\n|---|---|\n%% <b> [[x]]\n# a\n```", "    ~~a~~ %%",
      "\\~~a\\~~ \\[^1] \\![[ana]]",
      "\\<b> \\%% a | b \\|",
    ])
  func code(body: String) {
    TestSite {
      figures("ana")
      page("here", "", body)
    }.expectProblems()
  }

  @Test("A page has one heading of the first level, and headings are marked")
  func headings() {
    TestSite {
      page("a", "", "1️⃣# Title\n\n> 1️⃣# Quoted")
      page("b", "", "2️⃣Two\n---\n\n2️⃣One\n===\n\n### Three")
      page("c", "", "3️⃣[a]: https://a.org\n\n[a]")
    }.expectProblems([
      "title-heading": "1️⃣", "setext-heading": "2️⃣", "link-reference-definition": "3️⃣",
    ])
  }

  @Test("An anchor stands once on its page and is made of letters, digits and hyphens")
  func anchors() throws {
    let site = TestSite {
      figures("ana")
      source("doc")
      page(
        "here", "",
        "## One\n\n1️⃣## one!\n\n## Zwei {#two}\n\n1️⃣### Drei {#two}\n\n## ثلاثة\n\n## Vier 2️⃣{#a_b}")
      claim(
        "x",
        point(statement("Response {#a}", by: "[[ana]]", "2021"), anchor: "a")
          .replacing("### R", with: "1️⃣### R") + point(anchor: "b")
          + point(anchor: "b").replacing("## P", with: "1️⃣## P", maxReplacements: 1)
          + "3️⃣## !!!\n\nIt is.\n\n" + TestSite.allegation)
    }
    site.expectProblems(["duplicate-anchor": "1️⃣", "invalid-anchor": "2️⃣3️⃣"])
    let notes = site.dossier().problems(of: "duplicate-anchor").map(
      \.notes.first?.place.position.line)
    #expect(notes == [6, 26, 5, 9])
  }

  @Test(
    "A slug is a heading's letters and digits in lower case",
    arguments: [
      ("Hello, World!", "hello-world"), ("L’été à Paris", "lété-à-paris"), ("董晗鹏 说", "董晗鹏-说"),
      ("Что случилось?", "что-случилось"), ("ماذا حدث؟", "ماذا-حدث"), ("3 – 4", "3-4"), ("…", ""),
      ("e\u{301}", "é"), ("🇨🇦", ""), ("-a-", "a"),
    ])
  func slugs(heading: String, wanted: String) {
    #expect(slug(heading) == wanted)
    #expect(Array(slug(heading).utf8) == Array(wanted.utf8))
  }
}

@Suite struct ReadAsSeenTests {
  private func site(_ statement: String) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      claim("x", point("### Response\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n\(statement)"))
    }
  }

  @Test(
    "A lazy line in a statement is told",
    arguments: ["\n> No.\n1️⃣Never.", "\n1. a\n1️⃣b", "\n* a\n1️⃣b"])
  func lazy(text: String) { site(text).expectProblems(["lazy-continuation": "1️⃣"]) }

  @Test("A lazy line elsewhere is only Markdown")
  func lazyProse() {
    TestSite { page("x", "", "> a\nb\n\n- c\nd") }.expectProblems()
  }

  @Test(
    "A list that runs on from the attribution list is told",
    arguments: ["\n1️⃣- first\n- second", "\n1️⃣- Source: the paper", "\n\n1️⃣- [[ana]]"])
  func merged(text: String) { site(text).expectProblems(["merged-list": "1️⃣"]) }

  @Test("A list of another sign, or behind a sentence, is the editor's")
  func ownList() {
    site("\n* first\n* second").expectProblems()
    site("\nShe listed:\n\n- first\n- second").expectProblems()
    site("\n1. first").expectProblems()
  }

  @Test("Setext headings and definitions in statements are told")
  func others() {
    for words in ["Words\n---", "Words\n===", "Denial\n---", "Denial\n==="] {
      site("\n1️⃣\(words)").expectProblems(["setext-heading": "1️⃣"])
    }
    site("\n1️⃣[a]: https://a.org\n\n[a]").expectProblems(["link-reference-definition": "1️⃣"])
    site("\n1️⃣# Words").expectProblems(["title-heading": "1️⃣"])
    site("\nThis 1️⃣%% is.").expectProblems(["unclosed-note": "1️⃣"])
  }
}
