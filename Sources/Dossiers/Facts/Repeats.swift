import Parallel

/// Finds the statement that a `Repeats` names and lends its words.
struct Repeats: Sendable {
  /// The claims that have a statement repeated.
  private let lenders: [EntityID: Lender]
  private let vocabulary: Vocabulary

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

  init(_ claims: [ParsedClaim], _ vocabulary: Vocabulary, jobs: Int) {
    self.vocabulary = vocabulary
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
    let (message, help): (String, String)
    if found.keys.contains(.repeats) {
      message =
        reference.anchor == parsed.own.anchor
        ? "`\(reference.anchor)` is this very statement"
        : "`\(reference.anchor)` repeats another statement itself"
      help = "Name the statement that has the words."
    } else if !parsed.own.kind.canRepeat(found.own.kind) {
      let (kind, other) = (vocabulary.shown(parsed.own.kind), vocabulary.shown(found.own.kind))
      message = "`\(reference.anchor)` opens with `\(other)`, and this with `\(kind)`"
      help =
        "Name one that opens with `\(kind)`, or write this statement out with its own words, speaker and sources."
    } else {
      return found
    }
    problems.add(
      .invalidRepeats, at: repeats.position, message, help: help,
      notes: [
        Problem.Note(
          place: Place(file: lender.file, position: found.own.position),
          message: "`\(reference.anchor)` stands here")
      ])
    return nil
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
}
