"""The package's copyright file: the program's own license, and those of all that is linked into it."""

import re
import shutil
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]

HEAD = """\
dossier
-------

{license}

The program is linked statically. The works that it holds besides its own are
listed below, each with the terms under which it may be passed on. The source of
the program, with all that is needed to link it again with other versions of
these works, is in its repository.
"""

# From Debian's packages: what is linked, the package whose copyright file tells of it.
FROM_DEBIAN = {
    "cmark": "libcmark-dev",
    "gperftools (tcmalloc)": "libgoogle-perftools-dev",
    "GNU C Library": "libc6-dev",
    "GNU C++ library and libgcc": "libstdc++-12-dev",
    "Gumbo": "libgumbo-dev",
    "libmd": "libmd-dev",
    "libyaml": "libyaml-dev",
    "ICU, which Foundation holds": "libicu72",
}

# Debian has the text once for all packages.
APACHE = re.compile(
    r"Apache License\s+Version 2\.0, January 2004.*?END OF TERMS AND CONDITIONS", re.S)


def swift_license():
    """That of the toolchain which is at work: the runtime, Foundation and Dispatch come from it."""

    program = Path(shutil.which("swiftc")).resolve()
    return (program.parents[1] / "share/swift/LICENSE.txt").read_text()

def text(checkouts):
    parts = [HEAD.format(license=(REPOSITORY / "LICENSE").read_text().strip())]
    works = {"Swift, Foundation and Dispatch": swift_license()}
    for checkout in sorted(checkouts.iterdir()):
        files = sorted(path for path in checkout.iterdir()
                       if re.match(r"(LICENSE|NOTICE)", path.name))
        works[checkout.name] = "\n\n".join(path.read_text() for path in files)
    for work, package in FROM_DEBIAN.items():
        works[work] = Path(f"/usr/share/doc/{package}/copyright").read_text(errors="replace")
    for work, terms in works.items():
        parts.append(f"{work}\n{'-' * len(work)}\n\n{terms.strip()}\n")
    return APACHE.sub(
        "The terms of the Apache License, Version 2.0, are in /usr/share/common-licenses/Apache-2.0.",
        "\n".join(parts))
