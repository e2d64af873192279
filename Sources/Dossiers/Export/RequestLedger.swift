/// A comment request to one of those who were asked, as the newsroom's ledger has it.
public struct LedgerEntry: Sendable {
  /// What the figure that was asked said on the matter afterwards.
  public struct Reply: Sendable {
    /// `claim#statement`.
    public let id: String
    public let kind: StatementKind
    public let date: PartialDate?
    /// To whom, by name.
    public let to: [String]
  }

  /// The claim's id, `#`, and the request's own.
  public let id: String
  public let claim: String
  /// The heading of its point; nil of a request about the whole claim.
  public let point: String?
  /// Who was asked: a figure's name, or words.
  public let asked: String
  /// The figure that was asked, by its id.
  public let figure: EntityID?
  /// Who asked, by name: outlets, a document, `us`, or how somebody unnamed is described.
  public let by: [String]
  public let via: [String]
  public let date: PartialDate?
  public let deadline: PartialDate?
  public let outcome: Outcome?
  /// On the day of the request or later, the oldest first; the first ten where there are more.
  public let later: [Reply]
  /// The ids of the documents in which the request was read.
  public let sources: [String]
  public let publication: Publication
  public let place: Place
}

extension Dossier {
  /// The requests of claims, those to one person together, the oldest first and those without a date before them. A
  /// repetition is the same request made once.
  func ledger(of claims: [Claim]) -> [LedgerEntry] {
    var entries: [(asked: Party, order: Int, entry: LedgerEntry)] = []
    for claim in claims {
      let requests = claim.statements.filter {
        record[$0].kind == .commentRequest && !record[$0].isRepetition
      }
      if requests.isEmpty { continue }
      let replies = LaterReplies(in: claim, record)
      for request in requests.map({ record[$0] }) {
        for asked in unique(Array(record.parties(request.to))) {
          entries.append(
            (asked, request.date?.orderFromStart ?? 0, entry(request, asked, claim, replies)))
        }
      }
    }
    return groups(of: entries, by: \.asked).flatMap { group in
      sorted(group.members, by: \.order).map(\.entry)
    }
  }

  private func entry(
    _ request: Statement, _ asked: Party, _ claim: Claim, _ replies: LaterReplies
  ) -> LedgerEntry {
    let section = record[request.section]
    return LedgerEntry(
      id: claim.id.id + "#" + record.id(of: request), claim: claim.header.title,
      point: section.isPoint ? record[section.heading].plainText(titled: title(of:)) : nil,
      asked: name(of: asked), figure: asked.figure, by: speakers(of: request),
      via: record.parties(request.via).map(name), date: request.date, deadline: request.deadline,
      outcome: request.outcome,
      later: (asked.figure.map { replies.of($0, after: request) } ?? []).map { row in
        LedgerEntry.Reply(
          id: claim.id.id + "#" + record.id(of: record[row]), kind: record[row].kind,
          date: record[row].date, to: record.parties(record[row].to).map(name))
      },
      sources: record.citations(request.citations).map(\.source.id),
      publication: claim.header.publication,
      place: Place(file: claim.file, position: request.position))
  }

  private func speakers(of request: Statement) -> [String] {
    switch request.speaker {
    case .figures(let figures): record.figures(figures).map { name(of: .figure($0)) }
    case .document(let document): [title(of: .entity(document, anchor: nil))]
    case .us: ["us"]
    case .unnamed(let description): [record[description]]
    case nil: []
    }
  }

  private func name(of party: Party) -> String {
    switch party {
    case .figure(let id): title(of: .entity(id, anchor: nil))
    case .words(let words): words
    }
  }
}
