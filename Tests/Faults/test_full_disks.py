"""A disk without room: the old site stands, the message says what to do, and nothing is left behind."""

import os
import subprocess

import pytest

from two_sites import ROUNDS, files

PAGE = 4096


def limit(disk, **limits: int):
    options = ",".join(f"{name}={value}" for name, value in limits.items())
    subprocess.run(["mount", "-o", f"remount,{options}", str(disk)], check=True)


def used(disk) -> tuple[int, int]:
    status = os.statvfs(disk)
    return (status.f_blocks - status.f_bfree) * status.f_frsize, status.f_files - status.f_ffree


@pytest.mark.parametrize("kind", ["size", "nr_inodes"])
@pytest.mark.parametrize("on_mount_point", [False, True], ids=["exchanged", "one by one"])
def test_a_disk_of_any_size(versions, tmp_path, mount_disk, kind, on_mount_point):
    old, new = versions
    disk = mount_disk(tmp_path / "disk", "size=64m,nr_inodes=100k")
    destination = disk if on_mount_point else disk / "site"
    outcomes = []
    fits = 0
    while fits < 2:
        limit(disk, size=64 << 20, nr_inodes=100_000)
        assert old.build(destination).returncode == 0
        size, inodes = used(disk)
        room = int(len(outcomes) ** 2 / ROUNDS)  # Small steps first.
        if kind == "size":
            limit(disk, size=size + room * PAGE)
        else:
            limit(disk, nr_inodes=inodes + room)
        done = new.build(destination)
        outcomes.append(done.returncode)
        if done.returncode == 0:
            fits += 1
            assert files(destination) == new.files
        else:
            assert done.returncode == 1
            assert str(disk) in done.stderr and "No space left on device" in done.stderr
            assert "Free some space on this disk, then build again." in done.stderr
            assert files(destination) == old.files or "build again to repair it" in done.stderr
        assert on_mount_point or os.listdir(disk) == ["site"]
    assert outcomes.count(1) > 3
    print(f"{kind}: {outcomes.count(1)} sizes too small, {fits} enough")


def test_a_disk_without_room_for_the_first_site(versions, tmp_path, mount_disk):
    disk = mount_disk(tmp_path / "disk", "size=64k")
    done = versions[0].build(disk / "site")
    assert done.returncode == 1 and "No space left on device" in done.stderr
    assert os.listdir(disk) == []


def test_a_read_only_disk(versions, tmp_path, mount_disk):
    old, new = versions
    disk = mount_disk(tmp_path / "disk", "size=64m")
    assert old.build(disk / "site").returncode == 0
    subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
    done = new.build(disk / "site")
    assert done.returncode == 1
    assert "This file system is read-only: choose another destination." in done.stderr
    assert files(disk / "site") == old.files


def test_a_full_disk_for_the_export(versions):
    command = [versions[0].command(None)[0], "export", "json", "--source", str(versions[0].source)]
    with open("/dev/full", "wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
