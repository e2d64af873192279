import Dossiers
import HTML

/// A page of the site that is being written. The names in a template are functions of it and of a row.
///
/// All that a page needs to know of itself as a whole is worked out before its first byte is written.
final class WebPage: Sendable {
  let site: Site
  let links: Links
  let head: PageHead
  let citations: Citations
  let roles: FirstRoles

  init(
    _ site: Site, _ links: Links, _ head: PageHead, citations: Citations = Citations(),
    roles: FirstRoles = FirstRoles()
  ) {
    (self.site, self.links, self.head) = (site, links, head)
    (self.citations, self.roles) = (citations, roles)
  }

  var dossier: Dossier { site.dossier }
  var words: ThemeWords { site.words }
  var record: Record { dossier.record }
  var facts: Facts { dossier.facts }

  func href(_ target: LinkTarget) -> String { links.href(target) }
}

/// What a page's head says of it.
struct PageHead: Sendable {
  /// As it can be read alone; on the first page the site's.
  var title: String
  /// Whether the title is an outlet's headline, which has its quotation marks.
  var isHeadline = false
  var description: String?
  /// Why the page is not published; only in a build of drafts.
  var band: String?
  /// The date of the newest thing on the page, by the record.
  var asOf: PartialDate?
  /// When it was published and changed, where that is on record.
  var published: PublishedDates?
  /// Whether it is the page of one claim, figure, source or the like.
  var isArticle = false
  /// What it is the page of, or of what it is a part.
  var subject: (any Entity)?
}

/// The first place of a page that names each figure, which alone shows its role.
struct FirstRoles: Sendable {
  /// Where a role can be shown: in the line that says whom a claim is about, or beside a statement.
  enum Place: Hashable, Sendable {
    case about
    case statement(Row<Statement>)
  }

  private var places: [EntityID: Place] = [:]

  init() {}

  init(of claim: Claim, in site: Site) {
    for figure in claim.about { add(figure, .about) }
    for section in claim.sections {
      for row in site.layout(of: section).inOrder {
        for figure in site.record.speakers(of: site.record[row]) { add(figure, .statement(row)) }
      }
    }
  }

  private mutating func add(_ figure: EntityID, _ place: Place) {
    if places[figure] == nil { places[figure] = place }
  }

  /// Whether the place is the one that shows the figure's role; on a page that does not count them, each is.
  func shows(_ figure: EntityID, at place: Place) -> Bool {
    places[figure].map { $0 == place } ?? true
  }
}
