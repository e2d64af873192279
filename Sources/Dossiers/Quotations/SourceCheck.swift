/// Compares the quotations of one source.
struct SourceCheck {
  struct Outcome: Sendable {
    var compared: [(place: Int, entry: QuotesLock.Entry)] = []
    var problems: [ProblemList] = []
  }

  let check: QuotationCheck
  let source: EntityID
  /// The copy that `quotes.lock` is about.
  let locked: QuotesLock.Copy?
  /// The copy that is on this machine, unless that is older or was changed.
  var copy: QuotesLock.Copy?
  var text: EvidenceFiles.Text?
  private var comparison: Comparison?
  var outcome = Outcome()

  init(_ source: EntityID, _ check: QuotationCheck) {
    (self.source, self.check) = (source, check)
    locked = check.lock.copies[source]
    guard let text = check.evidence[source], let digest = try? text.digest.get() else { return }
    let day = text.evidence.day
    if let locked, day.firstDay < locked.day.firstDay { return }
    if let locked, day == locked.day, digest != locked.text {
      outcome.problems.append(ProblemList(changed(text)))
      return
    }
    (self.text, copy) = (text, QuotesLock.Copy(day: day, text: digest))
  }

  /// The quotations come with their places among all.
  consuming func run(_ quotations: [(Int, Quotation)]) -> Outcome {
    var (stale, unproved) = ([Quotation](), [Quotation]())
    for (place, quotation) in quotations {
      let key = QuotesLock.Key(source: source, quotation: quotation.digest)
      let entry = check.lock.entries[key]
      var passage: Passage?
      var isProved = false
      if case .proved(let found)? = entry?.outcome { (passage, isProved) = (found, true) }
      if let copy, copy != locked || !isProved {
        let found = compare(quotation, at: place, with: copy)
        passage = found ?? passage
        if found != nil, copy != locked || !isProved { stale.append(quotation) }
      } else if case .waived(let rule)? = entry?.outcome {
        reportAgain(rule, quotation)
      } else if entry == nil {
        if locked == nil { unproved.append(quotation) } else { stale.append(quotation) }
      }
      if let passage { report(passage, of: quotation) }
    }
    reportStale(stale)
    reportUnproved(unproved)
    return outcome
  }

  private mutating func compare(
    _ quotation: Quotation, at place: Int, with copy: QuotesLock.Copy
  ) -> Passage? {
    if comparison == nil {
      let bytes = (try? text?.evidence.file.bytes(upTo: EvidenceFile.largest)) ?? []
      // Where the file has changed since its digest was taken, nothing is in it.
      comparison = Comparison(SHA256(of: bytes) == copy.text ? bytes : [])
    }
    let words = words(of: quotation)
    guard let result = comparison?.look(for: words) else { return nil }
    let outcome: QuotesLock.Outcome
    var found: Passage?
    switch result {
    case .found(let passage): (outcome, found) = (.proved(passage), passage)
    case .differs(let passage, let difference):
      outcome = .waived(.quoteDiffers)
      reportDiffering(quotation, passage, difference)
    case .notFound(let nearest):
      outcome = .waived(.quoteNotFound)
      reportMissing(quotation, nearest)
    }
    self.outcome.compared.append((place, QuotesLock.Entry(copy: copy, outcome: outcome)))
    return found
  }

  func words(of quotation: Quotation) -> ComparedText {
    check.record.quotedWords(of: quotation.statement, titled: check.title)[Int(quotation.number)]
  }
}
