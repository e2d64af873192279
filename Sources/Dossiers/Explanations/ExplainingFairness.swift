extension Explanation {
  static let ofFairness = [
    Explanation(
      .answerNotShown,
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
          """)),
    Explanation(
      .noRequest,
      why: "Whoever is accused should have had the chance to answer, "
        + "and readers should see whether that was so.",
      wrong: .claim(ending: accusation),
      right: .claim(ending: accusation + "\n\n" + request(outcome: "no response"))),
    Explanation(
      .requestOverdue,
      why:
        "A request that stays “pending” for ever says of somebody who was silent that he may still answer.",
      wrong: .claim(ending: request(outcome: "pending", "\n- Deadline: 2024-03-08")),
      right: .claim(ending: request(outcome: "no response", "\n- Deadline: 2024-03-08"))),
    Explanation(
      .sourcePredates,
      why:
        "Nobody reads in a paper of Monday what was said on Tuesday: one of the two dates is wrong.",
      wrong: .claim(
        ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2024-03-06")),
      right: .claim(ending: radio("Response"))),
    Explanation(
      .replyPredates,
      why: "A denial of something else, made earlier, would pass for the reply to this allegation.",
      wrong: .claim(
        ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
      right: .claim(
        ending: radio("Context").replacing("Date: 2024-03-04", with: "Date: 2023-03-04"))),
    Explanation(
      .correctionPredates,
      why: "A correction cannot be about a report that was not there yet.",
      wrong: .claim(
        ending: radio("Correction").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
      right: .claim(ending: radio("Correction"))),
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
