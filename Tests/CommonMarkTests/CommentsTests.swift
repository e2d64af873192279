import Testing

@testable import CommonMark

/// What a document hides, and what is wrong with it: `kind` at the byte that `⚑` stands before.
private func faults(_ marked: String) -> (found: [ParseWarning], expected: [Int]) {
  let parts = marked.split(separator: "⚑", omittingEmptySubsequences: false)
  var expected: [Int] = []
  var text = ""
  for part in parts.dropLast() {
    text += part
    expected.append(text.utf8.count)
  }
  text += parts.last ?? ""
  let kinds: [ParseWarning.Kind] = [.setextHeading, .lazyContinuation, .linkReferenceDefinition]
  return (Document(parsing: text).warnings.filter { !kinds.contains($0.kind) }, expected)
}

private func expectFaults(
  _ kind: ParseWarning.Kind, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let (found, expected) = faults(marked)
  #expect(found.map(\.kind) == expected.map { _ in kind }, sourceLocation: sourceLocation)
  #expect(found.map(\.offset) == expected, sourceLocation: sourceLocation)
}

@Suite struct CommentsTests {
  @Test(
    "A comment is what an HTML reader takes for one",
    arguments: [
      "<!-- x -->", "<!---->", "<!-->", "<!--->", "<!--x-->", "<!-- x -- y -->", "<!-- x --->",
      "<!----->", "<!---- x -->", "<!-- x --!>", "<!-- - -- - --->", "<!-- > -- -->",
      "<!-- x -- *y* `z` **w** -->", "<!-- x -- [y](z) ![y](z) <https://x.org> -->",
      "<!-- -- `x -->",
      "<!-- -- \\-->", "<!-- -- --\\> --&gt; &#45;-> -->", "<!-- x --\ny -->", "<!-- -- é —\n-->",
      "<!-- -- <b> -->", "<!-- %% -- -->",
    ])
  func hidden(_ comment: String) {
    for (before, after) in [
      ("a ", " b"), ("a", "b"), ("*a* ", " **b**"), ("`a` ", " `b`"), ("[a ", " b](c)"),
      ("> a ", " b"), ("a\\* &amp; ", " b"), ("``", " b"), ("a `` ", " b"), ("``a```", " b"),
      ("``\\`", "b"),
      ("![", "]"), ("*", "b"), ("é [", "b"), ("&a", "b"), ("< ", "b"),
      ("a <b>c</b> ", " <!-- -- --> b"), ("a  \nc ", " b"),
    ] {
      let lines = comment.replacing("\n", with: before.hasPrefix(">") ? "\n> " : "\n")
      let text = before + lines + after
      let document = Document(parsing: text)
      #expect(document.warnings.isEmpty, "\(text)")
      #expect(
        document.hidden.contains(before.utf8.count..<before.utf8.count + lines.utf8.count),
        "\(text)")
      let expected = shown(before + "<i>" + after)
      #expect(shown(text) == expected.filter { $0 != "<i>" }, "\(text)")
    }
    let html = Document(parsing: comment + "\n\nb")
    #expect(html.warnings.isEmpty && html.tree.last?.kind == .paragraph)
    #expect(html.hidden == [0..<comment.utf8.count])
  }

  @Test(
    "What begins like a comment and is none is told where it begins",
    arguments: [
      "a ⚑<!-- b", "⚑<!-- b", "⚑<!-- b\n\nc -- >", "a ⚑<!-- b ->", "a ⚑<!-- b\n\nc -->",
      "a ⚑<!-- b\n# c\n-->", "*a ⚑<!-- b* \n\n-->", "> a ⚑<!-- b\n\n-->", "- ⚑<!-- b\n\nc",
      "<!-- a --> ⚑<!-- b", "a <!-- b --> ⚑<!-- c", "<div>\n⚑<!-- a\n\nb -->",
      "## a ⚑<!-- b\n\n-->", "é ⚑<!-- b",
      "> > é\n> > ⚑<!-- b\n\nc",
      "a ⚑<!-- b\n<!-- c -->",
    ])
  func unclosed(_ marked: String) { expectFaults(.unclosedComment, marked) }

  @Test(
    "A `-->` behind a comment that has ended is told, and what is before it is hidden",
    arguments: [
      "a <!-- x --!> HH ⚑-->", "<!-- ask\n--!>\nHH\n⚑-->", "<!-- ask --!>\n\nHH\n\n⚑-->\n\nb",
      "a <!-- b --> HH ⚑-->", "<!-- a -->\nHH ⚑-->", "<!-->\nHH\n⚑-->",
      "<!--->\nHH\n⚑-->", "<!-->\n\nHH\n\nb ⚑-->", "a <!--> HH ⚑--> b",
      "a <!-- b -- --> <!---> HH ⚑-->",
      "a <!-- b --> *HH ⚑-->*", "a <!-- b -->\nHH `-->` ⚑-->", "> a <!-- b -->\n> é HH \\--> ⚑-->",
      "- a <!-- b -->\n- HH ⚑-->", "## a <!-- b --> HH ⚑-->", "<!-- a -->\n## HH ⚑-->",
      "a <!-- b --> --\\> HH ⚑--> --> c",
    ])
  func strayEnds(_ marked: String) {
    expectFaults(.strayCommentEnd, marked)
    let text = marked.replacing("⚑", with: "")
    let start = text.utf8.count - text[text.firstRange(of: "HH")!.lowerBound...].utf8.count
    let hidden = Set(Document(parsing: text).hidden.joined())
    #expect(hidden.contains(start) && hidden.contains(start + 1))
  }

  @Test(
    "An arrow is not, away from comments",
    arguments: [
      "a --> b", "a --> b\n\n<!-- c -->\n\nd --> e", "a <!-- b -->\n\nc --> d",
      "a <!-- b --> `-->`",
      "a <!-- b --> --\\> c", "a <!-- b --> \\--> c", "a <!-- b --> --&gt; c", "a --> b <!-- c -->",
    ])
  func arrows(_ markdown: String) { #expect(faults(markdown).found.isEmpty, "\(markdown)") }

  @Test(
    "What looks like the sign of a comment and is none is told",
    arguments: [
      "a ⚑<\u{200B}!-- x -->", "⚑＜!-- x --＞", "a ⚑< !-- x -->", "*é* ⚑＜！－－ x", "a ⚑﹤!— x",
      "x &amp; ⚑<\u{AD}! - b",
      "[⚑< !-- a](b)",
    ])
  func likeComments(_ marked: String) { expectFaults(.lookAlike(.comment), marked) }

  @Test(
    "A comment that begins within another is told",
    arguments: [
      "a <!-- b ⚑<!-- c --> d", "<!-- b ⚑<!-- c --> d -->", "<!--\n\n⚑<!--\n-->",
      "a <!-- `⚑<!--` -->",
    ])
  func nested(_ marked: String) { expectFaults(.nestedComment, marked) }

  @Test(
    "Other HTML that does not end is told",
    arguments: [
      "⚑<script\n\na", "⚑<script>\n\na", "⚑<style>\n</script>\n\na", "⚑<pre>\n\na",
      "⚑<![CDATA[ a\n\nb",
      "⚑<?\n\na", "⚑<? a", "⚑<!X\n\na", "<div>\n⚑<textarea>\n\na", "⚑<div a='b\n\nc'>",
      "a ⚑<script b", "a ⚑<script> b", "a ⚑<![CDATA[ b", "a ⚑<? b", "a ⚑<!x b", "a ⚑<!x> b",
      "a ⚑<! b",
      "a ⚑</ b>", "a ⚑</3 b>", "a <b>\n⚑<? c",
    ])
  func other(_ marked: String) { expectFaults(.unclosedHTML, marked) }

  @Test(
    "A fence without its partner is told, and what follows is read",
    arguments: [
      "⚑```\na\n\n# b", "⚑~~~\na\n⚑```\n\n# b", "⚑````\na\n⚑```\n\n# b", "⚑```\na\n⚑``` c\n\n# b",
      "- ⚑```\n  a\n\n# b", "> ⚑```\n> a\n\n# b", "   ⚑```\na\n\n# b", "⚑``` a\n\n# b",
      "1. > ⚑~~~\n\n# b", "⚑```\ra\r\r# b", "⚑```\r\na\r\n\r\n# b", "```\na\n```\n\n⚑```\n\n# b",
    ])
  func fences(_ marked: String) {
    expectFaults(.unclosedFence, marked)
    let document = Document(parsing: marked.replacing("⚑", with: ""))
    #expect(allBlocks(of: document).contains { $0.kind == .heading(level: 1) })
  }

  @Test(
    "What ends as it begins is not told",
    arguments: [
      "```\na\n```", "~~~~ a\n~~~\n~~~~~", "> ```\n> a\n> ```", "- ```\n  a\n  ```", "`<!--` `<?`",
      "    <!-- a", "```\n<!-- a\n```", "\\<!-- a", "&lt;!-- a --&gt;", "<\\!-- a", "\\<? a",
      "a < b", "<3",
      "a <- b -> c --> d", "</3", "a<b", "<b>a</b>", "<?php a ?>", "<![CDATA[ a ]]>",
      "<!DOCTYPE a>",
      "<pre>\n\na</pre>", "<script>\n\na</script>", "<b title='<!--'>a</b>",
      "<div title=\"<!-- x\">\n\na",
      "50 %", "50 % %", "\\%\\%", "\\%%", "`%%`", "%%a%%",
      "%%a%%%%b%%".replacing("%%%%", with: "%% %%"),
      "[a](b%20c)", "a\tb",
    ])
  func quiet(_ markdown: String) { #expect(faults(markdown).found.isEmpty, "\(faults(markdown))") }

  @Test("A comment is looked for however many there are, and in no time")
  func many() {
    for text in [
      String(repeating: "`` <!-- b -- c --> ", count: 5_000),
      String(repeating: "`", count: 100_000) + "<!--",
      String(repeating: "a <!-- b -- c --> ", count: 20_000),
      String(repeating: "a <!-- b ", count: 20_000),
      String(repeating: "a <!--> ", count: 20_000), String(repeating: "％％ x < !-- ", count: 10_000),
      "<!-- a -->" + String(repeating: " b -->", count: 20_000),
      String(repeating: "<!-- a --> b --> ", count: 5_000),
      String(repeating: "a %% b %% ", count: 20_000),
      String(repeating: "a %%% ", count: 20_000), String(repeating: "a <? ", count: 20_000),
      String(repeating: "<!-- a -- ` -->` ", count: 5_000), String(repeating: "</ ", count: 20_000),
      (3..<300).reversed().map { String(repeating: "~", count: $0) }.joined(separator: "\n"),
    ] {
      _ = Document(parsing: text)
    }
  }

  @Test(
    "A character that no page may hold is told where it is written",
    arguments: [
      "a ⚑\u{1B} b", "a ⚑&#27; b", "a ⚑&#x1b; b", "`⚑\u{1}`", "```\n⚑\u{7}\n```", "a ⚑\u{7F}",
      "é ⚑\u{9B} b", "a⚑\u{85}b", "a ⚑&#133;", "a ⚑\u{FFFE}", "a ⚑\u{C}b", "[a](b \"c ⚑&#27;\")",
      "*é &amp; ⚑&#1;*",
      "- ⚑&#8; a",
    ])
  func controls(_ marked: String) { expectFaults(.controlCharacter, marked) }

  @Test("A tab, a line's end and what stands for U+FFFD are none of them")
  func noControls() {
    for text in [
      "a\tb", "a&#9;b", "a&#10;b", "a&#0;b", "a\u{2028}b", "`&#27;`", "\\&#27;",
    ] {
      #expect(Document(parsing: text).warnings.isEmpty, "\(text)")
    }
  }
}

@Suite struct NotesTests {
  @Test(
    "A note is in no inline, and its bytes are known",
    arguments: [
      "%%x%%", "%% x %%", "%%%%".replacing("%%%%", with: "%% %%"), "%% *x* `y` [z](w) %%",
      "%% x\ny %%",
      "%% &eacute; \\* %%", "%% \\% %%", "%% <!-- x --> %%", "%% <!-- x -- %% --> %%", "%% <b> %%",
    ])
  func hidden(_ note: String) {
    for (before, after) in [
      ("a ", " b"), ("a", "b"), ("*a* ", " b"), ("é &amp; \\* ", " b"), ("`a` ", " `b`"),
      ("> a ", " b"),
      ("[a ", " b](c)"), ("- a\n  c ", " b"), ("## a ", " b"), ("a %% c %% ", " b"),
    ]
    where !(note.contains("\n") && before.hasPrefix("##") || note.contains("](") && before == "[a ")
    {
      let indent = before.hasPrefix(">") ? "> " : before.hasPrefix("-") ? "  " : ""
      let lines = note.replacing("\n", with: "\n" + indent)
      let text = before + lines + after
      let document = Document(parsing: text)
      #expect(document.warnings.isEmpty, "\(text)")
      #expect(
        document.hidden.contains(before.utf8.count..<before.utf8.count + lines.utf8.count),
        "\(text)")
      #expect(shown(text) == shown(before + "<i>" + after).filter { $0 != "<i>" }, "\(text)")
    }
  }

  @Test(
    "A note without its partner is told where it opens",
    arguments: [
      "a ⚑%% b", "a %% b %% c ⚑%% d", "*a ⚑%% b* c ⚑%% d", "a ⚑%% b\n\nc ⚑%% d", "é ⚑%%",
      "\\% ⚑%% a",
      "a ⚑%% `%%`",
    ])
  func unclosed(_ marked: String) { expectFaults(.unclosedNote, marked) }

  @Test(
    "More than two signs in a row are told, and are no mark",
    arguments: ["a ⚑%%%% b ⚑%%%% c", "⚑%%% a ⚑%%%", "a %% b %% ⚑%%%", "a \\%⚑%%% b"])
  func long(_ marked: String) { expectFaults(.longNoteMark, marked) }

  @Test(
    "What looks like the sign of a note and is none is told",
    arguments: [
      "⚑％％ x ⚑％％", "a ⚑％% x", "a ⚑%\u{200B}% x ⚑%\u{200B}%", "*é* &amp; ⚑﹪﹪ x",
      "## 5 % ⚑%\u{2060}％",
      "> a\n> ⚑％％",
    ])
  func likeNotes(_ marked: String) { expectFaults(.lookAlike(.note), marked) }

  @Test(
    "Signs that only resemble them are not",
    arguments: [
      "５０％ 至 ６０％", "50 % % 60", "`％％`", "a ＜ b ! c", "a <- b", "a < b - c", "％\n％", "\\% ％",
      "5 %—6 %",
      "a &lt; !-- b", "```\n％％\n```", "＜b＞！",
    ])
  func unlike(_ markdown: String) { #expect(faults(markdown).found.isEmpty, "\(markdown)") }

  @Test("An address or a title hides nothing")
  func addresses() {
    for link in [
      "[a](https://b/⚑%%c%%)", "[a](b \"⚑%% c %%\")", "![a](b '⚑%%')",
      "*é* [a %% x %%](b\n\"⚑%%\") %% c %%", "[a](b \"\\\\⚑%%\")", "<https://b/⚑%%c%%>",
      "[a](b '⚑％％ c')",
    ] { expectFaults(.noteInAddress, link) }
    for link in [
      "[a](b \"\\%\\% &#37;&#37;\") %% c %%", "[a %% b %%](c)",
      "[a](b \"\\<!-- &lt;!--\") <!-- c -->",
    ] { #expect(faults(link).found.isEmpty, "\(link)") }
    for link in [
      "[a](https://b/⚑<!--c-->)", "[a](b \"⚑<!-- c -->\")", "![a](b (⚑<!-- c))",
      "[a](b \"⚑<!— c —>\")", "[a](b '⚑<? c ?>')", "[a](b '⚑＜!-- c')",
    ] {
      expectFaults(.commentInAddress, link)
    }
  }
}

@Suite struct OwnBytesTests {
  @Test(
    "A document begins with the bytes of its text as they are, also where a part was read otherwise",
    arguments: [
      "a <!-- b -- c --> d", "a <!-- *b*\nc --> d", "```\na", "<!-- a\n\nb", "# a <!--> b",
      "a %% b",
    ])
  func bytes(markdown: String) {
    let document = Document(parsing: markdown)
    #expect(String(decoding: document.bytes.prefix(markdown.utf8.count), as: UTF8.self) == markdown)
  }
}
