import Parallel

/// Compares the quotations of a record with the copies of their sources: with those that are on this machine directly,
/// with others by what `quotes.lock` says of them.
struct QuotationCheck: Sendable {
  let record: Record
  let files: [SourcePath: ParsedFile]
  let names: NameIndex
  let lock: QuotesLock
  let evidence: EvidenceFiles
  let title: @Sendable (Target) -> String
  /// Whether the site has begun to prove its quotations: else there would be a note for each source of most sites.
  let isBegun: Bool

  init(
    _ record: Record, in folder: SourceFolder, _ files: [ParsedFile], _ names: NameIndex,
    evidence: EvidenceFiles
  ) {
    (self.record, self.names, self.evidence) = (record, names, evidence)
    self.files = Dictionary(files.map { ($0.problems.file, $0) }) { first, _ in first }
    lock = folder.quotesLock.map { QuotesLock($0) } ?? QuotesLock()
    isBegun = folder.quotesLock != nil || !evidence.isEmpty
    title = { [names] target in
      if case .entity(let id, _) = target { names[id]?.title ?? "" } else { "" }
    }
  }

  func run(_ folder: SourceFolder, jobs: Int) -> ProvedQuotations {
    guard isBegun else {
      return ProvedQuotations([], lock: lock, compared: [:], problems: [], hasLock: false)
    }
    let quotations = record.quotations(titled: title, jobs: jobs)
    var places: [EntityID: [Int]] = [:]
    for (place, quotation) in quotations.enumerated() {
      if let source = quotation.source { places[source, default: []].append(place) }
    }
    let checked = mapInParallel(places.sorted { $0.key < $1.key }, jobs: jobs) { source, places in
      SourceCheck(source, self).run(places.map { ($0, quotations[$0]) })
    }
    let compared = checked.flatMap(\.compared)
    return ProvedQuotations(
      quotations, lock: lock,
      compared: Dictionary(uniqueKeysWithValues: compared.map { ($0.place, $0.entry) }),
      problems: [lock.problems] + (evidence.problems + strays(in: folder)).map(ProblemList.init)
        + checked.flatMap(\.problems), hasLock: folder.quotesLock != nil)
  }

  /// Copies of what is no source of the site.
  private func strays(in folder: SourceFolder) -> [Problem] {
    let ids = Set(folder.evidence.map(\.source)).filter { names[EntityID(.source, $0)] == nil }
    return ids.sorted().map { id in
      .stray(
        SourcePath("evidence/" + id), "there is no source `\(id)`",
        suggestion: didYouMean(id, among: record.sources.map(\.id.id)),
        fix: "Give the folder the id of its source, or remove it.")
    }
  }
}
