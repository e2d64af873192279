/// A contested claim: its allegations, point by point, with the replies and what was found.
public final class Claim: Entity {
  public let id: EntityID
  public let file: SourcePath
  public let header: Header
  /// Its place among the claims.
  let row: Row<Claim>
  /// In the order of the file.
  public let sections: Rows<Section>
  /// Those of all sections, in the order of the file.
  public let statements: Rows<Statement>
  /// The figures whom it is about.
  public let about: [EntityID]
  public let lead: Prose
  /// At most 75 characters, for feeds.
  public let short: String?
  public let assessment: Assessment?

  init(
    _ parsed: ParsedClaim, row: Row<Claim>, sections: Rows<Section>, statements: Rows<Statement>
  ) {
    (id, file, header) = (parsed.entity.id, parsed.entity.file, parsed.entity.header)
    (about, short, assessment) = (parsed.about, parsed.short, parsed.assessment)
    lead = parsed.body.lead
    (self.row, self.sections, self.statements) = (row, sections, statements)
  }
}

/// What a `##` of a claim opens: a point, which has an allegation, or a passage, whose statements are about the whole
/// claim.
public struct Section: BitwiseCopyable, Sendable {
  public internal(set) var claim: Row<Claim>
  /// Its place among the claim's sections, from 0.
  public let place: Int32
  /// Which of the claim's points it is, from 1; 0 of a passage.
  public let number: Int32
  /// Its permalink on the claim's page. A point always has one.
  public internal(set) var anchor: Row<String>?
  public internal(set) var heading: ProseRange
  /// What a point alleges, in one sentence and in nobody's mouth.
  public internal(set) var proposition: ProseRange
  /// The editors' text below the heading, without the proposition.
  public internal(set) var text: ProseRange
  public internal(set) var statements: Rows<Statement>
  /// The figures whom a point is about.
  public internal(set) var about: Rows<EntityID>
  /// Where its heading stands in the claim's file.
  public let position: Position

  public var isPoint: Bool { number > 0 }
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
public struct Statement: BitwiseCopyable, Sendable {
  public internal(set) var section: Row<Section>
  public let kind: StatementKind
  /// Which of the statements of its kind in its section it is, from 1.
  let number: Int32
  public internal(set) var anchor: Row<String>?
  /// The free words of its heading.
  public internal(set) var label: ProseRange
  /// Nobody only of a `Context`.
  public internal(set) var speaker: Speaker?
  public internal(set) var via: Rows<Party>
  public internal(set) var to: Rows<Party>
  /// Whom the point is about, where an allegation says so itself.
  public internal(set) var about: Rows<EntityID>
  /// Where the words were read first, then what confirms it.
  public internal(set) var citations: Rows<Citation>
  public internal(set) var date: PartialDate?
  public internal(set) var effect: Effect?
  public internal(set) var stage: Stage?
  public internal(set) var outcome: Outcome?
  /// Until when an answer was asked for.
  public internal(set) var deadline: PartialDate?
  /// Whether it has `Repeats`, whatever became of that.
  let isRepetition: Bool
  /// The statement whose words these are.
  public internal(set) var repeats: Row<Statement>?
  /// The finding that this one sets aside; of one that repeats another, the other.
  public internal(set) var replaces: Row<Statement>?
  /// The language of the quotations (BCP 47), where the statement says it itself.
  public internal(set) var language: Row<String>?
  /// The editor's own rendering of the quotations, in plain words.
  public internal(set) var translation: Row<String>?
  /// Quotations are the speaker's words, verbatim from the first citation; the rest is the editor's.
  public internal(set) var body: ProseRange
  /// Where its heading stands in the claim's file.
  public let position: Position

  /// A statement as it was written, that repeats no other.
  init(
    _ kind: StatementKind, in section: Row<Section>, number: Int32, anchor: Row<String>?,
    label: ProseRange, _ values: Attribution, replaces: Row<Statement>?, body: ProseRange,
    position: Position
  ) {
    (self.kind, self.section, self.number) = (kind, section, number)
    (self.anchor, self.label) = (anchor, label)
    (speaker, via, to, about) = (values.speaker, values.via, values.to, values.about)
    (citations, date) = (values.citations, values.date)
    effect = kind == .finding ? values.effect : nil
    stage = kind == .proceeding ? values.stage : nil
    outcome = kind == .commentRequest ? values.outcome : nil
    deadline = kind == .commentRequest ? values.deadline : nil
    isRepetition = values.keys.contains(.repeats)
    repeats = nil
    self.replaces = kind == .finding ? replaces : nil
    (language, translation) = (values.language, values.translation)
    (self.body, self.position) = (body, position)
  }
}

/// Whose statement it is.
public enum Speaker: BitwiseCopyable, Sendable {
  case figures(Rows<EntityID>)
  case document(EntityID)
  /// The makers of this dossier, who asked for comment.
  case us
  /// Nobody's name is given; as the editor describes them.
  case unnamed(Row<String>)

  public var isUs: Bool { if case .us = self { true } else { false } }
}
