import TestSupport

/// A dossier with every kind of statement, in several scripts, about nobody who exists.
let sampleSite = TestSite([
  File(
    "dossier.yml",
    """
    title: The lake record
    base-url: https://lake.example/record/
    language: en
    publisher: {name: Lakeside Desk, url: "https://lake.example/"}
    policies: {corrections: corrections}
    ratings: {False: 1, Unproven: 3, True: 5}
    \(TestSite.quietRules.dropLast()), source-predates: off, reply-predates: off, correction-not-made: off}
    """),
  File(
    "content/figures/ana-ruiz.md",
    """
    ---
    title: Ana Ruiz Ñúñez
    kind: person
    aliases: [the mayor]
    role: Politician
    roles:
      - {title: Mayor, organization: town-hall, from: 2019, to: 2024-05, sources: [gazette-1]}
    redirects: [/people/ana/]
    ---

    Mayor for five years [@gazette-1, p. 2].
    """),
  File(
    "content/figures/town-hall.md", "---\ntitle: Town Hall\nkind: public-body\n---\n"),
  File(
    "content/figures/auditor.md", "---\ntitle: 审计署\nkind: public-body\nrole: Auditor\n---\n"),
  File(
    "content/figures/gazette.md", "---\ntitle: The Gazette\nkind: outlet\n---\n"),
  File(
    "content/figures/omar.md", "---\ntitle: عمر الخطيب\nkind: person\n---\n"),
  File(
    "content/sources/gazette-1.md",
    """
    ---
    title: Money & mud
    type: news-report
    date: 2023-03-01
    publisher: gazette
    authors: [Lena Falk, عمر الخطيب]
    url: https://gazette.example/mud
    unnamed-sources: [{count: two, description: officials, reason: They fear for their posts.}]
    ---
    """),
  File(
    "content/sources/herald-1.md",
    """
    ---
    title: Others say so too
    type: news-report
    date: 2023-03-02
    publisher-name: The Herald
    seen: copy
    copy-url: https://archive.example/herald
    relays: [{source: gazette-1}]
    ---
    """),
  File(
    "content/sources/audit.md",
    """
    ---
    title: Audit of the lake fund
    type: official-report
    date: 2024-01
    publisher: auditor
    seen: no
    ---
    """),
  File(
    "content/events/flood.md",
    """
    ---
    title: The flood
    date: 2023-02-10/2023-02
    place: Lakeside
    figures: [ana-ruiz]
    claims: [fund]
    corrections:
      - {date: 2024-06-01, kind: correction, text: The flood began on the 10th., was: 11 February, now: 10 February}
    ---

    The lake rose [@herald-1].
    """),
  File(
    "content/pages/about.md",
    "---\ntitle: About\nsummary: What was said about the lake fund, and what was found.\n---\nText.\n"
  ),
  File("content/pages/corrections.md", "---\ntitle: Corrections\n---\nWe correct openly.\n"),
  File(
    "content/claims/fund.md",
    """
    ---
    title: The lake fund
    about: [ana-ruiz]
    summary: Where the money went.
    assessment: {label: Unproven, explanation: The audit looked at one year only., by: Lakeside Desk, date: 2024-02}
    ---

    After [[flood|the flood]] a fund was opened [@herald-1; @gazette-1, p. 3]. See [[#taken]].

    ## That she took money {#taken}

    Ana Ruiz took money from the *lake fund*.

    ### Allegation: two officials

    - By: unnamed, two officials
    - To: [[The Gazette]]
    - In: [@gazette-1; @herald-1; @audit]
    - Date: 2023-03-01

    > She took it & “hid” it.

    They gave [no figure](https://gazette.example/mud?a=1&b=2).

    ### Denial: by letter {#letter}

    - By: [[Ana Ruiz Nunez]]
    - Via: her lawyer
    - To: [[The Gazette]], the council
    - In: [@gazette-1, p. 4]
    - Date: 2023-03-01

    > I took nothing.

    ### Denial

    - By: [[Town Hall]]
    - In: [@herald-1]
    - Date: 2023-03-02

    ### Finding {#audit}

    - By: [[审计署]]
    - In: [@herald-1; @audit, p. 7]
    - Date: 2024-01
    - Effect: no evidence

    ### Comment request

    - By: [[The Gazette]]
    - To: [[omar|Omar]]
    - In: [@gazette-1]
    - Outcome: no response

    ## That he knew {#knew}

    Omar knew of it.

    ### Allegation

    - By: [[The Gazette]]
    - About: [[omar]]
    - In: [@gazette-1]
    - Date: 2023-03

    ## That both lied {#lied}

    Both lied about it.

    ### Allegation

    - By: [@audit]
    - About: [[omar]], [[Ana Ruiz Ñúñez]]
    - In: [@herald-1]
    - Date: 2023-04-01

    ### Denial

    - Repeats: letter

    ## What followed

    ### Proceeding: a suit

    - By: [[the mayor]]
    - To: [[The Gazette]]
    - In: [@herald-1]
    - Date: 2023-06
    - Stage: claim

    ### Comment request

    - By: [[The Gazette]]
    - To: [[omar]]
    - In: [@gazette-1]
    - Date: 2023-02-28
    - Outcome: declined

    ### Context

    Nobody else was asked.
    """),
])
