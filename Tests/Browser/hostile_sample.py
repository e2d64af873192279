"""A site whose every text tries to break out of its place; and its twin, alike but for harmless words."""

import re
from dataclasses import dataclass

from hostile_payloads import fence, isolated, markdown, one_line, plain, yaml
from newsroom_sample import picture
from sites import REPOSITORY

#: Prose in which hostile markup is not escaped: it is dropped, and leaves what cannot harm.
RAW = """---
title: Raw markup
---

<script>alert(1)</script>

<div onclick="alert(1)" style="position:fixed">A block</div>

Words <b onclick="alert(1)">inline</b> <img src=x onerror=alert(1)> and <a href="javascript:alert(1)">a link</a>.

[One](javascript:alert(1)), [two](JaVaScRiPt:alert(1)), [three](java&#x73;cript:alert(1)), [four](data:text/html,x),
[five](vbscript:x), [six](<javascript:alert(1)>), <javascript:alert(1)>, [seven](//evil.example/x),
![eight](data:image/svg+xml,x), [ten](https://ok.example/?a="b"&c=<d>).

<iframe src="https://evil.example/"></iframe>

<style>body { display: none }</style>

The end.
"""


@dataclass(frozen=True)
class Text:
    """A payload in one place: what an editor wrote, and how it is written in YAML and in Markdown."""

    place: str
    number: int
    payload: str

    @property
    def written(self) -> str:
        """A mark before or behind it leaves each payload an end next to the markup."""
        mark = f"{self.place}{self.number:03}"
        payload = unhidden(self.payload) if self.place in FRONT_MATTER else self.payload
        return f"{payload} {mark}" if self.number % 2 else f"{mark} {payload}"

    @property
    def words(self) -> str:
        """Words between names: commas and semicolons at their ends part them, and are not shown."""
        return self.written.strip(",; ")

    @property
    def locator(self) -> str:
        """A semicolon would begin the next citation."""
        return one_line(self.written).replace(";", ":")

    @property
    def line(self) -> str:
        return one_line(self.written)

    @property
    def shown(self) -> str:
        """What a reader must see."""
        text = self.written
        if self.place in WORDS:
            text = self.words
        elif self.place in LOCATORS:
            text = self.locator
        elif self.place in CODE:
            text = self.line
        return plain(text if self.place in RUNS else isolated(plain(text)))

    @property
    def yaml(self) -> str:
        return yaml(self.written)

    @property
    def markdown(self) -> str:
        return markdown(self.written)

    @property
    def tip(self) -> str:
        """libcmark 0.30.2 does not see the end of a link's title behind an escaped backslash."""
        return re.sub(r"\\\\$", "&#92;", self.markdown)

    @property
    def named(self) -> str:
        return markdown(self.words)

    @property
    def located(self) -> str:
        return markdown(self.locator)

    @property
    def span(self) -> str:
        ticks = fence("`", self.line, 1)
        return f"{ticks} {self.line} {ticks}"

    @property
    def block(self) -> str:
        tildes = fence("~", self.line, 3)
        return f"{tildes} {self.line}\n{self.line}\n{tildes}"

    @property
    def comment(self) -> str:
        """Inside a comment everything may stand but its end."""
        return self.line.replace("--", "- ").replace(">", " ")


def unhidden(text: str) -> str:
    """The text without what would begin a comment or a note: front matter cannot hold either."""
    return re.sub("<[!?]", "<", text).replace("%%", "% %")


#: Places between links that take words.
WORDS = {"via", "to"}
LOCATORS = {"locator"}
CODE = {"span", "block"}
#: Text of a paragraph, in which one part may close what another opens.
RUNS = {"lead", "words", "quote", "text", "strong", "item", "span", "block", "quoted", "remark", "body"}


def texts(places: list[str], number: int, payload: str) -> dict[str, Text]:
    return {place: Text(place, number, payload) for place in places}


