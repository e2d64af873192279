/// What `quotes.lock` says: which quotations stand in the copies of their sources, and where.
///
/// After a line that names the format, each line is one quotation; a tab parts its values: the source's id, the day of
/// the copy, the SHA-256 of the copy's text and that of the quotation in the form in which it is compared, the words before
/// and after it, how often it is there, and the place. In place of that stands the rule that it breaks, where the claim
/// waives that.
struct QuotesLock: Sendable {
  static let path = SourcePath("quotes.lock")
  static let header =
    "# quotes.lock 1: written by `dossier source verify`. Commit it, and leave it as it is."

  /// A quotation of a source: what an entry is found by.
  struct Key: Hashable, Sendable {
    let source: EntityID
    let quotation: SHA256
  }

  /// The copy of a source with which its quotations were compared.
  struct Copy: Hashable, Sendable {
    let day: PartialDate
    let text: SHA256
  }

  struct Entry: Sendable, Equatable {
    let copy: Copy
    let outcome: Outcome
  }

  /// What became of a quotation.
  enum Outcome: Sendable, Equatable {
    case proved(Passage)
    /// It breaks a rule, which its claim waives.
    case waived(Rule)
  }

  var entries: [Key: Entry] = [:]
  var copies: [EntityID: Copy] = [:]
  var problems = ProblemList(QuotesLock.path)

  /// What is said where there is no such file.
  init() {}

  init(_ entries: [Key: Entry]) {
    self.entries = entries
    for (key, entry) in entries { copies[key.source] = entry.copy }
  }

  /// The bytes of the file, sorted by source and quotation.
  var bytes: [UInt8] {
    let lines = entries.map { key, entry in
      [
        key.source.id, "\(entry.copy.day)", "\(entry.copy.text)", "\(key.quotation)",
      ].joined(separator: "\t") + "\t" + entry.outcome.fields
    }
    let sorted = lines.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Array(([QuotesLock.header] + sorted).map { $0 + "\n" }.joined().utf8)
  }

  mutating func report(_ line: Int, _ message: String) {
    problems.add(
      .brokenQuotesLock, at: Position(line: line), message,
      help: "Take the file back from git as it was, or remove it, and run `dossier source verify`.")
  }
}

extension QuotesLock.Outcome {
  fileprivate var fields: String {
    switch self {
    case .proved(let passage):
      "\(passage.before)\t\(passage.after)\t\(passage.times)\t\(passage.place)"
    case .waived(let rule): "\t\t0\t\(rule.name)"
    }
  }
}
