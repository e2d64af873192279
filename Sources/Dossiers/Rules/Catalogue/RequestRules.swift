extension Rule {
  static let answerNotShown = adjustable(
    "answer-not-shown", .warning,
    "Where a comment request was answered, the answer stands on the page.",
    why: "Readers who learn that somebody answered expect to read the answer.", of: [.bbc, .grant],
    wrong: .claim(ending: request(outcome: "answered")),
    right: .claim(
      ending: request(outcome: "answered") + "\n\n" + answer("Response", "We had the better boats.")
    ))
  static let noRequest = adjustable(
    "no-request", .warning, "Whoever an allegation is about has answered it or was asked to.",
    why:
      "Whoever is accused should have had the chance to answer, and readers should see whether that was so.",
    of: [.bbc, .grant],
    wrong: .claim(ending: accusation()),
    right: .claim(ending: accusation() + "\n\n" + answer("Denial", "I had the boats.")))
  static let noOwnRequest = adjustable(
    "no-own-request", .warning,
    "Whoever has not answered those who asked was asked by this dossier too.",
    why:
      "A newspaper that asked on its deadline is no excuse for not asking now. Whoever publishes an accusation gives the accused the chance to answer.",
    of: [.bbc, .grant],
    wrong: .claim(ending: accusation() + "\n\n" + request(outcome: "no response")),
    right: .claim(
      ending: accusation() + "\n\n" + request(outcome: "no response") + "\n\n"
        + answer("Denial", "I had the boats.")))
  static let undatedRequest = adjustable(
    "undated-request", .warning, "A comment request says when it was made, as far as is known.",
    why: "Readers cannot tell whether there were weeks to answer, or minutes.", of: [.bbc, .grant],
    wrong: .claim(
      ending: request(outcome: "declined").replacing("- Date: 2024-03-01\n", with: "")),
    right: .claim(ending: request(outcome: "declined")))
  static let requestOverdue = adjustable(
    "request-overdue", .warning,
    "When the deadline of a request is over, its outcome is no longer `pending`.",
    why:
      "A request that stays “pending” for ever says of somebody who was silent that he may still answer.",
    of: [.bbc],
    wrong: .claim(ending: request(outcome: "pending", "\n- Deadline: 2024-03-08")),
    right: .claim(ending: request(outcome: "no response", "\n- Deadline: 2024-03-08")))
  static let staleNoResponse = adjustable(
    "stale-no-response", .warning,
    "A request stands as unanswered only if no statement by whoever was asked, to the same outlet and on the same point, followed within 30 days.",
    why:
      "“Did not respond” stays in the record of a person for good. When an answer came a week later, it is no longer true.",
    of: [.bbc, .grant],
    wrong: .claim(
      ending: accusation() + "\n\n" + request(outcome: "no response") + "\n\n"
        + answer("Denial", "I had the boats.", to: "\n- To: [[The Lantern]]")),
    right: .claim(
      ending: accusation() + "\n\n" + request(outcome: "answered") + "\n\n"
        + answer("Denial", "I had the boats.", to: "\n- To: [[The Lantern]]")))
  static let replyElsewhere = adjustable(
    "reply-elsewhere", .warning,
    "A reply that repeats other words repeats such as were said after the allegation, and not to a point of another claim.",
    why:
      "“I had no part in this” answers what was asked then. Beside another allegation it would deny what nobody had put to the speaker.",
    of: [.bbc, .grant],
    wrong: fares(denial: "### Denial\n\n- Repeats: ferry-contract#letter"),
    right: fares(denial: radio("Denial", "\n\n> The fares are the council's.")))

  static let requests = [
    answerNotShown, noRequest, noOwnRequest, undatedRequest, requestOverdue, staleNoResponse,
    replyElsewhere,
  ]

  /// A point that is about somebody who has not answered.
  static func accusation(in sources: String = "[@lantern-20240304]") -> String {
    """
    ## That Jonas Weir lied {#lied}

    Jonas Weir lied about the boats that he had.

    ### Allegation

    - By: [[The Lantern]]
    - About: [[Jonas Weir]]
    - In: \(sources)
    - Date: 2024-03-04
    """
      + (sources.hasPrefix("[@lantern-20240304]")
        ? "" : "\n\n" + answer("Denial", "I had the boats."))
  }

  private static func request(outcome: String, _ more: String = "") -> String {
    """
    ### Comment request

    - By: [[The Lantern]]
    - To: [[Jonas Weir]]
    - In: [@lantern-20240304]
    - Date: 2024-03-01
    - Outcome: \(outcome)\(more)
    """
  }

  private static func answer(_ word: String, _ words: String, to: String = "") -> String {
    """
    ### \(word)

    - By: [[Jonas Weir]]\(to)
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    > \(words)
    """
  }

  /// Another claim.
  private static func fares(denial: String) -> Example {
    .file(
      "content/claims/ferry-fares.md",
      """
      ---
      title: The fares
      about: [marta-quill]
      ---

      ## That she raised the fares {#raised}

      Marta Quill raised the fares of the ferry.

      ### Allegation

      - By: [[The Lantern]]
      - In: [@lantern-20240304]
      - Date: 2024-03-04

      \(denial)
      """)
  }
}
