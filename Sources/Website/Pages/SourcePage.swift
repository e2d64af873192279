import Dossiers
import HTML
import Templates

extension Source {
  /// What the page of a source can show.
  static let page = Schema<WebPage, Source>("source_page") {
    Field.frame
    Field.text("title", "The document's title; a headline with its outlet and quotation marks") {
      $0.site.title(of: $1.id)
    }
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.text("type", "What kind of document it is, in words") { $0.words.kind($1.type) }
    Field.row("date", PartialDate.schema, "When it was published, if that is known") { $1.date }
    Field.rows("publisher", Link.schema, "Who published it, one or several") { page, source in
      source.publishers.map { page.link($0) }
    }
    Field.rows("authors", Link.schema, "Who wrote it; links to those who are figures") {
      page, source in source.authors.map { page.link($0) }
    }
    Field.text("url", "Web address of the document") { $1.url }
    Field.text("copy_url", "Web address of a copy in an archive") { $1.copyURL }
    Field.row("copy", Link.schema, "Link to the editors' own copy, which is published here") {
      _, source in
      source.copy.flatMap { copy in
        PagePath(of: copy).map { Link(text: copy.text, target: .path($0)) }
      }
    }
    Field.text("seen", "Whether the editors have read it, in a sentence") { $0.words.seen($1.seen) }
    Field.row("accessed", PartialDate.schema, "When the editors last opened the web address") {
      $1.accessed
    }
    Field.text("document_language", "The document's language, as a tag such as `fr`") {
      $1.language
    }
    Field.rows("unnamed_sources", UnnamedSources.schema, "Those whom it quotes without names") {
      $1.unnamedSources
    }
    Field.rows("relays", RelayRow.schema, "Sources whose report this one passes on") {
      $1.relays.map { RelayRow(source: $0.source, isVerified: $0.isVerified) }
    }
    Field.corrections { $0.header }
    Field.blocks("body", "The text of its file") { $1.body }
    Field.row("written", SourceRecord.schema, "What rests on the source") { page, source in
      SourceRecord(source: source.id, edges: page.site.edges(of: source.id))
    }
    Field.record { $1.id }
    Field.extra("its file") { $0.header.extra }
  }
}

extension Source.UnnamedSources {
  static let schema = Schema<WebPage, Source.UnnamedSources>("unnamed_sources") {
    Field.text("number", "How many they are, as the document says") { $1.count }
    Field.text("description", "What the document says of them") { $1.description }
    Field.text("reason", "Why it does not name them") { $1.reason }
  }
}

/// One document that passes another's report on.
struct RelayRow: Sendable {
  /// The other document.
  let source: EntityID
  let isVerified: Bool

  static let schema = Schema<WebPage, RelayRow>("relay") {
    Field.row("source", Link.schema, "Link to the other source") { page, row in
      page.link(row.source)
    }
    Field.flag("verified", "Whether the passing report says that it verified the other") {
      $1.isVerified
    }
  }
}

/// What rests on a source, or the part of it that is on a page.
struct SourceRecord: Sendable {
  let source: EntityID
  let edges: SelectedEdges

  static let schema = Schema<WebPage, SourceRecord>("source_record") {
    Field.rows("claims", CitingClaim.schema, "Statements that cite it, claim by claim") {
      CitingClaim.all(in: $1.edges, on: $0)
    }
    Field.rows("cited_in", Link.schema, "What else cites it: figures, events, a claim's own text") {
      page, row in
      let nodes = row.edges.incoming.filter { edge in
        guard edge.kind == .cites else { return false }
        if case .statement = edge.from { return false } else { return true }
      }
      return unique(nodes.map(\.from)).map { page.link($0) }
    }
    Field.rows("relayed_by", RelayRow.schema, "Sources that pass its report on") { page, row in
      unique(row.edges.incoming.filter { $0.kind == .relays }.map(\.from.entity)).map { other in
        let relay = page.site.source(other)?.relays.first { $0.source == row.source }
        return RelayRow(source: other, isVerified: relay?.isVerified == true)
      }
    }
  }
}

/// The statements of a claim that cite a source, point by point.
struct CitingClaim: Sendable {
  let claim: Claim
  fileprivate(set) var sections: [CitingSection]

  static let schema = Schema<WebPage, CitingClaim>("citing_claim") {
    Field.row("claim", Link.schema, "Link to the claim") { page, row in page.link(row.claim.id) }
    Field.rows("sections", CitingSection.schema, "Its points and passages") { $1.sections }
  }

  fileprivate static func all(in edges: SelectedEdges, on page: WebPage) -> [CitingClaim] {
    var claims: [CitingClaim] = []
    for edge in edges.incoming where edge.kind == .cites {
      guard case .statement(let id) = edge.from else { continue }
      if claims.last?.claim.id != id.claim {
        guard let claim = page.site.claim(id.claim) else { continue }
        claims.append(CitingClaim(claim: claim, sections: []))
      }
      claims[claims.count - 1].add(StatementRow(id.row, in: page.record))
    }
    return claims
  }

  private mutating func add(_ row: StatementRow) {
    if sections.last?.section != row.statement.section {
      sections.append(CitingSection(section: row.statement.section, statements: []))
    }
    sections[sections.count - 1].statements.append(row)
  }
}

struct CitingSection: Sendable {
  let section: Row<Section>
  fileprivate(set) var statements: [StatementRow]

  static let schema = Schema<WebPage, CitingSection>("citing_section") {
    Field.row("section", Link.schema, "Link to the point, with the status, or to the passage") {
      page, row in page.link(row.section)
    }
    Field.rows("statements", StatementRow.schema, "The statements") { $1.statements }
  }
}
