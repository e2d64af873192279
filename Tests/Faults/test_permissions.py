"""A user who may not read or write what a build needs: the message says what, and the old site stands."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from two_sites import PROGRAM, Version, files, make

NOBODY = 65534
#: The superuser may do anything, so a build must run as somebody else.
AS_NOBODY = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if os.geteuid() == 0 else {}


@pytest.fixture(scope="session")
def open_versions():
    """The two versions in a folder that everybody may enter, and owned by the user who builds."""
    folder = Path(tempfile.mkdtemp(prefix="dossier-faults-"))
    folder.chmod(0o755)
    versions = [make(folder, name) for name in ("one", "other")]
    try:
        subprocess.run([PROGRAM, "--version"], check=True, capture_output=True, **AS_NOBODY)
    except (PermissionError, subprocess.CalledProcessError):
        shutil.rmtree(folder)
        pytest.skip(f"another user may not run {PROGRAM}")
    yield folder, versions
    shutil.rmtree(folder)


@pytest.fixture
def place(open_versions):
    """A site of the first version in a folder of its own, both the builder's."""
    folder, versions = open_versions
    place = Path(tempfile.mkdtemp(dir=folder))
    give(place)
    assert build(versions[0], place / "site").returncode == 0
    yield place
    for path in [place, *place.rglob("*")]:
        if path.is_dir():
            path.chmod(0o755)
    shutil.rmtree(place)


def give(path: Path):
    if AS_NOBODY:
        os.chown(path, NOBODY, NOBODY)


def build(version: Version, destination: Path):
    return version.build(destination, **AS_NOBODY)


def test_a_parent_without_write_permission(open_versions, place):
    old, new = open_versions[1]
    place.chmod(0o555)
    done = build(new, place / "site")
    assert done.returncode == 1
    assert f"dossier: cannot create {place}/.site.dossier-lock: Permission denied" in done.stderr
    assert "Let this user write to the folder that holds it" in done.stderr
    assert files(place / "site") == old.files


def test_a_site_without_write_permission(open_versions, place):
    old, new = open_versions[1]
    (place / "site").chmod(0o555)
    done = build(new, place / "site")
    assert done.returncode == 1 and "Permission denied" in done.stderr
    assert files(place / "site") == old.files
    assert os.listdir(place) == ["site"]


def test_an_old_site_that_cannot_be_removed_is_told(open_versions, place):
    _, new = open_versions[1]
    (place / "site" / "figures").chmod(0o555)
    done = subprocess.run(
        [argument for argument in new.command(place / "site") if argument != "-q"],
        capture_output=True, text=True, **AS_NOBODY)
    assert done.returncode == 0, done.stderr
    assert files(place / "site") == new.files
    aside, = (name for name in os.listdir(place) if name != "site")
    assert f"{place}/{aside}" in done.stdout
    (place / aside / "figures").chmod(0o755)
    assert build(new, place / "site").returncode == 0
    assert os.listdir(place) == ["site"]


@pytest.mark.parametrize("what", ["content/figures", "content/static/large.bin", "content/figures/person-1.md",
                                  "dossier.yml", "content"])
def test_content_that_may_not_be_read(open_versions, place, what):
    old, new = open_versions[1]
    shutil.copytree(new.source, place / "source")
    for path in [place / "source", *(place / "source").rglob("*")]:
        give(path)
    (place / "source" / what).chmod(0)
    done = build(Version(place / "source", {}), place / "site")
    (place / "source" / what).chmod(0o755)
    assert done.returncode == 1
    assert what in done.stderr and "Permission denied" in done.stderr
    assert files(place / "site") == old.files


def test_a_file_of_the_site_that_may_not_be_read(open_versions, place):
    old, new = open_versions[1]
    (place / "site" / "same.bin").chmod(0)
    done = build(new, place / "site")
    (place / "site" / "same.bin").chmod(0o644)
    assert done.returncode == 1
    assert "site/same.bin: Permission denied\nLet this user read the file" in done.stderr
    assert files(place / "site") == old.files


@pytest.mark.skipif(not AS_NOBODY, reason="only a superuser can make another user's files")
def test_a_lock_that_another_users_killed_build_left(open_versions, place):
    _, new = open_versions[1]
    (place / ".site.dossier-lock").write_text("4711\n")
    assert build(new, place / "site").returncode == 0
    assert files(place / "site") == new.files


@pytest.mark.skipif(not AS_NOBODY, reason="only a superuser can build for somebody else")
def test_a_superusers_build_leaves_the_folder_to_its_owner(open_versions, place):
    _, new = open_versions[1]
    (place / "site").chmod(0o2750)
    assert new.build(place / "site").returncode == 0
    status = (place / "site").stat()
    assert (status.st_uid, status.st_gid, status.st_mode & 0o7777) == (NOBODY, NOBODY, 0o2750)
