import TestSupport
import Testing

@testable import Dossiers

/// What looks like a heading or a list to whoever reads the file, and is none to Markdown.
@Suite struct HeadingLikesTests {
  private static let oddBlanks = [
    "\u{A0}", "\u{2003}", "\u{3000}", "\u{202F}", "\u{1680}", "\u{200B}", "\u{FEFF}", "\u{AD}",
    "\u{2060}",
    "\u{180E}", "\u{2800}", "\u{3164}", "\u{E0020}", "\u{A0} ", "\u{FE0F}",
  ]

  private func claimSite(_ body: String) -> TestSite {
    TestSite {
      figure("ana")
      source("doc")
      claim("x", point() + body)
    }
  }

  @Test(
    "A blank that is no space, or what nobody sees, is told by its number", arguments: oddBlanks)
  func unseen(_ odd: String) throws {
    let list = "- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n"
    for text in [
      "1️⃣##\(odd)That she lied {#lied}\n\nShe lied.", "1️⃣###\(odd)Denial\n\n\(list)",
      "Words.\n1️⃣##\(odd)Part",
      "\(odd)1️⃣## That she lied", "> Said.\n1️⃣##\(odd)Part", "* Said.\n1️⃣##\(odd)Part", "1️⃣#\(odd)Part",
    ] {
      let site = claimSite(text)
      site.expectProblems(["heading-blank": "1️⃣"])
      let number = try #require(odd.unicodeScalars.first).codePoint
      #expect(site.dossier().problems[0].message.contains(number))
    }
    TestSite { page("p", "", "1️⃣##\(odd)Part\n\n1️⃣-\(odd)one\n1️⃣-\(odd)two") }
      .expectProblems(["heading-blank": "1️⃣"])
  }

  @Test(
    "Signs without a space, full-width ones and those that stand too far right are told",
    arguments: [
      "1️⃣##That she lied", "1️⃣######Word", "1️⃣#Word and more", "1️⃣##*That* she lied", "1️⃣##[[ana]] lied",
      "1️⃣##2024", "1️⃣##“That”", "1️⃣＃＃ That she lied", "1️⃣＃＃That", "1️⃣#＃ That", "1️⃣＃ That",
      "Words.\n     1️⃣## That she lied", "1️⃣###Denial", "1️⃣##Denial: a letter", "Words.\n1️⃣###Denial",
    ])
  func none(line: String) {
    claimSite(line).expectProblems(["heading-blank": "1️⃣"])
    TestSite {
      figure("ana")
      page("p", "", line)
    }.expectProblems(["heading-blank": "1️⃣"])
  }

  @Test("A tag alone on a line of a page is told as a tag; in a claim nothing takes it for one")
  func tags() {
    for (page, claim) in [("1️⃣#tag", "1️⃣#tag"), ("1️⃣#one 1️⃣#two", "1️⃣#one #two")] {
      TestSite { TestSupport.page("p", "", page) }.expectProblems(["unsupported-syntax": "1️⃣"])
      claimSite(claim).expectProblems(["heading-blank": "1️⃣"])
    }
    TestSite { page("p", "", "1️⃣＃tag") }.expectProblems(["heading-blank": "1️⃣"])
  }

  @Test("Lists whose marks have other blanks behind them are told, and lone numbers are not")
  func lists() {
    for line in [
      "1️⃣-\u{A0}one", "1️⃣*\u{A0}one", "1️⃣+\u{A0}one", "1️⃣1.\u{A0}one\n1️⃣2.\u{A0}two", "\u{200B}1️⃣- one",
    ] {
      TestSite { page("p", "", line) }.expectProblems(["heading-blank": "1️⃣"])
    }
    for line in ["1.\u{A0}Januar 2024", "-\u{A0}5 °C", "+\u{A0}5 %", "*\u{FE0F}\u{20E3} star"] {
      TestSite { page("p", "", line) }.expectProblems()
    }
  }

  @Test(
    "What no reader takes for a heading is text",
    arguments: [
      "#1 of 3", "#3 and more", "C# and F#", "#!/bin/sh", "\\##Word", "\\#tag", "&#35;#Word",
      "`##Word`",
      "#️⃣ key", "> #MeToo was hers.", "> ##MeToo", "####### Word", "```\n##Word\n```",
      "\u{3000}全角の段落", "…", "He said “words”",
    ])
  func quiet(line: String) {
    TestSite { page("p", "", line) }.expectProblems()
    claimSite(line).expectProblems()
  }

  @Test("What looks like `>` and makes no quotation is reported, in statements and elsewhere")
  func quotations() throws {
    for text in [
      "1️⃣＞ I had", "1️⃣＞我没有", "1️⃣﹥ I", "1️⃣› I had", "1️⃣❯ I", "Words.\n1️⃣＞ I had", "> Said.\n1️⃣＞ I",
      "Words.\n    1️⃣> I had", "%% a %% 1️⃣> I had",
    ] + Self.oddBlanks.map({ "\($0)1️⃣> I had" }) {
      let denial = statement("Denial", by: "[[ana]]", "2021")
      for body in [text, denial + text] {
        let site = claimSite(body)
        site.expectProblems(["heading-blank": "1️⃣"])
        #expect(site.dossier().problems[0].message.contains("quotation"))
      }
      TestSite { page("p", "", text) }.expectProblems(["heading-blank": "1️⃣"])
    }
    claimSite("Words.\n\n- 1️⃣＞ I").expectProblems(["heading-blank": "1️⃣"])
    // For Swift it ends a line, so that no marker can stand behind it.
    let places = claimSite("\u{2028}> I had").dossier().problems.map {
      "\($0.place) \($0.rule.name)"
    }
    #expect(places == ["content/claims/x.md:20:2 heading-blank"])
    let message = try #require(claimSite("＞ I had").dossier().problems.first?.message)
    #expect(message.contains("U+FF1E"))
  }

  @Test(
    "A sign that compares, is escaped or is a quotation mark makes no quotation that is lost",
    arguments: [
      "&gt; so", "\\> so", "＞50 %", "›Nein‹, sagte sie.", "a ＞ b", "a > b", "`> a`", "> so",
      "> > so",
      "<!-- x -->\n> so",
    ])
  func noQuotations(line: String) {
    TestSite { page("p", "", line) }.expectProblems()
    claimSite(line).expectProblems()
  }

  @Test("A note or a tag before a heading's signs is named")
  func behindNotes() throws {
    let list = "\n\n- By: [[ana]]\n- In: [@doc]\n- Date: 2021\n- Effect: refutes"
    for (text, thing) in [
      ("%% x %% 1️⃣### Finding: the audit {#audit}" + list, "a note"), ("%% x %%1️⃣## Part", "a note"),
      ("%% a\nb %% 1️⃣## Part", "a note"), ("Words.\n%% x %% 1️⃣###Denial", "a note"),
      ("<b>1️⃣## Part", "a tag"),
    ] {
      let site = claimSite(text)
      let problems = site.dossier().problems.filter { $0.rule.name == "heading-blank" }
      #expect(
        problems.map(\.message) == [
          "\(thing) stands before `\(text.contains("###") ? "###" : "##")`, which makes no heading there"
        ])
      if thing == "a note" { site.expectProblems(["heading-blank": "1️⃣"]) }
    }
    TestSite { page("p", "", "1️⃣<b>#1</b> and\n1️⃣<i>> 5</i>\n\n%% a %% words") }
      .expectProblems(["raw-html": "1️⃣"])
  }
}
