/// The site around every example, about a town that does not exist.
enum SampleSite {
  static let settings = address + policies

  static let address = """
    title: Lakemoor on the record
    base-url: https://lakemoor.example/

    """

  /// The pages that say how the site works, which is one.
  static let policies = """
    policies:
      methodology: methodology
      corrections: methodology
      contact: methodology
      funding: methodology

    """

  static let claimPath = "content/claims/ferry-contract.md"

  static func claim(_ text: String) -> String { frontMatter() + "\n" + text }

  static func frontMatter(_ keys: String = "") -> String {
    """
    ---
    title: The ferry contract
    about: [marta-quill]
    \(keys.isEmpty ? "" : keys + "\n")---

    """
  }

  static let point = """
    ## That she steered the contract {#steered}

    Marta Quill saw to it that the contract went to her brother's firm.

    ### Allegation

    - By: [[The Lantern]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    ### Denial: a letter {#letter}

    - By: [[Marta Quill]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    > I had no hand in this award.
    """

  static let ferry = """
    <svg xmlns="http://www.w3.org/2000/svg" width="80" height="20">
      <path d="M0 0h80l-20 20H20z"/>
    </svg>

    """

  static let files = [
    "dossier.yml": settings,
    "content/assets/contract.txt": "The contract of 2023.\n",
    "content/assets/crossing.mov": "\0\0film",
    "content/assets/ferry.svg": ferry,
    claimPath: claim(point),
    "content/claims/second-ferry.md": """
    ---
    title: The second ferry
    about: []
    draft: true
    ---

    ## That it leaks

    The second ferry leaks.

    ### Allegation

    - By: unnamed, a sailor
    - To: [[The Lantern]]
    - In: [@lantern-20240304]
    - Date: 2024-03-04

    """,
    "content/figures/court.md": "---\ntitle: Court of Lakemoor\nkind: public-body\n---\n",
    "content/figures/jonas-weir.md":
      "---\ntitle: Jonas Weir\nkind: person\naliases: [Weir]\n---\n",
    "content/figures/lantern.md": "---\ntitle: The Lantern\nkind: outlet\n---\n",
    "content/figures/marta-quill.md": "---\ntitle: Marta Quill\nkind: person\n---\n",
    "content/figures/weir-ferries.md":
      "---\ntitle: Weir Ferries\nkind: organization\n---\n",
    "content/pages/methodology.md": "---\ntitle: How we work\n---\n\n"
      + "We ask everybody. ![The ferry](../assets/ferry.svg)\n\n"
      + "See [the contract](../assets/contract.txt) and [a film](../assets/crossing.mov).\n",
    "content/pages/second-tender.md":
      "---\ntitle: The second tender\ndraft: true\n---\n\nThe town will ask for bids again.\n",
    "content/sources/bids-2023.md": """
    ---
    title: The sealed bids
    type: other
    date: 2023-10
    publisher-name: Lakemoor harbour office
    seen: no
    ---

    """,
    "content/sources/forum-20240304.md": """
    ---
    title: Post on the ferry
    headline: false
    type: social-post
    date: 2024-03-04
    publisher-name: A forum
    url: https://forum.example/ferry
    ---

    """,
    "content/sources/ruling-20240304.md": """
    ---
    title: Ruling on the ferry contract
    type: court-ruling
    date: 2024-03-04
    publisher: court
    url: https://court.example/ferry
    ---

    """,
    "content/sources/lantern-20240304.md": """
    ---
    title: Mayor's brother won ferry contract
    type: news-report
    date: 2024-03-04
    publisher: lantern
    url: https://lantern.example/ferry
    ---

    """,
  ]
}
