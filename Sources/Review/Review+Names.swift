import Dossiers

/// How the review calls who and what is on record.
extension Review {
  /// A headline has its outlet and quotation marks, so that nobody takes it for a finding of this dossier's.
  func title(of id: EntityID) -> String {
    guard let entity = dossier.entity(id) else { return id.id }
    guard let source = entity as? Source, source.isHeadline else { return entity.header.title }
    return source.publishers.map(name(of:)).joined(separator: ", ") + ": “\(source.header.title)”"
  }

  func name(of party: Party) -> String {
    switch party {
    case .figure(let figure): title(of: figure)
    case .words(let words): words
    }
  }

  func names(of parties: Rows<Party>) -> String? {
    parties.isEmpty
      ? nil : record.parties(parties).map(name(of:)).joined(separator: ", ")
  }

  func name(of speaker: Speaker) -> String {
    switch speaker {
    case .figures(let figures): record.figures(figures).map(title(of:)).joined(separator: ", ")
    case .document(let source): title(of: source)
    case .us: dossier.settings.publisher?.name ?? dossier.settings.title
    case .unnamed(let description): "unnamed: " + record[description]
    }
  }

  /// `Denial: e-mail to Global`.
  func heading(of statement: Statement) -> String {
    let label = dossier.plainText(record[statement.label])
    return statement.kind.rawValue + (label.isEmpty ? "" : ": " + label)
  }

  /// A point's number and heading, a passage's heading, or the words for one that has none.
  func heading(of section: Section) -> String {
    let heading = dossier.plainText(record[section.heading])
    if section.isPoint { return "\(section.number). \(heading)" }
    return heading.isEmpty ? "The claim as a whole" : heading
  }

  /// `Title, p. 26 (not seen by us)`.
  func citation(_ citation: Citation) -> String {
    let source = dossier.source(citation.source)
    return ([title(of: citation.source)] + [citation.locator].compactMap(\.self))
      .joined(separator: ", ") + " (\(source?.seen.inWords ?? "not on record"))"
  }

  /// The claim's points, in the order of the file.
  var points: [(section: Section, facts: PointFacts)] {
    claim.sections.compactMap { row in facts[row].map { (record[row], $0) } }
  }

  /// The claim's statements as they were made: without repetitions.
  var statements: [(row: Row<Statement>, statement: Statement)] {
    claim.statements.map { ($0, record[$0]) }.filter { $0.1.repeats == nil }
  }

  /// The figures whom the claim and its points are about, each once.
  var accused: [EntityID] {
    unique(claim.about + points.flatMap { Array(record.figures($0.section.about)) })
  }

  /// The sources that its statements cite, each once, in the order in which they come.
  var cited: [EntityID] {
    unique(statements.flatMap { record.citations($0.statement.citations) }.map(\.source))
  }
}

extension Source.Seen {
  var inWords: String {
    switch self {
    case .original: "original seen"
    case .copy: "copy seen"
    case .no: "not seen by us"
    }
  }
}

extension Publication {
  var inWords: String {
    switch self {
    case .published: "published"
    case .draft: "draft"
    case .embargoed(let end): "embargoed until \(end.rfc3339)"
    }
  }
}
