import Parallel

/// What the files of a site that are built say: each kind of entity sorted by id, and tables of what the claims say.
///
/// A reference: every page asks it all the time, and must not count what it holds each time.
public final class Record: Sendable {
  public let claims: [Claim]
  /// The claims that were taken back. They are no part of any list, count or status, and of the graph.
  public let withdrawn: [WithdrawnClaim]
  public let figures: [Figure]
  public let sources: [Source]
  public let events: [Event]
  public let pages: [Page]
  /// Sources that are not built: claims that are not built cite them, too.
  let otherSources: [Source]
  /// The place of each, where all kinds stand in one list.
  let index: EntityIndex
  let tables: Tables
  /// What the claims' origins are worked out from.
  let origins: Origins
  let problems: [Problem]

  /// Takes the contents away from their array, so that each is let go of where it was used.
  init(
    emptying files: inout [OpenedFiles.ReadFile], withheld: Withheld, tools: ReadingTools,
    jobs: Int
  ) {
    var built = (
      claims: [ParsedClaim](), figures: [Figure](), sources: [Source](), events: [Event](),
      pages: [Page]()
    )
    var (drafts, withdrawn, otherSources) = ([ParsedClaim](), [WithdrawnClaim](), [Source]())
    for (file, content) in files {
      let isBuilt = withheld.publishes(file)
      switch content {
      case .claim(let claim):
        if isBuilt { built.claims.append(claim) } else { drafts.append(claim) }
      case .withdrawn(let claim): withdrawn.append(claim)
      case .figure(let figure): if isBuilt { built.figures.append(figure) }
      case .source(let source):
        if isBuilt { built.sources.append(source) } else { otherSources.append(source) }
      case .event(let event): if isBuilt { built.events.append(event) }
      case .page(let page): if isBuilt { built.pages.append(page) }
      case .nothing: continue
      }
    }
    files = []
    built.claims.sort { $0.entity.id < $1.entity.id }
    (claims, tables, problems) = Record.claims(&built.claims, drafts: drafts, tools, jobs: jobs)
    self.withdrawn = withdrawn.sorted { $0.id < $1.id }
    figures = built.figures.sorted { $0.id < $1.id }
    sources = built.sources.sorted { $0.id < $1.id }
    events = built.events.sorted { $0.id < $1.id }
    pages = built.pages.sorted { $0.id < $1.id }
    self.otherSources = otherSources
    origins = Origins(sources)
    index = EntityIndex(
      claims.map(\.id) + figures.map(\.id) + sources.map(\.id) + events.map(\.id)
        + pages.map(\.id))
  }

  /// The claims with what they repeat filled in, and their tables as one. Repetitions are looked up also in claims that
  /// are not built, so that what is wrong with them is reported.
  private static func claims(
    _ parsed: inout [ParsedClaim], drafts: [ParsedClaim], _ tools: ReadingTools, jobs: Int
  ) -> ([Claim], Tables, [Problem]) {
    var firsts = (section: 0, statement: 0)
    var claims: [Claim] = []
    for (place, claim) in parsed.enumerated() {
      let end = (
        section: firsts.section + claim.body.tables.sections.count,
        statement: firsts.statement + claim.body.tables.statements.count
      )
      claims.append(
        Claim(
          claim, row: Row(place), sections: Rows(firsts.section..<end.section),
          statements: Rows(firsts.statement..<end.statement)))
      firsts = end
    }
    let repeats = Repeats(parsed, claims, tools)
    var resolved = mapInParallel(Array(zip(parsed, claims)), jobs: jobs) { parsed, claim in
      repeats.resolve(parsed, from: claim.statements.startIndex)
    }
    var problems = resolved.flatMap(\.problems)
    let repeating = drafts.filter { !$0.body.repetitions.isEmpty }
    if !repeating.isEmpty {
      let all = Repeats(parsed + drafts, [], tools)
      problems += repeating.flatMap { all.resolve($0, from: 0).problems }
    }
    parsed = []
    var tables = Tables(roomFor: resolved.map(\.tables))
    for place in resolved.indices {
      tables.append(resolved[place].tables, of: Row(place))
      resolved[place].tables = Tables()
    }
    return (claims, tables, problems)
  }
}

extension Record {
  public subscript(row: Row<Claim>) -> Claim { claims[row.index] }

  public subscript(row: Row<Section>) -> Section { tables.sections[row.index] }

  public subscript(row: Row<Statement>) -> Statement { tables.statements[row.index] }

  public subscript(row: Row<Party>) -> Party { tables.parties[row.index] }

  public subscript(row: Row<EntityID>) -> EntityID { tables.figures[row.index] }

  public subscript(row: Row<Citation>) -> Citation { tables.citations[row.index] }

  public subscript(row: Row<String>) -> String { tables.words[row.index] }

  public subscript(prose: ProseRange) -> Prose { tables[prose] }

  public func statements(_ rows: Rows<Statement>) -> ArraySlice<Statement> {
    tables.statements[rows.indices]
  }

  public func parties(_ rows: Rows<Party>) -> ArraySlice<Party> { tables.parties[rows.indices] }

  public func figures(_ rows: Rows<EntityID>) -> ArraySlice<EntityID> {
    tables.figures[rows.indices]
  }

  public func citations(_ rows: Rows<Citation>) -> ArraySlice<Citation> {
    tables.citations[rows.indices]
  }

  /// The figures whose statement it is.
  public func speakers(of statement: Statement) -> ArraySlice<EntityID> {
    if case .figures(let figures) = statement.speaker { self.figures(figures) } else { [] }
  }

  /// The speaker, if it is one figure.
  public func onlySpeaker(of statement: Statement) -> EntityID? {
    guard case .figures(let figures) = statement.speaker, figures.count == 1 else { return nil }
    return self[figures[figures.startIndex]]
  }

  public var points: [Section] { tables.sections.filter(\.isPoint) }

  public func claim(of section: Row<Section>) -> Claim { self[self[section].claim] }

  public func claim(of statement: Row<Statement>) -> Claim { claim(of: self[statement].section) }

  /// The anchor, or within its section the kind and number: `hold-off/denial-1`. Unique in its claim.
  public func id(of statement: Statement) -> String {
    if let anchor = statement.anchor { return self[anchor] }
    let section = self[statement.section]
    let name = section.anchor.map { self[$0] } ?? "section-\(section.place + 1)"
    return "\(name)/\(statement.kind.name)-\(statement.number)"
  }
}
