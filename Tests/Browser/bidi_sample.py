"""A site whose every name turns the direction of what stands beside it, if it can."""

import re

from hostile_payloads import markdown, yaml

#: Names that turn what follows them, close the isolate that they stand in, or leave many open.
NAMES = [
    "Ana \u202eBeta", "Ana\u2069\u202eBeta", "Ana \u2067\u2067Beta", "\u202b\u202aAna Beta\u202c", "Ana\u2069\u2069\u2069\u202dBeta",
    "\u2066\u202eAna\u2069\u2069\u202eBeta",
]
CLAIM = """---
title: {name} claim{n}
about: [f{n}]
summary: A summary.
assessment: {{label: Open, by: {name} assessor, date: 2024-01-01}}
---

The lead [@s{n}, {words} p. 1] ends here.

## {words} point {{#point}}

It is so.

### Allegation: {words} label {{#said}}

- By: unnamed, {words} clerk
- To: {words} desk
- In: [@s{n}, {words} p. 2]
- Date: 2024-01-01

> Quoted.

### Comment request: {words} letter

- By: [[f{n}]]
- To: [[f{n}]]
- Via: {words} agent
- In: [@s{n}]
- Date: 2024-01-01
- Outcome: no response

### Response

- Repeats: elsewhere

## {words} whole

### Response {{#elsewhere}}

- By: [[f{n}]]
- In: [@s{n}]
- Date: 2024-01-02

Words of [[f{n}]] and [[f{n}|{words}]] and more.
"""
FIGURE = """---
title: {name} figure{n}
kind: person
aliases: [{name} alias{n}, another]
role: {name} role
roles: [{{title: {name} post, organization: {name} body, from: 2020}}]
---
"""
SOURCE = """---
title: {name} source{n}
type: other
date: 2024-01-01
publisher-name: {name} house
authors: [{name} author, another]
unnamed-sources: [{{count: {name}, description: {name} clerk, reason: {name} fear}}]
---
"""
EVENT = """---
title: {name} event{n}
date: 2024-01-01
summary: A summary.
place: {name} place
figures: [f{n}]
claims: [c{n}]
---
"""
PAGE = """---
title: {name} page{n}
---

A link to [[f{n}]], [[c{n}#point]] and [[c{n}#said|{words}]] goes on.
"""


def files() -> dict[str, str]:
    """A site whose every name turns."""
    made = {"dossier.yml": f"title: {yaml(NAMES[0])}\nbase-url: https://turned.example/\nratings: {{Open: 1}}\n"
                           f"publisher: {{name: {yaml(NAMES[1])}}}\n"}
    for n, name in enumerate(NAMES):
        for folder, text in [("claims", CLAIM), ("figures", FIGURE), ("sources", SOURCE), ("events", EVENT),
                             ("pages", PAGE)]:
            filled = text.replace("{name}", "\0").format(n=n, words=markdown(name).replace("{name}", name))
            # A value is put in quotes whole.
            filled = "\n".join(line if "\0" not in line else quoted(line, name) for line in filled.split("\n"))
            made[f"content/{folder}/{folder[0]}{n}.md"] = filled
    return made


def quoted(line: str, name: str) -> str:
    return re.sub("\0[^,}\\]]*", lambda match: yaml(match[0].replace("\0", name)), line)
