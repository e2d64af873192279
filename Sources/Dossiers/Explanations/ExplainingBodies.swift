extension Explanation {
  static let ofBodies = [
    Explanation(
      .setextHeading,
      why: "Who types a line of hyphens wants a line across the page. "
        + "Markdown makes a heading of the words above it.",
      wrong: .page("Write to us.\n---\nWe answer."),
      right: .page("Write to us.\n\n---\n\nWe answer.")),
    Explanation(
      .titleHeading,
      why: "The key `title` is the page's heading already. With two, readers who listen to a "
        + "page, and search engines, do not know what it is about.",
      wrong: .page("# Contact us\n\nBy letter."), right: .page("## By post\n\nBy letter.")),
    Explanation(
      .linkReferenceDefinition,
      why: "The line that says where the link leads shows nowhere and may stand far away. "
        + "Whoever fixes one end does not see the other.",
      wrong: .page("See [the law].\n\n[the law]: https://law.example/press"),
      right: .page("See [the law](https://law.example/press).")),
    Explanation(
      .lazyContinuation,
      why: "Markdown would count the line to the quotation: "
        + "the page would put the editor's words into the speaker's mouth.",
      wrong: .claim(ending: radio("Denial", "\n\n> There was no promise.\nShe said so twice.")),
      right: .claim(ending: radio("Denial", "\n\n> There was no promise.\n\nShe said so twice."))),
    Explanation(
      .hiddenStatement,
      why:
        "What a fence or a comment swallows is on no page: a finding would be gone without a word, "
        + "and the status with it.",
      wrong: .claim(ending: "<!-- check item 4\n\n" + radio("Denial")),
      right: .claim(ending: "<!-- check item 4 -->\n\n" + radio("Denial"))),
    Explanation(
      .headingBlank,
      why: "Hardly anybody sees the difference in the file. The point or the statement would not "
        + "exist, and what follows would belong to the one before it.",
      wrong: .page("##By post\n\nWrite to us."), right: .page("## By post\n\nWrite to us.")),
    Explanation(
      .unclosedNote,
      why: "Notes are for the newsroom alone. "
        + "Where one does not close, nobody can tell what was meant for readers.",
      wrong: .page("Write to us. %% Ask Rita for the number."),
      right: .page("Write to us. %% Ask Rita for the number. %%")),
    Explanation(
      .unclosedLink,
      why: "Readers would see brackets, and a fact would stand without its source.",
      wrong: .page("She denied it [@lantern-20240304."),
      right: .page("She denied it [@lantern-20240304].")),
    Explanation(
      .nestedTooDeep,
      why: "Nobody can read such a text, and some browsers fail on it. "
        + "It is a slip, or an attempt to break the site.",
      wrong: .page(String(repeating: ">", count: 101) + " Write to us."),
      right: .page("> Write to us.")),
    Explanation(
      .tooComplex,
      why:
        "Such a text takes minutes to read. No editor writes one, but somebody who wants to stop "
        + "the newsroom from publishing might.",
      wrong: .page(String(repeating: "![](a)", count: 50_000)),
      right: .page("![The ferry](../assets/ferry.svg)")),
    Explanation(
      .duplicateAnchor,
      why: "A link to one of the two would always lead to the first, "
        + "and show readers the wrong words.",
      wrong: .page("## Letters\n\nBy post.\n\n## Letters\n\nBy e-mail."),
      right: .page("## Letters\n\nBy post.\n\n## E-mail\n\nBy e-mail.")),
    Explanation(
      .invalidAnchor,
      why: "The anchor is part of an address that others copy. Other signs would break it.",
      wrong: .page("## Post {#by post}\n\nWrite to us."),
      right: .page("## Post {#by-post}\n\nWrite to us.")),
    Explanation(
      .rawHTML,
      why: "HTML could load things from elsewhere, run a program or break the page, so it is "
        + "left out. Its editor should know what readers will not see.",
      wrong: .page("Write to <b>us</b>."), right: .page("Write to **us**.")),
    Explanation(
      .unsupportedSyntax,
      why: "Readers would see the marks: words that were to be struck out would stand there.",
      wrong: .page("We ~~never~~ answer."), right: .page("We answer.")),
    Explanation(
      .unevenTable,
      why: "With a cell too few every number after it is under another heading, and what is "
        + "in a cell too many belongs to no column. Without its row of dashes a table is only words.",
      wrong: .page("| Year | Bids | Firms |\n| --- | --- | --- |\n| 2023 | 2 |"),
      right: .page("| Year | Bids | Firms |\n| --- | --- | --- |\n| 2023 | 2 | |")),
    Explanation(
      .missingAlt,
      why: "Readers who listen to the page, and search engines, would learn nothing of the image.",
      wrong: .page("![](../assets/ferry.svg)"),
      right: .page("![The ferry at the pier of Lakemoor](../assets/ferry.svg)")),
    Explanation(
      .emptyLink,
      why: "Nobody can see such a link, or know where it leads.",
      wrong: .page("See [ ](methodology.md)."),
      right: .page("See [how we work](methodology.md).")),
    Explanation(
      .skippedHeading,
      why: "Readers who listen to a page move through it by its headings, and would look for one "
        + "that is not there.",
      wrong: .page("## Letters\n\n#### By post\n\nWrite to us."),
      right: .page("## Letters\n\n### By post\n\nWrite to us.")),
    Explanation(
      .bidiControl,
      why: "Such a character can show a name or a sentence as what it does not say.",
      wrong: .figure("kind: person\nrole: \u{202E}Reporter"),
      right: .figure("kind: person\nrole: Reporter")),
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
