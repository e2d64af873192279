extension Rule {
  static let missingFrontMatter = structural(
    "missing-front-matter",
    "A file begins with its front matter: YAML between two lines that are exactly `---`.",
    why: "Without it a page has no title, and nothing says whether it is a draft.",
    wrong: .file("content/pages/contact.md", "Write to us."), right: .page("Write to us."))
  static let invalidYAML = structural(
    "invalid-yaml",
    "The front matter, `dossier.yml` and a file of words are YAML of keys and values.",
    why:
      "What can be read in two ways may be read in the wrong one: another title, another date, a draft that is none.",
    wrong: .file("content/pages/bids.md", "---\ntitle: The ferry: who bid for it\n---"),
    right: .file("content/pages/bids.md", "---\ntitle: \"The ferry: who bid for it\"\n---"))
  static let unknownKey = structural(
    "unknown-key", "Only the keys of its kind stand in a file; anything else goes under `extra`.",
    why:
      "A misspelt key would do nothing and say nothing: an embargo that is not kept, a name that links do not find.",
    wrong: .figure("kind: person\nalias: Moss"), right: .figure("kind: person\naliases: [Moss]"))
  static let misplacedKey = structural(
    "misplaced-key",
    "`draft`, `embargo` and `private` keep something back only where they stand at the front matter's first level.",
    why: "A page that was meant to be held back would be published.",
    wrong: .page("Write to us.", "extra:\n  draft: true"),
    right: .page("Write to us.", "draft: true"))
  static let cutByComment = adjustable(
    "cut-by-comment", .warning,
    "In YAML a `#` behind a space begins a comment, which is no part of the value.",
    why: "Half of a title or a role would be missing, and nobody would see it.",
    wrong: .figure("kind: person\nrole: Winner of prize #1"),
    right: .figure("kind: person\nrole: \"Winner of prize #1\""))
  static let missingKey = structural(
    "missing-key", "The keys that its kind requires stand in every file.",
    why:
      "The page would lack what readers look for first: who this is, when a document appeared, whom a claim is about.",
    wrong: .figure("role: Reporter"), right: .figure("kind: person\nrole: Reporter"))
  static let duplicateKey = structural(
    "duplicate-key", "A key is given once.",
    why: "Only one of the two can count, and chance would choose which.",
    wrong: .figure("kind: person\nrole: Reporter\nrole: Editor"),
    right: .figure("kind: person\nrole: Editor"))
  static let wrongType = structural(
    "wrong-type",
    "A value has the form that its key asks for: a text, a number, `true` or `false`, a list, or keys and values.",
    why:
      "A value that is not understood must not be guessed at: a page with `draft: yes` would be published, or not, by luck.",
    wrong: .page("Write to us.", "draft: yes"), right: .page("Write to us.", "draft: true"))
  static let invalidValue = structural(
    "invalid-value",
    "A value is one of those that its key allows, and of a length that pages can show.",
    why:
      "The program knows what to do with the listed values only. With another the page would leave the fact out.",
    wrong: .figure("kind: persn"), right: .figure("kind: person"))
  static let invalidDate = structural(
    "invalid-date",
    "A date is as precise as is known: `2021`, `2021-02` or `2021-02-16` (ISO 8601); a time has its date and its zone (RFC 3339).",
    why:
      "Who said what first decides what a page says. A date such as 3/4/2024, which is read in two ways, would put the answer before the question.",
    wrong: .source("date: 5.3.2024\npublisher: lantern"),
    right: .source("date: 2024-03-05\npublisher: lantern"))
  static let futureDate = structural(
    "future-date", "What is recorded as said or found does not lie in the future.",
    why:
      "Nobody has said it yet. It is nearly always a slip of the hand, and it would stand as the latest word.",
    wrong: .source("date: 2204-03-05\npublisher: lantern"),
    right: .source("date: 2024-03-05\npublisher: lantern"))
  static let shortTooLong = adjustable(
    "short-too-long", .warning, "`short` has at most 75 characters, so that feeds show all of it.",
    why:
      "Programs that show a feed cut what is longer, and may cut before the word that matters, such as “not”.",
    wrong: .claim(
      keys:
        "short: Whether the mayor of Lakemoor did or did not give her own brother the ferry contract"
    ),
    right: .claim(
      keys: "short: \"Whether Lakemoor's mayor gave her brother the ferry contract: denied\""))

  static let frontMatter = [
    missingFrontMatter, invalidYAML, unknownKey, misplacedKey, cutByComment, missingKey,
    duplicateKey, wrongType, invalidValue, invalidDate, futureDate, shortTooLong,
  ]
}
