"""A process that may open, write or hold too little: the old site stands."""

import os
import resource
import subprocess

import pytest

from two_sites import files


def build(version, destination, limit: int, value: int) -> subprocess.CompletedProcess:
    return version.build(destination, preexec_fn=lambda: resource.setrlimit(limit, (value, value)))


def outcomes(versions, room, limit: int, values) -> dict[int, int]:
    """The exit code for each limit, after making sure that no site was harmed."""
    old, new = versions
    destination = room / "site"
    codes = {}
    for value in values:
        assert old.build(destination).returncode == 0
        assert os.listdir(room) == ["site"]
        done = build(new, destination, limit, value)
        expected = new if done.returncode == 0 else old
        assert files(destination) == expected.files, f"{value}: {done}"
        # Where memory is out, nothing can be said either.
        assert done.returncode == 0 or done.stderr or limit == resource.RLIMIT_AS, f"{value}: {done}"
        codes[value] = done.returncode
    return codes


def test_files_of_a_limited_size(versions, room):
    codes = outcomes(versions, room, resource.RLIMIT_FSIZE, [0, 1, 1000, 20_000, 300_000, 10_000_000])
    assert set(codes.values()) == {0, 1}, codes
    done = build(versions[0], room / "site", resource.RLIMIT_FSIZE, 1000)
    assert "File too large" in done.stderr and "raise the limit" in done.stderr


def test_few_open_files(versions, room):
    codes = outcomes(versions, room, resource.RLIMIT_NOFILE, [*range(3, 24, 3), 64])
    # 127: the loader had not yet begun the program.
    assert set(codes.values()) == {0, 1, 127}, codes
    assert codes[64] == 0


def test_little_memory(versions, room):
    codes = outcomes(versions, room, resource.RLIMIT_AS, [size << 20 for size in (
        8, 64, 96, 128, 192, 256, 512, 4096)])
    assert codes[4096 << 20] == 0 and codes[8 << 20] != 0, codes
    print(codes)
