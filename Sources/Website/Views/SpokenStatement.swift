import Dossiers

/// A statement with the words that it repeats, if it is the repetition of another.
struct SpokenStatement {
  let statement: Statement
  /// The statement whose words these are, and its claim.
  let original: Statement?
  let claim: EntityID

  var kind: StatementKind { statement.kind }
  var speaker: Speaker? { statement.speaker ?? original?.speaker }
  var via: [Party] { statement.via.isEmpty ? original?.via ?? [] : statement.via }
  var to: [Party] { statement.to.isEmpty ? original?.to ?? [] : statement.to }
  var date: PartialDate? { statement.date ?? original?.date }
  var effect: Effect? { statement.effect ?? original?.effect }
  var stage: Stage? { statement.stage ?? original?.stage }
  var outcome: Outcome? { statement.outcome ?? original?.outcome }
  var citations: [Citation] {
    statement.citations.isEmpty ? original?.citations ?? [] : statement.citations
  }
  /// The words repeated, then what the editor adds here.
  var body: [Block] { (original?.body ?? []) + statement.body }

  /// Whether it is the answer of somebody whom the point is about.
  func isReply(to point: Point) -> Bool {
    kind.isReply && speaker?.figures.contains { point.about.contains($0) } == true
  }
}

extension Composer {
  func spoken(_ statement: Statement, in claim: EntityID) -> SpokenStatement {
    SpokenStatement(statement: statement, original: original(of: statement), claim: claim)
  }

  private func original(of statement: Statement) -> Statement? {
    guard let reference = statement.repeats,
      case .statement(let spot) = site.anchors.spot(reference.anchor, of: reference.claim)
    else { return nil }
    return site.statement(at: spot, of: reference.claim)
  }
}
