extension Explanation {
  static let ofFrontMatter = [
    Explanation(
      .missingFrontMatter,
      why: "Without it a page has no title, and nothing says whether it is a draft.",
      wrong: .file("content/pages/contact.md", "Write to us."), right: .page("Write to us.")),
    Explanation(
      .invalidYAML,
      why: "What can be read in two ways may be read in the wrong one: another title, "
        + "another date, a draft that is none.",
      wrong: .file("content/pages/bids.md", "---\ntitle: The ferry: who bid for it\n---"),
      right: .file("content/pages/bids.md", "---\ntitle: \"The ferry: who bid for it\"\n---")),
    Explanation(
      .unknownKey,
      why: "A misspelt key would do nothing and say nothing: an embargo that is not kept, "
        + "a name that links do not find.",
      wrong: .figure("kind: person\nalias: Moss"), right: .figure("kind: person\naliases: [Moss]")),
    Explanation(
      .missingKey,
      why: "The page would lack what readers look for first: who this is, when a document "
        + "appeared, whom a claim is about.",
      wrong: .figure("role: Reporter"), right: .figure("kind: person\nrole: Reporter")),
    Explanation(
      .duplicateKey,
      why: "Only one of the two can count, and chance would choose which.",
      wrong: .figure("kind: person\nrole: Reporter\nrole: Editor"),
      right: .figure("kind: person\nrole: Editor")),
    Explanation(
      .wrongType,
      why: "A value that is not understood must not be guessed at: "
        + "a page with `draft: yes` would be published, or not, by luck.",
      wrong: .page("Write to us.", "draft: yes"), right: .page("Write to us.", "draft: true")),
    Explanation(
      .invalidValue,
      why: "The program knows what to do with the listed values only. "
        + "With another the page would leave the fact out.",
      wrong: .figure("kind: persn"), right: .figure("kind: person")),
    Explanation(
      .invalidDate,
      why: "Who said what first decides what a page says. A date such as 3/4/2024, which is "
        + "read in two ways, would put the answer before the question.",
      wrong: .source("date: 5.3.2024\npublisher: lantern"),
      right: .source("date: 2024-03-05\npublisher: lantern")),
    Explanation(
      .futureDate,
      why: "Nobody has said it yet. It is nearly always a slip of the hand, and it would stand "
        + "as the latest word.",
      wrong: .source("date: 2204-03-05\npublisher: lantern"),
      right: .source("date: 2024-03-05\npublisher: lantern")),
    Explanation(
      .shortTooLong,
      why: "Programs that show a feed cut what is longer, and may cut before the word that "
        + "matters, such as “not”.",
      wrong: .claim(
        keys:
          "short: Whether the mayor of Lakemoor did or did not give her own brother the ferry contract"
      ),
      right: .claim(keys: "short: Whether Lakemoor's mayor gave her brother the ferry contract")),
  ]
}
