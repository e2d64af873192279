"""The program under test: `DOSSIER`, else the release build of this repository."""

import json
import os
import subprocess
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / os.environ.get("DOSSIER", ".build/release/dossier")


def run(*words, folder=REPOSITORY, **options):
    """Runs the program and returns what it did."""
    return subprocess.run(
        [PROGRAM, *words], cwd=folder, text=True, capture_output=True, **options)


def schema(kind):
    return json.loads(run("schema", kind, check=True).stdout)
