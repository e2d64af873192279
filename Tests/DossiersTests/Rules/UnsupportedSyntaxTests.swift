import TestSupport
import Testing

@testable import Dossiers

@Suite struct UnsupportedSyntaxTests {
  private func site(_ body: String) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      page("here", "", body)
    }
  }

  private func quotation(_ words: String) -> TestSite {
    TestSite {
      figures("ana")
      source("doc")
      claim("x", point(statement("Response", by: "[[ana]]", "2021") + "> \(words)\n"))
    }
  }

  @Test(
    "Emphasis that begins and ends within words takes asterisks away that were meant",
    arguments: [
      "Die Bürger1️⃣*innen und die Schüler*innen", "F1️⃣**k und der S**t", "5 is 51️⃣*4*3",
      "w1️⃣*nker and t*t", "слово1️⃣*а и б*слово",
    ])
  func emphasisInWords(words: String) {
    site(words).expectProblems(["unsupported-syntax": "1️⃣"])
    site("## \(words)").expectProblems(["unsupported-syntax": "1️⃣"])
    quotation(words).expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test(
    "Emphasis of words, of their beginning or end, and of Chinese is no such problem",
    arguments: [
      "he **said** no", "*un*usual", "unusual*ly*", "他**没有**说",
      "Bürger\\*innen und Schüler\\*innen",
      "one Bürger*innen", "그는**강조**했다", "(*a*)", "a*b*.",
    ])
  func honestEmphasis(words: String) { site(words).expectProblems() }

  @Test(
    "What other Markdowns know and CommonMark shows as typed is reported at its place",
    arguments: [
      // Words
      "a 1️⃣~~b~~ c 1️⃣~~d~~", "H1️⃣~2~O", "x1️⃣^2^ y", "a 1️⃣==b== c", "没有1️⃣==参与==过", "1️⃣==*b*==", "1️⃣++b++",
      "a1️⃣[^1]", "a1️⃣[^1] b1️⃣[^note]", "a1️⃣^[b c]", "1️⃣[^1]: Two words",
      "a1️⃣[^1]\n\n1️⃣[^1]: note", "a1️⃣[^1] b1️⃣[^x]\n\n1️⃣[^1]: https://a.example\n1️⃣[^x]: <b>",
      "it is 1️⃣$x$.",
      "1️⃣$$x + y$$ 1️⃣$z$",
      "so 1️⃣:smile: it", "1️⃣:+1:", "note 1️⃣#todo", "(1️⃣#a/b)", "1️⃣#todo", "1️⃣#a 1️⃣#b",
      "- so 1️⃣#todo and more",
      "words 1️⃣^block-1", "1️⃣^block", "Rating1️⃣:: False",
      // Addresses
      "see 1️⃣https://a.example/b_c?d=1.", "(1️⃣http://a.example)", "1️⃣www.a.example",
      "1️⃣ftp://a.example/b",
      "[x] (1️⃣https://a.example)", "write to 1️⃣a.b+c@d.example, or", "见1️⃣https://a.example。",
      // Links and images
      "1️⃣![[ana]]", "x 1️⃣![[ana|b]] y", "[a](/) and [b1️⃣](c d) and [e1️⃣](f g)", "[a1️⃣][b]", "1️⃣![ana] x",
      // Lists and boxes
      "- 1️⃣[ ] a\n- 1️⃣[x] b\n- c", "1. 1️⃣[X] a", "> - 1️⃣[ ] a", "> 1️⃣[!note] a",
      "1️⃣::: note\nWords.\n1️⃣:::",
      "1️⃣::name[x]", "1️⃣!!! note", "1️⃣!!! note \"Title\"", "1️⃣???+ tip", "Term\n1️⃣: what it is",
      "1️⃣: what it is",
      "1️⃣• one\n1️⃣• two", "1️⃣[TOC]", "1️⃣[toc]", "1️⃣*[HTML]: Hypertext",
      // Templates, attributes and commands
      "1️⃣{{< x >}}", "a 1️⃣{{% x \"y\" %}} b", "1️⃣{{ x }}", "1️⃣{% include a %}", "a\n1️⃣{: .c}",
      "a 1️⃣{.c #d}",
      "[a](/)1️⃣{rel=me}", "a 1️⃣{#anchor}", "## A 1️⃣{.c}", "1️⃣{++a++} 1️⃣{>>b<<}", "1️⃣{/* a */}",
      "1️⃣{ref}`a`", "1️⃣:ref:`a`", "1️⃣\\newpage", "1️⃣\\begin{a}", "1️⃣<<a/b.md>>", "1️⃣import A from \"b\"",
      "1️⃣export const a = 1", "```1️⃣{note}\na\n```", "```1️⃣mermaid\na\n```", "1️⃣［［ana］］", "1️⃣［＠doc］",
      "1️⃣＊＊a＊＊",
      // Tables
      "1️⃣| a | b |\n| c | d |", "1️⃣| a | b |", "1️⃣|a| b\n|c| d", "1️⃣｜ a ｜ b ｜\n｜---｜---｜\n｜ c ｜ d ｜",
      "1️⃣+---+---+\n| a | b |\n+---+---+", "a  b\n1️⃣--- ---\nc  d",
      // Everywhere
      "*a 1️⃣==b==*", "> a 1️⃣[^1]", "## A 1️⃣==b==", "| a |\n|---|\n| 1️⃣==b== |", "a\\\n1️⃣==b==",
      "[a 1️⃣==b==](/)", "a 1️⃣{# b #} c", "1️⃣{# b\nc #}", "1️⃣{#b#}",
      "[@doc, p. 1️⃣{{! b }} 3]", "[@doc, 1️⃣{% b %}; @doc, 1️⃣{# c #}]",
      "`==a==` 1️⃣==b==", "\\==a== 1️⃣==b==", "%% ==a== %% 1️⃣==b==", "1️⃣==a\nb==", "1️⃣==[[ana]]==",
    ])
  func reported(body: String) {
    site(body).expectProblems(["unsupported-syntax": "1️⃣"])
    #expect(site(body).dossier().problems.allSatisfy { $0.severity == .error })
  }

  @Test(
    "Emphasis that fails beside Chinese, Japanese or a space is reported",
    arguments: [
      "他说1️⃣**“没有参与。”**随后离开。", "1️⃣**“没有参与。”**他说", "他说1️⃣*（没有）*随后", "他说1️⃣**“[[ana]]。”**随后",
      "他说1️⃣**[没有](/)**随后", "他说1️⃣**“没有**参与", "他说1️⃣_没有_参与", "これは1️⃣**「嘘」**です", "*他说*1️⃣*“没有”**随后*",
      "1️⃣** 没有 **", "the 1️⃣**“word”**s", "1️⃣** bold ** x", "> 他说1️⃣**“没有。”**随后",
      "他说1️⃣**“没有。”**随后说**“是的。”**离开",
    ])
  func emphasis(body: String) {
    site(body).expectProblems(["unsupported-syntax": "1️⃣"])
    #expect(site(body).dossier().problems.allSatisfy { $0.help.contains("or a space outside it") })
  }

  @Test(
    "Honest words, what is escaped, and what is code are not marks",
    arguments: [
      "$15 million: $5 million", "$5-$10, US$5 or $1", "a^b and 2^10", "C++ and C++, i++ and j++",
      "C# and F#m",
      "number #1 and #12", "at 10:30:45, 3:2:1", "f(x) = {a: b}", "{a, b} and x{y}",
      "the {sic} word",
      "[sic] (so) and [He] said", "a == b, c==d and e==f", "snake_case and __init__",
      "5 * 3 * 2, 5 ** 3, 2 ** 4",
      "*p < 0.05, **p < 0.01", "Total** and Sum**", "f**k", "~5 to ~10 in ~/x", "王**（42岁）和李**（30岁）",
      "王**，李**",
      "变量my_var_名 变量_my_x", "@handle and (@handle)", "@a@b.example", "C:\\Users\\x", "AT&T, R&D",
      "x > y | z",
      "why?!? no", "Dr. :-) :) ;)", "Q: what?\nA: that",
      "He said “see #metoo at https://a.example, $x$ ==y==”.",
      "他说「#话题 https://a.example」。", "il dit\nune fois\n: non", "a -- b --- c ...", "- - -", "---",
      "std::x", "(see p. 3)",
      "\\~~a\\~~ \\==b\\== \\++c\\++ d\\^[e] \\$f\\$ \\#g \\:h: \\{: i} \\[^1]",
      "https\\://a.example www\\.b.example c\\@d.org",
      "\\- \\[ ] a", "- \\[ ] a", "\\| a | b |", "他说\\*\\*“没有”\\*\\*随后", "\\\\newpage",
      "&#61;=a&#61;=",
      "`==a== $b$ {{c}} #d https://e.example`", "```\n==a== {{b}}\n| c | d |\n#e\n```", "    ==a==",
      "<https://a.example> <b@c.example>", "[https://a.example](https://a.example)", "[#MeToo](/)",
      "[[ana|==she==]]", "[@doc, https://a.example]", "%% ==a== https://b.example %%",
      "<!-- ==a== -->",
      "He wrote ** and **.", "`a` ** or ** b", "see [1][2].", "so [12][13]", "!!! wow",
      "??? really",
      "|x| is absolute", "｜编者按｜", "> ** a ** b", "> | a", "> || a", "a | b",
      "**“没有”** 他说", "**没有**参与", "1. [a]", "!? what",
    ])
  func honest(body: String) { site(body).expectProblems() }

  @Test("In a quotation addresses, tags, `$` and `==` are the source's own, and nothing else is")
  func quotations() {
    quotation("see https://a.example, a@b.example, #tag, $x$, ==y== and www.c.example")
      .expectProblems()
    quotation("a 1️⃣~~b~~ 1️⃣[^1] 1️⃣{{c}}").expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test(
    "A tag in a claim is reported among words; a line that begins with one looks like a heading"
  )
  func tagsInClaims() {
    TestSite {
      figures("ana")
      source("doc")
      claim("x", point("words 1️⃣#todo\n"))
    }.expectProblems(["unsupported-syntax": "1️⃣"])
  }

  @Test("The help says what to write")
  func help() throws {
    for (body, help) in [
      (
        "see https://a.example/b, and",
        "Write `<https://a.example/b>`, or `[words](https://a.example/b)`"
      ),
      ("write to a@b.example.", "Write `<a@b.example>`, or `[words](a@b.example)`"),
      ("a ~~b~~", "Leave the words out"),
    ] {
      let problem = try #require(site(body).dossier().problems.first)
      #expect(problem.help.hasPrefix(help))
      #expect(
        problem.help.hasSuffix("or put a backslash before the mark if you mean the sign itself."))
    }
    let fixed = "see <https://a.example/b>, <a@b.example>, [a](https://a.example/b) and \\~~b\\~~"
    site(fixed).expectProblems()
  }

  @Test("A site may lower the rule")
  func lowered() {
    let site = TestSite(
      settings: "title: T\nbase-url: https://a.example/\nrules: {unsupported-syntax: off}"
    ) {
      page("here", "", "a ==b==")
    }
    site.expectProblems()
  }

  @Test("Very many marks, and marks that do not close, are looked for in no time")
  func hostile() {
    for signs in [
      "==", "== ", "==a ", "$a ", "~~a ", "![", "[^", "{{", "{a=", ":a:b", "://", "a@", "@a-b [",
      "[@", "[see @a; ",
      "(@doc ", "**“a ", "他**“", "www.", "#a ", ": a\n", "|a\n", "]", "[[", "\"#a ", "“ ", "[x](",
      "a::", "_中_", "http://",
    ] {
      let text = String(repeating: signs, count: 100_000 / signs.utf8.count)
      for body in [text, "- " + text, "> " + text] { _ = site(body).dossier().problems }
    }
  }
}
