/// Finds the statement that a `Repeats` names and lends its words.
struct Repeats: Sendable {
  /// The anchors of each claim's statements, in the order of its file.
  private let anchors: [EntityID: [String]]
  private let statements: [StatementReference: (statement: ParsedStatement, file: SourcePath)]

  init(_ claims: [ParsedClaim]) {
    var statements: [StatementReference: (ParsedStatement, SourcePath)] = [:]
    var anchors: [EntityID: [String]] = [:]
    for claim in claims {
      anchors[claim.entity.id] = []
      for statement in claim.body.sections.lazy.flatMap(\.statements) {
        guard let anchor = statement.anchor else { continue }
        anchors[claim.entity.id, default: []].append(anchor)
        statements[StatementReference(claim: claim.entity.id, anchor: anchor)] = (
          statement, claim.entity.file
        )
      }
    }
    self.anchors = anchors
    self.statements = statements
  }

  /// The statement with what it repeats filled in.
  func resolve(_ parsed: ParsedStatement, index: NameIndex, _ problems: inout ProblemList)
    -> Statement
  {
    guard let repeats = parsed.attribution.repeats else { return Statement(parsed, repeating: nil) }
    guard let target = target(of: repeats, from: parsed, index: index, &problems) else {
      return Statement(parsed, repeating: nil)
    }
    tellMissingKeys(parsed, target, &problems)
    return Statement(parsed, repeating: target)
  }

  private func target(
    of repeats: Attribution.Repeats, from parsed: ParsedStatement, index: NameIndex,
    _ problems: inout ProblemList
  ) -> ParsedStatement? {
    let reference = repeats.reference
    guard let found = statements[reference] else {
      tellUnknown(repeats, index: index, &problems)
      return nil
    }
    guard !found.statement.attribution.keys.contains(.repeats) else {
      problems.add(
        .invalidRepeats, at: repeats.position,
        reference.anchor == parsed.anchor
          ? "`\(reference.anchor)` is this very statement"
          : "`\(reference.anchor)` repeats another statement itself",
        help: "Name the statement that has the words.",
        notes: [
          Problem.Note(
            place: Place(file: found.file, position: found.statement.position),
            message: "`\(reference.anchor)` stands here")
        ])
      return nil
    }
    return found.statement
  }

  private func tellUnknown(
    _ repeats: Attribution.Repeats, index: NameIndex, _ problems: inout ProblemList
  ) {
    let reference = repeats.reference
    if anchors[reference.claim] == nil,
      case .unpublished(let id) = index.match(.claim, id: reference.claim.id)
    {
      problems.add(
        .unpublishedReference, at: repeats.position, "`\(id.id)` is not published",
        help: "Publish the claim, or write the statement out here.")
      return
    }
    // Nobody reads on who has more wrong than these, and looking takes time.
    let near =
      problems.problems.count < 20 ? (anchors[reference.claim] ?? []).prefix(1_000) : []
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
    let missing = parsed.kind.requiredKeys.filter {
      !parsed.attribution.keys.union(target.attribution.keys).contains($0.alone)
    }
    guard !missing.isEmpty else { return }
    let names = missing.map { "`\($0.rawValue)`" }.joined(separator: ", ")
    problems.add(
      .missingAttribution, at: parsed.position,
      "this `\(parsed.kind.rawValue)` lacks \(names), and so does what it repeats",
      help: parsed.kind == .finding
        ? "Add `- Effect: …`." : "Repeat a statement that has it, or write this one out.")
  }
}

extension Block {
  public var isQuotation: Bool { if case .quotation = self { true } else { false } }
}
