import Parallel

/// Finds the statement that a `Repeats` names and lends its words.
struct Repeats: Sendable {
  /// The claims that have a statement repeated.
  private let lenders: [EntityID: Lender]

  /// The statements of a claim that others can repeat.
  private struct Lender: Sendable {
    let file: SourcePath
    /// In the order of the file.
    let anchors: [String]
    let statements: [String: ParsedStatement]

    init(_ claim: ParsedClaim) {
      file = claim.entity.file
      let named = claim.body.sections.lazy.flatMap(\.statements).compactMap { statement in
        statement.own.anchor.map { ($0, statement) }
      }
      anchors = named.map(\.0)
      statements = Dictionary(named) { _, last in last }
    }
  }

  init(_ claims: [ParsedClaim], jobs: Int) {
    let named = Set(claims.lazy.flatMap(\.body.repeated))
    let lending = claims.filter { named.contains($0.entity.id) }
    lenders = Dictionary(
      uniqueKeysWithValues: zip(
        lending.lazy.map(\.entity.id), mapInParallel(lending, jobs: jobs, Lender.init)))
  }

  /// The statement with what it repeats filled in.
  func resolve(_ parsed: ParsedStatement, index: NameIndex, _ problems: inout ProblemList)
    -> Statement
  {
    guard let repeats = parsed.repeats,
      let target = target(of: repeats, from: parsed, index: index, &problems)
    else { return parsed.own }
    tellMissingKeys(parsed, target, &problems)
    return Statement(parsed, repeating: target)
  }

  private func target(
    of repeats: Attribution.Repeats, from parsed: ParsedStatement, index: NameIndex,
    _ problems: inout ProblemList
  ) -> ParsedStatement? {
    let reference = repeats.reference
    guard let lender = lenders[reference.claim], let found = lender.statements[reference.anchor]
    else {
      tellUnknown(repeats, index: index, &problems)
      return nil
    }
    guard !found.keys.contains(.repeats) else {
      problems.add(
        .invalidRepeats, at: repeats.position,
        reference.anchor == parsed.own.anchor
          ? "`\(reference.anchor)` is this very statement"
          : "`\(reference.anchor)` repeats another statement itself",
        help: "Name the statement that has the words.",
        notes: [
          Problem.Note(
            place: Place(file: lender.file, position: found.own.position),
            message: "`\(reference.anchor)` stands here")
        ])
      return nil
    }
    return found
  }

  private func tellUnknown(
    _ repeats: Attribution.Repeats, index: NameIndex, _ problems: inout ProblemList
  ) {
    let reference = repeats.reference
    if lenders[reference.claim] == nil,
      case .unpublished(let id) = index.match(.claim, id: reference.claim.id)
    {
      problems.add(
        .unpublishedReference, at: repeats.position, "`\(id.id)` is not published",
        help: "Publish the claim, or write the statement out here.")
      return
    }
    if index[reference.claim]?.isWithdrawn == true {
      problems.add(
        .invalidRepeats, at: repeats.position,
        "`\(reference.claim.id)` was withdrawn, and nothing of it can be repeated",
        help: "Write the statement out here.")
      return
    }
    // Nobody reads on who has more wrong than these, and looking takes time.
    let near =
      problems.problems.count < 20 ? (lenders[reference.claim]?.anchors ?? []).prefix(1_000) : []
    problems.add(
      .invalidRepeats, at: repeats.position,
      "no statement of `\(reference.claim.id)` has the anchor `\(reference.anchor)`",
      help: didYouMean(reference.anchor, among: near)
        + "Give the statement an anchor at the end of its heading, such as `{#letter}`.")
  }

  /// What its own kind requires and the repeated statement does not have.
  private func tellMissingKeys(
    _ parsed: ParsedStatement, _ target: ParsedStatement, _ problems: inout ProblemList
  ) {
    let missing = parsed.own.kind.requiredKeys(by: target.own.speaker).filter {
      !parsed.keys.union(target.keys).contains($0.alone)
    }
    guard !missing.isEmpty else { return }
    let names = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    problems.add(
      .missingAttribution, at: parsed.own.position,
      "this `\(parsed.own.kind.rawValue)` lacks \(names), and so does what it repeats",
      help: parsed.own.kind == .finding
        ? "Add `- Effect: …`." : "Repeat a statement that has it, or write this one out.")
  }
}

extension Block {
  public var isQuotation: Bool { if case .quotation = self { true } else { false } }
}
