"""A whole site: its claims, figures, sources, events and pages, written to a folder."""

import os

from . import invented as words
from .claims import Claims
from .text import FIRST_YEAR, YEARS, date, pair, said, save, wrapped

SETTINGS = """title: What was said and what was found
base-url: https://record.example/
rules:
  finding-without-document: off
  no-own-request: off
  policy-missing: off
  reply-elsewhere: off
  source-without-address: off
  stale-no-response: off
  undated-request: off
  weak-first-source: off
language: en
publisher:
  name: The Record
  url: https://record.example/
policies:
  methodology: methodology
  corrections: corrections
ratings:
  No basis: 1
  Partly so: 2
  So: 3
"""

PAGES = {
    "about": "---\ntitle: About this dossier\n---\n\nEverything here is invented, to see how fast a dossier is built. "
             "See [our method](methodology.md).\n",
    "methodology": "---\ntitle: How we work\nsummary: What is recorded, and what follows from it.\n---\n\n"
                   "We record who said what, when, and in which document.\n\n## Points\n\nA claim is divided into "
                   "**points**; each begins with its proposition.\n\n## Replies\n\n- answered\n- declined\n- no response\n\n"
                   "If we err, see [[corrections]].\n",
    "corrections": "---\ntitle: Corrections\n---\n\nIf we were wrong, the page says what stood there before.\n",
}


class Site(Claims):
    def figure(self, number):
        id, title, kind, aliases = self.figures[number]
        place, since = self.place(), FIRST_YEAR + self.number(YEARS - 4)
        role = self.pick(words.ROLES) if kind == "person" else {
            "outlet": "Newspaper", "public-body": "Public body", "organization": "Company"}[kind]
        sources = [self.seen[self.popular[self.any_source.draw()]] for _ in range(3)]
        out = ["---", f"title: {title}", f"kind: {kind}"]
        if self.chance(0.8):
            out.append(f"summary: {role} in {place} from {since} on; has been named in several of the matters told here.")
        if aliases:
            out.append(f"aliases: [{', '.join(aliases)}]")
        out.append(f"role: {role} in {place}")
        if kind == "person":
            out.append("roles:")
            for index in range(1 + self.number(3)):
                out.append(f"  - title: {self.pick(words.ROLES)}")
                organization = (self.figures[self.bodies[self.any_body.draw()]].id if self.chance(0.6)
                                else f"{self.place()} council")
                out += [f"    organization: {organization}", f"    from: {since + index}"]
                if self.chance(0.7):
                    out.append(f"    to: {since + index + 1}-{1 + self.number(12):02}")
                if self.chance(0.6):
                    out.append(f"    sources: [{', '.join(self.sources[source].id for source in sources[:1 + index % 2])}]")
        if self.chance(0.4):
            out.append(f"wikidata: Q{1000000 + number}")
        if self.chance(0.2):
            out.append(f"url: https://{id}.example/")
        if self.chance(0.04):
            out.append(f"redirects: [/people/{id}/]")
        if self.chance(0.02):
            out += ["corrections:", f"  - date: {FIRST_YEAR + YEARS}-01-{1 + self.number(28):02}", "    kind: update",
                    "    text: The newest of the offices was added."]
        out += ["---", "", self.paragraph(2 + self.number(2), sources), ""]
        if self.chance(0.4):
            out += [self.paragraph(1, sources), ""]
        return out

    def source(self, number):
        id, title, kind, day, outlet, seen = self.sources[number]
        out = ["---", f"title: {title}", f"type: {kind}", f"date: {date(day)}"]
        if kind in ("news-report", "broadcast", "social-post"):
            out.append(f"publisher: {self.figures[outlet].id}")
            if self.chance(0.5):
                out.append(f"authors: [{self.figures[self.any_figure.draw()].title if self.chance(0.2) else self.author()}]")
        elif self.chance(0.6):
            out.append(f"publisher: {self.figures[self.bodies[self.any_body.draw()]].id}")
        else:
            out.append(f"publisher-name: The clerk’s office of {self.place()}")
        if self.chance(0.7):
            out += [f"url: https://{self.figures[outlet].id}.example/{date(day).replace('-', '/')}/{id}", f"accessed: {FIRST_YEAR + YEARS}-0{1 + self.number(6)}-1{self.number(10)}"]
        if seen != "original":
            out += [f"copy-url: https://archive.example/{id}", f"seen: {seen}"]
        if self.chance(0.1):
            out.append(f"language: {self.pick(['fr', 'pl', 'zh', 'ar', 'vi', 'de'])}")
        if self.chance(0.5):
            out.append(f"summary: On what was said about {self.place()} in those weeks, and by whom.")
        if number and self.chance(0.25):  # only of earlier ones, so that no source relays itself through others
            relayed = sorted({number - 1 - self.number(min(number, 30)) for _ in range(1 + self.number(2))})
            out.append("relays:")
            for other in relayed:
                out.append(f"  - source: {self.sources[other].id}")
                if self.chance(0.2):
                    out.append("    verified: true")
        if self.chance(0.2):
            out += ["unnamed-sources:", f"  - count: {1 + self.number(4)}", f"    description: {self.pick(words.UNNAMED)}",
                    "    reason: they feared for their posts"]
        out += ["---", ""]
        notes = []
        for _ in range(1 + self.number(3)):
            text = self.pick(words.SOURCE_NOTES)
            if text not in notes:
                notes.append(text)
        text = " ".join(notes)
        if "{" in text:
            text = text.format(f=self.figure_link(), k=self.claim_link())
        return out + [wrapped(text), ""]

    def author(self):
        return pair(self.pick(words.LATIN))[0] + " " + pair(self.pick(words.LATIN_FAMILIES))[0]

    def event(self, number):
        place = self.place()
        claims = sorted({self.number(len(self.claims)) for _ in range(1 + self.number(3))})
        figures = sorted({self.any_accused.draw() for _ in range(1 + self.number(3))})
        day = self.day()
        title = self.take_title(lambda attempt: f"The council of {self.place()} votes on {said(day)}")
        return self.take_id(f"vote-{date(day)}"), [
            "---", f"title: {title}", f"date: {date(day)}", f"place: {place} town hall",
            f"figures: [{', '.join(self.figures[self.accused[figure]].id for figure in figures)}]",
            f"claims: [{', '.join(self.claims[claim].id for claim in claims)}]", "---", "",
            self.paragraph(2, [self.seen[self.popular[self.any_source.draw()]] for _ in range(3)]), ""]

    def write(self, root):
        for folder in ("claims", "figures", "sources", "events", "pages"):
            os.makedirs(os.path.join(root, "content", folder), exist_ok=True)
        save(os.path.join(root, "dossier.yml"), SETTINGS)
        for name, text in PAGES.items():
            save(os.path.join(root, "content/pages", name + ".md"), text)
        for folder, entries, make in (
                ("figures", self.figures, self.figure), ("sources", self.sources, self.source),
                ("claims", self.claims, self.claim)):
            for number, entry in enumerate(entries):
                save(f"{root}/content/{folder}/{entry.id}.md", "\n".join(make(number)))
        for number in range(max(5, len(self.claims) // 200)):
            id, lines = self.event(number)
            save(f"{root}/content/events/{id}.md", "\n".join(lines))
