/// A site's published claims, figures, sources, events and pages, linked, with what is derived from them.
///
/// A reference: every page asks it all the time, and must not count what it holds each time.
public final class Dossier: Sendable {
  public let settings: Settings
  public let record: Record
  public let facts: Facts
  /// What is on record as published, and how the site differs from it.
  public let publicationRecord: PublicationRecord
  /// The assets that a published page uses, sorted.
  public let assets: [AssetPath]
  /// How large those of the assets are shown that are images, as far as their files say.
  public let imageSizes: [AssetPath: ImageSize]
  let copiedFiles: CopiedFiles
  /// What is proved of what claims quote.
  public let quotations: ProvedQuotations
  /// The files of `content/static/`, by their paths there, sorted.
  public let staticFiles: [String]
  public let graph: Graph
  /// What was not published, and why.
  public let leftOut: LeftOut
  /// The figures, sources and events that only unpublished files lead to, with those files, by id: withheld, unless
  /// drafts are built.
  public let withheldWith: [EntityID: [EntityID]]
  /// What of the site's files must be in no byte of the output.
  public let hiddenWords: HiddenWords
  /// Everything that is wrong, sorted by file and place.
  public let problems: [Problem]
  /// What is wrong and not reported, since its file says why.
  public let waived: [Waived]
  /// The page that lists the corrections of all pages.
  public let correctionsPage: Page?

  init(
    settings: Settings, record: Record, facts: Facts, publicationRecord: PublicationRecord,
    assets: [AssetPath], copiedFiles: CopiedFiles, quotations: ProvedQuotations,
    staticFiles: [String], graph: Graph, leftOut: LeftOut,
    withheldWith: [EntityID: [EntityID]],
    hiddenWords: HiddenWords, problems: [Problem], waived: [Waived]
  ) {
    self.settings = settings
    (self.record, self.facts, self.publicationRecord) = (record, facts, publicationRecord)
    correctionsPage = record.correctionsPage(settings)
    self.assets = assets
    imageSizes = copiedFiles.imageSizes
    self.copiedFiles = copiedFiles
    self.quotations = quotations
    self.staticFiles = staticFiles
    self.graph = graph
    self.leftOut = leftOut
    self.withheldWith = withheldWith
    self.hiddenWords = hiddenWords
    self.problems = problems
    self.waived = waived
  }
}

/// The entities that are no part of the published site.
public struct LeftOut: Sendable {
  public let drafts: Int
  /// When each embargoed entity may be published, soonest first.
  public let embargoes: [Instant]
  /// What would give away what drafts and embargoed entities are about: figures, sources, then events, each by id.
  public let withheld: [WithheldEntity]
}

/// A published figure, source or event to which only unpublished files lead.
public struct WithheldEntity: Sendable, Equatable {
  public let id: EntityID
  public let title: String
  public let file: SourcePath
  /// The unpublished files that lead to it, by id; the first ten where there are more.
  public let causes: [EntityID]

  /// `figure jane-roe, with claim bridge`.
  public var inWords: String { "\(id.kind.rawValue) \(id.id), with \(causes.named)" }
}

extension [EntityID] {
  /// The first three, each with its kind: `claim bridge, page about`.
  public var named: String {
    prefix(3).map { "\($0.kind.rawValue) \($0.id)" }.joined(separator: ", ")
      + (count > 3 ? " and others" : "")
  }
}

extension Dossier {
  public var claims: [Claim] { record.claims }
  public var withdrawn: [WithdrawnClaim] { record.withdrawn }
  public var figures: [Figure] { record.figures }
  public var sources: [Source] { record.sources }
  public var events: [Event] { record.events }
  public var pages: [Page] { record.pages }

  public func claim(_ id: EntityID) -> Claim? { place(of: id, .claim).map { claims[$0] } }
  public func figure(_ id: EntityID) -> Figure? { place(of: id, .figure).map { figures[$0] } }
  public func source(_ id: EntityID) -> Source? { place(of: id, .source).map { sources[$0] } }
  public func event(_ id: EntityID) -> Event? { place(of: id, .event).map { events[$0] } }
  public func page(_ id: EntityID) -> Page? { place(of: id, .page).map { pages[$0] } }

  /// Where the entity stands among all: claims, figures, sources, events, pages; nil if it is not published.
  public func place(of id: EntityID) -> Int? { record.index[id] }

  private func place(of id: EntityID, _ kind: EntityKind) -> Int? {
    guard id.kind == kind, let place = record.index[id] else { return nil }
    return switch kind {
    case .claim: place
    case .figure: place - claims.count
    case .source: place - claims.count - figures.count
    case .event: place - claims.count - figures.count - sources.count
    case .page: place - claims.count - figures.count - sources.count - events.count
    }
  }

  /// The entity of any kind.
  public func entity(_ id: EntityID) -> (any Entity)? {
    switch id.kind {
    case .claim: claim(id)
    case .figure: figure(id)
    case .source: source(id)
    case .event: event(id)
    case .page: page(id)
    }
  }
}
