"""What every test of a fault shares: two versions of a site, and a disk of its own to fill."""

import os
import random
import subprocess
from pathlib import Path

import pytest

import two_sites

@pytest.fixture(scope="session")
def versions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("sites")
    return [two_sites.make(folder, name) for name in ("one", "other")]


@pytest.fixture
def chance():
    """A source of chance whose seed a failing test prints; `SEED=…` plays it again."""
    seed = int(os.environ.get("SEED", random.SystemRandom().randrange(1 << 32)))
    print(f"SEED={seed}")
    return random.Random(seed)


@pytest.fixture
def room(tmp_path):
    """A folder in which only the destination belongs."""
    room = tmp_path / "room"
    room.mkdir()
    return room


@pytest.fixture
def mount_disk():
    """Mounts small file systems in memory, and takes them away at the end."""
    mounted = []

    def mount(folder: Path, options: str) -> Path:
        folder.mkdir(exist_ok=True)
        command = ["mount", "-t", "tmpfs", "-o", options, "none", str(folder)]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode != 0:
            pytest.skip(f"this user cannot mount a disk: {done.stderr.strip()}")
        mounted.append(folder)
        return folder

    yield mount
    for folder in reversed(mounted):
        subprocess.run(["umount", "-l", str(folder)], check=True)
