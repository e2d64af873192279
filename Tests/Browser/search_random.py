"""Random dossiers for the search, of a seed: words of many scripts, each written in one of the ways in which editors and
readers write it. What each result has to be found by is known before the program reads it."""

import random
import unicodedata
from dataclasses import dataclass, field

from hostile_payloads import markdown, yaml

SYLLABLES = "ba ké lø mi nœu pra Łu dé ßo şi çon þa vé ħu ñe zoë ŋa fæ đo wy xi ål ıf üst ﬁ".split()
#: Whole words: of scripts with their own signs, of scripts without spaces, digits, and what is no word.
WHOLE = """правда опровержение Ёлка ложь|ψεῦδος λόγος ΟΔΟΣ ἀλήθεια|عقـــد نُشِرَ مُدَرِّسَة صحيح ﷺ ﻻ|שָׁלוֹם הכחשה עֵדוּת|
สวัสดี ปฏิเสธ เอกสาร๒๕|两个迈克尔 配置文件 否认 𠮷野 报告2024年 々木|データベース ﾃﾞｰﾀ ひらがな 否定する が|부인 한국어 가나다 ㄱㄴ|
2024 3532 00698271 ٢٠٢٤ ½ Ⅻ x² 1990's|😀 🇨🇦 ‼ №7 ™|ｆｕｌｌ ＷＩＤＥ ３５|rock'n'roll aujourd’hui l’État CV-23-0069 a.b.c x_y""".replace("\n", "").replace("|", " ").split()
HOSTILE = ["</script><script>alert(1)</script>", "\u2028", "]]>", '\\"}', "<x>", "&lt;b&amp;", "${x}", "a=;,@~!b", "'\"`",
           "\u200d\u200b", "#k:denial", "\\u0041", "dossierSearch(\"root\",0)"]
ELISIONS = ["d'", "l’", "qu'", "jusqu’", "s＇", "nʼ", "presqu`"]
BETWEEN = [" ", " ", " ", ", ", ". ", " — ", "; ", "/", "-", "\u00a0", "。", "·", "\n"]
KINDS = ["Denial", "Response", "Context", "Finding", "Admission"]


@dataclass
class Document:
    """A result, and the texts by which it has to be found."""

    group: str
    #: Its page and anchor, from the site's root, without `index.html`.
    href: str
    texts: list[str]
    #: What it may be found by as well: the texts that it is shown with.
    around: list[str] = field(default_factory=list)


