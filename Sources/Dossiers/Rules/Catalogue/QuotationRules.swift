extension Rule {
  static let quoteNotFound = adjustable(
    "quote-not-found", .error,
    "A quotation stands word for word in the saved copy of the first source that its statement names.",
    why:
      "A passage and its opposite differ in one short word. What is not there word for word was not said so, or not there.",
    wrong: quoting("I had a hand in this award."),
    right: quoting("I had no hand in this award."))
  static let quoteDiffers = adjustable(
    "quote-differs", .error, "A quotation has the case and the punctuation of its source.",
    why:
      "Commas and capitals change what a sentence says, and readers who look it up shall find what they read here.",
    wrong: quoting("I had, no hand in this award."),
    right: quoting("I had no hand in this award."))
  static let quoteAmbiguous = adjustable(
    "quote-ambiguous", .note, "A short quotation stands in its source only once.",
    why:
      "A few words that stand there twice may be taken out of one place and be read as the other.",
    wrong: quoting("Chosen by lot."), right: quoting("The firm was the cheapest. Chosen by lot."))
  static let quoteCutNegation = adjustable(
    "quote-cut-negation", .warning,
    "No “not”, “never” or the like is cut off within three words before a quotation.",
    why: "Cut there, a sentence says the opposite of what was said.",
    wrong: quoting("say who owns the firm."), right: quoting("She did not say who owns the firm."))
  static let quoteCut = adjustable(
    "quote-cut", .note, "A quotation ends where its sentence does.",
    why: "What a speaker adds may take back half of what was said before.",
    wrong: quoting("I would do it again"), right: quoting("I would do it again, but in public."))
  static let quoteUnproved = adjustable(
    "quote-unproved", .note, "Of each source that is quoted a copy is saved.",
    why:
      "Pages change and vanish. Without a copy nobody can tell later whether the words were there.",
    wrong: lantern("").adding(["quotes.lock": QuotesLock.header + "\n"]),
    right: lantern("waive: [{rule: quote-unproved, reason: The paper lets nobody save it.}]\n")
      .adding(["quotes.lock": QuotesLock.header + "\n"]))
  static let staleQuotesLock = adjustable(
    "stale-quotes-lock", .warning,
    "`quotes.lock` says of each quotation from a saved copy where it stands there.",
    why:
      "Where the copies are not at hand, as where a site is published, only `quotes.lock` proves that a quotation was compared.",
    wrong: .claim(ending: radio("Response", "\n\n> \(again)"))
      .adding(["quotes.lock": lock(of: [letter])]),
    right: .claim(ending: radio("Response", "\n\n> \(again)"))
      .adding(["quotes.lock": lock(of: [letter, again])]))
  static let evidenceChanged = structural(
    "evidence-changed",
    "The text of a saved copy stays what it was when the quotations were compared with it.",
    why: "What proves a quotation must not be made to fit it.",
    wrong: .file(copyPath, copy.replacing("no hand", with: "a hand"))
      .adding(["quotes.lock": lock(of: [letter])]),
    right: .file(copyPath, copy).adding(["quotes.lock": lock(of: [letter])]))
  static let brokenQuotesLock = structural(
    "broken-quotes-lock", "`quotes.lock` is as `dossier source verify` wrote it.",
    why: "A proof that can be typed proves nothing.",
    wrong: .file("quotes.lock", QuotesLock.header + "\nlantern-20240304\t2024-03-05\tall is well"),
    right: .file("quotes.lock", String(lock(of: [letter]).dropLast())))

  static let quotations = [
    quoteNotFound, quoteDiffers, quoteAmbiguous, quoteCutNegation, quoteCut, quoteUnproved,
    staleQuotesLock, evidenceChanged, brokenQuotesLock,
  ]

  /// The sample claim's quotation.
  private static let letter = "I had no hand in this award."
  private static let again = "I would do it again, but in public."
  private static let copyPath = "evidence/lantern-20240304/2024-03-05.txt"
  private static let copy = """
    Mayor’s brother won ferry contract

    “I had no hand in this award. I would do it again, but in public.”
    She did not say who owns the firm.

    Chosen by lot. The firm was the cheapest. Chosen by lot.
    """

  /// The source of the sample claim.
  private static func lantern(_ keys: String) -> Example {
    .file(
      "content/sources/lantern-20240304.md",
      """
      ---
      title: Mayor's brother won ferry contract
      type: news-report
      date: 2024-03-04
      publisher: lantern
      url: https://lantern.example/ferry
      \(keys)---
      """)
  }

  /// A response with a quotation, the saved copy of its source, and what was found when the two were compared.
  private static func quoting(_ words: String) -> Example {
    .claim(ending: radio("Response", "\n\n> \(words)"))
      .adding([copyPath: copy + "\n", "quotes.lock": lock(of: [letter, words])])
  }

  /// What `dossier source verify` writes of those of some quotations that are in the copy.
  private static func lock(of quotations: [String]) -> String {
    let bytes = Array((copy + "\n").utf8)
    let text = ComparedText(bytes, notingOrigins: true)
    var entries: [QuotesLock.Key: QuotesLock.Entry] = [:]
    for words in quotations.map({ ComparedText(Array($0.utf8)) }) {
      guard let day = PartialDate("2024-03-05"), let passage = text.passage(of: words) else {
        continue
      }
      let key = QuotesLock.Key(
        source: EntityID(.source, "lantern-20240304"), quotation: SHA256(of: words.bytes))
      entries[key] = QuotesLock.Entry(
        copy: QuotesLock.Copy(day: day, text: SHA256(of: bytes)), outcome: .proved(passage))
    }
    return String(decoding: QuotesLock(entries).bytes, as: UTF8.self)
  }
}
