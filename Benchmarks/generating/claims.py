"""Claims: leads, points, and statements under them."""

from bisect import bisect

from . import invented as words
from .prose import Prose
from .text import FIRST_YEAR, YEARS, date, wrapped

NUMBERS = ["no", "one", "two", "three", "four"]
RATINGS = ["No basis", "Partly so", "So"]


class Claims(Prose):
    def __init__(self, size, seed):
        super().__init__(size, seed)
        self.denials = {}  # for each figure the last denial of the claims written so far

    def claim(self, number):
        id, title, about, points, first, place, year = self.claims[number]
        sources = [first]
        for _ in range(2 + self.number(5)):
            # Mostly what was published in the same weeks, and sometimes what everybody cites.
            sources.append(self.seen[self.popular[self.any_source.draw()]] if self.chance(0.3) else
                           self.seen[(self.number(9) + bisect(self.seen, first)) % len(self.seen)])
        sources.sort()  # by date: what is alleged comes before what is answered
        has_whole, out = self.chance(0.3), []
        for order, aspect in enumerate(points):
            may_waive = order == len(points) - 1 and not has_whole
            out += self.point(number, aspect, about, sources, may_waive)
        if has_whole:
            out += self.whole_claim(about, sources)
        if self.chance(0.25):
            out += ["## What is not known", "", self.paragraph(2, sources), ""]
        lead = [self.paragraph(2 + self.number(2), sources), ""]
        if self.chance(0.5):
            lead += [self.paragraph(2, sources), ""]
        if self.chance(0.02):
            lead += [f"Ask again in the autumn. %% {self.pick(words.UNNAMED)}, call no. {number} back %%", ""]
        return self.claim_head(number, out) + lead + out

    def claim_head(self, number, body):
        id, title, about, points, first, place, year = self.claims[number]
        name = self.figures[about[0]].title
        head = ["---", f"title: {title}", f"about: [{', '.join(self.figures[a].id for a in about)}]"]
        if self.chance(0.5):
            head.append(f"short: The {place} case of {year}, point by point")
        if self.chance(0.7):
            head += ["summary: >-", wrapped(
                f"In {year} {name} was said to have had a part in the affair of {place}. What was alleged, what was "
                f"answered and what was found is told here in {NUMBERS[len(points)]} points.", "  ")]
        if self.chance(0.6):
            head.append(f"tags: [{', '.join(sorted({self.pick(words.TAGS), self.pick(words.TAGS)}))}]")
        if self.chance(0.05):
            head.append(f"redirects: [/{year}/{id}/]")
        if self.chance(0.15):
            head += ["assessment:", f"  label: {self.pick(RATINGS)}", "  explanation: No body that looked has settled it.",
                     f"  date: {FIRST_YEAR + YEARS}-02-{1 + self.number(28):02}"]
        if self.chance(0.03):
            head += ["corrections:", f"  - date: {FIRST_YEAR + YEARS}-03-{1 + self.number(28):02}", "    kind: correction",
                     "    text: The year in the title was wrong.", f"    was: {title.replace(str(year), str(year - 1))} (so far)",
                     f"    now: {title}"]
        if self.chance(0.01):
            head += ["private:", f"  phone: {number:06} 0100", f"  ask: {self.pick(words.UNNAMED)} (no. {number})"]
        if "- Waived: yes" in body:
            body.remove("- Waived: yes")
            head += ["waive:", "  - rule: no-request", f"    at: {words.ASPECTS[points[-1]][0]}",
                     "    reason: Whom it is about had died before the first report."]
        return head + ["---", ""]

    def point(self, number, aspect, about, sources, may_waive):
        anchor, heading, proposition = words.ASPECTS[aspect]
        names = " and ".join(self.figures[a].title for a in about)
        out = [f"## {heading} {{#{anchor}}}", "", proposition.format(names), ""]
        if self.chance(0.2):
            out += [self.paragraph(1, sources), ""]
        early, late = sources[:len(sources) // 2 + 1], sources[len(sources) // 2:]
        alleged = [self.allegation(out, anchor if index == 0 else None, early)
                   for index in range(2 if self.chance(0.4) else 1)]
        first = min(day for _, day in alleged)
        if may_waive and self.chance(0.01):
            out.append("- Waived: yes")
        else:
            for figure in about:
                self.reply(out, number, figure, anchor, late, first)
        if self.chance(0.3):
            self.finding(out, anchor, late)
        if self.chance(0.2):
            self.context(out, sources)
        if self.chance(0.015):
            self.statement(out, "Retraction: a note to readers", None, [("By", self.figure_link(alleged[0][0]))], late)
            out += [f"> {words.RETRACTED}.", ""]
        return out

    def statement(self, out, heading, anchor, keys, sources, after=(), dated=True):
        """A heading and its attribution list; what it says is to follow."""
        cited = [self.pick(sources)]
        while len(cited) < 3 and self.chance(0.45):
            other = self.pick(sources) if self.chance(0.9) else self.number(len(self.sources))
            if other not in cited:
                cited.append(other)
        out += [f"### {heading}" + (f" {{#{anchor}}}" if anchor else ""), ""]
        out += [f"- {key}: {value}" for key, value in keys]
        locator = f", p. {1 + self.number(90)}" if self.chance(0.15) else ""
        out.append(f"- In: [@{self.sources[cited[0]].id}{locator}" + "".join(
            f"; @{self.sources[other].id}" for other in cited[1:]) + "]")
        if dated:
            out.append(f"- Date: {date(self.sources[cited[0]].day)}")
        out += [f"- {key}: {value}" for key, value in after]
        out.append("")
        return cited

    def quotation(self, out, quotes):
        for _ in range(2 if self.chance(0.15) else 1):
            out += [wrapped(self.pick(quotes) + ".", "> "), ""]

    def remark(self, out, sources):
        if self.chance(0.5):
            out += [wrapped(f"{self.pick(words.SHORT_SENTENCES)[:-1]} {self.citation(sources)}."), ""]

    def allegation(self, out, anchor, sources):
        """Whoever can take it back, and the day."""
        outlet = self.outlets[self.any_outlet.draw()] if self.chance(0.4) else self.sources[sources[0]].outlet
        if self.chance(0.55):
            keys = [("By", "unnamed, " + self.pick(words.UNNAMED)), ("To", self.figure_link(outlet))]
            heading, speaker = "Allegation: unnamed sources", outlet
        else:
            speaker = outlet if self.chance(0.3) else self.any_figure.draw()
            keys, heading = [("By", self.figure_link(speaker))], "Allegation"
            if speaker != outlet and self.chance(0.5):
                keys.append(("To", self.figure_link(outlet)))
        cited = self.statement(out, heading, anchor and anchor + "-allegation" if self.chance(0.5) else None, keys, sources)
        if self.chance(0.75):
            self.quotation(out, words.ALLEGED)
        self.remark(out, sources)
        return speaker, self.sources[cited[0]].day

    def reply(self, out, number, figure, anchor, sources, first):
        """What a figure answered to what was alleged on the day `first`, or how it was asked and did not answer."""
        answers = self.chance(0.7)
        if not answers or self.chance(0.25):
            self.request(out, figure, sources, "answered" if answers else self.pick(words.OUTCOMES))
        if not answers:
            return
        said = self.denials.get(figure)
        if said is not None and said[2] >= first and self.chance(0.35 if said[0] == number else 0.03):
            out += ["### Denial", "", f"- Repeats: {said[1] if said[0] == number else self.claims[said[0]].id + '#' + said[1]}", ""]
            return
        word, quotes = (("Denial", words.DENIED) if self.chance(0.75) else
                        ("Response", words.ANSWERED) if self.chance(0.85) else ("Admission", words.ADMITTED))
        own = None
        if word == "Denial" and (said is None or said[0] != number):
            own = f"{anchor}-denial-{self.claims[number].about.index(figure) + 1}"
        keys = [("By", self.figure_link(figure))]
        if self.chance(0.15):
            keys.append(("Via", "a lawyer" if self.chance(0.6) else "a spokesperson"))
        if self.chance(0.4):
            keys.append(("To", self.figure_link(self.outlets[self.any_outlet.draw()]) if self.chance(0.8) else "reporters"))
        cited = self.statement(out, word + (": a statement" if self.chance(0.3) else ""), own, keys, sources)
        if own:
            self.denials[figure] = number, own, self.sources[cited[0]].day
        self.quotation(out, quotes)
        self.remark(out, sources)

    def request(self, out, figure, sources, outcome):
        asked_by = self.outlets[self.any_outlet.draw()]
        self.statement(
            out, "Comment request", None, [("By", self.figure_link(asked_by)), ("To", self.figure_link(figure))], sources,
            [("Outcome", outcome)], dated=self.chance(0.8))
        if self.chance(0.2):
            self.remark(out, sources)

    def finding(self, out, anchor, sources):
        body = self.bodies[self.any_body.draw()]
        effect, text = self.pick(words.FOUND)
        self.statement(
            out, "Finding", anchor + "-finding" if self.chance(0.6) else None, [("By", self.figure_link(body))], sources,
            [("Effect", effect)])
        out += [wrapped(text + ".", "> "), ""]
        self.remark(out, sources)

    def context(self, out, sources):
        keys = [("By", self.figure_link())] if self.chance(0.6) else []
        self.statement(out, "Context: the rules of the time" if self.chance(0.5) else "Context", None, keys, sources)
        out += [wrapped(f"{self.pick(words.CONTEXT)} {self.citation(sources)}."), ""]

    def whole_claim(self, about, sources):
        """Requests and steps in court that are about the whole claim."""
        out = ["## Requests and the lawsuit {#requests}", ""]
        if self.chance(0.6):
            self.request(out, about[0], sources, self.pick(words.OUTCOMES))
        self.statement(
            out, "Proceeding", None, [("By", self.figure_link(about[0])), ("To", self.figure_link(
                self.outlets[self.any_outlet.draw()]))], sources, [("Stage", self.pick(words.STAGES))])
        self.remark(out, sources)
        return out
