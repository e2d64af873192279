"""Invented dossiers in three languages, each with claims of one, twelve and forty points: statements of every kind,
relays, requests without an answer, long quotations, dates that are known in part."""

from hostile_payloads import yaml
from languages_words import ARABIC, CHINESE, FOREIGN_WORDS, FRENCH, Language, vocabulary

LANGUAGES = {"french": FRENCH, "arabic": ARABIC, "chinese": CHINESE}
POINTS = {"one": 1, "twelve": 12, "forty": 40}
FIGURES = {"she": "person", "he": "person", "paper": "outlet", "courier": "outlet", "audit": "public-body",
           "yard": "organization"}

#: What stands under a point, by turns. `{By}`, `{refutes}` and the like are the language's own words.
TURNS = [
    # Two unnamed speakers whom a second paper relays; she denies it at length; an office refutes it.
    """### {Allegation} {{#a{n}}}

- {By}: {unnamed}, {whoever}
- {To}: [[paper]]
- {In}: [@article, p. {n}; @relayed]
- Date: 2024-03-{day}

> {long} {long} {long} {long}

### {Denial}: {label} {{#d{n}}}

- {By}: [[she]]
- {In}: [@letter]
- Date: 2024-04-{day}

> {long}

> {short}

### {Finding} {{#f{n}}}

- {By}: [[audit]]
- {In}: [@rapport, p. 26]
- Date: 2024-09
- {Effect}: {refutes}

{note}
""",
    # Nobody answers.
    """### {Allegation}

- {By}: [[he]]
- {In}: [@interview]
- Date: 2024-05-{day}

> {short}

### {Comment request}

- {By}: [[paper]]
- {To}: [[she]]
- {In}: [@article]
- Date: 2024-05
- {Outcome}: {no response}
""",
    # She admits it to a paper, in part through somebody else.
    """### {Allegation}

- {By}: [@rapport]
- {In}: [@rapport]
- Date: 2024-09-{day}

### {Admission}

- {By}: [[she]]
- {Via}: {lawyer}
- {To}: [[courier]]
- {In}: [@letter]
- Date: 2024-10-{day}

> {short}
""",
    # Two allege it, one takes it back; she answers, and goes to court.
    """### {Allegation}

- {By}: [[he]]
- {To}: [[courier]]
- {In}: [@interview; @relayed]
- Date: 2024

> {long}

### {Response}

- {By}: [[she]], [[yard]]
- {Via}: {lawyer}
- {In}: [@letter]
- Date: 2025-02-{day}

> {short}

### {Retraction}

- {By}: [[he]]
- {In}: [@interview]
- Date: 2025-03

> {short}

### {Proceeding}: {label}

- {By}: [[she]]
- {In}: [@letter]
- Date: 2025-04-{day}
- {Stage}: {settled}

### {Context}

- {In}: [@rapport]

{note}
""",
    # It is about another, of whom nobody asked.
    """### {Allegation}

- {By}: [[she]]
- {In}: [@letter]
- Date: 2025-06-{day}
- {About}: [[yard]]

> {short}

### {Finding}

- {By}: [[audit]]
- {In}: [@rapport]
- Date: 2025-07-{day}
- {Effect}: {indicates}

> {short}
""",
    # What a paper in English quotes. What she said of the first is her answer to this, too; the office came to no end.
    """### {Allegation}

- {By}: {unnamed}, {whoever}
- {In}: [@relayed]
- Date: 2025-08

> {foreign}

### {Denial}

- {Repeats}: d1

### {Finding}

- {By}: [[audit]]
- {In}: [@rapport]
- Date: 2025-09-{day}
- {Effect}: {inconclusive}
""",
]
#: What was asked and done about all points.
WHOLE = """## {label} {{#whole}}

### {Comment request}

- {By}: [[courier]]
- {To}: [[yard]]
- {In}: [@relayed]
- {Outcome}: {no immediate response}

### {Proceeding}

- {By}: [[yard]]
- {To}: [[paper]]
- {In}: [@letter]
- Date: 2025-10
- {Stage}: {notice}
"""


def claim(language: Language, title: str, count: int) -> str:
    """A claim with so many points."""
    words = vocabulary(language)
    parts = [f"---\ntitle: {yaml(title)}\nabout: [she]\nsummary: {yaml(language.summary)}\n---\n\n{language.note}\n"]
    for n in range(1, count + 1):
        heading, proposition = language.heading.format(n), language.proposition.format(n)
        turn = TURNS[(n - 1) % len(TURNS)].format(
            **words, n=n, day=f"{1 + n % 28:02}", whoever=language.unnamed, lawyer=language.lawyer,
            label=language.label, short=language.short, long=language.long, foreign=FOREIGN_WORDS, note=language.note)
        parts.append(f"## {heading} {{#p{n}}}\n\n{proposition}\n\n{turn}")
    return "\n".join([*parts, WHOLE.format(**words, label=language.label)])


def page(**keys: str) -> str:
    """A file of front matter; a value stands as it is written."""
    return "---\n" + "".join(f"{key.replace('_', '-')}: {value}\n" for key, value in keys.items()) + "---\n"


def files(language: Language) -> dict[str, str]:
    """The dossier of a language."""
    she, he, *_ = names = [yaml(name) for name in language.people]
    held, earlier = (yaml(role) for role in language.roles)
    titles = [yaml(title) for title in language.sources]
    words = "".join(f"  {yaml(english)}: {yaml(own)}\n" for english, own in vocabulary(language).items())
    contact, method, corrections = (f"---\ntitle: {yaml(title)}\n---\n\n{language.summary}\n" for title in language.pages)
    of = {"publisher": "paper", "language": language.code}
    made = {
        "dossier.yml": f"title: {yaml(language.title)}\nbase-url: https://{language.code.lower()}.example/\n"
                       f"language: {language.code}\npolicies: {{contact: contact, methodology: method, "
                       f"corrections: corrections}}\nrules: {{no-request: off}}\nwords:\n{words}",
        "content/pages/contact.md": contact,
        "content/pages/method.md": method,
        "content/pages/corrections.md": corrections,
        "content/sources/article.md": page(
            title=titles[0], type="news-report", date="2024-03-02", url="https://paper.example/1", **of),
        "content/sources/relayed.md": page(
            title=titles[1], type="news-report", date="2024-03-03", publisher="courier", language="en",
            relays="[{source: article}]"),
        "content/sources/rapport.md": page(
            title=titles[2], type="official-report", date="2024-09", publisher="audit", language=language.code),
        "content/sources/letter.md": page(
            title=titles[3], type="statement", date="2024-04-01", publisher="she", authors=f"[{she}]"),
        "content/sources/interview.md": page(title=titles[4], type="broadcast", date="2024", authors=f"[{he}]", **of),
        "content/events/vote.md": page(
            title=yaml(language.events[0]), date="2024-02-27/2024-03-01", place=yaml(language.place),
            figures="[she, yard]", claims="[one, twelve]"),
        "content/events/flood.md": page(title=yaml(language.events[1]), date="2023"),
    }
    for (name, kind), title in zip(FIGURES.items(), names, strict=True):
        more = {"role": held, "roles": f"[{{title: {earlier}, organization: {names[4]}, from: 2019, to: 2023-05, "
                                       "sources: [rapport]}]"} if name == "she" else {}
        made[f"content/figures/{name}.md"] = page(title=title, kind=kind, **more)
    for (name, count), title in zip(POINTS.items(), language.claims, strict=True):
        made[f"content/claims/{name}.md"] = claim(language, title, count)
    return made
