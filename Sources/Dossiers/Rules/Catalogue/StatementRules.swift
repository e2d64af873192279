extension Rule {
  static let unknownStatement = structural(
    "unknown-statement",
    "Under a `##` with statements, each `###` begins with a statement word, alone or followed by a colon and free words.",
    why:
      "A misspelt word would lose the statement: the denial would be plain text, and its point would count as unanswered.",
    wrong: .claim(ending: radio("Denail")), right: .claim(ending: radio("Denial")))
  static let misplacedStatement = structural(
    "misplaced-statement",
    "Statements stand in claims, as `###` headings under a `##`; their words head nothing else.",
    why:
      "A reply that does not stand under its point is lost: readers would see the allegation without it.",
    wrong: .claim(ending: "## Denial: on the radio\n\nMarta Quill denied it again."),
    right: .claim(ending: radio("Denial", "\n\nMarta Quill denied it again.")))
  static let missingProposition = structural(
    "missing-proposition",
    "A point begins with its proposition: one paragraph that says, in nobody's mouth, what is alleged.",
    why:
      "Readers must see in one sentence what is alleged. Otherwise nobody can tell what a denial denies and a finding finds.",
    wrong: .claim(ending: brother(proposition: "", denial: "- Repeats: letter")),
    right: .claim(ending: brother(denial: "- Repeats: letter")))
  static let missingPoint = adjustable(
    "missing-point", .warning,
    "A claim has at least one point: a `##` section with an allegation. So has every `##` that begins with one sentence and has a reply, finding or retraction.",
    why: "Without a point a claim has no status and no reply: it says nothing about anybody.",
    wrong: .claim("A newspaper asked how the ferry contract was won."),
    right: .claim(SampleSite.point))
  static let missingAttribution = structural(
    "missing-attribution",
    "A statement begins with its attribution list, which has the keys that its word requires.",
    why: "Readers must be able to see who said it, when, and where it can be read.",
    wrong: .claim(
      ending: "### Response: on the radio\n\n- By: [[Marta Quill]]\n- Date: 2024-03-04"),
    right: .claim(ending: radio("Response")))
  static let unknownAttribution = structural(
    "unknown-attribution", "An attribution list is made of `Key: value` with the keys of its word.",
    why: "A line that the program does not know would be lost, and with it whatever it says.",
    wrong: .claim(ending: radio("Response", "\n- Place: Lakemoor")),
    right: .claim(ending: radio("Response", "\n\nShe spoke in Lakemoor.")))
  static let duplicateAttribution = structural(
    "duplicate-attribution", "A key stands once in an attribution list.",
    why: "One of the two would be lost: a speaker, a source or a day.",
    wrong: .claim(ending: radio("Response", "\n- In: [@bids-2023]")),
    right: .claim(
      ending: radio("Response").replacing("20240304]", with: "20240304; @bids-2023]")))
  static let mergedList = structural(
    "merged-list", "The attribution list ends before any other list begins.",
    why:
      "Markdown reads two lists in a row as one. What the editor lists would pass for facts about the statement.",
    wrong: .claim(ending: radio("Response", "\n\n- She named two other bidders.")),
    right: .claim(ending: radio("Response", "\n\n* She named two other bidders.")))
  static let invalidSpeaker = structural(
    "invalid-speaker",
    "`By` is one or more `[[figure]]`, a document `[@source]`, or `unnamed, ` and a description.",
    why:
      "A name without its brackets would make a nameless speaker, and a denial would not count as that person's.",
    wrong: .claim(ending: radio("Denial").replacing("[[Marta Quill]]", with: "Marta Quill")),
    right: .claim(ending: radio("Denial")))
  static let unseenSource = structural(
    "unseen-source", "The first source in `In` is where the words were read, so it was seen.",
    why: "The page would say that you read the words in a document that you never saw.",
    wrong: .claim(
      ending: radio("Response").replacing("[@lantern", with: "[@bids-2023; @lantern")),
    right: .claim(
      ending: radio("Response").replacing("20240304]", with: "20240304; @bids-2023]")))
  static let invalidReplaces = structural(
    "invalid-replaces", "`Replaces` names an earlier finding of the same point, by its anchor.",
    why: "Where the anchor is wrong, an earlier finding that was set aside would still stand.",
    wrong: .claim(ending: appeal(replacing: "cort")),
    right: .claim(ending: appeal(replacing: "court")))
  static let missingPublisher = structural(
    "missing-publisher",
    "Where this dossier itself asks for comment (`By: us`), `dossier.yml` says who that is.",
    why: "Readers must know who asked. `us` alone is nobody's name.",
    wrong: .claim(ending: ownRequest()),
    right: .claim(ending: ownRequest(by: "[[The Lantern]]", "- In: [@lantern-20240304]\n")))
  static let retractionByOther = structural(
    "retraction-by-other", "Only those who alleged something retract it.",
    why:
      "Nobody can take back what somebody else said. The point would read as withdrawn while its origin stands by it.",
    wrong: .claim(
      ending: radio("Retraction").replacing("Marta Quill", with: "Jonas Weir")),
    right: .claim(ending: radio("Retraction").replacing("Marta Quill", with: "The Lantern")))
  static let partialAdmission = adjustable(
    "partial-admission", .warning,
    "An `Admission` admits the point's whole proposition; who admits a part of it makes a `Partial admission`.",
    why: "The page would say that the whole proposition was admitted.",
    wrong: .claim(ending: radio("Admission").replacing("on the radio", with: "in part")),
    right: .claim(ending: radio("Partial admission")))
  static let invalidRepeats = structural(
    "invalid-repeats", "`Repeats` names another statement by its anchor, itself no `Repeats`.",
    why:
      "One denial may answer several points. Where its anchor is wrong, a point would stand unanswered.",
    wrong: .claim(ending: brother(denial: "- Repeats: leter")),
    right: .claim(ending: brother(denial: "- Repeats: letter")))
  static let unmarkedQuotation = adjustable(
    "unmarked-quotation", .warning,
    "A quotation in a statement has `>` at the beginning of each line.",
    why:
      "Quotation marks alone do not make a quotation. The page would show the speaker's words as the editor's, and the export would not have them as what was said.",
    wrong: .claim(ending: radio("Denial", "\n\n“There was no promise.”")),
    right: .claim(ending: radio("Denial", "\n\n> There was no promise.")))
  static let unreadAttribute = adjustable(
    "unread-attribute", .warning,
    "Keys and values belong in the front matter and in attribution lists; no other list is read.",
    why: "Its editor believes that the value counts, but it is only shown.",
    wrong: .claim(
      ending: radio("Denial", "\n\n> There was no promise.\n\n* Rating: False")),
    right: .claim(
      ending: radio("Denial", "\n\n> There was no promise.\n\nNobody else was in the room.")))

  static let statements = [
    unknownStatement, misplacedStatement, missingProposition, missingPoint, missingAttribution,
    unknownAttribution, duplicateAttribution, mergedList, invalidSpeaker, unseenSource,
    invalidRepeats, invalidReplaces, missingPublisher, retractionByOther, partialAdmission,
    unmarkedQuotation, unreadAttribute,
  ]

  /// A finding of a court, and one that sets it aside.
  private static func appeal(replacing anchor: String) -> String {
    """
    ### Finding: the court {#court}

    - By: [[Court of Lakemoor]]
    - In: [@ruling-20240304]
    - Date: 2024-03-04
    - Effect: supports

    > The mayor took part in the award.

    ### Finding: on appeal

    - By: [[Court of Lakemoor]]
    - In: [@ruling-20240304]
    - Date: 2024-03-04
    - Effect: inconclusive
    - Replaces: \(anchor)

    > The ruling is set aside.
    """
  }

  private static func ownRequest(by speaker: String = "us", _ more: String = "") -> String {
    """
    ### Comment request

    - By: \(speaker)
    - To: [[Marta Quill]]
    \(more)- Date: 2024-03-04
    - Outcome: declined
    """
  }

  /// A second point of the claim.
  static func brother(
    proposition: String = "The owner of the firm is her brother.\n\n", denial: String
  ) -> String {
    """
    ## That Jonas Weir is her brother {#brother}

    \(proposition)### Allegation

    - By: [[The Lantern]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    ### Denial

    \(denial)
    """
  }
}
