extension SourceCheck {
  private var name: String { "`\(source.id)`" }

  /// `the copy of `lantern-20240304` of 2024-03-12`.
  private var copyName: String {
    "the copy of \(name)" + ((copy ?? locked).map { " of \($0.day)" } ?? "")
  }

  private mutating func add(
    _ rule: Rule, _ quotation: Quotation, _ message: String, help: String,
    notes: [Problem.Note] = []
  ) {
    let claim = check.record.claim(of: quotation.statement)
    let statement = check.record[quotation.statement].position
    var problems = ProblemList(claim.file)
    problems.add(
      rule,
      at: check.files[claim.file]?.position(ofQuotation: Int(quotation.number), in: statement)
        ?? statement, message, help: help, notes: notes)
    outcome.problems.append(problems)
  }

  private func note(_ passage: Comparison.ComparedPassage, _ message: String) -> [Problem.Note] {
    text.map {
      [
        Problem.Note(
          place: Place(file: $0.evidence.file.path, position: passage.position),
          message: "\(message): \(passage.words)")
      ]
    } ?? []
  }

  mutating func reportDiffering(
    _ quotation: Quotation, _ passage: Comparison.ComparedPassage,
    _ difference: (here: String, there: String)
  ) {
    add(
      .quoteDiffers, quotation,
      "\(copyName) has `\(difference.here)`, the quotation `\(difference.there)`",
      help: "Write the words as the source has them, its case and punctuation included.",
      notes: note(passage, "the source's words"))
  }

  mutating func reportMissing(
    _ quotation: Quotation, _ nearest: Comparison.ComparedPassage?
  ) {
    add(
      .quoteNotFound, quotation, "these words are not in \(copyName)",
      help: "Correct the quotation, or name in `In` first the document in which you read it"
        + (nearest == nil ? "; no passage of the copy is like it." : "."),
      notes: nearest.map { note($0, "the nearest words") } ?? [])
  }

  mutating func reportAgain(_ rule: Rule, _ quotation: Quotation) {
    add(
      rule, quotation,
      rule == .quoteDiffers
        ? "these words are in \(copyName) with other case or punctuation"
        : "these words are not in \(copyName)",
      help: "`quotes.lock` says so; the copy itself is not on this machine.")
  }

  mutating func report(_ passage: Passage, of quotation: Quotation) {
    if quotation.isShort, passage.times > 1 {
      add(
        .quoteAmbiguous, quotation, "these few words are \(passage.times) times in \(copyName)",
        help: "Quote more of the sentence, so that readers can find the place.")
    }
    let before = Array(passage.before.utf8)
    if let negation = NegationWords.last(before: before) {
      add(
        .quoteCutNegation, quotation,
        "`\(negation)` is right before these words in \(copyName): `…\(passage.before)`",
        help: "Begin the quotation before it; or waive the rule and say why it means the same.")
    }
    guard !quotation.endsSentence, passage.goesOn else { return }
    add(
      .quoteCut, quotation, "the sentence goes on in \(copyName): `\(passage.after)…`",
      help: "Quote it to its end; or waive the rule and say why the rest may be left out.")
  }

  mutating func reportStale(_ quotations: [Quotation]) {
    // Of a lock that cannot be read it is not known what it has.
    guard let first = quotations.first, check.lock.problems.problems.isEmpty else { return }
    let isHere = copy != nil
    let message =
      if let copy, let locked, copy != locked {
        "`quotes.lock` is about the copy of \(name) of \(locked.day), and there is one of \(copy.day)"
      } else {
        "`quotes.lock` has nothing of \(quotations.count == 1 ? "this quotation" : "this and \(quotations.count - 1) more quotations") from \(name)"
      }
    add(
      .staleQuotesLock, first, message,
      help:
        "Run `dossier source verify`\(isHere ? "" : " where the copy is"), and commit `quotes.lock`."
    )
  }

  mutating func reportUnproved(_ quotations: [Quotation]) {
    guard !quotations.isEmpty, check.lock.problems.problems.isEmpty,
      let file = check.record.sources.first(where: { $0.id == source })?.file
    else { return }
    var problems = ProblemList(file)
    problems.add(
      .quoteUnproved, at: Position(line: 1),
      "\(quotations.count == 1 ? "a quotation" : "\(quotations.count) quotations") from \(name) \(quotations.count == 1 ? "is" : "are") not proved: no copy of it was saved",
      help:
        "Save one with `dossier source add FILE --id \(source.id)`; or waive the rule and say why there is none."
    )
    outcome.problems.append(problems)
  }

  func changed(_ text: EvidenceFiles.Text) -> Problem {
    Problem(
      .evidenceChanged, text.evidence.file.path,
      "this is not the text with which `quotes.lock` compared the quotations from \(name)",
      help:
        "Put the text back as it was; or save what the source says now with `dossier source add`, under the day on which you took it, and run `dossier source verify`."
    )
  }
}
