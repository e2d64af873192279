"""The JSON Schemas that `dossier schema` prints, read by a validator that knows nothing of dossiers, against what
`dossier check` says of the same front matters. JSON is YAML, so that both read the same text."""

import json
from multiprocessing.pool import ThreadPool

import pytest
from jsonschema import Draft202012Validator

from dossier import run, schema
from front_matters import FOLDERS, RIGHT, cases

# The rules about a file's form. Others ask what only the whole site shows.
FORM = {"unknown-key", "missing-key", "wrong-type", "invalid-value", "invalid-date",
        "misplaced-key", "unknown-rule"}

# What a schema cannot say: it knows no other file, and no order of two dates.
BEYOND = ["label of the rating scale", "ends before it begins", "before `from`",
          "would stand for both"]


def refused(problem):
    return (problem["rule"] in FORM
            and not any(words in problem["message"] for words in BEYOND))


def checked(folder):
    outcome = run("check", "--format", "json", "--clock", "2026-01-01T00:00:00Z", folder=folder)
    return [problem for problem in json.loads(outcome.stdout)["problems"] if refused(problem)]


def compare(kind, tried):
    """Holds both against each other; `tried` are front matters with the problems of each."""
    validator = Draft202012Validator(schema(kind))
    wrong = 0
    for front_matter, problems in tried:
        errors = [error.message for error in validator.iter_errors(front_matter)]
        assert bool(errors) == bool(problems), (
            f"{json.dumps(front_matter, ensure_ascii=False)[:2000]}\n"
            f"the schema: {errors}\nthe check: {problems}")
        wrong += bool(errors)
    # Else the cases would show nothing.
    assert 0 < wrong < len(tried)


@pytest.mark.parametrize("kind", RIGHT)
def test_the_schema_is_one_and_describes_every_key(kind):
    Draft202012Validator.check_schema(schema(kind))
    assert all(key["description"] for key in schema(kind)["properties"].values())
    # A source has one of two keys.
    assert set(schema(kind)["properties"]) - {"publisher-name"} == set(RIGHT[kind])


@pytest.mark.parametrize("kind", FOLDERS)
def test_schema_and_check_refuse_the_same_front_matters(kind, tmp_path):
    tried = list(cases(kind))
    (tmp_path / "dossier.yml").write_text("title: A site\nratings: {'False': 1}\n")
    folder = tmp_path / "content" / FOLDERS[kind]
    folder.mkdir(parents=True)
    for number, front_matter in enumerate(tried):
        text = json.dumps(front_matter, ensure_ascii=False)
        (folder / f"case-{number}.md").write_text(f"---\n{text}\n---\n")
    problems = [[] for _ in tried]
    for problem in checked(tmp_path):
        problems[int(problem["file"].split("-")[-1].removesuffix(".md"))].append(problem["message"])
    compare(kind, list(zip(tried, problems)))


def test_schema_and_check_refuse_the_same_settings(tmp_path):
    def tried(numbered):
        number, front_matter = numbered
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "dossier.yml").write_text(json.dumps(front_matter, ensure_ascii=False))
        return front_matter, [problem["message"] for problem in checked(folder)]

    with ThreadPool() as pool:
        compare("settings", pool.map(tried, enumerate(cases("settings"))))


@pytest.mark.parametrize("kind", FOLDERS)
def test_a_key_without_a_value_is_refused_by_both(kind, tmp_path):
    validator = Draft202012Validator(schema(kind))
    (tmp_path / "dossier.yml").write_text("title: A site\n")
    folder = tmp_path / "content" / FOLDERS[kind]
    folder.mkdir(parents=True)
    for key in RIGHT[kind]:
        if key == "private":
            continue
        rest = {other: value for other, value in RIGHT[kind].items() if other != key}
        lines = "".join(f"{other}: {json.dumps(value)}\n" for other, value in rest.items())
        (folder / "case.md").write_text(f"---\n{lines}{key}:\n---\n")
        assert checked(tmp_path), key
        assert list(validator.iter_errors(rest | {key: None})), key
