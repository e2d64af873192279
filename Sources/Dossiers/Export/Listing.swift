/// What an editor asks for: what is held back, what is out, and what is still to be done.
public enum ListName: String, CaseIterable, Sendable {
  case drafts, embargoed, withheld, published, open, all
}

/// One list of a site's files, or of what is open in its claims, as far as they can be read.
public struct Listing: Sendable {
  public let name: ListName
  public let entries: [Entry]
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
      case .open:
        dossier.claims
          .filter { options.includesDrafts || $0.header.publication.isPublished }
          .open { dossier.title(of: $0) }
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

extension [Claim] {
  /// What is open: the points in the order of the files, then the requests, those to one person together.
  fileprivate func open(titled title: (Target) -> String) -> [Listing.Entry] {
    let questions = flatMap { claim in claim.openQuestions.map { (claim, $0.subject) } }
    let points = questions.compactMap { claim, subject -> Listing.Entry? in
      guard case .point(let point) = subject else { return nil }
      return claim.entry(point, titled: title)
    }
    let requests = questions.compactMap { claim, subject -> (Claim, UnansweredRequest)? in
      guard case .request(let request) = subject else { return nil }
      return (claim, request)
    }
    return points
      + groups(of: requests) { $1.asked }.flatMap(\.members).map { $0.entry($1, titled: title) }
  }
}

extension Claim {
  fileprivate func entry(_ id: PointID, titled title: (Target) -> String) -> Listing.Entry? {
    guard let point = sections[id.section].point else { return nil }
    let facts = point.facts
    return Listing.Entry(
      kind: "point", id: self.id.id + "#" + point.anchor,
      title: point.heading.plainText(titled: title), place: place(point.position),
      publication: header.publication, answer: facts.reply.rawValue, status: facts.status,
      lacks: (facts.hasFinding ? [] : [.finding]) + (facts.lacksAnswer ? [.answer] : []))
  }

  fileprivate func entry(_ open: UnansweredRequest, titled title: (Target) -> String)
    -> Listing.Entry
  {
    let request = sections[open.request.section].statements[open.request.index]
    let label = request.label.plainText(titled: title)
    let asked =
      switch open.asked {
      case .figure(let id): title(.entity(id, anchor: nil))
      case .words(let words): words
      }
    return Listing.Entry(
      kind: request.kind.name, id: id.id + "#" + (request.anchor ?? request.id),
      title: label.isEmpty ? asked : asked + ": " + label, place: place(request.position),
      publication: header.publication, answer: request.outcome?.rawValue, lacks: [.answer],
      elsewhere: open.elsewhere)
  }

  private func place(_ position: Position) -> Place { Place(file: file, position: position) }
}
