"""Builds of one destination at the same time: one waits for the other, or says who holds it up."""

import os
import signal
import subprocess
import time

from two_sites import ROUNDS, files


def start(version, destination) -> subprocess.Popen:
    return subprocess.Popen(version.command(destination), stderr=subprocess.PIPE, text=True)


def finish(build: subprocess.Popen) -> tuple[int, str]:
    _, errors = build.communicate(timeout=120)
    return build.returncode, errors


def test_two_builds_at_once(versions, room):
    for number in range(int(50 * ROUNDS)):
        destination = room / "new" / "site"
        builds = [start(version, destination) for version in versions]
        assert [finish(build) for build in builds] == [(0, "")] * 2, f"round {number}"
        assert files(destination) in [version.files for version in versions], f"round {number}"
        assert os.listdir(room / "new") == ["site"], f"round {number}"
        if number % 10 == 9:  # Then both find nothing there, not even the folder that is to hold it.
            subprocess.run(["rm", "-r", str(room / "new")], check=True)


def test_many_builds_at_once(versions, room):
    builds = [start(versions[number % 2], room / "site") for number in range(8)]
    assert [finish(build) for build in builds] == [(0, "")] * 8
    assert files(room / "site") in [version.files for version in versions]
    assert os.listdir(room) == ["site"]


def holds_lock(build, room) -> bool:
    """Whether a build has the lock and has written its number into it."""
    try:
        return str(build.pid) in (room / ".site.dossier-lock").read_text()
    except FileNotFoundError:
        return False


def stopped(version, room) -> subprocess.Popen:
    """A build that was stopped while it held the lock."""
    while True:
        build = start(version, room / "site")
        while build.poll() is None:
            if holds_lock(build, room):
                build.send_signal(signal.SIGSTOP)
                os.waitid(os.P_PID, build.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
                if holds_lock(build, room):
                    return build
                build.send_signal(signal.SIGCONT)
        finish(build)


def test_a_build_that_is_stopped_holds_up_the_next_which_says_so(versions, room):
    old, new = versions
    assert old.build(room / "site").returncode == 0
    holder = stopped(new, room)
    begin = time.monotonic()
    code, errors = finish(start(old, room / "site"))
    assert code == 1 and 9 < time.monotonic() - begin < 60
    assert errors == (
        f"dossier: another build writes to the same destination: process {holder.pid} holds "
        f"{room}/.site.dossier-lock\nWait until it has ended, or end it, then build again.\n")
    assert files(room / "site") in (old.files, new.files)
    holder.send_signal(signal.SIGCONT)
    assert finish(holder) == (0, "")
    assert files(room / "site") == new.files
    assert os.listdir(room) == ["site"]


def test_a_build_waits_for_one_that_ends_in_time(versions, room):
    old, new = versions
    assert old.build(room / "site").returncode == 0
    holder = stopped(new, room)
    waiting = start(old, room / "site")
    time.sleep(1)
    assert waiting.poll() is None
    holder.send_signal(signal.SIGCONT)
    assert finish(holder) == (0, "") and finish(waiting) == (0, "")
    assert files(room / "site") == old.files


def test_a_lock_whose_file_somebody_deleted(versions, room):
    """The builds then do not know of each other, but neither spoils the other's work."""
    old, new = versions
    assert old.build(room / "site").returncode == 0
    holder = stopped(new, room)
    (room / ".site.dossier-lock").unlink()
    assert finish(start(old, room / "site")) == (0, "")
    holder.send_signal(signal.SIGCONT)
    code, errors = finish(holder)
    assert code == 0, errors
    assert files(room / "site") == new.files
    assert old.build(room / "site").returncode == 0
    assert os.listdir(room) == ["site"]
