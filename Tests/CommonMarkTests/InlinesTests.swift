import Testing

@testable import CommonMark

@Suite struct InlinesTests {
  @Test("Every kind of inline is told apart")
  func everyKind() {
    #expect(
      shown("a *b* **c** `d`\\\ne  \nf") == [
        "a ", "*", "b", " ", "**", "c", " ", "`d`", "⏎", "e", "⏎", "f",
      ])
    #expect(
      shown("[a](b 'c') ![d](e) <http://f>\n<i>g") == [
        "→b c", "a", " ", "!→e", "d", " ", "→http://f", "http://f", "↵", "<i>", "g",
      ])
  }

  @Test("Brackets that make no link stay in one text with what is around them")
  func brackets() {
    #expect(
      shown("a [[b|c]] d [@e, p. 1] ![[f]] %g% ~~h~~") == [
        "a [[b|c]] d [@e, p. 1] ![[f]] %g% ~~h~~"
      ])
  }

  @Test("An escaped mark stands alone, however it is written")
  func escapes() {
    #expect(shown(#"a \[\[b\]] c"#) == ["a ", "⟨[⟩", "⟨[⟩", "b", "⟨]⟩", "] c"])
    #expect(shown("&#91;&lbrack;&#x5b;&lsqb;[") == ["⟨[⟩", "⟨[⟩", "⟨[⟩", "⟨[⟩", "["])
    #expect(
      shown(#"\@ \% \~ \! \^ \|"#) == [
        "⟨@⟩", " ", "⟨%⟩", " ", "⟨~⟩", " ", "⟨!⟩", " ", "⟨^⟩", " ", "⟨|⟩",
      ])
    #expect(
      shown(##"\$\=\+\:\#\*\_\{\\\."##)
        == ["$", "=", "+", ":", "#", "*", "_", "{", "\\", "."].map {
          "⟨\($0)⟩"
        })
    #expect(shown("&commat;&percnt;&excl;&Hat;&verbar;") == ["⟨@⟩", "⟨%⟩", "⟨!⟩", "⟨^⟩", "⟨|⟩"])
  }

  @Test("Other escaped characters are text like any")
  func otherEscapes() {
    #expect(shown(##"a\-b\)c\,d &amp; &copy; \}"##) == [##"a-b)c,d & © }"##])
  }

  @Test(
    "An escape is found wherever it stands",
    arguments: [
      "é—\\[", "x\n\\[", "> a\n> \\[", "- a\n  b\n  \\[", "- a\nb\n\\[", "# a \\[", "a\n\\[\n===",
      "*a* \\[", "`a\nb` \\[", "[a](\nb) \\[", "<i\nx> \\[", "![a](b\n'c\nd') \\[", "**a*\\[",
      "*a**\\[", "\\*\\_\\[", "&amp;amp;\\[", "&fjlig;\\[", "&nLt;\\[", "&bogus;\\[", "&\\[",
      "\\a\\[",
      "[x]: y\n\\[", ">\ta\n>\t\\[", "[a \\[](b)", "<http://a?b&c> \\[", "> [a](\nb) \\[",
      "1. a\n\t\\[",
      "- \ta\n\\[", "#   a   \\[ ##", "\\[  \nb", "*\\[*", "a*\\[", "> > a\n>\n\\[",
    ])
  func escapesEverywhere(_ markdown: String) {
    #expect(shown(markdown).count { $0 == "⟨[⟩" } == 1)
  }

  @Test(
    "What only looks like an escape is none",
    arguments: [
      "@ \nb", "@  \nb", "a *@* ~ \nb", "*b*@ \nc", "[", "a [", "[ \nb", "! ", "`\\[`",
      "<http://a\\[b>",
      "&amp;#91;", "&#91", "\\&#91;", "\\\\[", "[\\\\](x)[", "&lsqb [", "**@*  \nb", "\\a[ | ^\nb",
      "&[;",
    ])
  func noEscapes(_ markdown: String) {
    #expect(shown(markdown).contains { $0.hasPrefix("⟨") && $0 != #"⟨\⟩"# } == false)
  }
}
