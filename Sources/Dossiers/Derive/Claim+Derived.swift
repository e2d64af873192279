/// A claim whose body was read, but whose points' records are not yet worked out.
struct ParsedClaim: Sendable {
  let entity: ParsedEntity
  let about: [EntityID]
  let short: String?
  let assessment: Assessment?
  let body: ClaimBody
}

extension Claim {
  /// The claim with repeated statements filled in and its points' records worked out.
  init(
    _ parsed: ParsedClaim, repeats: Repeats, sources: Origins, index: NameIndex,
    _ problems: inout ProblemList
  ) {
    let resolved = parsed.body.sections.map { section in
      section.statements.map { repeats.resolve($0, index: index, &problems) }
    }
    let requests = Answers(
      zip(parsed.body.sections, resolved).filter { !$0.0.isPoint }.flatMap(\.1)
        .filter { $0.kind == .commentRequest })
    id = parsed.entity.id
    file = parsed.entity.file
    header = parsed.entity.header
    about = parsed.about
    short = parsed.short
    assessment = parsed.assessment
    lead = parsed.body.lead
    sections = zip(parsed.body.sections, resolved).map { section, statements in
      guard section.isPoint, let anchor = section.anchor else {
        return .passage(
          Passage(
            anchor: section.anchor, heading: section.heading.words, text: section.text,
            statements: statements))
      }
      return .point(
        Point(
          section, anchor: anchor, statements: statements, claimAbout: parsed.about,
          requests: requests, sources: sources))
    }
  }
}

extension Point {
  fileprivate init(
    _ section: ParsedSection, anchor: String, statements: [Statement], claimAbout: [EntityID],
    requests: Answers, sources: Origins
  ) {
    self.anchor = anchor
    heading = section.heading.words
    if case .paragraph(let words)? = section.text.first {
      proposition = words
      text = Array(section.text.dropFirst())
    } else {
      proposition = []
      text = section.text
    }
    self.statements = statements
    var named: [EntityID] = []
    var seen: Set<EntityID> = []
    for figure in statements.lazy.filter({ $0.kind == .allegation }).flatMap(\.about)
    where seen.insert(figure).inserted {
      named.append(figure)
    }
    about = named.isEmpty ? claimAbout : named
    record = Record(of: statements, about: about, requests: requests, sources: sources)
    position = section.heading.position
  }
}
