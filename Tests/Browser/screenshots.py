"""Takes pictures of the case's pages: `make screenshots` those few that are in docs/; with a folder, all of them into it."""

import sys
import tempfile
from itertools import product
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import ARGUMENTS, CHROMIUM
from sites import REPOSITORY, SINGLE, Site, build

#: What is shown: a name, and the page of the case.
PAGES = {
    "home": SINGLE["home"],
    "claim": "claims/two-michaels/index.html",
    "point": "claims/two-michaels/index.html#hold-off",
    "figure": "figures/han-dong/index.html",
    "source": "sources/global-20230322-two-michaels/index.html",
    "event": "events/conversation-february-2021/index.html",
    "page": "methodology/index.html",
    "timeline": SINGLE["timeline"] + "#_2023",
    "network": SINGLE["network"],
    "open-questions": SINGLE["open-questions"],
    **{kind: SINGLE[kind] for kind in ["claims", "figures", "sources", "events", "not-found"]},
}
#: Each window with the ways in which a page is shown in it. A sheet of A4 without its edges has so many pixels.
WINDOWS = {"phone": (390, 844), "desktop": (1280, 800), "sheet": (688, 1010)}
WAYS = [*product(["phone", "desktop"], ["light", "dark"]), ("sheet", "print")]
#: The pictures in docs/screenshots; and the one that the README shows, a claim from its top to its record, with its height.
KEPT = ["home-desktop-light", "claim-phone-light", "claim-desktop-dark", "point-desktop-light", "claim-sheet-print",
        "timeline-desktop-light"]
COVER = ("claim-desktop-light", 1080)


def take(page, site: Site, name: str, path: str, way: tuple[str, str]) -> bytes:
    """The page as it is shown in this way."""
    window, theme = way
    width, height = WINDOWS[window]
    page.set_viewport_size({"width": width, "height": COVER[1] if f"{name}-{window}-{theme}" == COVER[0] else height})
    page.emulate_media(media="print" if theme == "print" else "screen", color_scheme="dark" if theme == "dark" else "light")
    file, _, anchor = path.partition("#")
    page.goto(site.url(file, "disk") + (f"#{anchor}" if anchor else ""))
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))")
    return page.screenshot()


def main(folder: Path | None) -> None:
    docs = REPOSITORY / "docs"
    with tempfile.TemporaryDirectory() as built, sync_playwright() as playwright:
        site = Site(Path(built) / "site")
        build(REPOSITORY, site.root)
        missing = [f"{name}: the site has no {path}" for name, path in PAGES.items()
                   if not (site.root / path.partition("#")[0]).is_file()]
        if missing:
            sys.exit("\n".join(missing))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        page = browser.new_page()
        for (name, path), way in product(PAGES.items(), WAYS):
            picture = "-".join([name, *way])
            if folder:
                files = [folder / f"{picture}.png"]
            else:
                files = ([docs / "screenshots" / f"{picture}.png"] if picture in KEPT else []) + (
                    [docs / "claim.png"] if picture == COVER[0] else [])
            for file in files:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(take(page, site, name, path, way))
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
