extension Explanation {
  static let ofStatements = [
    Explanation(
      .unknownStatement,
      why: "A misspelt word would lose the statement: "
        + "the denial would be plain text, and its point would count as unanswered.",
      wrong: .claim(ending: radio("Denail")), right: .claim(ending: radio("Denial"))),
    Explanation(
      .misplacedStatement,
      why: "A reply that does not stand under its point is lost: "
        + "readers would see the allegation without it.",
      wrong: .claim(ending: "## Denial: on the radio\n\nMarta Quill denied it again."),
      right: .claim(ending: radio("Denial", "\n\nMarta Quill denied it again."))),
    Explanation(
      .missingProposition,
      why: "Readers must see in one sentence what is alleged. "
        + "Otherwise nobody can tell what a denial denies and a finding finds.",
      wrong: .claim(ending: brother(proposition: "", denial: "- Repeats: letter")),
      right: .claim(ending: brother(denial: "- Repeats: letter"))),
    Explanation(
      .missingPoint,
      why: "Without a point a claim has no status and no reply: it says nothing about anybody.",
      wrong: .claim("A newspaper asked how the ferry contract was won."),
      right: .claim(SampleSite.point)),
    Explanation(
      .missingAttribution,
      why: "Readers must be able to see who said it, when, and where it can be read.",
      wrong: .claim(
        ending: "### Response: on the radio\n\n- By: [[Marta Quill]]\n- Date: 2024-03-04"),
      right: .claim(ending: radio("Response"))),
    Explanation(
      .unknownAttribution,
      why: "A line that the program does not know would be lost, and with it whatever it says.",
      wrong: .claim(ending: radio("Response", "\n- Place: Lakemoor")),
      right: .claim(ending: radio("Response", "\n\nShe spoke in Lakemoor."))),
    Explanation(
      .duplicateAttribution,
      why: "One of the two would be lost: a speaker, a source or a day.",
      wrong: .claim(ending: radio("Response", "\n- In: [@bids-2023]")),
      right: .claim(
        ending: radio("Response").replacing("20240304]", with: "20240304; @bids-2023]"))),
    Explanation(
      .mergedList,
      why: "Markdown reads two lists in a row as one. "
        + "What the editor lists would pass for facts about the statement.",
      wrong: .claim(ending: radio("Response", "\n\n- She named two other bidders.")),
      right: .claim(ending: radio("Response", "\n\n* She named two other bidders."))),
    Explanation(
      .invalidSpeaker,
      why: "A name without its brackets would make a nameless speaker, "
        + "and a denial would not count as that person's.",
      wrong: .claim(ending: radio("Denial").replacing("[[Marta Quill]]", with: "Marta Quill")),
      right: .claim(ending: radio("Denial"))),
    Explanation(
      .unseenSource,
      why: "The page would say that you read the words in a document that you never saw.",
      wrong: .claim(
        ending: radio("Response").replacing("[@lantern", with: "[@bids-2023; @lantern")),
      right: .claim(
        ending: radio("Response").replacing("20240304]", with: "20240304; @bids-2023]"))),
    Explanation(
      .invalidRepeats,
      why: "One denial may answer several points. "
        + "Where its anchor is wrong, a point would stand unanswered.",
      wrong: .claim(ending: brother(denial: "- Repeats: leter")),
      right: .claim(ending: brother(denial: "- Repeats: letter"))),
    Explanation(
      .invalidReplaces,
      why: "Where the anchor is wrong, an earlier finding that was set aside would still stand.",
      wrong: .claim(ending: appeal(replacing: "cort")),
      right: .claim(ending: appeal(replacing: "court"))),
    Explanation(
      .missingPublisher,
      why: "Readers must know who asked. `us` alone is nobody's name.",
      wrong: .claim(ending: ownRequest()),
      right: .claim(ending: ownRequest(by: "[[The Lantern]]", "- In: [@lantern-20240304]\n"))),
    Explanation(
      .retractionByOther,
      why: "Nobody can take back what somebody else said. "
        + "The point would read as withdrawn while its origin stands by it.",
      wrong: .claim(
        ending: radio("Retraction").replacing("Marta Quill", with: "Jonas Weir")),
      right: .claim(ending: radio("Retraction").replacing("Marta Quill", with: "The Lantern"))),
    Explanation(
      .partialAdmission,
      why: "The page would say that the whole proposition was admitted.",
      wrong: .claim(ending: radio("Admission").replacing("on the radio", with: "in part")),
      right: .claim(ending: radio("Partial admission"))),
    Explanation(
      .unmarkedQuotation,
      why: "Quotation marks alone do not make a quotation. The page would show the speaker's words "
        + "as the editor's, and the export would not have them as what was said.",
      wrong: .claim(ending: radio("Denial", "\n\n“There was no promise.”")),
      right: .claim(ending: radio("Denial", "\n\n> There was no promise."))),
    Explanation(
      .unreadAttribute,
      why: "Its editor believes that the value counts, but it is only shown.",
      wrong: .claim(
        ending: radio("Denial", "\n\n> There was no promise.\n\n* Rating: False")),
      right: .claim(
        ending: radio("Denial", "\n\n> There was no promise.\n\nNobody else was in the room."))),
  ]

  /// A finding of a court, and one that sets it aside.
  private static func appeal(replacing anchor: String) -> String {
    """
    ### Finding: the court {#court}

    - By: [[Weir Ferries]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04
    - Effect: supports

    ### Finding: the court of appeal

    - By: [[Jonas Weir]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04
    - Effect: inconclusive
    - Replaces: \(anchor)
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
    proposition: String = "Jonas Weir, who owns the firm, is her brother.\n\n", denial: String
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
