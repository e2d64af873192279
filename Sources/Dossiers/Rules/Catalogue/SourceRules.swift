extension Rule {
  static let findingWithoutDocument = adjustable(
    "finding-without-document", .warning,
    "Among the sources of a finding is an official document or record: a ruling, a report, minutes, testimony, or what those who found it published themselves.",
    why:
      "A newspaper's account of a ruling is the newspaper's. Readers who want to see what was found must learn which document says so, even if you have not read it.",
    of: [.ifcn("commitment 2: the best available sources")],
    wrong: .claim(ending: finding(in: "[@lantern-20240304]")),
    right: .claim(ending: finding(in: "[@lantern-20240304; @ruling-20240304]")))
  static let findingWithoutQuote = adjustable(
    "finding-without-quote", .warning, "A finding is quoted in the words of those who made it.",
    why:
      "Whether somebody was cleared, or nothing was found against him, lies in a word or two. Readers must be able to weigh these themselves.",
    of: [.ifcn("commitment 2: readers can verify findings themselves")],
    wrong: .claim(ending: finding(in: "[@ruling-20240304]", quote: "")),
    right: .claim(ending: finding(in: "[@ruling-20240304]")))
  static let weakFirstSource = adjustable(
    "weak-first-source", .warning,
    "An allegation or a finding was read first in a dated document that is no post by others than the speakers and, unless it is an official record, no copy of which the original's address is unknown.",
    why:
      "A post or a copy may have other words than were said, and nobody answers for it. What is said against a person needs a better witness.",
    of: [.wikipedia, .reuters],
    wrong: .claim(ending: accusation(in: "[@forum-20240304; @lantern-20240304]")),
    right: .claim(ending: accusation(in: "[@lantern-20240304; @forum-20240304]")))
  static let sourceWithoutAddress = adjustable(
    "source-without-address", .warning,
    "A document that was read, and is no book, has its `url`, the `copy-url` of a copy, or a `file`.",
    why: "Readers could not look it up, and would have to take your word for what it says.",
    of: [.ifcn("commitment 2: transparency of sources")],
    wrong: post("title: Questions over the ferry\n"),
    right: post("title: Questions over the ferry\nurl: https://post.example/ferry\n"))
  static let anonymityWithoutReason = adjustable(
    "anonymity-without-reason", .warning,
    "Where a document does not name its speakers, `reason` says why, or that it gives no reason.",
    why:
      "Who accuses somebody without a name cannot be asked. Readers should see what he had to fear, and where they are told nothing of it.",
    of: [.cbc, .reuters, .npr],
    wrong: .source(
      "date: 2024-03-05\npublisher: lantern\nunnamed-sources:\n  - description: two employees of the town"
    ),
    right: .source(
      "date: 2024-03-05\npublisher: lantern\nunnamed-sources:\n  - description: two employees of the town\n    reason: they feared for their posts"
    ))
  static let headlineCut = adjustable(
    "headline-cut", .warning,
    "A document's title is whole: no ellipsis ends it, joins its parts, or stands in brackets.",
    why:
      "The words that are left out may be “sources say” or “denied”. The page would put a harsher headline into the outlet's mouth.",
    of: [.spj],
    wrong: post("title: Questions over the ferry …\nurl: https://post.example/ferry\n"),
    right: post(
      "title: Questions over the ferry, mayor denies wrongdoing\nurl: https://post.example/ferry\n")
  )

  static let sourcing = [
    findingWithoutDocument, findingWithoutQuote, weakFirstSource, sourceWithoutAddress,
    anonymityWithoutReason, headlineCut,
  ]

  private static func finding(
    in sources: String, quote: String = "\n\n> We looked for her hand in the award and saw none."
  ) -> String {
    """
    ### Finding: the court

    - By: [[Court of Lakemoor]]
    - In: \(sources)
    - Date: 2024-03-04
    - Effect: no evidence\(quote)
    """
  }

  private static func post(_ keys: String) -> Example {
    .file(
      "content/sources/post-20240305.md",
      "---\n\(keys)type: news-report\ndate: 2024-03-05\npublisher: lantern\n---")
  }
}
