"""The claims of the invented newsroom: every kind of side, statement and script."""

LONG_WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LONG_URL = "https://news.example/" + "a-very-long-path-without-any-space-" * 8 + "?q=%E6%B1%9F"

CLAIM = f"""---
title: The harbour contract and the {LONG_WORD}
short: How the contract for the harbour was given away
about: [ann-lee, layla]
summary: What was said about the harbour contract, and what those it is about replied.
redirects: [/old-harbour/]
corrections:
  - date: 2024-05-06
    kind: correction
    text: The day of the vote was wrong.
    was: In 2023 the council voted on a contract.
    now: In 2024 the council voted on a contract.
---

In 2024 the council voted on a contract [@gazette-1; @arabic-1]. See <{LONG_URL}> and {LONG_WORD}.

![A plan of the harbour](../assets/plan.png)

## That [[ann-lee|Ann Lee]] took money {{#money}}

Ann Lee took money from the {LONG_WORD} for her vote.

### Allegation: two officials {{#money-allegation}}

- By: unnamed, two officials who know the harbour
- To: [[gazette]]
- In: [@gazette-1; @mirror-1, p. 12]
- Date: 2024-03-10
- About: [[ann-lee]]

> She was paid, and {LONG_WORD} knew it.

### Denial: to the Gazette {{#letter}}

- By: [[ann-lee]]
- Via: her lawyer
- To: [[gazette]]
- In: [@gazette-1]
- Date: 2024-03-10

> I was never paid by anybody.

> 我从来没有收过任何人的钱。

### Finding: the audit office {{#audit}}

- By: [[audit]]
- In: [@report]
- Date: 2024-06-01
- Effect: no evidence

> لم نجد أي دليل على الدفع.

## That she met the builders {{#met}}

Ann Lee met the builders before the vote.

### Allegation

- By: [[layla]]
- In: [@arabic-1]
- Date: 2024-03-11
- About: [[ann-lee]]

> التقت بالمقاولين قبل التصويت في مكتبها

### Admission {{#admitted}}

- By: [[ann-lee]]
- In: [@gazette-1]
- Date: 2024-03-12

> Yes, I met them, as everybody did.

## That Layla Haddad was paid to say so {{#layla-paid}}

Layla Haddad was paid for what she said.

### Allegation

- By: unnamed, a builder
- To: [[gazette]]
- In: [@gazette-1]
- Date: 2024-03-13
- About: [[layla]]

## That the minutes were changed {{#minutes}}

The minutes of the meeting were changed afterwards.

### Allegation

- By: [@report]
- In: [@report]
- Date: 2024-06-01
- About: [[ann-lee]]

### Denial

- Repeats: letter

## Requests {{#requests}}

### Comment request

- By: [[gazette]]
- To: [[layla]]
- In: [@gazette-1]
- Date: 2024-03-09
- Outcome: no response

### Proceeding: a complaint {{#complaint}}

- By: [[ann-lee]]
- In: [@gazette-1]
- Date: 2024-04
- Stage: announced

## What comes next

1. A list with `code that is {LONG_WORD}`.

       indented code with a rather long line {LONG_WORD} {LONG_WORD}

2. A link: [to Layla](../figures/layla.md) and [[#money|above]].
"""

SILENT_CLAIM = """---
title: A claim that nobody was asked about
about: [ann-lee]
---

## The one point {#only}

Ann Lee does not live in the city.

### Allegation

- By: [[layla]]
- In: [@arabic-1]
- Date: 2024-03-11
"""
