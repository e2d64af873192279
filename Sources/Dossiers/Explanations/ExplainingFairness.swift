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
  ]

  private static func request(outcome: String) -> String {
    """
    ### Comment request

    - By: [[The Lantern]]
    - To: [[Jonas Weir]]
    - In: [@lantern-20240304]
    - Outcome: \(outcome)
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
