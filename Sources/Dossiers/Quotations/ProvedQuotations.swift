/// Which of a record's quotations are proved against a copy of their source: what `quotes.lock` holds, and nothing else,
/// so that pages are the same on every machine.
///
/// A reference: every page asks it.
public final class ProvedQuotations: Sendable {
  /// In the order of the record; none of a site that has neither copies nor a lock.
  let quotations: [Quotation]
  let lock: QuotesLock
  /// What a comparison with the copies on this machine made of quotations, by their places.
  let compared: [Int: QuotesLock.Entry]
  let problems: [ProblemList]
  /// Whether there is a `quotes.lock`: a site that has none says nothing of proofs.
  public let hasLock: Bool
  public let provedCount: Int

  init(
    _ quotations: [Quotation], lock: QuotesLock, compared: [Int: QuotesLock.Entry],
    problems: [ProblemList], hasLock: Bool
  ) {
    (self.quotations, self.lock, self.compared) = (quotations, lock, compared)
    (self.problems, self.hasLock) = (problems, hasLock)
    provedCount = quotations.count { QuotesLock.Key($0).flatMap { lock.proof($0) } != nil }
  }

  /// How many quotations there are, where there are copies or a lock.
  public var count: Int { quotations.count }

  /// The proofs of a statement's quotations by their places in it, from 0; none of what is not proved. The words of a
  /// repetition are proved where they were said.
  public func proofs(of row: Row<Statement>) -> [Int: QuotationProof] {
    var (low, high) = (0, quotations.count)
    while low < high {
      let middle = (low + high) / 2
      if quotations[middle].statement < row { low = middle + 1 } else { high = middle }
    }
    let proofs = quotations[low...].prefix { $0.statement == row }.compactMap { quotation in
      QuotesLock.Key(quotation).flatMap { lock.proof($0) }.map { (Int(quotation.number), $0) }
    }
    return Dictionary(uniqueKeysWithValues: proofs)
  }

  /// What `quotes.lock` is to say from now on: of each quotation what was found on this machine, or else what the lock
  /// says already. What no quotation has any more is left out.
  package var newLock: [UInt8] {
    var entries: [QuotesLock.Key: QuotesLock.Entry] = [:]
    for (place, quotation) in quotations.enumerated() {
      guard let key = QuotesLock.Key(quotation) else { continue }
      entries[key] = compared[place] ?? entries[key] ?? lock.entries[key]
    }
    return QuotesLock(entries.withOneCopy).bytes
  }
}

/// That a quotation stands word for word in a copy that the editors saved of its source.
public struct QuotationProof: Sendable, Equatable {
  /// The day on which the copy was taken.
  public let day: PartialDate
  /// At most 32 characters before and after the words in the copy; `¶` is the end of a paragraph.
  public let before: String
  public let after: String

  /// Whether the copy's text begins with `before`, and ends with `after`.
  public var isAtStart: Bool { before.unicodeScalars.count < Passage.reach }
  public var isAtEnd: Bool { after.unicodeScalars.count < Passage.reach }
}

extension QuotesLock {
  func proof(_ key: Key) -> QuotationProof? {
    guard let entry = entries[key], case .proved(let passage) = entry.outcome else { return nil }
    return QuotationProof(day: entry.copy.day, before: passage.before, after: passage.after)
  }
}

extension [QuotesLock.Key: QuotesLock.Entry] {
  /// Without entries of an older copy of a source than its newest: they could no longer be told apart from what was
  /// changed by hand.
  fileprivate var withOneCopy: Self {
    var newest: [EntityID: QuotesLock.Copy] = [:]
    for (key, entry) in self {
      if let other = newest[key.source], other.day.firstDay >= entry.copy.day.firstDay { continue }
      newest[key.source] = entry.copy
    }
    return filter { newest[$0.key.source] == $0.value.copy }
  }
}
