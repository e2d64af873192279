"""How often libcmark reads something in a build: each body once."""

import os
import subprocess

from dossier import PROGRAM

COUNTER = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>

static atomic_int count;

static void report(void) {
  FILE *file = fopen(getenv("PARSES"), "w");
  if (file) fprintf(file, "%d", count);
  if (file) fclose(file);
}

__attribute__((constructor)) static void begin(void) { atexit(report); }

void *cmark_parser_finish(void *parser) {
  void *(*finish)(void *) = (void *(*)(void *))dlsym(RTLD_NEXT, "cmark_parser_finish");
  atomic_fetch_add(&count, 1);
  return finish(parser);
}
"""

PAGE = "---\ntitle: Page {}\n---\n\n{}\n"


def parses(folder, bodies):
    """How many texts libcmark reads in a build of a site with these bodies."""
    site = folder / "site"
    for number, body in enumerate(bodies):
        page = site / "content/pages" / f"page-{number}.md"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE.format(number, body))
    (site / "dossier.yml").write_text("title: A site\n")
    (folder / "count.c").write_text(COUNTER)
    library = folder / "count.so"
    subprocess.run(
        ["clang", "-shared", "-fPIC", "-o", library, folder / "count.c", "-ldl"], check=True)
    environment = dict(os.environ, LD_PRELOAD=str(library), PARSES=str(folder / "parses"))
    subprocess.run(
        [PROGRAM, "build", "--quiet", "--source", site], check=True, env=environment,
        capture_output=True)
    return int((folder / "parses").read_text())


def test_each_body_is_read_once(tmp_path):
    """Plain words and anything else alike; the settings and front matter are no Markdown."""
    bodies = [
        "Plain words.", "*So*, [a link](https://example.org/) and `code`.", "", "## A heading\n\n> Said.",
        "- one\n- two\n\n```\ncode\n```", "A %% note %% and <!-- a comment -->.",
    ]
    assert parses(tmp_path, bodies) == len(bodies)


def test_a_table_has_its_cells_read_besides(tmp_path):
    assert parses(tmp_path, ["| a | b |\n| - | - |\n| c | d |"]) == 2