class RandomSite:
    def __init__(self, seed: int):
        self.random = random.Random(seed)
        latin = ["".join(self.random.choices(SYLLABLES, k=self.random.randint(1, 4))) for _ in range(120)]
        latin.append("".join(self.random.choices(SYLLABLES, k=60)))  # longer than the longest term
        self.words = latin + WHOLE
        self.random.shuffle(self.words)
        self.frequencies = [1 / (1 + place) for place in range(len(self.words))]
        self.files = {"dossier.yml": "title: Random words\nlanguage: en\nrules: {no-request: off}\n"}
        self.documents: list[Document] = []
        self.make()

    def word(self) -> str:
        return self.random.choices(self.words, self.frequencies)[0]

    def written(self, word: str) -> str:
        """One of the ways in which somebody writes the word."""
        random = self.random
        word = unicodedata.normalize(random.choice(["NFC", "NFD"]), word)
        word = random.choice([str, str, str.upper, str.title])(word)
        ways = [word] * 6 + [random.choice(ELISIONS) + word, word + random.choice(["'s", "’s", "’S"])]
        if word.isalpha() and len(word) > 2:
            ways += [word[:2] + "\u00ad" + word[2:], word[:2] + "\u200b" + word[2:]]
        return random.choice(ways)

    def text(self, most: int = 8) -> str:
        parts = [self.written(self.word()) for _ in range(self.random.randint(1, most))]
        if self.random.random() < 0.3:
            parts.insert(self.random.randint(0, len(parts)), f" {self.random.choice(HOSTILE)} ")
        return "".join(part + self.random.choice(BETWEEN) for part in parts) + "x."

    def prose(self) -> tuple[str, str]:
        """A text as readers see it, and in Markdown: sometimes with emphasis within a word."""
        text = self.text().replace("\n", " ").strip()
        if self.random.random() < 0.3:
            return f"{text} halved", f"{markdown(text)} *halv*ed"
        return text, markdown(text)

    def title(self, number: int) -> str:
        """One line that no other is equal to."""
        return " ".join(f"{self.text(3)} t{number}".split())

    def page(self, group: str, id: str, folder: str, number: int, *more: str, shown: tuple[str, ...] = ()) -> None:
        """A file of its own, and the result that it is."""
        title, (text, source) = self.title(number), self.prose()
        front = "\n".join([f"title: {yaml(title)}", *more])
        self.files[f"content/{folder}/{id}.md"] = f"---\n{front}\n---\n\n{source}\n"
        href = f"{id}/" if folder == "pages" else f"{folder}/{id}/"
        self.documents.append(Document(group, href, [title, text, *shown]))

    def make(self) -> None:
        for number in range(40):
            role, alias = self.title(1000 + number), self.title(2000 + number)
            self.page("figures", f"f{number}", "figures", number, "kind: " + ["person", "public-body", "outlet"][number % 3],
                      f"role: {yaml(role)}", f"aliases: [{yaml(alias)}]", shown=(role, alias))
        for number in range(6):
            self.page("sources", f"s{number}", "sources", 100 + number, "type: news-report",
                      f"date: 2026-0{1 + number % 3}-11", "publisher: f2")
            self.page("events", f"e{number}", "events", 200 + number, f"date: {2019 + number % 4}")
            self.page("pages", f"p{number}", "pages", 300 + number)
        for number in range(4):
            self.claim(number)

    def claim(self, number: int) -> None:
        title = self.title(400 + number)
        parts = [f"---\ntitle: {yaml(title)}\nabout: [f0]\n---\n\nAs it was said.\n"]
        for point in range(self.random.randint(2, 4)):
            heading, (proposition, source) = self.title(500 + 10 * number + point), self.prose()
            parts.append(f"## {markdown(heading)} {{#p{point}}}\n\n{source}\n")
            # A claim's title finds its first point, which is what the claim is about.
            texts = [heading, proposition, title]
            self.documents.append(Document(
                "points", f"claims/c{number}/#p{point}", texts if point == 0 else texts[:2], [title]))
            kinds = ["Allegation", *self.random.sample(KINDS, 3)]
            parts += [self.statement(kind, f"p{point}-{place}", number, [heading, proposition, title])
                      for place, kind in enumerate(kinds)]
        self.files[f"content/claims/c{number}.md"] = "\n".join(parts)

    def statement(self, kind: str, anchor: str, number: int, around: list[str]) -> str:
        label, (quotation, quoted), (text, source) = self.title(900), self.prose(), self.prose()
        speaker = "f1" if kind in ("Finding", "Allegation") else "f0"
        more = "- Effect: inconclusive\n" if kind == "Finding" else ""
        self.documents.append(Document("statements", f"claims/c{number}/#{anchor}", [label, quotation, text], around))
        return (f"### {kind}: {markdown(label)} {{#{anchor}}}\n\n- By: [[{speaker}]]\n- In: [@s{number}]\n"
                f"- Date: 202{number}-0{1 + number}\n{more}\n> {quoted}\n\n{source}\n")

    def query(self) -> str:
        """What somebody types who has read a result, or nearly so."""
        random = self.random
        words = " ".join(random.choice(random.choice(self.documents).texts).split()).split(" ")
        start = random.randrange(len(words))
        typed = [self.written(word) if random.random() < 0.3 else word for word in words[start:start + random.randint(1, 3)]]
        if random.random() < 0.2:
            typed = [self.word() for _ in range(random.randint(1, 3))]
        text = " ".join(typed)
        return text[:random.randint(1, len(text))] if random.random() < 0.4 else text + random.choice(["", "", " "])