#: What is shown on each kind of page, place by place: as the whole text of an element, or as a part of one.
PLACES = {
    "claims": ["title", "summary", "why", "was", "now", "lead", "quote", "words", "passage"],
    "figures": ["name", "sum", "alias", "role", "body"],
    "sources": ["work", "about", "house", "author", "remark"],
    "events": ["happening", "place", "gist", "extra"],
    "pages": ["headline", "text", "link", "strong", "item", "span", "block", "quoted", "wiki"],
}
PARTS = {
    "claims": ["wrong", "label", "speaker", "locator", "assessor", "heading", "proposition", "via", "to", "work"],
    "figures": ["post", "organ"], "sources": ["whom", "reason", "count"], "events": [], "pages": [],
}
#: What stands in attributes.
ATTRIBUTES = {
    "claims": [], "figures": [], "sources": [], "events": ["extra"], "pages": ["alt", "tooltip", "hint"],
}
#: What is written and never shown: no canary of it is in any byte of the page.
HIDDEN = {
    "claims": ["tag", "short", "hidden", "waived"], "figures": ["tag", "hidden"], "sources": ["tag", "hidden"],
    "events": ["tag", "hidden"], "pages": ["tag", "hidden", "note", "comment"],
}
CLAIM = """---
title: {title.yaml}
summary: {summary.yaml}
about: [f{n:03}]
short: {short.yaml}
tags: [{tag.yaml}]
private: {{secret: {hidden.yaml}}}
waive: [{{rule: no-request, reason: {waived.yaml}}}]
assessment: {{label: Open, explanation: {why.yaml}, by: {assessor.yaml}, date: 2024-01-01}}
corrections: [{{date: 2024-01-01, kind: correction, text: {wrong.yaml}, was: {was.yaml}, now: {now.yaml}}}]
---

{lead.markdown}

## {heading.markdown} {{#point}}

{proposition.markdown}

### Allegation: {label.markdown} {{#said}}

- By: unnamed, {speaker.markdown}
- To: {to.named}
- In: [@s{n:03}, {locator.located}]
- Date: 2024-01-01

> {quote.markdown}

### Denial {{#denied}}

- By: [[f{n:03}]]
- Via: {via.named}
- In: [@s{n:03}]
- Date: 2024-01-02

{words.markdown}

## {passage.markdown} {{#passage}}

Text.
"""
FIGURE = """---
title: {name.yaml}
kind: person
summary: {sum.yaml}
role: {role.yaml}
tags: [{tag.yaml}]
private: {hidden.yaml}
aliases: [{alias.yaml}]
roles: [{{title: {post.yaml}, organization: {organ.yaml}}}]
---

{body.markdown}
"""
SOURCE = """---
title: {work.yaml}
summary: {about.yaml}
type: other
date: 2024-01-01
tags: [{tag.yaml}]
private: {hidden.yaml}
publisher-name: {house.yaml}
authors: [{author.yaml}]
unnamed-sources: [{{count: {count.yaml}, description: {whom.yaml}, reason: {reason.yaml}}}]
---

{remark.markdown}
"""
EVENT = """---
title: {happening.yaml}
summary: {gist.yaml}
date: 2024-01-01
tags: [{tag.yaml}]
private: {hidden.yaml}
place: {place.yaml}
figures: [f{n:03}]
extra: {{note: {extra.yaml}}}
---
"""
PAGE = """---
title: {headline.yaml}
tags: [{tag.yaml}]
private: {hidden.yaml}
---

{text.markdown}

[{link.markdown}](../figures/f000.md "{hint.tip}") **{strong.markdown}**

[[f000|{wiki.markdown}]] {span.span} %% {note.markdown} %%

- {item.markdown}

> {quoted.markdown}

{block.block}

<!-- {comment.comment} -->

A dot: ![{alt.markdown}](../assets/dot.png "{tooltip.tip}")
"""
TEMPLATES = {"claims": CLAIM, "figures": FIGURE, "sources": SOURCE, "events": EVENT, "pages": PAGE}
#: Places that stand in front matter or settings.
FRONT_MATTER = {"site", *re.findall(r"\{(\w+)\.yaml\}", "".join(TEMPLATES.values()))}
#: What a newsroom's own template shows of `extra`.
EXTRA = """<p class="extra" title="{{extra.note}}" data-note='{{extra.note}}'>{{extra.note}}</p>
<p><a href="https://ok.example/{{extra.note}}?q={{extra.note}}#{{extra.note}}">A link</a></p>
"""


def settings(payload: str) -> str:
    site = Text("site", 0, payload)
    return (f"title: {site.yaml}\nbase-url: https://hostile.example/\nratings: {{Open: 1}}\n"
            f"publisher: {{name: {site.yaml}}}\nrules: {{unsupported-syntax: warning, correction-not-made: off}}\n")


def files(payloads: list[str], folders=("claims", "figures", "sources", "events")) -> dict[str, str | bytes]:
    """A site with an entity of each kind for each payload."""
    event = (REPOSITORY / "templates/event.mustache").read_text(encoding="utf-8")
    made: dict[str, str | bytes] = {
        "dossier.yml": settings(payloads[0]),
        "content/assets/dot.png": picture(2, 2),
        "content/pages/raw.md": RAW,
        "templates/event.mustache": event.replace("</header>\n", "</header>\n" + EXTRA),
    }
    for number, payload in enumerate(payloads):
        for folder in folders:
            places = PLACES[folder] + PARTS[folder] + ATTRIBUTES[folder] + HIDDEN[folder]
            text = TEMPLATES[folder].format(n=number, **texts(places, number, payload))
            # Every third file has the line ends of another system.
            made[f"content/{folder}/{folder[0]}{number:03}.md"] = (
                text.replace("\n", "\r\n") if number % 3 == 0 else text).encode()
    return made


def prose_files(payloads: list[str]) -> dict[str, str | bytes]:
    """A site with a page of prose for each payload: their titles stand in every footer, so they have a site alone."""
    made = files(payloads, ["pages"])
    made["content/figures/f000.md"] = "---\ntitle: A figure\nkind: person\n---\n"
    return made
