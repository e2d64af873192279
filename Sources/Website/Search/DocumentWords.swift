import Dossiers
import Search
import Templates

/// Gathers the words by which documents are found: those that their results show, and what else their pages say of them.
struct DocumentWords {
  private let page: WebPage
  private let site: Site
  private let documents: SearchDocuments
  private var words = SearchWords()
  /// What many documents say is read once: names, propositions, and the words and filters of the format.
  private var names: [EntityID: SearchPhrase] = [:]
  private var speakers: [EntityID: SearchPhrase] = [:]
  private var points: [Row<Section>: SearchPhrase] = [:]
  private var kinds: [StatementKind: SearchPhrase] = [:]
  private var statuses: [Status: SearchPhrase] = [:]
  private var dates: [PartialDate: SearchPhrase] = [:]

  init(_ documents: SearchDocuments, on page: WebPage) {
    (self.documents, self.page, site) = (documents, page, page.site)
  }

  /// Adds a document.
  mutating func add(_ group: SearchGroup, _ number: Int) {
    words.begin(group, number)
    switch group {
    case .points: add(documents.parts[number])
    case .statements: if let row = documents.statements[number] { add(row) }
    case .figures: add(documents.figures[number])
    case .sources: add(documents.sources[number])
    case .events: add(documents.events[number])
    case .pages:
      addHeader(of: documents.pages[number])
      add(.kind, "page")
      add(documents.pages[number].body)
    }
  }

  var gathered: GatheredWords { words.gathered }

  private mutating func add(_ text: String?, _ weight: SearchWeight = .prose) {
    if let text { words.add(text, weight) }
  }

  private mutating func add(_ prose: Prose, _ weight: SearchWeight = .prose) {
    if !prose.isEmpty { words.add(prose.text(site.title(of:)), weight) }
  }

  /// A date is found by its words, and narrows by its year.
  private mutating func add(_ date: PartialDate?) {
    guard let date else { return }
    let inWords = site.words.date(date)
    words.add(
      read(date, \.dates) {
        $0.phrase(inWords) + $0.phrase(.year, String(date.year))
      }, .prose)
  }

  private mutating func add(_ filter: SearchFilter, _ value: String) {
    words.add(words.phrase(filter, value), .prose)
  }

  /// What `make` reads the first time.
  private mutating func read<Key>(
    _ key: Key, _ known: WritableKeyPath<DocumentWords, [Key: SearchPhrase]>,
    _ make: (inout SearchWords) -> SearchPhrase
  ) -> SearchPhrase {
    if let phrase = self[keyPath: known][key] { return phrase }
    let phrase = make(&words)
    self[keyPath: known][key] = phrase
    return phrase
  }

  private mutating func addHeader(of entity: any Entity) {
    add(site.title(of: entity.id), .title)
    add(entity.header.summary)
    for correction in entity.header.corrections { add(correction.text) }
  }
}

// MARK: Claims

extension DocumentWords {
  private mutating func add(_ part: SearchDocuments.Part) {
    switch part {
    case .claim(let claim): addHead(of: claim)
    case .section(let row):
      let (section, claim) = (site.record[row], site.record.claim(of: row))
      if row == claim.sections.first { addHead(of: claim) }
      add(site.record[section.heading], .proposition)
      add(site.record[section.proposition], .proposition)
      add(site.record[section.text])
      guard let facts = site.facts[row] else { return }
      add(.kind, "point")
      add(facts.status)
      add(site.words.status(facts.status))
      add(facts.firstAlleged)
      for figure in site.record.figures(section.about) { add(nameOf: figure, .statement) }
    }
  }

  /// A claim's own words are found with its first section.
  private mutating func addHead(of claim: Claim) {
    addHeader(of: claim)
    add(claim.short)
    add(claim.lead)
    add(claim.assessment?.label)
    add(claim.assessment?.explanation)
  }

