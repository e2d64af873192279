extension Rule {
  static let accusedWithoutAbout = adjustable(
    "accused-without-about", .note,
    "A figure whom a proposition names, and who does not allege it, is among those whom the point or its claim is about, unless it accuses somebody else.",
    why:
      "Of a point that accuses two people, readers see whether one of them answered. The other has no place for a reply, and nobody notices that it is missing.",
    of: [.bbc],
    wrong: .claim(ending: secondAccusation("", denial: "- Repeats: letter")),
    right: .claim(
      ending: secondAccusation(
        "\n- About: [[Jonas Weir]]",
        denial: """
          - By: [[Jonas Weir]]
          - In: [@lantern-20240304]
          - Date: 2024-03-04

          > I had the boats.
          """)))
  static let oneSidedSummary = adjustable(
    "one-sided-summary", .warning,
    "Where a claim's first point has a denial or a finding, its `summary`, together with `short`, says so or names who found it.",
    why:
      "Most readers see no more than the summary. One that has the allegation alone tells them half of what you know.",
    of: [.grant],
    wrong: .claim(keys: "summary: A newspaper reported that the mayor steered the contract."),
    right: .claim(
      keys: "summary: A newspaper reported that the mayor steered the contract. She denied it."))
  static let unlinkedPerson = adjustable(
    "unlinked-person", .note,
    "A person who is named in a proposition or a quotation, and has a page, is linked or recorded somewhere in that claim.",
    why:
      "Readers cannot tell who is meant, and the person's own page says nothing of the claim in which he is named.",
    wrong: .claim(ending: radio("Response", "\n\n> Better ask Jonas Weir about that.")),
    right: .claim(
      ending: radio(
        "Response",
        "\n\n> Better ask Jonas Weir about that.\n\n[[Jonas Weir]] owns the firm.")))
  static let policyMissing = adjustable(
    "policy-missing", .note,
    "A site with claims has pages on its methodology, its corrections, how it can be reached, and who funds it.",
    why:
      "Whoever is named on the site must be able to learn by what rules it works, who pays for it, and how an error is put right.",
    of: [.ifcn("commitments 3 to 5")],
    wrong: .file("dossier.yml", SampleSite.address.trimmed),
    right: .file("dossier.yml", SampleSite.settings.trimmed))

  static let fairness = [accusedWithoutAbout, oneSidedSummary, unlinkedPerson, policyMissing]

  private static func secondAccusation(_ about: String, denial: String) -> String {
    """
    ## That Jonas Weir lied {#lied}

    [[Jonas Weir]] lied about the boats that he had.

    ### Allegation

    - By: [[The Lantern]]\(about)
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    ### Denial

    \(denial)
    """
  }
}
