"""An invented dossier whose lists are long enough to be filtered and sorted."""

BASE = "/lists/"

SETTINGS = "title: The lists\nbase-url: https://lists.example/lists/\nrules: {no-request: off}\n"
#: Titles whose order and letters are not those of their bytes.
TITLES = ["Zebra crossing", "Élan vital", "apple tax", "Ñandú park", "Claim 10", "Claim 9", "Ölpreis", "港口合同"]
ALLEGED = ["2021", "2023-04-02", "2023-04", "2022-01-31", "2023", "2022-02-01", "2021-12-31", "2023-11-05"]


def claim(number: int) -> str:
    date = ALLEGED[number]
    denial = f"### Denial\n\n- By: [[Ann Lee]]\n- In: [@doc-0]\n- Date: {date}\n\n> No.\n" if number % 2 else ""
    finding = (f"### Finding\n\n- By: [[Council]]\n- In: [@doc-0]\n- Date: {date}\n- Effect: refutes\n"
               if number == 3 else "")
    return f"""---
title: {TITLES[number]}
about: [ann]
summary: What was said in matter {number}.
---

## That she knew {{#knew}}

She knew of matter {number}.

### Allegation {{#said}}

- By: [[Gazette]]
- In: [@doc-0]
- Date: {date}

> She knew.

{denial}
{finding}
"""


def source(number: int) -> str:
    kind = ["news-report", "hansard", "dataset"][number % 3]
    return f"---\ntitle: Paper {number}\ntype: {kind}\ndate: {2020 + number % 4}-0{1 + number % 9}\npublisher: gazette\n---\n"


FILES = {
    "dossier.yml": SETTINGS,
    "content/figures/ann.md": "---\ntitle: Ann Lee\nkind: person\n---\n",
    "content/figures/council.md": "---\ntitle: Council\nkind: public-body\n---\n",
    "content/figures/gazette.md": "---\ntitle: Gazette\nkind: outlet\n---\n",
    **{f"content/figures/p{n}.md": f"---\ntitle: Person {n}\nkind: person\n---\n" for n in range(6)},
    **{f"content/claims/c{n}.md": claim(n) for n in range(len(TITLES))},
    **{f"content/sources/doc-{n}.md": source(n) for n in range(12)},
    **{f"content/events/e{n}.md": f"---\ntitle: Event {n}\ndate: {2020 + n % 3}\n---\n" for n in range(7)},
}
