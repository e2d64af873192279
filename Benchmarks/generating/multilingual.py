"""A site in three languages for the search: three quarters of its claims in English, 15% in French, 10% in Chinese, of
words that are made of syllables and occur as words of languages do (Zipf, exponent 1)."""

import os

from .chance import Chance, Popularity
from .text import DAYS, date, save

#: So many different words each language has; with the pairs of Chinese signs some 76,000 terms in 10,000 claims.
WORDS = {"en": 38_000, "fr": 13_000, "zh": 900}
SIGNS = 220
#: The words that no language is written without, most frequent first; the search of a site ignores its own language's.
COMMON = {
    "en": "the of and to in a that was he it for on is with as his at by had not but from she they".split(),
    "fr": "de la le et les des en un du une que est pour qui dans par plus au ne sur pas ce".split(),
    "zh": ["的", "了", "在", "是", "和"],
}
#: What is looked for at the end, in so many texts of a hundred.
PLANTED = {"fr": ["démenti", "d'erreur", "d’erreur"], "zh": ["配置文件"], "en": ["denied"]}
ONSETS = {"en": "b c d f g h l m n p r s t v w st tr pl gr ch th br".split(),
          "fr": "b c d f g l m n p r s t v ç qu ch gr pr tr".split()}
NUCLEI = {"en": "a e i o u ea ou ai y".split(), "fr": "a e i o u é è ê â î eau oi œu ou".split()}
CODAS = {"en": ["", "", "n", "r", "st", "ng", "ck", "l"], "fr": ["", "", "", "n", "r", "s", "l", "x"]}
SETTINGS = """title: What was said in three languages
base-url: https://record.example/
language: en
search: {search}
rules:
""" + "".join(f"  {rule}: off\n" for rule in (
    "accused-without-about", "anonymity-without-reason", "finding-without-document", "finding-without-quote",
    "headline-cut", "no-own-request", "no-request", "one-sided-summary", "policy-missing", "reply-elsewhere",
    "source-without-address", "stale-no-response", "undated-request", "unlinked-person", "weak-first-source"))


class Vocabulary:
    """The words of one language, drawn as often as languages use them."""

    def __init__(self, language, chance):
        self.language, self.chance = language, chance
        self.words = list(COMMON[language])
        known = set(self.words)
        while len(self.words) < WORDS[language]:
            word = self.invented(len(self.words))
            if word not in known:
                known.add(word)
                self.words.append(word)
        self.popularity = Popularity(len(self.words), 1, chance.rnd)

    def invented(self, rank):
        if self.language == "zh":
            signs = min(SIGNS, 40 + rank)
            length = 1 + self.chance.chance(0.9) + self.chance.chance(0.1)
            return "".join(chr(0x4E00 + 17 * self.chance.number(signs)) for _ in range(length))
        parts = ONSETS[self.language], NUCLEI[self.language], CODAS[self.language]
        return "".join(self.chance.pick(part) for _ in range(1 + (rank > 300) + self.chance.chance(0.5)) for part in parts)

    def sentence(self, count):
        """About so many words, with what is planted and what an apostrophe elides."""
        found = [self.words[self.popularity.draw()] for _ in range(count)]
        if self.chance.chance(0.02):
            found[self.chance.number(count)] = self.chance.pick(PLANTED[self.language])
        if self.language == "zh":
            return "".join(found) + "。"
        if self.language == "fr":
            found = [self.chance.pick(["d’", "l'", "qu’"]) + word
                     if word[0] in "aeéêèioâu" and self.chance.chance(0.3) else word for word in found]
        text = " ".join(found)
        return text[0].upper() + text[1:] + "."


class Multilingual(Chance):
    """So many claims, half as many sources and a fifth as many figures."""

    def __init__(self, size, seed):
        super().__init__(seed)
        self.size = size
        self.languages = {language: Vocabulary(language, self) for language in WORDS}
        self.people = [f"f{number}" for number in range(max(10, size // 5))]
        self.outlets = [f"o{number}" for number in range(20)]
        self.days = sorted(self.number(DAYS) for _ in range(max(10, size // 2)))
        self.known = Popularity(len(self.people), 1, self.rnd)

    def language(self):
        share = self.rnd()
        return self.languages["en" if share < 0.75 else "fr" if share < 0.9 else "zh"]

    def name(self, number):
        words = self.languages["en" if number % 4 else "fr"].words
        given, family = words[300 + number % 900], words[1300 + number % (len(words) - 1300)]
        return "Łukasz Żuraw" if number == 7 else f"{given.title()} {family.title()}"

    def statement(self, words, kind, anchor, by, source, more=""):
        quoted = words.sentence(12 + self.number(20))
        text = words.sentence(10 + self.number(15)) if self.chance(0.6) else ""
        return (f"### {kind}: {words.sentence(3)[:-1]} {{#{anchor}}}\n\n- By: [[{by}]]\n- In: [@s{source}]\n"
                f"- Date: {date(self.days[source])}\n{more}\n> {quoted}\n\n{text}\n")

    def claim(self, number):
        words, about = self.language(), self.people[self.known.draw()]
        first = number % len(self.days)
        sources = [min(first + self.number(9), len(self.days) - 1) for _ in range(3)]
        first, *later = sorted(sources)
        parts = [f"---\ntitle: {words.sentence(6)[:-1]}\nabout: [{about}]\nsummary: {words.sentence(18)}\n---\n\n"
                 f"{words.sentence(30)} [@s{first}]\n"]
        for point in range(1 + self.chance(0.5)):
            parts.append(f"## {words.sentence(6)[:-1]} {{#p{point}}}\n\n{words.sentence(12)}\n")
            parts.append(self.statement(words, "Allegation", f"a{point}", self.pick(self.outlets), first))
            parts.append(self.statement(words, "Denial", f"d{point}", about, later[0]))
            if self.chance(0.35):
                effect = self.pick(["refutes", "no evidence", "inconclusive", "indicates"])
                parts.append(self.statement(words, "Finding", f"r{point}", "court", later[1], f"- Effect: {effect}\n"))
        return "\n".join(parts)

    def write(self, root, search="true"):
        for folder in ("claims", "figures", "sources", "pages"):
            os.makedirs(os.path.join(root, "content", folder), exist_ok=True)
        save(os.path.join(root, "dossier.yml"), SETTINGS.format(search=search))
        figures = [(id, "person", self.name(number)) for number, id in enumerate(self.people)]
        english = self.languages["en"]
        figures += [(id, "outlet", f"The {english.words[200 + number].title()} Post") for number, id in enumerate(self.outlets)]
        for id, kind, title in [*figures, ("court", "public-body", "Court of Audit")]:
            save(f"{root}/content/figures/{id}.md", f"---\ntitle: {title}\nkind: {kind}\n"
                 f"role: {english.sentence(4)[:-1]}\n---\n\n{english.sentence(25)}\n")
        for number, day in enumerate(self.days):
            words = self.language()
            save(f"{root}/content/sources/s{number}.md",
                 f"---\ntitle: {words.sentence(8)[:-1]}\ntype: news-report\ndate: {date(day)}\n"
                 f"publisher: {self.pick(self.outlets)}\nlanguage: {words.language}\n---\n\n{words.sentence(15)}\n")
        for number in range(self.size):
            save(f"{root}/content/claims/c{number}.md", self.claim(number))
