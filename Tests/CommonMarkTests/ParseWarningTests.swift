import Testing

@testable import CommonMark

@Suite struct ParseWarningTests {
  @Test(
    "A reference definition is told at its line, wherever it stands",
    arguments: [
      "[a]: b🔗", "x\n\n[a]: b🔗\n\ny", "[a]: b🔗\n[c]: d🔗\ntext", "[a]:🔗\nb\n'title\nmore'\n[c]: d🔗",
      "> [a]: b🔗", "> x\n>\n> [a]: b🔗\n> y", "- [a]: b🔗", "- x\n\n  [a]: b🔗", "1. > - [a]: b🔗",
      "> [a]: b🔗\nlazy🦥", "- [a]: b🔗\n- [c]: d🔗\n- x", "# h\n[a]: b🔗\n***", "[a]: b🔗\n===",
      "> ```\n> x\n> ```\n[a]: b🔗", "<!-- x -->\n[a]: b🔗", "[a]: b🔗\n'no title' x",
      "[a]: <b c>🔗 (t\n)",
      "[a🔗\nb]: c", "[a]: b🔗\n# h\n[c]: d🔗\n",
    ])
  func definitions(_ markdown: String) { expectWarnings(markdown) }

  @Test(
    "What only looks like a reference definition is none",
    arguments: [
      "[text](url): words", "[x]: not a valid (definition here", "    [a]: b", "```\n[a]: b\n```",
      "<!--\n[a]: b\n-->", "x\n[a]: b", "\\[a]: b", "[a] : b", "[]: b", "[[a]]: b", "[a]:",
      "`[a]: b`",
      "- ```\n  [a]: b\n  ```", "> <p>\n> [a]: b", "[@a]: b c", "# [a]: b",
    ])
  func noDefinitions(_ markdown: String) { expectWarnings(markdown) }

  @Test(
    "A lazy line is told, at any nesting",
    arguments: [
      "> a\nb🦥", "> a\n> b\nc🦥\n> d", "- a\nb🦥", "- a\n b🦥", "1. a\n  b🦥", "> > a\n> b🦥",
      "> > a\nb🦥",
      "> - a\n> b🦥", "- > a\n  b🦥", "- a\n  - b\n  c🦥", "> a\n    > b🦥", "10) a\n   b🦥",
      "- a\n\n  b\nc🦥",
      "> `a\nb🦥\nc`🦥", ">\ta\nb🦥", "-\ta\n\tb\n  c🦥", "> a🪧\nb🦥\n> ===",
    ])
  func lazy(_ markdown: String) { expectWarnings(markdown) }

  @Test(
    "A line with its markers is not lazy, however it is indented",
    arguments: [
      "> a\n> b", "> a\n>b", "   > a\n > b", "- a\n  b", "- a\n\tb", "-\ta\n\tb", "1. a\n   b",
      "10. a\n    b",
      "> - a\n>   b", "- > a\n  > b", "> > a\n>> b", "-   a\n    b", " - a\n   b", "- - a\n    b",
      "> 1) a\n>    b",
      "a\n b\n   c", "- a\n      b", "-     code\n\n  a\n  b", "> ```\n> a\n> ```\nb",
      "-\n  a\n  b",
      ">\t- a\n>\t  b",
    ])
  func notLazy(_ markdown: String) { expectWarnings(markdown) }

  @Test(
    "An underlined heading is told at its first line",
    arguments: [
      "a🪧\n===", "a🪧\n-", "x\n\na🪧\nb\n---\nc", "> a🪧\n> ---", "- a🪧\n  ===", "#a🪧\n===",
      "####### a🪧\n===",
      "[a]:🪧\n===", "[a]: b🔗\nc🪧\n===", "[a]: b🔗\n===🪧\n===", "a🪧\n===\n===",
    ])
  func underlined(_ markdown: String) { expectWarnings(markdown) }

  @Test(
    "A heading with marks, a line across and a bare list are not odd",
    arguments: [
      "# a", "###### a ##", "#", "#\ta", "---", "a\n\n---", "- a\n---", "> a\n---", "a\n***",
    ])
  func notUnderlined(_ markdown: String) { expectWarnings(markdown) }

  @Test("Oddities come sorted by line, also when cmark finds them in another order")
  func sorted() {
    expectWarnings("> [a]: b🔗\n> c\nd🦥\n\n[e]: f🔗\n\n- g🪧\n  ===\n- [h]: i🔗\n- j\nk🦥")
  }
}
