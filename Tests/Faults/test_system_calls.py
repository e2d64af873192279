"""Each kind of system call that a build makes fails, or kills it, at each of its turns."""

import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path

import pytest

from two_sites import ROUNDS, files, make

#: What each call may be answered with.
ERRORS = [
    ("openat", "EMFILE"), ("openat", "EACCES"), ("openat", "EIO"), ("write", "ENOSPC"),
    ("write", "EIO"), ("read", "EIO"), ("pread64", "EIO"), ("mkdirat", "ENOSPC"), ("linkat", "EMLINK"), ("linkat", "EIO"),
    ("renameat2", "EXDEV"), ("renameat2", "EIO"), ("renameat", "EIO"), ("unlinkat", "EIO"), ("fsync", "EIO"),
    ("flock", "ENOLCK"), ("getdents64", "EIO"), ("close", "EIO"), ("newfstatat", "EIO"),
    ("readlink", "EACCES"), ("clone3", "EAGAIN"), ("mmap", "ENOMEM"),
]
CALLS = ["openat", "write", "mkdirat", "linkat", "renameat", "renameat2", "unlinkat", "fsync", "close"]
#: Makes a build place its files one by one.
NO_EXCHANGE = ["-e", "inject=renameat2:error=EXDEV"]

traces = ["strace", "-f", "-qq", "--seccomp-bpf"]
can_trace = shutil.which("strace") is not None and subprocess.run(
    [*traces, "true"], capture_output=True).returncode == 0
pytestmark = pytest.mark.skipif(not can_trace, reason="strace is not installed, or may not trace here")


@pytest.fixture(scope="session")
def small_versions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("small-sites")
    return [make(folder, name, pages=3) for name in ("one", "other")]


def traced(version, destination: Path, log: Path, *options: str) -> subprocess.CompletedProcess:
    return subprocess.run(
        [*traces, "-o", str(log), *options, *version.command(destination, "--jobs", "1")],
        capture_output=True, text=True, timeout=120)


def turns(version, destination: Path, log: Path, call: str, *options: str) -> list[int]:
    """Which of a build's calls of a kind to meddle with: all, or some all over it."""
    traced(version, destination, log, "-e", f"trace={call}", *options)
    calls = Counter(line.split()[0] for line in log.read_text().splitlines() if f" {call}(" in line)
    count = max(calls.values(), default=0)
    wanted = min(count, int(4 * ROUNDS))
    return sorted({1 + round(turn * (count - 1) / max(1, wanted - 1)) for turn in range(wanted)})


def mend(version, destination: Path):
    """The next build, which nothing hinders."""
    done = version.build(destination)
    assert done.returncode == 0, done.stderr
    assert files(destination) == version.files
    assert os.listdir(destination.parent) == [destination.name]


@pytest.mark.parametrize(("call", "error"), ERRORS)
def test_a_call_fails(small_versions, room, tmp_path, call, error):
    old, new = small_versions
    destination, log = room / "site", tmp_path / "log"
    mend(old, destination)
    outcomes = Counter()
    for turn in turns(new, destination, log, call):
        mend(old, destination)
        done = traced(new, destination, log, "-e", f"trace={call}", "-e", f"inject={call}:error={error}:when={turn}")
        found = files(destination)
        what = f"{call} {turn} with {error}: exit {done.returncode}, {done.stderr}"
        outcomes[done.returncode] += 1
        if done.stdout.startswith("OVERVIEW"):
            assert call in ("read", "openat")  # The runtime could not read the command's arguments.
        elif done.returncode == 0:
            assert found == new.files, what
        else:
            assert found == old.files, what
            # 127: the loader had not yet begun the program. The runtime ends it by a trap where memory is out.
            assert done.returncode in (1, 2, 127) or error == "ENOMEM", what
            # What it says is written too.
            assert done.stderr or call == "write" or error == "ENOMEM", what
        mend(new, destination)
    print(f"{call} {error}: " + ", ".join(f"{count} exit {code}" for code, count in outcomes.items()))


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_a_call(small_versions, room, tmp_path, call):
    old, new = small_versions
    destination, log = room / "site", tmp_path / "log"
    mend(old, destination)
    for turn in turns(new, destination, log, call):
        mend(old, destination)
        traced(new, destination, log, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={turn}")
        assert files(destination) in (old.files, new.files), f"{call} {turn}"
        mend(new if turn % 2 else old, destination)


@pytest.mark.parametrize("call", CALLS)
def test_killed_at_a_call_while_files_are_placed_one_by_one(small_versions, room, tmp_path, call):
    if call == "renameat2":
        pytest.skip("that call is the exchange which is not to be had here")
    old, new = small_versions
    destination, log = room / "site", tmp_path / "log"
    mend(old, destination)
    for turn in turns(new, destination, log, call, *NO_EXCHANGE):
        mend(old, destination)
        traced(new, destination, log, "-e", f"trace={call},renameat2", *NO_EXCHANGE,
               "-e", f"inject={call}:signal=KILL:when={turn}")
        for path, content in files(destination).items():
            if content != b"<empty folder>" and path != "manifest.json":
                assert content in (old.files.get(path), new.files.get(path)), f"{call} {turn}: {path}"
        mend(new if turn % 2 else old, destination)
