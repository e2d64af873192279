"""A site whose every text tries to break out of its place; and its twin, alike but for harmless words."""

import json
import re
from dataclasses import dataclass

from newsroom_sample import picture

PAYLOADS = [
    '<script>alert(1)</script>', '</script><script>alert(1)</script>', '</title><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>', '"><img src=x onerror=alert(1)>', "'><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x="', "' onfocus='alert(1)' autofocus='", '` onclick=`alert(1)`',
    '\u0301" onmouseover="alert(1)', "\u0301' onmouseover='alert(1)", '\u0301<img src=x onerror=alert(1)>',
    '\u0338> <b>bold</b>', '\u200d"\u200d onclick=alert(1)', '\u0600" onclick="alert(1)', '\u0600<u>\u0600&\u0600>',
    '<!-- a comment -->', '-->', '<![CDATA[ x ]]>', '<?xml version="1.0"?>', '</p></div></section></main></body></html>',
    '&lt;b&gt;', '&amp;amp; x', '&#39;&#x22;&quot;', '&NotAnEntity; &copy', '&', '<', '>', '"', "'",
    'javascript:alert(1)', '[click](javascript:alert(1))', '![x](javascript:alert(1))', '<javascript:alert(1)>',
    'line\u2028and\u2029paragraph', '\u202eright to left\u202c', '\u2067isolated\u2069 \u200f', '{{title}} {{{title}}} {{> head}}',
    '[[nobody]] [@nothing] {#id}', '%% no note %% `code` **bold** _em_', '\\" \\\\ \\', '<style>*{display:none}</style>',
    '<base href="//evil.example/"><meta http-equiv=refresh content=0>', 'data:text/html,<script>alert(1)</script>',
    '\ufeff<a href=//evil.example>', '=cmd|calc; 1=1 -- #', '𝒰𝓃𝒾 👩‍👩‍👧 e\u0301 ﷽',
]
HARMLESS = ["harmless words"] * len(PAYLOADS)

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
    def shown(self) -> str:
        """What a reader must see. A mark before or behind it leaves each payload an end next to the markup."""
        mark = f"{self.place}{self.number:02}"
        return f"{self.payload} {mark}" if self.number % 2 else f"{mark} {self.payload}"

    @property
    def yaml(self) -> str:
        text = json.dumps(self.shown, ensure_ascii=False)
        return re.sub("[\u2028\u2029\ufeff]", lambda match: f"\\u{ord(match[0]):04x}", text)

    @property
    def markdown(self) -> str:
        return re.sub(r"([!-/:-@\[-`{-~])", r"\\\1", self.shown)


def texts(places: list[str], number: int, payload: str) -> dict[str, Text]:
    return {place: Text(place, number, payload) for place in places}


#: What is shown on each kind of page, place by place.
PLACES = {
    "claims": ["title", "summary", "why", "assessor", "wrong", "was", "now", "lead", "heading", "proposition",
               "label", "speaker", "via", "to", "quote", "words", "passage"],
    "figures": ["name", "sum", "role", "alias", "post", "body"],
    "sources": ["work", "about", "house", "author", "whom", "reason"],
    "events": ["happening", "place", "gist"],
    "pages": ["headline", "text", "link", "strong", "item"],
}
CLAIM = """---
title: {title.yaml}
summary: {summary.yaml}
about: [f{n:02}]
assessment: {{label: Open, explanation: {why.yaml}, by: {assessor.yaml}, date: 2024-01-01}}
corrections: [{{date: 2024-01-01, kind: correction, text: {wrong.yaml}, was: {was.yaml}, now: {now.yaml}}}]
---

{lead.markdown}

## {heading.markdown} {{#point}}

{proposition.markdown}

### Allegation: {label.markdown} {{#said}}

- By: unnamed, {speaker.markdown}
- To: {to.markdown}
- In: [@s{n:02}]
- Date: 2024-01-01

> {quote.markdown}

### Denial {{#denied}}

- By: [[f{n:02}]]
- Via: {via.markdown}
- In: [@s{n:02}]
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
aliases: [{alias.yaml}]
roles: [{{title: {post.yaml}, organization: {body.yaml}}}]
---
"""
SOURCE = """---
title: {work.yaml}
summary: {about.yaml}
type: other
date: 2024-01-01
publisher-name: {house.yaml}
authors: [{author.yaml}]
unnamed-sources: [{{description: {whom.yaml}, reason: {reason.yaml}}}]
---
"""
EVENT = """---
title: {happening.yaml}
summary: {gist.yaml}
date: 2024-01-01
place: {place.yaml}
figures: [f{n:02}]
---
"""
PAGE = """---
title: {headline.yaml}
---

{text.markdown}

[{link.markdown}](../figures/f{n:02}.md) **{strong.markdown}**

- {item.markdown}

![{alt.markdown}](../assets/dot.png "{tooltip.markdown}")
"""
TEMPLATES = {"claims": CLAIM, "figures": FIGURE, "sources": SOURCE, "events": EVENT, "pages": PAGE}


def files(payloads: list[str]) -> dict[str, str | bytes]:
    """A site with a claim, a figure, a source, an event and a page for each payload."""
    site = Text("site", 0, payloads[0])
    made: dict[str, str | bytes] = {
        "dossier.yml": f"title: {site.yaml}\nbase-url: https://hostile.example/\nratings: {{Open: 1}}\n"
                       f"publisher: {{name: {site.yaml}}}\n",
        "content/assets/dot.png": picture(2, 2),
        "content/pages/raw.md": RAW,
    }
    for number, payload in enumerate(payloads):
        for folder, template in TEMPLATES.items():
            places = PLACES[folder] + ["alt", "tooltip"]
            made[f"content/{folder}/{folder[0]}{number:02}.md"] = template.format(
                n=number, **texts(places, number, payload))
    return made
