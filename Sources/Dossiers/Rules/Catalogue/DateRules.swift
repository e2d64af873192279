extension Rule {
  static let sourcePredates = adjustable(
    "source-predates", .warning,
    "A statement is not older than the sources in which it was read: one of them is of its day or later.",
    why:
      "Nobody reads in a paper of Monday what was said on Tuesday: one of the two dates is wrong.",
    of: [.reuters],
    wrong: .claim(
      ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2024-03-06")),
    right: .claim(ending: radio("Response")))
  static let replyPredates = adjustable(
    "reply-predates", .warning,
    "A reply, a finding or a retraction is not older than the allegation that it is about.",
    why: "A denial of something else, made earlier, would pass for the reply to this allegation.",
    of: [.bbc, .grant],
    wrong: .claim(
      ending: radio("Response").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
    right: .claim(
      ending: radio("Context").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")))
  static let correctionPredates = adjustable(
    "correction-predates", .warning, "A correction is not older than what it corrects.",
    why: "A correction cannot be about a report that was not there yet.", of: [.reuters],
    wrong: .claim(
      ending: radio("Correction").replacing("Date: 2024-03-04", with: "Date: 2023-03-04")),
    right: .claim(ending: radio("Correction")))

  static let dates = [sourcePredates, replyPredates, correctionPredates]
}
