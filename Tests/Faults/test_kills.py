"""A build that is killed leaves the old site or the new one, and the next build cleans up."""

import os
import signal
import subprocess
import time
from collections import Counter
from pathlib import Path

import pytest

from two_sites import ROUNDS, Version, files


def lasting(version: Version, destination: Path) -> float:
    start = time.monotonic()
    assert version.build(destination).returncode == 0
    return time.monotonic() - start


def kill(version: Version, destination: Path, delay: float, sign: signal.Signals) -> bool:
    """Whether the build was still running when it was killed."""
    build = subprocess.Popen(version.command(destination), stderr=subprocess.PIPE)
    try:
        build.wait(delay)
    except subprocess.TimeoutExpired:
        build.send_signal(sign)
    _, errors = build.communicate(timeout=120)
    assert build.returncode in (0, -sign), errors
    return build.returncode == -sign


def kill_while_placing(version: Version, destination: Path, delay: float):
    """The first file that is placed is a manifest that lists the old files and the new ones."""
    before = os.stat(destination / "manifest.json").st_ino
    build = subprocess.Popen(version.command(destination))
    while build.poll() is None and os.stat(destination / "manifest.json").st_ino == before:
        pass
    time.sleep(delay)
    build.kill()
    build.wait()


def phase(killed: bool, is_new: bool, room: Path, destination: Path) -> str:
    """How far the build had come, by what it has left behind."""
    left = [path for path in room.iterdir() if path != destination]
    stages = [path for path in left if path.is_dir()]
    if not killed:
        return "after its end"
    if is_new:
        return "clearing the old site away" if stages else "after the exchange"
    if not left:
        return "reading"
    if not stages:
        return "holding the lock"
    return "before the exchange" if (stages[0] / "manifest.json").exists() else "staging"


@pytest.mark.parametrize("sign", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_killed_at_a_random_moment(versions, room, chance, sign):
    rounds = int((200 if sign == signal.SIGKILL else 15) * ROUNDS)
    destination = room / "site"
    times = [lasting(versions[number % 2], destination) for number in range(4)]
    old, new = versions[1], versions[0]
    same = os.stat(destination / "same.bin")
    phases = Counter()
    for number in range(rounds):
        delay = chance.uniform(0, 1.1 * max(times[1:]))
        killed = kill(new, destination, delay, sign)
        found = files(destination)
        assert found in (old.files, new.files), f"round {number}: a mixture, {differing(found, old)}"
        phases[phase(killed, found == new.files, room, destination)] += 1
        after = chance.choice(versions)
        if chance.random() < 0.5:  # Else a killed build follows a killed one.
            done = after.build(destination)
            assert done.returncode == 0, f"round {number}: {done.stderr}"
            assert files(destination) == after.files, f"round {number}"
            assert os.listdir(room) == ["site"], f"round {number}: leftovers"
            found = after.files
        old, new = sorted(versions, key=lambda version: version.files != found)
        now = os.stat(destination / "same.bin")
        assert (now.st_ino, now.st_mtime_ns) == (same.st_ino, same.st_mtime_ns), f"round {number}"
    print(f"{sign.name}: {rounds} rounds, of which landed " + ", ".join(
        f"{count} {name}" for name, count in phases.most_common()))


def differing(found: dict[str, bytes], version: Version) -> list[str]:
    paths = found.keys() | version.files.keys()
    return sorted(path for path in paths if found.get(path) != version.files.get(path))[:20]


def test_killed_while_files_are_placed_one_by_one(versions, room, chance, mount_disk):
    """On a mount point only each file is whole; the next build must know them all as its own."""
    destination = mount_disk(room / "site", "size=32m")
    assert versions[0].build(destination).returncode == 0
    mixtures = 0
    for number in range(int(40 * ROUNDS)):
        new = versions[(number + 1) % 2]
        kill_while_placing(new, destination, chance.uniform(0, 0.001))
        found = {path: content for path, content in files(destination).items()
                 if not path.startswith(".dossier-") and path != "manifest.json"
                 and content != b"<empty folder>"}
        for path, content in found.items():
            assert content in [version.files.get(path) for version in versions], (number, path)
        mixtures += all(found.items() - version.files.items() for version in versions)
        after = chance.choice(versions)
        if chance.random() < 0.5:
            done = after.build(destination)
            assert done.returncode == 0, f"round {number}: {done.stderr}"
            assert files(destination) == after.files, f"round {number}"
    print(f"{mixtures} of {number + 1} kills left old and new files side by side")
