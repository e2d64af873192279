/// What a file of `content/` describes.
///
/// A reference, since every page asks for many of them, and of a value each of its fields would be counted.
public protocol Entity: AnyObject, Sendable {
  var id: EntityID { get }
  var file: SourcePath { get }
  var header: Header { get }
}

/// What every kind's front matter may say. A reference, since it is handed on from file to entity.
public final class Header: Sendable {
  public let title: String
  public let summary: String?
  public let tags: [String]
  public let publication: Publication
  /// Old paths of this page that lead to it still.
  public let redirects: [URLPath]
  /// This dossier's own corrections of the page, newest first.
  public let corrections: [Correction]
  public let waivers: [Waiver]
  /// Whatever the editor keeps for the templates.
  public let extra: Extra

  init(
    title: String, summary: String?, tags: [String], publication: Publication,
    redirects: [URLPath], corrections: [Correction], waivers: [Waiver], extra: Extra
  ) {
    (self.title, self.summary, self.tags) = (title, summary, tags)
    (self.publication, self.redirects) = (publication, redirects)
    (self.corrections, self.waivers, self.extra) = (corrections, waivers, extra)
  }
}

/// Whether an entity is part of the published site.
public enum Publication: Hashable, Sendable {
  case published
  case draft
  case embargoed(until: Instant)

  public var isPublished: Bool { self == .published }
}

/// A change to what the dossier itself had said.
public struct Correction: Sendable {
  public enum Kind: String, CaseIterable, Sendable {
    case correction, clarification, update, retraction
  }

  public let date: PartialDate
  public let kind: Kind
  public let text: String
  /// What stood there before and what stands there now; only of a `correction`.
  public let was: String?
  public let now: String?
}

/// A rule that an editor sets aside for one file, or for the one point or statement at an anchor of it.
public struct Waiver: Sendable {
  public let rule: String
  public let reason: String
  public let anchor: String?
  public let position: Position
}

/// A value of the editor's own, which only templates read.
public indirect enum Extra: Hashable, Sendable {
  case text(String)
  case list([Extra])
  case map([Entry])

  public struct Entry: Hashable, Sendable {
    public let key: String
    public let value: Extra
  }
}

/// A person, an organisation, an outlet or a public body.
public final class Figure: Entity {
  public enum Kind: String, CaseIterable, Sendable {
    case person, organization, outlet
    case publicBody = "public-body"
  }

  public let id: EntityID
  public let file: SourcePath
  public let header: Header
  public let kind: Kind
  public let aliases: [String]
  /// One line that stands where no dated role fits.
  public let role: String?
  public let roles: [Role]
  /// The item of Wikidata: `Q` and digits.
  public let wikidata: String?
  public let url: String?
  public let body: Prose

  init(
    _ entity: ParsedEntity, kind: Kind, aliases: [String], role: String?, roles: [Role],
    wikidata: String?, url: String?, body: Prose
  ) {
    (id, file, header) = (entity.id, entity.file, entity.header)
    (self.kind, self.aliases, self.role, self.roles) = (kind, aliases, role, roles)
    (self.wikidata, self.url, self.body) = (wikidata, url, body)
  }
}

/// An office that a figure held for a time.
public struct Role: Sendable {
  public let title: String
  public let organization: Party?
  public let from: RoleDate?
  /// Left out: still held.
  public let to: RoleDate?
  public let sources: [EntityID]
}

/// One end of the time that a role was held.
public enum RoleDate: Hashable, Sendable {
  case unknown
  case date(PartialDate)
}

/// A figure, or words where there is no page on it.
public enum Party: Hashable, Sendable {
  case figure(EntityID)
  case words(String)

  var figure: EntityID? { if case .figure(let figure) = self { figure } else { nil } }
}

/// A document that is cited.
public final class Source: Entity {
  public enum Kind: String, CaseIterable, Sendable {
    case newsReport = "news-report"
    case officialReport = "official-report"
    case hansard, testimony
    case courtRuling = "court-ruling"
    case courtFiling = "court-filing"
    case statement
    case socialPost = "social-post"
    case broadcast, dataset, interview, article, preprint, book, video, letter, other
  }

  /// Whether the editors read the document.
  public enum Seen: String, CaseIterable, Sendable {
    case original, copy
    /// Known through others only.
    case no
  }

  /// Another source whose report this one passes on; `isVerified` where the document says that it verified it.
  public struct Relay: Sendable {
    public let source: EntityID
    public let isVerified: Bool
    let position: Position
  }

  /// Speakers whom the document does not name.
  public struct UnnamedSources: Sendable {
    public let count: String?
    public let description: String?
    public let reason: String?
  }

  public let id: EntityID
  public let file: SourcePath
  public let header: Header
  /// Whether the title is an outlet's own words; nil where that is as usual for the type.
  public let headline: Bool?
  public let type: Kind
  /// When it was published; nil if that is not known.
  public let date: PartialDate?
  /// At least one.
  public let publishers: [Party]
  public let authors: [Author]
  public let url: String?
  /// An archive, a mirror or a reprint.
  public let copyURL: String?
  /// The editors' own copy, which the site publishes.
  public let copy: AssetPath?
  public let seen: Seen
  public let accessed: PartialDate?
  /// BCP 47.
  public let language: String?
  public let relays: [Relay]
  public let unnamedSources: [UnnamedSources]
  public let body: Prose

  init(
    _ entity: ParsedEntity, headline: Bool?, type: Kind, date: PartialDate?, publishers: [Party],
    authors: [Author], url: String?, copyURL: String?, copy: AssetPath?, seen: Seen,
    accessed: PartialDate?,
    language: String?,
    relays: [Relay], unnamedSources: [UnnamedSources], body: Prose
  ) {
    (id, file, header) = (entity.id, entity.file, entity.header)
    self.headline = headline
    (self.type, self.date, self.publishers, self.authors) = (type, date, publishers, authors)
    (self.url, self.copyURL, self.copy) = (url, copyURL, copy)
    (self.seen, self.accessed) = (seen, accessed)
    (self.language, self.relays, self.unnamedSources) = (language, relays, unnamedSources)
    self.body = body
  }
}

extension Source {
  /// The first of its publishers.
  public var publisher: Party { publishers[0] }
}

/// Who wrote a source; a figure where the name is one's.
public struct Author: Sendable {
  public let name: String
  public let figure: EntityID?
}

/// What happened and was not a statement.
public final class Event: Entity {
  public let id: EntityID
  public let file: SourcePath
  public let header: Header
  public let date: DateSpan
  public let place: String?
  public let figures: [EntityID]
  public let claims: [EntityID]
  public let body: Prose

  init(
    _ entity: ParsedEntity, date: DateSpan, place: String?, figures: [EntityID],
    claims: [EntityID], body: Prose
  ) {
    (id, file, header) = (entity.id, entity.file, entity.header)
    (self.date, self.place, self.figures, self.claims) = (date, place, figures, claims)
    self.body = body
  }
}

/// Free Markdown: about, methodology, corrections policy.
public final class Page: Entity {
  public let id: EntityID
  public let file: SourcePath
  public let header: Header
  public let body: Prose

  init(_ entity: ParsedEntity, body: Prose) {
    (id, file, header, self.body) = (entity.id, entity.file, entity.header, body)
  }
}
