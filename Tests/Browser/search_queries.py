"""What readers, reporters and lawyers type into the search, and what they expect to find, before anybody measured what
the search finds. A query that comes out otherwise is a question to the search first, and to this list last."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    site: str
    words: str
    #: The group of results that the reader looks at.
    group: str
    #: Pages and anchors from the site's root, one of which has to stand among the first `within` of the group.
    expected: tuple[str, ...]
    within: int
    #: Who types this, or what is hard about it.
    why: str


def queries(site: str, rows: list[tuple[str, str, str, int, str]]) -> list[Query]:
    return [Query(site, words, group, tuple(expected.split()), within, why) for words, group, expected, within, why in rows]


TALK, RACE = "claims/two-michaels/", "claims/nomination-2019/"
#: Where Han Dong denied something himself.
DENIALS = " ".join(
    [f"{TALK}#{name}" for name in ("email", "house", "globe-interview", "participant", "inconceivable", "testimony",
                                   "not-the-initiator")]
    + [f"{RACE}#{name}" for name in ("first-denial", "statement", "reporters", "not-told", "not-close-friends")])

OWN = queries("own", [
    # Names.
    ("Johnston", "figures", "figures/david-johnston/", 1, "a surname"),
    ("Johnston", "statements", f"{TALK}#johnston-report {TALK}#johnston-testimony {RACE}#johnston-irregularities", 5,
     "what he found, for whoever looks for his words"),
    ("Hogue", "figures", "figures/marie-josee-hogue/", 2, "a surname, which is in an inquiry's byname as well"),
    ("Cooper", "figures", "figures/sam-cooper/", 1, "a reporter's surname"),
    ("kovrig", "figures", "figures/michael-kovrig/", 1, "in small letters"),
    ("HAN DONG", "figures", "figures/han-dong/", 1, "in capitals, of a name that is on every page"),
    ("han tao", "figures", "figures/han-tao/", 1, "shares a word with the one who is named most"),
    ("Marie-Josee Hogue", "figures", "figures/marie-josee-hogue/", 1, "without her accent"),
    ("melanie joly", "figures", "figures/melanie-joly/", 1, "without her accent"),
    ("Bloc Quebecois", "figures", "figures/bloc-quebecois/", 1, "without its accents"),
    # Half words, abbreviations, bynames, outlets.
    ("trud", "figures", "figures/justin-trudeau/", 1, "half a name, while it is typed"),
    ("poiliev", "figures", "figures/pierre-poilievre/", 1, "a name of which the end is hard to spell"),
    ("CSIS", "figures", "figures/csis/", 1, "an abbreviation"),
    ("PMO", "figures", "figures/prime-ministers-office/", 1, "an abbreviation"),
    ("SCMP", "figures", "figures/south-china-morning-post/", 1, "an outlet's abbreviation"),
    ("Globe and Mail", "figures", "figures/the-globe-and-mail/", 1, "an outlet, with a word that is ignored in it"),
    # What was alleged, denied and found.
    ("Did he deny it", "statements", DENIALS, 5, "a question, of which one word counts"),
    ("two michaels", "points", f"{TALK}#hold-off", 3, "the affair by its name"),
    ("two michaels", "sources", "sources/global-20230322-two-michaels/", 5, "the first report, by its headline"),
    ("hold off", "points", f"{TALK}#hold-off", 1, "the words of the report"),
    ("secret conversation", "points", f"{TALK}#unknown-to-government", 3, "both words are in the heading"),
    ("2019 nomination", "points", f"{RACE}#consulate {RACE}#bus {RACE}#knew", 3, "the affair by its year"),
    ("bus students", "points", f"{RACE}#bus", 2, "two words out of their order"),
    ("witting affiliate", "points", f"{RACE}#witting", 1, "words of the report"),
    ("seniors", "points", f"{RACE}#seniors", 1, "one word of the heading"),
    ("false addresses", "points", f"{RACE}#false-addresses", 1, "the heading's words"),
    ("refuted", "points", f"{TALK}#hold-off", 2, "what was found to be false: the status"),
    # Quotations.
    ("early release", "statements", f"{TALK}#testimony", 1, "remembered from what he testified"),
    ("inconceivable", "statements", f"{TALK}#inconceivable", 1, "one rare word of a quotation"),
    ("misinterpretation", "statements", f"{TALK}#johnston-testimony", 1, "one rare word of a finding"),
    ("“It was just a misinterpretation.”", "statements", f"{TALK}#johnston-testimony", 1, "pasted with its marks"),
    ("extend their detention", "statements", f"{TALK}#hogue-final {TALK}#johnston-report", 3, "the sentence of two findings"),
    ("placate Canadian public opinion", "statements", f"{TALK}#summary-hearing-allegation", 1, "a line of a summary"),
    ("CSIS-based summary", "sources", "sources/csis-summary-20240402/", 3, "the document itself, not a report on it"),
    # The suit, as a lawyer looks for it.
    ("2024 ONSC 3532", "sources", "sources/court-2024onsc3532/", 1, "a citation of a case"),
    ("CV-23-00698271-0000", "statements", f"{TALK}#statement-of-claim", 1, "a court's file number"),
    ("anti-SLAPP", "statements", f"{TALK}#ruling", 3, "a hyphen, and capitals"),
    ("transcript", "statements", f"{TALK}#ruling", 1, "what the court says was not seen"),
    ("settlement", "statements", f"{TALK}#settlement-statement {TALK}#settled", 3, "how it ended"),
    ("settlement", "sources", "sources/cbc-20250615-settlement/ sources/cp-20250616-settle/", 3, "reports on how it ended"),
    ("apology", "statements", f"{TALK}#settlement-statement {TALK}#notice", 5, "whether anybody apologised"),
    # Dates, events, pages.
    ("election 2021", "events", "events/election-2021/", 1, "a year"),
    ("22 March 2023", "events", "events/dong-leaves-caucus/", 3, "a date as pages write it"),
    ("resigns", "events", "events/johnston-resigns/", 1, "a verb of a title"),
    ("Meng", "events", "events/meng-arrest/", 1, "a name that no figure has"),
    ("method", "pages", "methodology/", 1, "how they work"),
])

FRENCH = queries("search-fr", [
    ("démenti", "statements", "claims/cantine/#lettre claims/cantine/#traiteur", 2, "what such statements are called"),
    ("dementi formel", "statements", "claims/cantine/#lettre", 1, "without its accent"),
    ("d'erreur", "statements", "claims/cantine/#lettre claims/cantine/#aveu", 2, "typed with a straight apostrophe"),
    ("erreur", "sources", "sources/article/", 1, "which stands behind an elision with a curly one"),
    ("lukasz zuraw", "figures", "figures/lukasz/", 1, "on a keyboard without Polish letters"),
    ("oeuvrard", "figures", "figures/oeuvrard/", 1, "its ligature as two letters"),
    ("cœur", "statements", "claims/cantine/#aveu", 1, "with its ligature"),
    ("factur", "points", "claims/cantine/#factures", 1, "half a word"),
])

CHINESE = queries("search-zh", [
    ("两个迈克尔", "points", "claims/tickets/#tickets", 1, "within a sentence that has no spaces"),
    ("配置文件", "points", "claims/tickets/#config", 1, "two words in a row"),
    ("否认", "statements", "claims/tickets/#letter", 1, "what such statements are called"),
    ("梅雪晴", "figures", "figures/mei/", 1, "a name"),
])

ARABIC = queries("search-ar", [
    ("صحيح", "statements", "claims/contract/#letter", 1, "without the vowel signs of the text"),
    ("والعقد", "statements", "claims/contract/#letter", 1, "a word that is drawn out in the text"),
])

QUERIES = [*OWN, *FRENCH, *CHINESE, *ARABIC]
