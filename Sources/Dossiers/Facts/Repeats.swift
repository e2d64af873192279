/// Finds the statement that a `Repeats` names and lends its words.
struct Repeats: Sendable {
  /// The claims that have a statement repeated.
  private let lenders: [EntityID: Lender]
  private let tools: ReadingTools

  /// The statements of a claim that others can repeat.
  private struct Lender: Sendable {
    let claim: ParsedClaim
    /// The row of its first statement in the record.
    let first: Int
    /// In the order of the file.
    let anchors: [String]
    /// The places of the statements.
    let places: [String: Int]

    init(_ claim: ParsedClaim, first: Int) {
      (self.claim, self.first) = (claim, first)
      let named = claim.body.tables.statements.enumerated().compactMap { place, statement in
        statement.anchor.map { (claim.body.tables.words[$0.index], place) }
      }
      anchors = named.map(\.0)
      places = Dictionary(named) { _, last in last }
    }
  }

  /// A claim's tables with what its statements repeat filled in, and what is wrong with that.
  typealias Resolved = (tables: Tables, problems: [Problem])

  /// The claims are those of the record that were parsed, in the same order; none of what is not built.
  init(_ parsed: [ParsedClaim], _ claims: [Claim], _ tools: ReadingTools) {
    self.tools = tools
    let named = Set(parsed.lazy.flatMap(\.body.repetitions.values).map(\.reference.claim))
    var lenders: [EntityID: Lender] = [:]
    for (place, claim) in parsed.enumerated() where named.contains(claim.entity.id) {
      let first = place < claims.count ? claims[place].statements.startIndex : 0
      lenders[claim.entity.id] = Lender(claim, first: first)
    }
    self.lenders = lenders
  }

  /// Fills in what a claim repeats, whose first statement has the row `first` in the record.
  func resolve(_ claim: ParsedClaim, from first: Int) -> Resolved {
    var tables = claim.body.tables
    var problems = ProblemList(claim.entity.file)
    for place in claim.body.tables.statements.indices {
      guard let replaced = claim.body.tables.statements[place].replaces else { continue }
      tables.statements[place].replaces = row(of: replaced.index, in: claim, from: first)
    }
    for (place, repetition) in claim.body.repetitions.sorted(by: { $0.key < $1.key }) {
      guard let (lender, lent) = target(of: repetition, at: place, in: claim, &problems) else {
        continue
      }
      tables.lend(to: place, from: lender.claim.body.tables, at: lent, row: lender.first + lent)
      tables.statements[place].replaces = lender.claim.body.tables.statements[lent].replaces.map {
        row(of: $0.index, in: lender.claim, from: lender.first)
      }
    }
    tables.fillInAbout(claim.about)
    return (tables, problems.problems)
  }

  /// The row of a finding that is set aside; of one that repeats another, that of the other.
  private func row(of place: Int, in claim: ParsedClaim, from first: Int) -> Row<Statement> {
    if let reference = claim.body.repetitions[place]?.reference,
      let lender = lenders[reference.claim],
      let other = lender.places[reference.anchor]
    {
      return Row(lender.first + other)
    }
    return Row(first + place)
  }

  private func target(
    of repeats: Attribution.Repeats, at place: Int, in claim: ParsedClaim,
    _ problems: inout ProblemList
  ) -> (Lender, Int)? {
    let reference = repeats.reference
    let own = claim.body.tables.statements[place]
    guard let lender = lenders[reference.claim], let lent = lender.places[reference.anchor] else {
      reportUnknown(repeats, &problems)
      return nil
    }
    let found = lender.claim.body.tables.statements[lent]
    let (message, help): (String, String)
    if found.isRepetition {
      message =
        own.anchor.map { claim.body.tables.words[$0.index] } == reference.anchor
        ? "`\(reference.anchor)` is this very statement"
        : "`\(reference.anchor)` repeats another statement itself"
      help = "Name the statement that has the words."
    } else if !own.kind.canRepeat(found.kind) {
      let (kind, other) = (tools.vocabulary.shown(own.kind), tools.vocabulary.shown(found.kind))
      message = "`\(reference.anchor)` opens with `\(other)`, and this with `\(kind)`"
      help =
        "Name one that opens with `\(kind)`, or write this statement out with its own words, speaker and sources."
    } else {
      return (lender, lent)
    }
    problems.add(
      .invalidRepeats, at: repeats.position, message, help: help,
      notes: [
        Problem.Note(
          place: Place(file: lender.claim.entity.file, position: found.position),
          message: "`\(reference.anchor)` stands here")
      ])
    return nil
  }

  private func reportUnknown(_ repeats: Attribution.Repeats, _ problems: inout ProblemList) {
    let reference = repeats.reference
    if lenders[reference.claim] == nil,
      case .unpublished(let id) = tools.index.match(.claim, id: reference.claim.id)
    {
      problems.add(
        .unpublishedReference, at: repeats.position, "`\(id.id)` is not published",
        help: "Publish the claim, or write the statement out here.")
      return
    }
    if tools.index[reference.claim]?.isWithdrawn == true {
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

extension Tables {
  /// Notes whom each point is about: those whom its allegations name, else those whom the claim is about.
  fileprivate mutating func fillInAbout(_ figures: [EntityID]) {
    for place in sections.indices where sections[place].isPoint {
      let named = statements[sections[place].statements.indices]
        .filter { $0.kind == .allegation }.flatMap { self.figures[$0.about.indices] }
      sections[place].about = add(named.isEmpty ? figures : unique(named))
    }
  }

  /// Gives a statement the words, the speaker and the sources of the one that it repeats, which is in tables of its own
  /// and has a row in the record.
  fileprivate mutating func lend(to place: Int, from other: Tables, at otherPlace: Int, row: Int) {
    let lent = other.statements[otherPlace]
    var own = statements[place]
    own.repeats = Row(row)
    own.speaker =
      switch lent.speaker {
      case .figures(let figures): .figures(add(Array(other.figures[figures.indices])))
      case .unnamed(let description): .unnamed(add(other.words[description.index]))
      case .document, .us, nil: lent.speaker
      }
    own.via = add(Array(other.parties[lent.via.indices]))
    own.to = add(Array(other.parties[lent.to.indices]))
    own.about = add(Array(other.figures[lent.about.indices]))
    own.citations = add(Array(other.citations[lent.citations.indices]))
    own.date = own.date ?? lent.date
    if own.kind == .finding { own.effect = own.effect ?? lent.effect }
    if own.kind == .proceeding { own.stage = lent.stage }
    if own.kind == .commentRequest { (own.outcome, own.deadline) = (lent.outcome, lent.deadline) }
    own.language = lent.language.map { add(other.words[$0.index]) }
    own.translation = nil
    let words = self[own.body]
    if !words.holdsQuotation {
      own.translation = lent.translation.map { add(other.words[$0.index]) }
      own.body = add(other[lent.body].quotations(and: words))
    }
    statements[place] = own
  }
}