  private mutating func add(_ row: Row<Statement>) {
    let statement = site.record[row]
    for block in site.record[statement.body] {
      add(block.alone, block.isQuotation ? .statement : .prose)
    }
    add(statement.translation.map { site.record[$0] }, .statement)
    add(site.record[statement.label], .statement)
    addSpeaker(of: statement)
    add(page.result(of: statement))
    for party in site.record.parties(statement.to) { add(party) }
    for party in site.record.parties(statement.via) { add(party) }
    // The outlets in which it is read, and not their headlines.
    for citation in site.record.citations(statement.citations) {
      for publisher in site.source(citation.source)?.publishers ?? [] { add(publisher) }
    }
    addPoint(of: statement)
    addKind(of: statement)
    add(statement.date)
    let point = site.facts[statement.section] ?? page.mainPoint(of: row)?.facts
    if let point { add(point.status) }
  }

  private mutating func add(_ status: Status) {
    let key = site.words.key(of: status)
    words.add(read(status, \.statuses) { $0.phrase(.status, key) }, .prose)
  }

  private mutating func addSpeaker(of statement: Statement) {
    guard case .figures = statement.speaker else {
      return add(statement.speaker.map { page.name(of: $0) }, .statement)
    }
    for figure in site.record.speakers(of: statement) {
      add(nameOf: figure, .statement)
      words.add(read(figure, \.speakers) { $0.phrase(.speaker, figure.id) }, .prose)
    }
  }

  private mutating func addPoint(of statement: Statement) {
    let section = site.record[statement.section]
    let phrase = read(statement.section, \.points) { [site] words in
      [section.heading, section.proposition].map {
        words.phrase(site.record[$0].text(site.title(of:)))
      }.reduce(SearchPhrase(), +)
    }
    words.add(phrase, .prose)
  }

  /// Readers may look for a kind of statement by other words than its name.
  private mutating func addKind(of statement: Statement) {
    let (kind, theme) = (statement.kind, site.words)
    let key = "search.kind-words.\(kind.name)"
    let phrase = read(kind, \.kinds) {
      let more = theme.table[key] == nil ? "" : theme.text(key)
      return $0.phrase("\(theme.kind(kind)) \(more)") + $0.phrase(.kind, kind.name)
    }
    words.add(phrase, .prose)
  }

  private mutating func add(_ party: Party, _ weight: SearchWeight = .prose) {
    switch party {
    case .figure(let figure): add(nameOf: figure, weight)
    case .words(let words): add(words, weight)
    }
  }

  private mutating func add(nameOf figure: EntityID, _ weight: SearchWeight = .prose) {
    let title = site.title(of: figure)
    words.add(read(figure, \.names) { $0.phrase(title) }, weight)
  }
}

extension WebPage {
  /// The point that a claim is, where a statement is about the whole of it.
  func mainPoint(of row: Row<Statement>) -> PointRow? {
    site.mainPoint(of: record.claim(of: row))
  }
}

// MARK: Everything else

extension DocumentWords {
  private mutating func add(_ figure: Figure) {
    addHeader(of: figure)
    add(.kind, figure.kind.rawValue)
    for alias in figure.aliases { add(alias, .title) }
    add(figure.role)
    for role in figure.roles {
      add(role.title)
      add(role.organization.map { site.name(of: $0) })
    }
    add(site.words.kind(figure.kind))
    add(figure.body)
  }

  private mutating func add(_ source: Source) {
    addHeader(of: source)
    add(.kind, source.type.rawValue)
    add(source.date)
    for publisher in source.publishers { add(publisher, .statement) }
    for author in source.authors { add(author.name, .statement) }
    for unnamed in source.unnamedSources { add(unnamed.description) }
    add(site.words.kind(source.type))
    add(source.body)
  }

  private mutating func add(_ event: Event) {
    addHeader(of: event)
    add(.kind, "event")
    add(event.date.start)
    add(event.date.end)
    add(event.place)
    for figure in event.figures { add(nameOf: figure) }
    add(event.body)
  }
}
