/// A contested claim: its allegations, point by point, with the replies and what was found.
public final class Claim: Entity {
  public let id: EntityID
  public let header: Header
  /// In the order of the file.
  public let sections: [Section]
  /// The points in the order of the file. The first is the claim itself.
  public let points: [Point]
  /// The figures whom it is about.
  public let about: [EntityID]
  public let lead: Prose
  public let file: SourcePath
  /// At most 75 characters, for feeds.
  public let short: String?
  public let assessment: Assessment?
  /// What was worked out from the sections.
  public let facts: ClaimFacts

  init(_ parsed: ParsedClaim, sections: [Section], facts: ClaimFacts) {
    (id, file, header) = (parsed.entity.id, parsed.entity.file, parsed.entity.header)
    self.facts = facts
    (about, short, assessment) = (parsed.about, parsed.short, parsed.assessment)
    (lead, self.sections, points) = (parsed.body.lead, sections, sections.compactMap(\.point))
  }

  public var status: Status? { facts.status }

  public var openPoints: Int { facts.openPoints }

  /// The statements that belong to no point.
  public var wholeClaimStatements: [Statement] {
    sections.flatMap {
      if case .passage(let passage) = $0 { passage.statements } else { [Statement]() }
    }
  }
}

/// What a `##` of a claim opens.
public enum Section: Sendable {
  case point(Point)
  case passage(Passage)
}

/// A section without an allegation. Its statements, if any, belong to the whole claim.
public final class Passage: Sendable {
  public let anchor: String?
  public let heading: Prose
  public let text: Prose
  public let statements: [Statement]

  init(anchor: String?, heading: Prose, text: Prose, statements: [Statement]) {
    (self.anchor, self.heading, self.text, self.statements) = (anchor, heading, text, statements)
  }
}

/// One thing that is alleged, with everything that was said about it and found of it.
public final class Point: Sendable {
  /// Which of the claim's points it is, from 1.
  public let number: Int
  /// Its permalink on the claim's page.
  public let anchor: String
  public let heading: Prose
  /// What is alleged, in one sentence and in nobody's mouth.
  public let proposition: Prose
  public let text: Prose
  public let statements: [Statement]
  /// The figures whom it is about.
  public let about: [EntityID]
  /// What was worked out from the statements.
  public let facts: PointFacts
  /// Where its heading stands in the claim's file.
  public let position: Position

  init(
    number: Int, anchor: String, heading: Prose, proposition: Prose, text: Prose,
    statements: [Statement], about: [EntityID], facts: PointFacts, position: Position
  ) {
    (self.number, self.anchor, self.heading) = (number, anchor, heading)
    self.proposition = proposition
    (self.text, self.statements, self.about) = (text, statements, about)
    (self.facts, self.position) = (facts, position)
  }
}

/// The editors' own judgement of a claim, on the site's rating scale.
public struct Assessment: Sendable {
  public let label: String
  /// The label's number on the scale.
  public let rating: Double
  public let explanation: String?
  public let by: String?
  public let date: PartialDate?
}

/// What somebody said, found, asked or did about a point or about the claim as a whole.
///
/// What every line that tells of it reads comes first, since a line of a page can be all that is told of it.
public final class Statement: Sendable {
  public let kind: StatementKind
  public let effect: Effect?
  public let stage: Stage?
  public let outcome: Outcome?
  public let date: PartialDate?
  /// The speaker, if it is one figure.
  public let onlyFigure: EntityID?
  /// The free words of its heading.
  public let label: Prose
  public let anchor: String?
  /// The anchor, or within its section the kind and number: `hold-off/denial-1`. Unique in its claim.
  public let id: String
  /// Nobody only of a `Context`.
  public let speaker: Speaker?
  public let via: [Party]
  public let to: [Party]
  /// Whom the point is about, where an allegation says so itself.
  public let about: [EntityID]
  /// Where the words were read first, then what stands behind it.
  public let citations: [Citation]
  /// Until when an answer was asked for.
  public let deadline: PartialDate?
  /// The finding that this one sets aside; of one that repeats another, the other.
  public let replaces: StatementReference?
  /// The language of the quotations (BCP 47), where the statement says it itself.
  public let language: String?
  /// The editor's own rendering of the quotations, in plain words.
  public let translation: String?
  /// The statement whose words these are.
  public let repeats: StatementReference?
  /// Quotations are the speaker's words, verbatim from the first citation; the rest is the editor's.
  public let body: Prose
  /// Where its heading stands in the claim's file.
  public let position: Position

  /// A statement as it was written, that repeats no other.
  init(
    _ kind: StatementKind, id: String, anchor: String?, label: Prose, _ values: Attribution,
    body: Prose, position: Position
  ) {
    (self.kind, self.id, self.anchor, self.label) = (kind, id, anchor, label)
    (speaker, via, to, about) = (values.speaker, values.via, values.to, values.about)
    (onlyFigure, citations, date) = (values.speaker?.only, values.citations, values.date)
    effect = kind == .finding ? values.effect : nil
    stage = kind == .proceeding ? values.stage : nil
    outcome = kind == .commentRequest ? values.outcome : nil
    deadline = kind == .commentRequest ? values.deadline : nil
    (language, translation) = (values.language, values.translation)
    repeats = nil
    replaces = kind == .finding ? values.replaced : nil
    (self.body, self.position) = (body, position)
  }

  /// A statement with the words, the speaker and the sources of the one that it repeats, and what that one sets aside.
  init(_ parsed: ParsedStatement, repeating target: ParsedStatement) {
    let (own, lent) = (parsed.own, target.own)
    (kind, id, anchor, label) = (own.kind, own.id, own.anchor, own.label)
    (speaker, via, to, about) = (lent.speaker, lent.via, lent.to, lent.about)
    (onlyFigure, citations) = (lent.speaker?.only, lent.citations)
    date = own.date ?? lent.date
    effect = kind == .finding ? own.effect ?? target.results.effect : nil
    stage = kind == .proceeding ? target.results.stage : nil
    outcome = kind == .commentRequest ? target.results.outcome : nil
    deadline = kind == .commentRequest ? target.results.deadline : nil
    repeats = parsed.repeats?.reference
    replaces = kind == .finding ? lent.replaces : nil
    let quotesOwn = own.body.holdsQuotation
    language = lent.language
    translation = quotesOwn ? nil : lent.translation
    body = quotesOwn ? own.body : lent.body.quotations(and: own.body)
    position = own.position
  }
}

/// A statement by its claim and its anchor.
public struct StatementReference: Hashable, Sendable {
  public let claim: EntityID
  public let anchor: String
}

/// Whose statement it is.
public enum Speaker: Hashable, Sendable {
  case figures([EntityID])
  case document(EntityID)
  /// The makers of this dossier, who asked for comment.
  case us
  /// Nobody's name is given; as the editor describes them.
  case unnamed(String)

  public var figures: [EntityID] { if case .figures(let figures) = self { figures } else { [] } }

  fileprivate var only: EntityID? { figures.count == 1 ? figures[0] : nil }
}
