"""Links, citations, and paragraphs of them."""

from . import invented as words
from .names import Names
from .text import FIRST_YEAR, YEARS, wrapped

KIND_WORDS = {"person": "speaker", "outlet": "newspaper", "public-body": "office", "organization": "firm"}


class Prose(Names):
    def figure_link(self, index=None):
        if index is None:
            index = self.any_figure.draw()
        id, title, kind, aliases = self.figures[index]
        choice = self.rnd()
        if choice < 0.55:
            return f"[[{title}]]"
        if choice < 0.7:
            return f"[[{id}]]"
        if choice < 0.85 and aliases:
            return f"[[{aliases[-1]}]]"
        return f"[[{id}|{aliases[0] if aliases else 'the ' + KIND_WORDS[kind]}]]"

    def claim_link(self):
        id, title, _, points, *_ = self.claims[self.known[self.any_claim.draw()]]
        choice = self.rnd()
        if choice < 0.3:
            return f"[[{id}]]"
        if choice < 0.5:
            return f"[[{title}]]"
        if choice < 0.75:
            return f"[[{id}|{title[0].lower() + title[1:]}]]"
        return f"[[{id}#{words.ASPECTS[self.pick(points)][0]}|what was found there]]"

    def citation(self, sources):
        """One to three of the sources by id, the first with a page or a minute now and then."""
        first = self.pick(sources)
        text = "@" + self.sources[first].id
        if self.chance(0.25):
            text += f", p. {1 + self.number(200)}" if self.chance(0.8) else f", {self.number(60)}:{10 + self.number(50)}"
        if self.chance(0.3):
            second = self.pick(sources)
            if second != first:
                text += "; @" + self.sources[second].id
        return f"[{text}]"

    def paragraph(self, sentences, sources):
        done = []
        for _ in range(sentences):
            text = self.pick(words.SENTENCES)
            if "{" in text:
                text = text.format(
                    f=self.figure_link() if "{f}" in text else "", g=self.figure_link() if "{g}" in text else "",
                    k=self.claim_link() if "{k}" in text else "", p=self.place(), y=FIRST_YEAR + self.number(YEARS))
            if self.chance(0.6):
                text = text[:-1] + " " + self.citation(sources) + "."
            done.append(text)
        return wrapped(" ".join(done))
