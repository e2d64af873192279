/// A claim whose body was read, but whose points' records are not yet worked out.
final class ParsedClaim: Sendable {
  let entity: ParsedEntity
  let about: [EntityID]
  let short: String?
  let assessment: Assessment?
  let body: ClaimBody

  init(
    entity: ParsedEntity, about: [EntityID], short: String?, assessment: Assessment?,
    body: ClaimBody
  ) {
    (self.entity, self.about, self.short) = (entity, about, short)
    (self.assessment, self.body) = (assessment, body)
  }
}

extension Claim {
  /// The claim with repeated statements filled in and its points' records worked out.
  convenience init(
    _ parsed: ParsedClaim, repeats: Repeats, sources: Origins, index: NameIndex,
    _ problems: inout ProblemList
  ) {
    let resolved = parsed.body.sections.map { section in
      section.statements.map { repeats.resolve($0, index: index, &problems) }
    }
    let requests = Answers(
      zip(parsed.body.sections, resolved).filter { !$0.0.isPoint }.flatMap(\.1)
        .filter { $0.kind == .commentRequest })
    var number = 0
    let sections = zip(parsed.body.sections, resolved).map { section, statements -> Section in
      guard section.isPoint, let anchor = section.anchor else {
        return .passage(
          Passage(
            anchor: section.anchor, heading: section.heading, text: section.text,
            statements: statements))
      }
      number += 1
      return .point(
        Point(
          section, number: number, anchor: anchor, statements: statements, in: parsed.entity.id,
          claimAbout: parsed.about,
          requests: requests, sources: sources))
    }
    self.init(
      parsed, sections: sections,
      facts: ClaimFacts(
        of: parsed.entity.id, sections: sections, corrections: parsed.entity.header.corrections,
        sources: sources))
  }
}

extension Point {
  fileprivate convenience init(
    _ section: ParsedSection, number: Int, anchor: String, statements: [Statement],
    in claim: EntityID, claimAbout: [EntityID], requests: Answers, sources: Origins
  ) {
    var named: [EntityID] = []
    var seen = SmallSet<EntityID>()
    for statement in statements where statement.kind == .allegation {
      for figure in statement.about where seen.insert(figure) { named.append(figure) }
    }
    let about = named.isEmpty ? claimAbout : named
    self.init(
      number: number, anchor: anchor, heading: section.heading,
      proposition: section.proposition ?? .none, text: section.textAfterProposition,
      statements: statements, about: about,
      facts: PointFacts(
        of: statements, in: claim, about: about, requests: requests, sources: sources),
      position: section.position)
  }
}
