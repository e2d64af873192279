extension TestSite {
  /// A site in which every kind of file and of mark stands once.
  public static let everyKind = TestSite([
    File(
      "dossier.yml",
      """
      title: Ein Versuch
      base-url: https://example.org/
      publisher: {name: P, logo: assets/logo.svg}
      policies: {methodology: how}
      ratings: {Falsch: 1, Wahr: 5}
      words: {Denial: Dementi, By: Von}
      rules: {no-request: note, source-predates: note, unsupported-syntax: warning}
      """),
    figure(
      "ana",
      """
      title: Ана Đorđević
      aliases: [安娜, آنا]
      roles:
        - title: Mayor
          organization: paper
          from: 2001-02
          to: unknown
          sources: [doc]
      waive:
        - {rule: raw-html, reason: old page, at: life}
      """, "## Life {#life}\n\n<b>Ana</b> [@doc, p. 3] %% check %% ![map](../assets/logo.svg)\n"),
    figure("paper", "kind: outlet\nembargo: 2025-01-01T00:00:00+01:00"),
    source("doc", "publisher: paper\nauthors: [安娜]\nrelays:\n  - source: copy\n    verified: true"),
    source("copy", "seen: no\nunnamed-sources:\n  - count: 2\n    reason: fear"),
    event("vote", "date: 2020-01/2020-02\nfigures: [ana]\nclaims: [x]", "> [!note]\n> a | b"),
    page(
      "how", "redirects: [/old/]\nextra: {a: [b, {c: d}]}",
      "[Ana](../figures/ana.md#life) ~~x~~\n\n| a | [[ana\\|b]] |\n|---|:-:|\n| *c* | d |\n\n![map](../assets/logo.svg 'M')"
    ),
    claim(
      "x",
      "short: 短い\nassessment: {label: Wahr, by: Desk}\nprivate: secret",
      "Lead [[ana|she]] [@doc].\r\n\r\n"
        + point(
          statement("Dementi: é {#all}", by: "[[ana]]", "2021-02") + "> Words.\n>\n> * more\n\n"
            + "### Finding\n\n- Von: [[paper]]\n- In: [@doc; @copy]\n- Date: 2022\n- Effect: refutes\n\n"
            + "### Retraction\n\n- By: unnamed, a clerk\n- In: [@doc]\n- Date: 2023\n\n```\ncode\n```\n\n"
        )
        + point("### Denial\n\n- Repeats: all\n\n", anchor: "q")
        + "## Requests\n\n"
        + statement("Comment request", by: "[[paper]]", "", "To: [[ana]]", "Outcome: declined")),
    image("logo.svg"),
  ])
}
