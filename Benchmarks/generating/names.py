"""Names, ids and titles, each of which only one file has; and who is popular."""

from bisect import bisect
from itertools import accumulate
from typing import NamedTuple

from . import invented as words
from .chance import Chance, Popularity, shuffled
from .text import FIRST_YEAR, YEARS, date, family_name, folded, pair, said, slug

# The exponents of Zipf's law: the r-th most popular has r to the power of minus this as its weight.
FIGURES, SOURCES, CLAIMS = 1.0, 0.6, 0.6

GROUP_SUMS = list(accumulate(group[0] for group in words.GROUPS))


class Figure(NamedTuple):
    id: str
    title: str
    kind: str
    aliases: list


class Source(NamedTuple):
    id: str
    title: str
    type: str
    day: int
    outlet: int  # the number of the figure
    seen: str


class Claim(NamedTuple):
    id: str
    title: str
    about: list  # numbers of figures
    points: list  # numbers of aspects
    source: int
    place: str
    year: int


class Names(Chance):
    """What every file is called, before any is written: each may link to each."""

    def __init__(self, size, seed):
        super().__init__(seed)
        self.titles, self.ids = set(), set()
        figures = sources = max(10, size // 5)
        self.name_figures(figures)
        self.name_sources(sources)
        self.name_claims(size - figures - sources)

    def take_title(self, make):
        """The first title of `make(attempt)` that is still free where case and accents do not count."""
        attempt = 0
        while True:
            title = make(attempt)
            key = folded(title)
            if key not in self.titles:
                self.titles.add(key)
                return title
            attempt += 1

    def take_id(self, id):
        wanted, number = id, 2
        while id in self.ids:
            id, number = f"{wanted}-{number}", number + 1
        self.ids.add(id)
        return id

    def person(self):
        """A name in its own script and in Latin letters, both free."""
        group = words.GROUPS[bisect(GROUP_SUMS, self.rnd() * GROUP_SUMS[-1])]
        _, joint, gap, given, families = group
        latin = ""

        def make(attempt):
            nonlocal latin
            names = [pair(self.pick(given)) for _ in range(1 + attempt // 3)]
            family = pair(self.pick(families))
            first = joint.join(name for name, _ in names)
            first_latin = " ".join(name for _, name in names)
            if gap is None:
                latin = family[1] + " " + first_latin
                return (family[0] + first).replace("  ", " ")
            latin = first_latin + " " + family[1]
            return first + gap + family[0]

        title = self.take_title(make)
        return title, latin, family_name(title, gap)

    def name_figures(self, count):
        self.figures = []
        for index in range(count):
            share = index % 20  # spread over all ranks of popularity
            if share in (2, 11):
                place = self.place()
                title = self.take_title(lambda attempt: ("The " if attempt % 2 else "") + (
                    place if attempt < 2 else self.place()) + " " + self.pick(words.OUTLETS))
                names, kind, latin = [title.removeprefix("The ")], "outlet", title
            elif share in (5, 14):
                form, short = self.pick(words.BODIES)
                title = self.take_title(lambda attempt: form.format(self.place()))
                names, kind, latin = [short + " " + title.split()[-1]], "public-body", title
            elif share in (8, 17):
                title = self.take_title(lambda attempt: pair(self.pick(words.LATIN_FAMILIES))[0] + " " + (
                    self.place() + " " if attempt else "") + self.pick(words.ORGANIZATIONS))
                names, kind, latin = [], "organization", title
            else:
                title, latin, family = self.person()
                names, kind = [family, latin.title() if not title.isascii() else title[0] + ". " + family], "person"
            aliases = []
            for name in names:
                key = folded(name)
                if key not in self.titles and self.chance(0.8):
                    self.titles.add(key)
                    aliases.append(name)
            self.figures.append(Figure(self.take_id(slug(latin)), title, kind, aliases))
        self.outlets = [i for i, figure in enumerate(self.figures) if figure.kind == "outlet"]
        self.bodies = [i for i, figure in enumerate(self.figures) if figure.kind == "public-body"]
        self.accused = [i for i, figure in enumerate(self.figures) if figure.kind != "outlet"]
        self.any_figure = Popularity(count, FIGURES, self.rnd)
        self.any_outlet = Popularity(len(self.outlets), FIGURES, self.rnd)
        self.any_body = Popularity(len(self.bodies), FIGURES, self.rnd)
        self.any_accused = Popularity(len(self.accused), FIGURES, self.rnd)

    def name_sources(self, count):
        self.sources = []
        type_sums = list(accumulate(share for _, share, _ in words.SOURCE_TYPES))
        for day in sorted(self.day() for _ in range(count)):
            kind, _, form = words.SOURCE_TYPES[bisect(type_sums, self.rnd() * type_sums[-1])]
            outlet = self.outlets[self.any_outlet.draw()]
            title = self.take_title(lambda attempt: form.format(
                date=said(day), matter=self.pick(words.MATTERS), place=self.place()))
            id = self.take_id(self.figures[outlet].id.removeprefix("the-").split("-")[0] + "-" + date(day).replace("-", ""))
            seen = "original" if self.chance(0.82) else "copy" if self.chance(0.6) else "no"
            self.sources.append(Source(id, title, kind, day, outlet, seen))
        self.seen = [i for i, source in enumerate(self.sources) if source.seen != "no"]
        self.popular = shuffled(len(self.seen), self.rnd)
        self.any_source = Popularity(len(self.seen), SOURCES, self.rnd)

    def name_claims(self, count):
        self.claims = []
        for _ in range(count):
            matter, place, year = self.pick(words.MATTERS), self.place(), FIRST_YEAR + self.number(YEARS)
            forms = [f"The {matter} of {place}", f"The {matter} of {place} in {year}"]
            title = self.take_title(
                lambda attempt: forms[attempt] if attempt < 2 else f"{forms[1]}, part {attempt}")
            about = [self.accused[self.any_accused.draw()]]
            if self.chance(0.15):
                other = self.accused[self.any_accused.draw()]
                if other not in about:
                    about.append(other)
            points = []
            while len(points) < 2 or len(points) < 4 and self.chance(0.6):
                aspect = self.number(len(words.ASPECTS))
                if aspect not in points:
                    points.append(aspect)
            source = self.seen[self.popular[self.any_source.draw()]]
            self.claims.append(Claim(
                self.take_id(slug(matter) + "-" + slug(place)), title, about, points, source, place, year))
        self.known = shuffled(count, self.rnd)
        self.any_claim = Popularity(count, CLAIMS, self.rnd)
