"""The theme's words against Babel, which has the plural rules and the dates of Unicode CLDR."""

from datetime import date

import pytest
import yaml
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.localedata import locale_identifiers

from dossier import REPOSITORY, run

# What the program's own tests hold to be its forms: `ar ars: zero 0; one 1; two 2; few 3-10 103-110; …`.
FORMS = (REPOSITORY / "Tests" / "Tools" / "plural_forms.txt").read_text().splitlines()
NUMBERS = [*range(201), 1000, 1001, 1002, 10_000, 21_000, 40_000, 100_000, 10**6, 10**6 + 1, 2 * 10**6, 10**7, 10**9]

# The locales whose patterns the program has taken; but French writes “1er mars” where CLDR has “1 mars”.
PATTERNS = {"en": "en_GB", "de": "de", "es": "es", "fr": "fr", "zh": "zh", "ar": "ar"}


def forms():
    """The numbers of each language that have a form of their own."""
    table = {}
    for line in FORMS:
        languages, rules = line.split(": ")
        ours = {}
        for rule in rules.split("; "):
            form, *ranges = rule.split(" ")
            for numbers in ranges:
                first, _, last = numbers.partition("-")
                ours |= {number: form for number in range(int(first), int(last or first) + 1)}
        table |= dict.fromkeys(languages.split(" "), ours)
    return table


def test_every_language_that_babel_knows_has_its_plural_forms():
    ours = forms()
    languages = [name for name in locale_identifiers() if "_" not in name] + ["pt_PT"]
    assert len(languages) > 200
    for language in languages:
        own = ours.get(language.replace("_", "-"), {})
        theirs = Locale.parse(language).plural_form
        for number in NUMBERS:
            assert own.get(number, "other") == theirs(number), f"{number} in {language}"
    known = set(languages)
    for language in ours:
        # Codes that are no longer in use, and languages that only some editions of CLDR have.
        if language.replace("-", "_") not in known:
            assert language in {"ars", "guw", "iw", "ji", "mo", "nah", "sh", "smi", "tl"}, language


def words(language):
    return yaml.load(run("words", language, check=True).stdout, Loader=yaml.BaseLoader)


@pytest.mark.parametrize(
    "language", "br cs cy ga gd he hy it ja lt lv mt nl pl pt-PT ro ru sl uk".split())
def test_a_file_to_fill_in_asks_for_the_forms_that_babel_has(language):
    rules = Locale.parse(language.replace("-", "_")).plural_form
    asked = words(language)["relays"]["some"]
    # A language that has but one needs no names for it.
    assert set(asked or ["other"]) == {rules(number) for number in NUMBERS} | {"other"}


@pytest.mark.parametrize("language", PATTERNS)
def test_dates_are_those_of_babel(language):
    own, locale = words(language), PATTERNS[language]
    for month in range(1, 13):
        long = own["date"]["day"].format(day=22, month=own["month-in-date"][str(month)], year=2023)
        assert long == format_date(date(2023, month, 22), "long", locale)
        alone = own["date"]["month"].format(month=own["month"][str(month)], year=2023)
        assert alone == format_skeleton("yMMMM", date(2023, month, 1), locale=locale)


@pytest.mark.parametrize("language", PATTERNS)
def test_lists_are_joined_as_babel_joins_them(language):
    own, theirs = words(language)["list"], Locale.parse(PATTERNS[language]).list_patterns["standard"]
    for name, other in {"two": "2", "middle": "middle", "last": "end"}.items():
        assert own[name].format(before="A", after="B") == theirs[other].format("A", "B")
