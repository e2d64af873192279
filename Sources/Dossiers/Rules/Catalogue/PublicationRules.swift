extension Rule {
  static let uncorrectedChange = adjustable(
    "uncorrected-change", .error,
    "What readers were told, as `published.yml` has it on record, does not change or disappear without a newer entry under `corrections`.",
    why:
      "Whoever read a page and quoted it must be able to see that it was changed. A silent edit costs more trust than the error did.",
    wrong: .figure("kind: person").after(published: moss),
    right: .figure(
      "kind: person\ncorrections:\n  - date: 2024-05-02\n    kind: correction\n    text: We misspelt her name.\n    was: Rita Mos\n    now: Rita Moss"
    ).after(published: moss))
  static let lostAddress = adjustable(
    "lost-address", .error,
    "What was published keeps its address, or has it under `redirects`; a point or statement keeps its anchor.",
    why:
      "Others have linked to it. Who follows their links must find what they found, or what became of it.",
    wrong: .claim(SampleSite.point.replacing("{#steered}", with: "{#contract}"))
      .after(published: ferryContract),
    right: .claim(SampleSite.point).after(published: ferryContract))
  static let correctionNotMade = adjustable(
    "correction-not-made", .error,
    "What a new entry under `corrections` says that the page says `now`, stands on the page, word for word.",
    why: "A notice of a correction that was not made tells readers that an error is right.",
    wrong: .figure("kind: person\nrole: Reporter\n" + editor),
    right: .figure("kind: person\nrole: Editor of the Lantern\n" + editor))

  static let publication = [uncorrectedChange, lostAddress, correctionNotMade]

  private static let moss =
    "- {figure: rita-moss, first: 2024-05-01, changed: 2024-05-01, title: \"Rita Mos\"}"

  private static let ferryContract = """
    - {claim: ferry-contract, first: 2024-03-05, changed: 2024-03-05, title: "The ferry contract"}
    - {claim: ferry-contract, section: steered, title: "That she steered the contract"}
    """

  private static let editor = """
    corrections:
      - date: 2024-05-02
        kind: correction
        text: We had her office wrong.
        was: Reporter
        now: Editor of the Lantern
    """
}
