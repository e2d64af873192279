"""The program that the tests build."""

import json
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / ".build" / "debug" / "dossier"


def run(*words, folder=REPOSITORY, **options):
    """Runs the program and returns what it did."""
    return subprocess.run(
        [PROGRAM, *words], cwd=folder, text=True, capture_output=True, **options)


def schema(kind):
    return json.loads(run("schema", kind, check=True).stdout)
