extension Rule {
  static let setextHeading = structural(
    "setext-heading", "A heading is written with `#`; no line of `===` or `---` underlines it.",
    why:
      "Who types a line of hyphens wants a line across the page. Markdown makes a heading of the words above it.",
    wrong: .page("Write to us.\n---\nWe answer."),
    right: .page("Write to us.\n\n---\n\nWe answer."))
  static let titleHeading = structural(
    "title-heading", "The title is the page's only heading of the first level.",
    why:
      "The key `title` is the page's heading already. With two, readers who listen to a page, and search engines, do not know what it is about.",
    wrong: .page("# Contact us\n\nBy letter."), right: .page("## By post\n\nBy letter."))
  static let linkReferenceDefinition = structural(
    "link-reference-definition", "Links are written in place; `[label]: address` defines nothing.",
    why:
      "The line that says where the link leads shows nowhere and may stand far away. Whoever fixes one end does not see the other.",
    wrong: .page("See [the law].\n\n[the law]: https://law.example/press"),
    right: .page("See [the law](https://law.example/press)."))
  static let lazyContinuation = structural(
    "lazy-continuation",
    "Each line of a list or quotation in a statement carries its indentation or `>`.",
    why:
      "Markdown would count the line to the quotation: the page would put the editor's words into the speaker's mouth.",
    wrong: .claim(ending: radio("Denial", "\n\n> There was no promise.\nShe said so twice.")),
    right: .claim(ending: radio("Denial", "\n\n> There was no promise.\n\nShe said so twice.")))
  static let hiddenStatement = structural(
    "hidden-statement",
    "A code fence, an HTML comment and other HTML end in their block, no comment begins within another, no heading stands after one on its line, and in a claim none of them holds a line that would open a section or statement.",
    why:
      "What a fence or a comment swallows is on no page: a finding would be gone without a word, and the status with it.",
    wrong: .claim(ending: "<!-- check item 4\n\n" + radio("Denial")),
    right: .claim(ending: "<!-- check item 4 -->\n\n" + radio("Denial")))
  static let headingBlank = structural(
    "heading-blank",
    "`#` at the start of a line makes a heading, a list's mark a list and `>` a quotation, with nothing but at most three spaces before it; after `#` and a list's mark stands a plain space.",
    why:
      "Hardly anybody sees the difference in the file. The point or the statement would not exist, and what follows would belong to the one before it.",
    wrong: .page("##By post\n\nWrite to us."), right: .page("## By post\n\nWrite to us."))
  static let unclosedNote = structural(
    "unclosed-note", "A note `%% … %%` opens and closes within one block.",
    why:
      "Notes are for the newsroom alone. Where one does not close, nobody can tell what was meant for readers.",
    wrong: .page("Write to us. %% Ask Rita for the number."),
    right: .page("Write to us. %% Ask Rita for the number. %%"))
  static let unclosedLink = structural(
    "unclosed-link", "`[[` and `[@` open a link or a citation that closes in the same text.",
    why: "Readers would see brackets, and a fact would stand without its source.",
    wrong: .page("She denied it [@lantern-20240304."),
    right: .page("She denied it [@lantern-20240304]."))
  static let nestedTooDeep = structural(
    "nested-too-deep", "Lists, quotations and emphasis lie at most 100 deep in each other.",
    why:
      "Nobody can read such a text, and some browsers fail on it. It is a slip, or an attempt to break the site.",
    wrong: .page(String(repeating: ">", count: 101) + " Write to us."),
    right: .page("> Write to us."))
  static let tooComplex = structural(
    "too-complex",
    "A paragraph has fewer than about ten thousand images and links, and deep lists fewer than a million empty lines.",
    why:
      "Such a text takes minutes to read. No editor writes one, but somebody who wants to stop the newsroom from publishing might.",
    wrong: .page(String(repeating: "![](a)", count: 50_000)),
    right: .page("![The ferry](../assets/ferry.svg)"))
  static let duplicateAnchor = structural(
    "duplicate-anchor", "An anchor stands once on its page.",
    why:
      "A link to one of the two would always lead to the first, and show readers the wrong words.",
    wrong: .page("## Letters\n\nBy post.\n\n## Letters\n\nBy e-mail."),
    right: .page("## Letters\n\nBy post.\n\n## E-mail\n\nBy e-mail."))
  static let invalidAnchor = structural(
    "invalid-anchor",
    "An anchor is made of letters, digits and hyphens, and a heading's is not empty.",
    why: "The anchor is part of an address that others copy. Other signs would break it.",
    wrong: .page("## Post {#by post}\n\nWrite to us."),
    right: .page("## Post {#by-post}\n\nWrite to us."))
  static let rawHTML = adjustable(
    "raw-html", .warning,
    "Raw HTML is not published: a block of it is dropped, and so are inline tags.",
    why:
      "HTML could load things from elsewhere, run a program or break the page, so it is left out. Its editor should know what readers will not see.",
    wrong: .page("Write to <b>us</b>."), right: .page("Write to **us**."))
  static let unsupportedSyntax = adjustable(
    "unsupported-syntax", .error,
    "Footnotes, `~~`, `==`, `$…$`, task lists, callouts, `![[…]]`, tags, bare addresses and the like are not CommonMark and would show as typed. So would links, citations and emphasis in captions and front matter.",
    why: "Readers would see the marks: words that were to be struck out would stand there.",
    wrong: .page("We ~~never~~ answer."), right: .page("We answer."))
  static let unevenTable = structural(
    "uneven-table",
    "Each row of a table has as many cells as its header, which begins a paragraph and has a row of dashes such as `| --- | :-: |` below it.",
    why:
      "With a cell too few every number after it is under another heading, and what is in a cell too many belongs to no column. Without its row of dashes a table is only words.",
    wrong: .page("| Year | Bids | Firms |\n| --- | --- | --- |\n| 2023 | 2 |"),
    right: .page("| Year | Bids | Firms |\n| --- | --- | --- |\n| 2023 | 2 | |"))
  static let missingAlt = adjustable(
    "missing-alt", .warning, "An image has words between its brackets for those who cannot see it.",
    why: "Readers who listen to the page, and search engines, would learn nothing of the image.",
    wrong: .page("![](../assets/ferry.svg)"),
    right: .page("![The ferry at the pier of Lakemoor](../assets/ferry.svg)"))
  static let emptyLink = adjustable(
    "empty-link", .warning, "A link has words of its own.",
    why: "Nobody can see such a link, or know where it leads.",
    wrong: .page("See [ ](methodology.md)."), right: .page("See [how we work](methodology.md)."))
  static let skippedHeading = adjustable(
    "skipped-heading", .warning,
    "A heading is at most one level below the one before it; the page's title is the first level.",
    why:
      "Readers who listen to a page move through it by its headings, and would look for one that is not there.",
    wrong: .page("## Letters\n\n#### By post\n\nWrite to us."),
    right: .page("## Letters\n\n### By post\n\nWrite to us."))
  static let bidiControl = adjustable(
    "bidi-control", .warning,
    "Names, titles and other values hold no bidirectional control characters, and a paragraph closes those that it opens: they can show a text as what it does not say.",
    why: "Such a character can show a name or a sentence as what it does not say.",
    wrong: .figure("kind: person\nrole: \u{202E}Reporter"),
    right: .figure("kind: person\nrole: Reporter"))

  static let text = [
    bidiControl, setextHeading, titleHeading, linkReferenceDefinition, lazyContinuation,
    hiddenStatement, headingBlank, unclosedNote, unclosedLink, nestedTooDeep, tooComplex,
    duplicateAnchor, invalidAnchor, rawHTML, unsupportedSyntax, unevenTable, missingAlt, emptyLink,
    skippedHeading,
  ]

  /// A statement that Marta Quill made on the radio.
  static func radio(_ heading: String, _ more: String = "") -> String {
    """
    ### \(heading): on the radio

    - By: [[Marta Quill]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04\(more)
    """
  }
}
