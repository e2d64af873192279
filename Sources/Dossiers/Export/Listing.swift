/// What an editor asks for: what is held back, what is out, and what is still to be done.
public enum ListName: String, CaseIterable, Sendable {
  case drafts, embargoed, published, open, all
}

/// One list of a site's files, or of what is open in its claims, as far as they can be read.
public struct Listing: Sendable {
  public let name: ListName
  public let entries: [Entry]
  /// The files whose front matter cannot be read: what the list says of them is a guess, if they are in it at all.
  public let unread: [SourcePath]
  /// Everything that is wrong with the site, drafts and embargoed files included.
  public let problems: [Problem]

  /// A file, a point or a comment request.
  public struct Entry: Sendable {
    /// `claim`, `figure`, `source`, `event`, `page`; `point`, `comment-request`.
    public let kind: String
    /// The entity's id; of a point or request with its own behind a `#`.
    public let id: String
    public let title: String
    public let place: Place
    public let publication: Publication
    /// What came of asking: a point's reply, a request's outcome.
    public let answer: String?
    /// A point's.
    public let status: Status?
  }

  /// Options that include drafts have them counted as published.
  public init(_ name: ListName, of folder: SourceFolder, options: BuildOptions) {
    self.name = name
    let dossier = Dossier(
      parsing: folder,
      options: BuildOptions(now: options.now, includesDrafts: true, jobs: options.jobs))
    problems = dossier.problems
    let opened = OpenedFiles(folder.files, options: options)
    let read = Set(opened.files.filter(\.isRead).map(\.path))
    unread = folder.files.map(\.path).filter { !read.contains($0) }
    let files = opened.files.map(\.named.entry).sorted {
      ($0.id.kind.place, $0.id) < ($1.id.kind.place, $1.id)
    }
    entries =
      switch name {
      case .all: files.map(Entry.init)
      case .published: files.filter(\.isPublished).map(Entry.init)
      case .drafts: files.filter { $0.publication == .draft }.map(Entry.init)
      case .embargoed: Listing.soonestFirst(files).map(Entry.init)
      case .open:
        dossier.claims
          .filter { options.includesDrafts || $0.header.publication.isPublished }
          .flatMap { $0.open { dossier.title(of: $0) } }
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
  fileprivate init(_ file: NameIndex.Entry) {
    self.init(
      kind: file.id.kind.rawValue, id: file.id.id, title: file.title,
      place: Place(file: file.path, position: Position(line: 1)),
      publication: file.publication, answer: nil, status: nil)
  }
}

extension Claim {
  /// The points with neither a finding nor an answer, and the requests without an answer, in the order of the file.
  fileprivate func open(titled title: (Target) -> String) -> [Listing.Entry] {
    sections.flatMap { section -> [Listing.Entry] in
      var entries: [Listing.Entry] = []
      if case .point(let point) = section, point.facts.isOpen {
        entries.append(
          Listing.Entry(
            kind: "point", id: id.id + "#" + point.anchor,
            title: point.heading.plainText(titled: title), place: place(point.position),
            publication: header.publication, answer: point.facts.reply.rawValue,
            status: point.facts.status))
      }
      let replies = (!section.isPoint ? sections.flatMap(\.statements) : section.statements)
      let answered = Set(replies.filter(\.kind.isReply).flatMap { $0.speaker?.figures ?? [] })
      for request in section.statements
      where request.kind == .commentRequest && request.isUnanswered(by: answered) {
        entries.append(
          Listing.Entry(
            kind: request.kind.name, id: id.id + "#" + (request.anchor ?? request.id),
            title: request.title(titled: title), place: place(request.position),
            publication: header.publication, answer: request.outcome?.rawValue, status: nil))
      }
      return entries
    }
  }

  private func place(_ position: Position) -> Place { Place(file: file, position: position) }
}

extension Statement {
  /// Whether nothing came of a request, neither to the one who asked nor in a reply by those who were asked.
  fileprivate func isUnanswered(by answered: Set<EntityID>) -> Bool {
    outcome != .answered
      && !to.allSatisfy { if case .figure(let id) = $0 { answered.contains(id) } else { false } }
  }

  /// `Jane Roe: the Gazette asked`.
  fileprivate func title(titled title: (Target) -> String) -> String {
    let asked = to.map {
      switch $0 {
      case .figure(let id): title(.entity(id, anchor: nil))
      case .words(let words): words
      }
    }.joined(separator: ", ")
    let words = label.plainText(titled: title)
    return words.isEmpty ? asked : asked + ": " + words
  }
}
