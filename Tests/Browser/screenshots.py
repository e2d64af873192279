"""Takes the pictures of the case's pages that are in docs/: `make screenshots`."""

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from conftest import ARGUMENTS, CHROMIUM
from sites import REPOSITORY, SINGLE, Site, build

#: What is shown: a name, and the page of the case.
PAGES = {
    "home": SINGLE["home"],
    "claim": "claims/two-michaels/index.html",
    "figure": "figures/han-dong/index.html",
    "source": "sources/global-20230322-two-michaels/index.html",
    "timeline": SINGLE["timeline"],
    "network": "network/index.html",
    "list": SINGLE["claims"],
    "open-questions": "open-questions/index.html",
}
WINDOWS = {"phone": (390, 844), "desktop": (1280, 800)}
#: The picture that the README shows: a claim from its top to its first two sides.
COVER = ("claim", "desktop", "light", 1100)


def take(page, site: Site, docs: Path) -> list[str]:
    """Takes every picture, and says which pages the site does not have."""
    missing = [f"{name}: the site has no {path}" for name, path in PAGES.items() if not (site.root / path).is_file()]
    folder = docs / "screenshots"
    folder.mkdir(exist_ok=True)
    for name, path in PAGES.items():
        if not (site.root / path).is_file():
            continue
        for window, (width, height) in WINDOWS.items():
            for theme in ["light", "dark"]:
                page.set_viewport_size({"width": width, "height": height})
                page.emulate_media(color_scheme=theme)
                page.goto(site.url(path, "disk"))
                page.screenshot(path=folder / f"{name}-{window}-{theme}.png")
                if (name, window, theme) == COVER[:3]:
                    page.set_viewport_size({"width": width, "height": COVER[3]})
                    page.screenshot(path=docs / "claim.png")
    return missing


def main() -> None:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = Site(Path(folder) / "site")
        build(REPOSITORY, site.root)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        missing = take(browser.new_page(), site, REPOSITORY / "docs")
        browser.close()
    if missing:
        sys.exit("\n".join(missing))


if __name__ == "__main__":
    main()
