"""Pages fit every window: nothing is cut off, squeezed, broken or laid over something else."""

from pathlib import Path

import pytest

from sites import MADE, PAGES, expect_nothing

LAYOUT = (Path(__file__).parent / "layout.js").read_text(encoding="utf-8")
WIDTHS = {360: 740, 768: 1024, 1280: 900}
OPEN_ALL = "() => document.querySelectorAll('details').forEach(it => it.open = true)"
SIZE = "() => [document.documentElement.scrollWidth, document.body.offsetHeight]"
LOAD_IMAGES = """async () => {
  const images = [...document.images];
  for (const image of images) { image.loading = 'eager'; }
  // The browser shows no icon by itself here.
  for (const link of document.querySelectorAll('link[rel~=icon]')) {
    images.push(Object.assign(new Image(), {src: link.href}));
  }
  await Promise.all(images.map(image => image.decode().catch(() => {})));
  return images.filter(image => !image.naturalWidth).map(image => image.src);
}"""


def origins(site, kind):
    # On a disk nobody shows this page in place of another, and its links are made for a server.
    return ["server"] if kind == "not-found" else ["server", "disk"]


@pytest.mark.parametrize("site, kind", MADE, indirect=["site"])
def test_a_page_loads_without_a_complaint_and_from_its_own_site_alone(site, kind, page):
    wrong = []
    for path in site.samples(kind):
        for origin in origins(site, kind):
            complaints = page.complaints
            complaints.__init__()
            url = site.url(path, origin)
            page.goto(url)
            for theme in ["dark", "light"]:
                page.emulate_media(color_scheme=theme)
            missing = page.evaluate(LOAD_IMAGES)
            homes = (site.root.as_uri() + "/", site.server + site.base)
            foreign = [f"asks for {it}" for it in complaints.requests if not it.startswith(homes)]
            assert url in complaints.requests and len(complaints.requests) > 1, complaints.requests
            assert page.evaluate("getComputedStyle(document.querySelector('.skip')).position") == "absolute", (
                f"{url} has no style")
            if kind == "not-found" and "nobody" in url:
                # The page itself comes with the status 404, and the browser says so once.
                assert complaints.failures.pop(0) == f"404: {url}"
                assert "status of 404" in complaints.console.pop(0)
            found = complaints.console + complaints.failures + foreign + missing
            wrong += [f"{origin} {path}: {it}" for it in found]
    expect_nothing(wrong)


@pytest.mark.parametrize("site, kind", PAGES, indirect=["site"])
def test_a_page_fits_telephones_tablets_and_desks(site, kind, page):
    wrong = []
    for path in site.samples(kind):
        sizes = []
        # Each layout is looked at once; in the dark, and from a disk, the narrowest must be the same.
        for origin in reversed(origins(site, kind)):
            page.goto(site.url(path, origin))
            page.evaluate(LOAD_IMAGES)
            page.evaluate(OPEN_ALL)
            for width, height in WIDTHS.items() if origin == "server" else [*WIDTHS.items()][:1]:
                page.set_viewport_size({"width": width, "height": height})
                for theme in ["dark", "light"] if width == min(WIDTHS) else []:
                    page.emulate_media(color_scheme=theme)
                    sizes.append(page.evaluate(SIZE))
                if origin == "server":
                    found = page.evaluate(LAYOUT)
                    wrong += [f"{path} at {width}: {it}" for it in found["wrong"] + implausible(found)]
        if any(size != sizes[0] for size in sizes):
            wrong.append(f"{path} is of different sizes, by light or in the dark, from a server or from a disk: {sizes}")
    expect_nothing(wrong)


def implausible(found) -> list[str]:
    """The page is as tall as its text needs: not folded together, and not torn apart by empty space."""
    column = min(found["width"] - 32, 42 * 17)
    needed = found["area"] / column
    most = 700 + 6 * needed + found["images"]
    least = 0.4 * needed * min(1, column / found["width"])
    if least <= found["height"] <= most:
        return []
    return [f"{found['height']}px tall, not between {least:.0f} and {most:.0f}"]
