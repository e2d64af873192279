import TestSupport
import Testing

@testable import Dossiers

@Suite struct InvisibleTests {
  private static let characters = [
    "\u{200B}", "\u{AD}", "\u{2060}", "\u{FEFF}", "\u{FE0F}", "\u{180E}", "\u{E0020}", "\u{200E}",
    "\u{34F}",
  ]

  @Test("What nobody sees tells no two names apart", arguments: characters)
  func twins(_ odd: String) {
    #expect(folded("Ada\(odd) Finch") == folded("Ada Finch"))
    let site = TestSite {
      figure("a", "title: Ada Finch")
      figure("b", "title: \"Ada\(odd) Finch\"")
      page("p", "", "[[1️⃣Ada Finch]] [[1️⃣Ada\(odd) Finch]] [[a]]")
    }
    let found = site.dossier().problems
    #expect(found.map(\.rule.name) == ["ambiguous-reference", "ambiguous-reference"])
  }

  @Test(
    "What looks like a space is one", arguments: ["\u{A0}", "\u{3000}", "\u{2800}", "\u{3164}"])
  func spaces(_ odd: String) { #expect(folded("Ada\(odd)Finch") == folded("Ada Finch")) }

  @Test("A visible mark of an invisible kind tells names apart")
  func visible() { #expect(folded("\u{600}x") != folded("x")) }

  @Test(
    "A value that shows nothing is told",
    arguments: [
      "title: 1️⃣\"\\u200b\"", "aliases: [1️⃣\"\\xad\"]", "summary: 1️⃣\"\\u2060 \\u2800\"",
      "role: 1️⃣\u{200B}",
      "roles: [{title: 1️⃣\u{200B}}]", "tags: [1️⃣\u{FEFF}\u{200B}]",
    ])
  func empty(keys: String) {
    TestSite { figure("ana", keys) }.expectProblems(["wrong-type": "1️⃣"])
  }

  @Test("A heading, a description and a link's words that show nothing are told or replaced")
  func words() {
    TestSite { page("p", "", "1️⃣## \u{200B} {#x}\n\n1️⃣## \u{AD}") }.expectProblems([
      "invalid-anchor": "1️⃣"
    ])
    let site = TestSite {
      figure("ana", "title: Ana Ruiz")
      source("doc")
      claim("x", point(statement("Denial", by: "1️⃣unnamed, \u{200B}", "2021")))
      page("p", "", "[[ana|\u{200B}]]")
    }
    site.expectProblems(["invalid-speaker": "1️⃣"])
    #expect(site.dossier().pages[0].body.contains { $0.inside.plainText.contains("Ana Ruiz") })
  }

  @Test(
    "A statement word or key is known, whatever nobody sees in it",
    arguments: characters + ["\u{A0}"])
  func vocabulary(_ odd: String) throws {
    let site = TestSite {
      figure("ana")
      source("doc")
      claim(
        "x", point("### Denial\(odd): letter\n\n- By\(odd): [[ana]]\n- In: [@doc]\n- Date: 2021"))
    }
    site.expectProblems()
    #expect(try site.dossier().point(at: "x").statements.map(\.kind) == [.allegation, .denial])
  }

  @Test(
    "A note or a comment in front matter or settings is told, since it would be shown",
    arguments: [
      "summary: 1️⃣a %% b %% c", "summary: 1️⃣a <!-- b --> c", "title: 1️⃣a <!-- b",
      "aliases: [1️⃣\"a %%b%%\"]",
      "role: 1️⃣\"%%%% a\"", "role: 1️⃣a ％％ b", "role: 1️⃣\"a %\u{200B}% b\"", "role: 1️⃣a <!— b —>",
      "role: 1️⃣a <! b >", "role: 1️⃣a <? b ?>", "role: 1️⃣a < !-- b", "role: 1️⃣＜!-- b --＞",
      "roles: [{title: 1️⃣\"a %% b\"}]", "extra: {a: [{b: 1️⃣\"%% c\"}]}",
      "extra: {a: {1️⃣\"%% b\": c}}",
      "corrections: [{date: 2020, kind: update, text: 1️⃣\"a <!-- b -->\"}]",
    ])
  func frontMatter(keys: String) {
    TestSite { figure("ana", keys) }.expectProblems(["invalid-value": "1️⃣"])
  }

  @Test("What is for the editors alone may hold anything, and settings may not")
  func privateAndSettings() {
    TestSite { figure("ana", "private: {a: \"%% b %% <!-- c\"}\nurl: https://x.org/?a=%%") }
      .expectProblems()
    TestSite(settings: TestSite.settings + "\nextra: {a: 1️⃣\"%% b %%\"}\nratings: {1️⃣\"%% c\": 1}") {}
      .expectProblems(["invalid-value": "1️⃣"])
  }

  @Test("A control character of a body is told at its place, raw or by reference")
  func controls() {
    TestSite {
      page(
        "p", "", "a 1️⃣\u{1B} b 1️⃣&#27; `1️⃣\u{7}`\n\n```\n1️⃣\u{8}\n```\n\n[a](https://b.org \"1️⃣&#1;\")")
    }
    .expectProblems(["unreadable-file": "1️⃣"])
  }
}
