import Dossiers
import HTML
import Templates

extension Claim {
  /// What the page of a claim can show.
  static let page = Schema<WebPage, Claim>("claim_page") {
    Field.frame
    Field.text("title", "The claim's title") { $1.header.title }
    Field.head()
    Field.rows("about", SpeakerRow.schema, "The figures that it is about, with roles at the time") {
      $0.about($1)
    }
    Field.row("as_of", PartialDate.schema, "The date of the newest statement on record") {
      $0.facts[$1].asOf
    }
    Field.row("assessment", Assessment.schema, "The editors' own judgement, if the file has one") {
      $1.assessment
    }
    Field.rows("contents", ContentsEntry.schema, "A line for each point and section of the page") {
      ContentsEntry.all(of: $1, in: $0.record)
    }
    Field.row("grid", RecordGrid.schema, "What was said when, as a table; none without dates") {
      RecordGrid(of: $1, in: $0.site)
    }
    Field.blocks("lead", "The text before the first heading") { $1.lead }
    Field.rows("sections", SectionRow.schema, "Points and passages, in the order of the file") {
      page, claim in claim.sections.map { SectionRow($0, in: page.record) }
    }
    Field.corrections { $0.header }
    Field.record { $1.id }
    Field.extra("its file") { $0.header.extra }
  }
}

extension Field where Page == WebPage, Row == Claim {
  /// What a claim's page begins with, and its entry on the first page and in the list.
  @SchemaBuilder<WebPage, Claim>
  static func head() -> [Field] {
    Field.text("summary", "The summary in its file, in plain text") { $1.header.summary }
    Field.row(
      "status", Status.schema, "Where its first point is; absent from a claim without points"
    ) {
      $0.facts[$1].status
    }
    Field.row("since", PartialDate.schema, "Since when its first point has that status") {
      $0.site.mainPoint(of: $1)?.facts.since
    }
    Field.text("further", "How its other points are, counted, in words") { $0.further($1) }
    Field.rows("boxes", Box.schema, "Alleged, replied and found: the first point in three boxes") {
      page, claim in Box.all(of: claim, in: page.site)
    }
  }
}

extension Field where Page == WebPage {
  /// What every page of an entity has below its own text: its sources, its relations, the parts of its record.
  @SchemaBuilder<WebPage, Row>
  static func record(_ id: @escaping @Sendable (WebPage, Row) -> EntityID) -> [Field] {
    Field.rows("sources", NumberedSource.schema, "What the page cites, by the numbers in its text")
    {
      page, _ in
      page.citations.entries.compactMap { entry in
        page.site.source(entry.source).map { NumberedSource(source: $0, entry: entry) }
      }
    }
    Field.rows("relations", RelationGroup.schema, "What is linked with it and is not on the page") {
      page, row in
      let id = id(page, row)
      return page.relations(of: id, page.site.edges(of: id))
    }
    Field.row(
      "part_index", PartIndex.schema,
      "Links to the parts of the record, where it is too long for this page"
    ) { page, row in page.partIndex(of: id(page, row)) }
  }
}

extension Assessment {
  static let schema = Schema<WebPage, Assessment>("assessment") {
    Field.text("label", "The label, from the site's `ratings`") { $1.label }
    Field.text("explanation", "Why, in plain text") { $1.explanation }
    Field.text("by", "Who judged, in plain text") { $1.by }
    Field.row("date", PartialDate.schema, "When") { $1.date }
  }
}

/// A line of the table of contents.
struct ContentsEntry: Sendable {
  let section: SectionRow

  static func all(of claim: Claim, in record: Record) -> [ContentsEntry] {
    claim.sections.filter { !record[$0].heading.isEmpty }.map {
      ContentsEntry(section: SectionRow($0, in: record))
    }
  }

  static let schema = Schema<WebPage, ContentsEntry>("contents_entry") {
    Field.inlines("heading", "The heading of the point or passage", .bare) {
      $0.record[$1.section.section.heading]
    }
    Field.anchor("anchor", "Its `id` on this page") {
      $0.record.anchor(of: $1.section.section)
    }
    Field.row("point", PointRow.schema, "The point, if it is one") {
      PointRow($1.section.row, in: $0.site)
    }
  }
}

/// A section of a claim: a point, or a passage about the claim as a whole.
struct SectionRow: BitwiseCopyable, Sendable {
  let row: Row<Section>
  let section: Section

  init(_ row: Row<Section>, in record: Record) { (self.row, section) = (row, record[row]) }

  static let schema = Schema<WebPage, SectionRow>("section") {
    Field.row("point", PointRow.schema, "The point, if it is one") {
      PointRow($1.row, in: $0.site)
    }
    Field.row("passage", SectionRow.passage, "The passage, if it is one") {
      $1.section.isPoint ? nil : $1
    }
  }

  static let passage = Schema<WebPage, SectionRow>("passage") {
    Field.anchor("anchor", "The `id` for the section") { $0.record.anchor(of: $1.section) }
    Field.inlines("heading", "The heading") { $0.record[$1.section.heading] }
    Field.blocks("text", "The text below the heading", headingsFrom: 3) {
      $0.record[$1.section.text]
    }
    Field.rows(
      "statements", StatementRow.schema,
      "Statements that concern the whole claim, such as requests for comment"
    ) { page, row in page.site.rows(row.section.statements) }
  }
}

extension WebPage {
  /// The figures whom a claim is about, with the roles that they held when it was first made.
  func about(_ claim: Claim) -> [SpeakerRow] {
    claim.about.map { speaker($0, on: facts[claim].firstAlleged, at: .about) }
  }

  /// How the points after the first are, counted apart from it.
  func further(_ claim: Claim) -> String? {
    let statuses = site.points(of: claim).dropFirst().map(\.facts.status)
    guard !statuses.isEmpty else { return nil }
    return words.text(
      "further-points",
      ["count": .number(statuses.count), "statuses": .text(words.counts(statuses))])
  }

  /// Which of the points after the first are admitted.
  func admitted(_ claim: Claim) -> String? {
    let admitted = site.points(of: claim).dropFirst().filter { $0.facts.status == .admitted }
    return admitted.isEmpty
      ? nil
      : words.label(
        words.status(.admitted),
        words.clauses(admitted.map { plainText(record[$0.section.heading]) }))
  }

  /// That a claim is alleged, with its status where it is more than that: `Alleged (contested)`.
  func alleged(_ claim: Claim) -> String { alleged(facts[claim].status) }

  private func alleged(_ status: Status?) -> String {
    status.flatMap { $0 == .alleged ? nil : words.status($0) }
      .map { words.text("alleged-with-status", ["status": .text($0)]) } ?? words.text("alleged")
  }

  /// What a claim says, to be read alone.
  func summaryAlone(of claim: Claim, _ short: String? = nil) -> String {
    let text =
      short ?? claim.header.summary
      ?? site.mainPoint(of: claim).map { plainText(record[$0.section.proposition]) }
    return text.map { words.label(alleged(claim), $0) } ?? alleged(claim)
  }

  /// What a point alleges, to be read alone.
  func alleged(_ point: PointRow) -> String {
    words.label(alleged(point.facts.status), plainText(record[point.section.proposition]))
  }
}
