"""The completions, in the shells that they are for."""

import shutil
import subprocess

import pytest

from dossier import PROGRAM, run

KINDS = {"claim", "figure", "source", "event", "page", "settings"}


@pytest.fixture
def place(tmp_path):
    """A folder with the program under its own name, which the scripts call."""
    (tmp_path / "dossier").symlink_to(PROGRAM)
    return tmp_path


def script(shell):
    return run("--generate-completion-script", shell, check=True).stdout


def in_shell(shell, commands, place):
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    words = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"]}[shell]
    outcome = subprocess.run(
        [shell, *words, "-c", commands], cwd=place, text=True, capture_output=True, timeout=60,
        env={"PATH": f"{place}:/usr/bin:/bin", "HOME": str(place), "TERM": "dumb"})
    assert outcome.returncode == 0, outcome.stderr
    return outcome.stdout


def bash(line, place):
    words = line.split(" ")
    (place / "script").write_text(script("bash"))
    return set(in_shell("bash", f"""
        . ./script
        COMP_WORDS=({' '.join(f"'{word}'" for word in words)}) COMP_CWORD={len(words) - 1}
        COMP_LINE='{line}' COMP_POINT={len(line)} COMP_TYPE=9
        _dossier dossier '{words[-1]}' '{words[-2]}'
        printf '%s\\n' "${{COMPREPLY[@]}}"
        """, place).split())


def fish(line, place):
    (place / "script").write_text(script("fish"))
    lines = in_shell("fish", f"source ./script; complete --do-complete '{line}'", place)
    return {line.split("\t")[0] for line in lines.splitlines()}


@pytest.mark.parametrize("complete", [bash, fish])
def test_commands_kinds_rules_and_options_complete(complete, place):
    commands = complete("dossier ", place)
    assert {"build", "check", "schema", "explain", "export"} <= commands
    assert "manual" not in commands
    assert complete("dossier schema ", place) & KINDS == KINDS
    assert "unknown-reference" in complete("dossier explain unknown-", place)
    assert {"text", "json", "sarif", "github"} <= complete("dossier check --format ", place)
    assert "--strict" in complete("dossier check --st", place)


def test_zsh_takes_the_script(place):
    text = script("zsh")
    assert text.startswith("#compdef dossier\n")
    (place / "_dossier").write_text(text)
    found = in_shell("zsh", """
        fpath=($PWD $fpath)
        autoload -Uz compinit && compinit -u -d ./dump
        print ${_comps[dossier]}
        zsh -n ./_dossier && autoload +X -Uz _dossier && print loaded
        """, place)
    assert found == "_dossier\nloaded\n"
    for word in [*KINDS, "unknown-reference", "sarif"]:
        assert word in text
