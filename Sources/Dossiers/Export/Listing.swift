/// What an editor asks for: what is held back, what is out, and what is still to be done.
public enum ListName: String, CaseIterable, Sendable {
  case drafts, embargoed, withheld, published, open, requests, all
}

/// One list of a site's files, or of what is open in its claims, as far as they can be read.
public struct Listing: Sendable {
  public let name: ListName
  public let entries: [Entry]
  /// What the list of requests has in place of entries.
  public let requests: [LedgerEntry]
  /// The files whose front matter cannot be read: what the list says of them is a guess, if they are in it at all.
  public let unread: [SourcePath]
  /// Everything that is wrong with the site, drafts and embargoed files included.
  public let problems: [Problem]

  /// A file, a point, or a comment request to one of those who were asked.
  public struct Entry: Sendable {
    /// `claim`, `figure`, `source`, `event`, `page`; `point`, `comment-request`.
    public let kind: String
    /// The entity's id; of a point or request with its own after a `#`.
    public let id: String
    public let title: String
    public let place: Place
    public let publication: Publication
    /// What came of asking: a point's reply, a request's outcome.
    public let answer: String?
    /// A point's.
    public var status: Status?
    /// What is still to be had, where something is open.
    public var lacks: [Lack] = []
    /// What one who did not answer a request answered to others.
    public var elsewhere: AnswerElsewhere?
    /// The unpublished files with which it is withheld, by id; the first ten where there are more.
    public var causes: [EntityID] = []
  }

  public enum Lack: String, Sendable { case finding, answer }

  /// Options that include drafts have them counted as published.
  public init(_ name: ListName, of folder: SourceFolder, options: BuildOptions) {
    self.name = name
    let dossier = Dossier(
      parsing: folder,
      options: BuildOptions(now: options.now, includesDrafts: true, jobs: options.jobs))
    problems = dossier.problems
    // A file without an id of its own is read for what is wrong with it, and is nothing to be listed.
    let opened = OpenedFiles(folder.files, options: options).files.filter { isID($0.id.id) }
    let read = Set(opened.lazy.filter(\.isRead).map(\.path))
    unread = folder.files.map(\.path).filter { !read.contains($0) }
    let files = opened.map(\.named.entry).filter { !$0.isWithdrawn }.sorted {
      ($0.id.kind.place, $0.id) < ($1.id.kind.place, $1.id)
    }
    let causes = options.includesDrafts ? [:] : dossier.withheldWith
    let all = files.map { Entry($0, causes: causes[$0.id] ?? []) }
    let claims = dossier.claims.filter {
      options.includesDrafts || $0.header.publication.isPublished
    }
    requests = name == .requests ? dossier.ledger(of: claims) : []
    entries =
      switch name {
      case .all: all
      case .withheld: all.filter { !$0.causes.isEmpty }
      case .published:
        all.filter {
          $0.causes.isEmpty && (options.includesDrafts || $0.publication.isPublished)
        }
      case .drafts: files.filter { $0.publication == .draft }.map { Entry($0) }
      case .embargoed: Listing.soonestFirst(files).map { Entry($0) }
      case .open: dossier.openEntries(of: claims)
      case .requests: []
      }
  }

  private static func soonestFirst(_ files: [NameIndex.Entry]) -> [NameIndex.Entry] {
    files.enumerated()
      .compactMap { number, file in file.publication.end.map { ($0, number, file) } }
      .sorted { ($0.0, $0.1) < ($1.0, $1.1) }
      .map(\.2)
  }
}

extension Publication {
  /// When an embargo ends.
  public var end: Instant? { if case .embargoed(let end) = self { end } else { nil } }
}

extension Listing.Entry {
  fileprivate init(_ file: NameIndex.Entry, causes: [EntityID] = []) {
    self.init(
      kind: file.id.kind.rawValue, id: file.id.id, title: file.title,
      place: Place(file: file.path, position: Position(line: 1)),
      publication: file.publication, answer: nil, causes: causes)
  }
}

extension Dossier {
  /// What is open of claims: the points in the order of the files, then the requests, those to one person together.
  fileprivate func openEntries(of claims: [Claim]) -> [Listing.Entry] {
    let questions = claims.flatMap { openQuestions(of: $0).map(\.subject) }
    let points = questions.compactMap { subject -> Listing.Entry? in
      if case .point(let point) = subject { entry(point) } else { nil }
    }
    let requests = questions.compactMap { subject -> UnansweredRequest? in
      if case .request(let request) = subject { request } else { nil }
    }
    return points + groups(of: requests, by: \.asked).flatMap(\.members).map(entry)
  }

  private func entry(_ row: Row<Section>) -> Listing.Entry? {
    let (point, claim) = (record[row], record.claim(of: row))
    guard let facts = facts[row], let anchor = point.anchor else { return nil }
    return Listing.Entry(
      kind: "point", id: claim.id.id + "#" + record[anchor],
      title: plainText(record[point.heading]),
      place: Place(file: claim.file, position: point.position),
      publication: claim.header.publication, answer: facts.reply.rawValue, status: facts.status,
      lacks: (facts.hasFinding ? [] : [.finding]) + (facts.lacksAnswer ? [.answer] : []))
  }

  private func entry(_ open: UnansweredRequest) -> Listing.Entry {
    let (request, claim) = (record[open.request], record.claim(of: open.request))
    let label = plainText(record[request.label])
    let asked =
      switch open.asked {
      case .figure(let id): title(of: .entity(id, anchor: nil))
      case .words(let words): words
      }
    return Listing.Entry(
      kind: request.kind.name, id: claim.id.id + "#" + record.id(of: request),
      title: label.isEmpty ? asked : asked + ": " + label,
      place: Place(file: claim.file, position: request.position),
      publication: claim.header.publication, answer: request.outcome?.rawValue, lacks: [.answer],
      elsewhere: open.elsewhere)
  }
}
