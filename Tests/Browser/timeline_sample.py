"""An invented dossier in Arabic whose timeline has more claims than lanes, durations, and dates that are known in part."""

BASE = "/timeline-sample/"

SETTINGS = """title: سجل الميناء
base-url: https://timeline.example/timeline-sample/
language: ar
rules: {no-request: off}
"""


def claim(number: int) -> str:
    dates = [f"{2015 + number % 9}-0{1 + number % 9}-1{number % 10}", f"{2016 + number % 9}-0{1 + number % 8}", f"{2017 + number % 9}"]
    allegations = "\n".join(
        f"### Allegation\n\n- By: [[gazette]]\n- In: [@doc]\n- Date: {date}\n" for date in dates[:1 + number % 3])
    denial = f"### Denial\n\n- By: [[layla]]\n- In: [@doc]\n- Date: {2018 + number % 7}-11-0{1 + number % 9}\n"
    return f"""---
title: الادعاء {number} بشأن عقد الميناء الكبير في المدينة القديمة
about: [layla]
---

## أنها كانت تعلم {{#knew}}

كانت تعلم بذلك.

{allegations}
{denial}
"""


FILES = {
    "dossier.yml": SETTINGS,
    "content/figures/layla.md": "---\ntitle: ليلى حداد\nkind: person\n---\n",
    "content/figures/gazette.md": "---\ntitle: جريدة الميناء\nkind: outlet\n---\n",
    "content/sources/doc.md": "---\ntitle: تقرير\ntype: news-report\ndate: 2015-01-02\npublisher: gazette\n---\n",
    **{f"content/claims/c{n}.md": claim(n) for n in range(16)},
    "content/events/works.md": "---\ntitle: أشغال الميناء\ndate: 2016-03/2021-05-04\n---\n",
    "content/events/vote.md": "---\ntitle: التصويت\ndate: 2019\n---\n",
    "content/events/opening.md": "---\ntitle: الافتتاح\ndate: 2024-02-03\n---\n",
}
