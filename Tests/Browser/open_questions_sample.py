"""An invented dossier with points and requests for comment that are open."""


def statement(kind: str, by: str, date: str, *more: str) -> str:
    lines = [f"- By: {by}", "- In: [@doc]", f"- Date: {date}", *(f"- {it}" for it in more)]
    return f"### {kind}\n\n" + "\n".join(lines) + "\n\n> So it was.\n\n"


#: The outcome and the date of each.
REQUESTS = [("declined", "2021-05"), ("no response", "2023-01-02"), ("no immediate response", "2022")]


def files(requests: list[tuple[str, str]]) -> dict[str, str]:
    """Five open points, one of them contested, and these requests; without requests, one more point."""
    points = [
        f"## Point {number}\n\nIt was so.\n\n" + statement("Allegation", "[[Gazette]]", f"202{number % 3}-0{number + 1}")
        for number in range(5 if requests else 6)
    ]
    # The other figure has not answered.
    points[2] += statement("Denial", "[[Ann Lee]]", "2024-01")
    asked = "".join(
        statement("Comment request", "[[Gazette]]", date, "To: [[Bob Ray]]", f"Outcome: {outcome}")
        for outcome, date in requests)
    return {
        "dossier.yml": "title: What is open\nrules: {no-request: off}\n",
        "content/figures/ann.md": "---\ntitle: Ann Lee\nkind: person\n---\n",
        "content/figures/bob.md": "---\ntitle: Bob Ray\nkind: person\n---\n",
        "content/figures/gazette.md": "---\ntitle: Gazette\nkind: outlet\n---\n",
        "content/sources/doc.md": "---\ntitle: A paper\ntype: news-report\ndate: 2024\npublisher: gazette\n---\n",
        "content/claims/open.md": "---\ntitle: What is said\nabout: [ann, bob]\n---\n\n" + "".join(points)
        + ("## Who was asked\n\n" + asked if asked else ""),
    }
