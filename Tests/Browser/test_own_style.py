"""The colours and faces that docs/templates.md gives as an example, on a site's pages."""

import re
from itertools import product

import pytest

from preview import small_site
from sites import REPOSITORY, Site, build, write

STYLE = "templates/theme/custom.css"
COLOURS = {
    ("screen", "light"): ["rgb(255, 255, 255)", "rgb(122, 31, 43)"],
    ("screen", "dark"): ["rgb(18, 18, 20)", "rgb(240, 163, 173)"],
    ("print", "light"): ["rgb(255, 255, 255)", "rgb(0, 0, 0)"],
}


@pytest.fixture(scope="module")
def styled(tmp_path_factory):
    folder = small_site(tmp_path_factory.mktemp("styled"))
    docs = (REPOSITORY / "docs/templates.md").read_text(encoding="utf-8")
    write(folder, {STYLE: docs.split(f"```css {STYLE}\n")[1].split("```")[0]})
    build(folder, folder / "public")
    return Site(folder / "public")


def contrast(*colours: str) -> float:
    def luminance(colour: str) -> float:
        parts = [int(part) / 255 for part in re.findall(r"\d+", colour)[:3]]
        linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    dark, light = sorted(luminance(colour) for colour in colours)
    return (light + 0.05) / (dark + 0.05)


def colour(page, name: str) -> str:
    return page.evaluate("""name => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(${name})`;
      const colour = getComputedStyle(probe).color;
      probe.remove();
      return colour;
    }""", name)


@pytest.mark.parametrize("media, scheme", COLOURS)
def test_a_sites_own_colours_show_on_each_screen_and_not_in_print(styled, page, media, scheme):
    page.emulate_media(media=media, color_scheme=scheme)
    page.goto(styled.url("figures/ana/index.html", "disk"))
    assert [colour(page, name) for name in ["--paper", "--accent"]] == COLOURS[media, scheme]
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == COLOURS[media, scheme][0]
    assert page.evaluate("getComputedStyle(document.body).fontFamily").startswith("Georgia")
    for ink, paper in product(["--ink", "--quiet", "--accent", "--visited"], ["--paper", "--raised"]):
        assert contrast(colour(page, ink), colour(page, paper)) >= 4.5, (ink, paper)
