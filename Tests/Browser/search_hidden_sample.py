"""A small dossier with words of every kind that only editors read, and one published claim."""

STATEMENT = "### {kind}\n\n- By: {by}\n- In: [@paper]\n- Date: 2024-03-02\n\n> {words}\n\n"
#: Each stands in one hidden place of the files below, and nowhere else.
HIDDEN = ["quagmireword", "zephyrword", "oblongword", "pangolinword", "wombatword", "secretmayor", "lanternword"]


def claim(title: str, words: str, more: str = "", text: str = "") -> str:
    allegation = STATEMENT.format(kind="Allegation", by="[[paper-house]]", words=words)
    denial = STATEMENT.format(kind="Denial", by="[[mayor]]", words="Nothing of it is so.")
    return f"---\ntitle: {title}\nabout: [mayor]\n{more}---\n\n{text}\n\n## That it was so {{#so}}\n\nIt was so.\n\n{allegation}{denial}"


FILES = {
    "dossier.yml": "title: What is hidden\nrules: {no-request: off}\n",
    "content/claims/open.md": claim("The open claim", "What everybody reads.", "private: {phone: quagmireword}\n",
                                    "Before %% zephyrword %% and after. <!-- oblongword -->"),
    "content/claims/draft.md": claim("The pangolinword claim", "What nobody reads yet.", "draft: true\n"),
    "content/claims/embargoed.md": claim("The later claim", "Told by the [[secret]] and wombatword.",
                                         "embargo: 2027-01-01T00:00:00Z\n"),
    "content/figures/secret.md": "---\ntitle: Secretmayor of elsewhere\nkind: person\n---\n",
    "content/figures/mayor.md": "---\ntitle: The mayor\nkind: person\nprivate: {home: lanternword}\n---\n",
    "content/figures/paper-house.md": "---\ntitle: Paper House\nkind: outlet\n---\n",
    "content/sources/paper.md": "---\ntitle: A paper\ntype: news-report\ndate: 2024-03-02\npublisher: paper-house\n---\n",
}
