"""An invented dossier with more than its pages can hold: lists, the timeline and a figure's page are cut into parts."""

BASE = "/"

SETTINGS = "title: The crowded files\nbase-url: https://crowded.example/\nrules: {no-request: off}\n"


def claim(number: int) -> str:
    year, month, day = 2023 + number % 2, 1 + number % 11, 1 + number % 28
    # Now and then only the year is on record.
    date = f"{year}" if number % 40 == 5 else f"{year}-{month:02}-{day:02}"
    return f"""---
title: Matter {number} of the 港口 council
about: [ann]
summary: What was said of Ann Lee in matter {number}, and what she replied to it.
---

## That she signed paper {number} {{#signed}}

Ann Lee signed paper {number}.

### Allegation

- By: [[Gazette]]
- In: [@report]
- Date: {date}

> She signed it.

### Denial: by letter

- By: [[Ann Lee]]
- In: [@report]
- Date: {date}

> I signed nothing.
"""


FILES = {
    "dossier.yml": SETTINGS,
    "content/figures/ann.md": "---\ntitle: Ann Lee\nkind: person\nrole: Councillor\n---\n\nShe sits on the council.\n",
    "content/figures/gazette.md": "---\ntitle: Gazette\nkind: outlet\n---\n",
    "content/sources/report.md":
        "---\ntitle: The report\ntype: news-report\ndate: 2025-01-02\npublisher: gazette\n---\n",
    "content/events/vote.md": "---\ntitle: The vote\ndate: 2024-03-04\nfigures: [ann]\n---\n",
    **{f"content/claims/matter-{number}.md": claim(number) for number in range(340)},
}
