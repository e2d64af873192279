extension Rule {
  static let answerNotShown = adjustable(
    "answer-not-shown", .warning,
    "Where a comment request was answered, the answer stands on the page.",
    why: "Readers who learn that somebody answered expect to read the answer.",
    wrong: .claim(ending: request(outcome: "answered")),
    right: .claim(
      ending: request(outcome: "answered")
        + """


        ### Response

        - By: [[Jonas Weir]]
        - In: [@lantern-20240304]
        - Date: 2024-03-04

        > We had the better boats.
        """))
  static let noRequest = adjustable(
    "no-request", .warning, "Whoever an allegation is about has answered it or was asked to.",
    why:
      "Whoever is accused should have had the chance to answer, and readers should see whether that was so.",
    wrong: .claim(ending: accusation),
    right: .claim(ending: accusation + "\n\n" + request(outcome: "no response")))
  static let requestOverdue = adjustable(
    "request-overdue", .warning,
    "When the deadline of a request is over, its outcome is no longer `pending`.",
    why:
      "A request that stays “pending” for ever says of somebody who was silent that he may still answer.",
    wrong: .claim(ending: request(outcome: "pending", "\n- Deadline: 2024-03-08")),
    right: .claim(ending: request(outcome: "no response", "\n- Deadline: 2024-03-08")))
  static let sourcePredates = adjustable(
    "source-predates", .warning,
    "A statement is not older than the sources in which it was read: one of them is of its day or later.",
    why:
      "Nobody reads in a paper of Monday what was said on Tuesday: one of the two dates is wrong.",
    wrong: .claim(
      ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2024-03-06")),
    right: .claim(ending: radio("Response")))
  static let replyPredates = adjustable(
    "reply-predates", .warning,
    "A reply, a finding or a retraction is not older than the allegation that it is about.",
    why: "A denial of something else, made earlier, would pass for the reply to this allegation.",
    wrong: .claim(
      ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
    right: .claim(
      ending: radio("Context").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")))
  static let correctionPredates = adjustable(
    "correction-predates", .warning, "A correction is not older than what it corrects.",
    why: "A correction cannot be about a report that was not there yet.",
    wrong: .claim(
      ending: radio("Correction").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
    right: .claim(ending: radio("Correction")))

  static let fairness = [
    answerNotShown, noRequest, requestOverdue, sourcePredates, replyPredates, correctionPredates,
  ]

  private static func request(outcome: String, _ more: String = "") -> String {
    """
    ### Comment request

    - By: [[The Lantern]]
    - To: [[Jonas Weir]]
    - In: [@lantern-20240304]
    - Outcome: \(outcome)\(more)
    """
  }

  private static let accusation = """
    ## That Jonas Weir lied {#lied}

    Jonas Weir lied about the boats that he had.

    ### Allegation

    - By: [[The Lantern]]
    - About: [[Jonas Weir]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04
    """
}
