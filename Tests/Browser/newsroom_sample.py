"""An invented newsroom's dossier, with what is hard to lay out: long words and addresses, other scripts,
an empty reply side, requests, a correction, repeated statements, images."""

import struct
import zlib

from newsroom_claims import CLAIM, LONG_URL, LONG_WORD, SILENT_CLAIM

BASE = "/archive/"


def picture(width: int, height: int) -> bytes:
    """A grey PNG of this size."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + b"\x80" * width) * height
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


SETTINGS = """title: The Harbour Files
base-url: https://harbour.example/archive/
publisher: {name: Harbour Gazette, url: "https://gazette.example/", logo: portrait.png}
policies: {corrections: corrections, methodology: method}
rules:
""" + "".join(f"  {rule}: off\n" for rule in (
    # What newsrooms hold themselves to is another matter than how pages look.
    "accused-without-about", "anonymity-without-reason", "finding-without-document", "finding-without-quote",
    "headline-cut", "no-own-request", "one-sided-summary", "policy-missing", "reply-elsewhere", "source-without-address",
    "stale-no-response", "undated-request", "unlinked-person", "weak-first-source"))


def source(title: str, kind: str, more: str) -> str:
    return f"---\ntitle: {title}\ntype: {kind}\n{more}\n---\n\nA note on [[harbour]].\n"


FILES = {
    "dossier.yml": SETTINGS,
    "content/claims/harbour.md": CLAIM,
    "content/claims/silent.md": SILENT_CLAIM,
    "content/figures/ann-lee.md": f"""---
title: Ann Lee
kind: person
aliases: [安·李, "{LONG_WORD}"]
role: Member of the harbour council
roles:
  - {{title: Member, organization: council, from: 2019, to: unknown, sources: [report]}}
url: {LONG_URL}
wikidata: Q42
---

![A portrait](../assets/portrait.png) Ann Lee sits on the council [@report].
""",
    "content/figures/layla.md": "---\ntitle: ليلى حداد\nkind: person\naliases: [Layla Haddad]\n---\n\nكاتبة وصحفية.\n",
    "content/figures/gazette.md": "---\ntitle: Harbour Gazette\nkind: outlet\n---\n",
    "content/figures/council.md": "---\ntitle: Harbour council\nkind: public-body\n---\n",
    "content/figures/audit.md": "---\ntitle: 审计署\nkind: public-body\naliases: [Audit office]\nrole: 国家审计机关\n---\n",
    "content/sources/gazette-1.md": source(
        "She was paid, two officials say", "news-report",
        f"date: 2024-03-10\npublisher: gazette\nauthors: [Ann Writer, 王小明]\nurl: {LONG_URL}\n"
        "unnamed-sources: [{count: two, description: officials, reason: they fear for their posts}]"),
    "content/sources/mirror-1.md": source(
        "The Mirror's copy", "news-report",
        "date: 2024-03-11\npublisher-name: The Mirror\nseen: no\nrelays: [{source: gazette-1}]"),
    "content/sources/arabic-1.md": source(
        "مقابلة مع ليلى حداد حول عقد الميناء", "broadcast",
        f"date: 2024-03-11\npublisher-name: إذاعة الميناء\nlanguage: ar\ncopy-url: {LONG_URL}"),
    "content/sources/report.md": source(
        "审计报告：港口合同", "official-report", "date: 2024-06-01\npublisher: audit\nlanguage: zh"),
    "content/events/vote.md": """---
title: The council votes on the harbour
date: 2024-03-04/2024-03-05
place: The town hall of 港口
figures: [ann-lee, council]
claims: [harbour]
---

The vote was held over two days [@gazette-1].
""",
    "content/events/inquiry.md": "---\ntitle: An inquiry begins\ndate: 2024\n---\n",
    "content/pages/about.md": "---\ntitle: About this dossier\n---\n\nWho we are. ![Plan](../assets/plan.png)\n",
    "content/pages/corrections.md": "---\ntitle: Corrections\n---\n\nWhat we got wrong.\n",
    "content/pages/method.md": f"""---
title: How we work
summary: Both sides, every time.
---

We ask first.

## Steps

- Read the source, {LONG_WORD}
    - and read it again
- Ask those it is about

> A quotation in the text.

```
a line of code that is far longer than a telephone is wide, and then some more words after it
```

### Then

***

![A plan](../assets/plan.png "The plan")
""",
    "content/assets/plan.png": picture(2400, 600),
    "content/assets/portrait.png": picture(60, 90),
}
