internal import CommonMark

/// What every kind's file says, and what is still to be looked up in it when all files are parsed.
struct ParsedEntity: Sendable {
  let id: EntityID
  let file: SourcePath
  let header: Header
}

/// A file that was read whole. A reference, since many ask for a little of it.
final class ParsedFile: Sendable {
  enum Content: Sendable {
    case claim(ParsedClaim)
    case withdrawn(WithdrawnClaim)
    case figure(Figure)
    case source(Source)
    case event(Event)
    case page(Page)
    /// Too much is missing to make anything of it.
    case nothing
  }

  let id: EntityID
  let publication: Publication
  /// Whether it is part of what is built, unless it is withheld.
  let isPublished: Bool
  /// The file as it was read, in which hidden words are looked for.
  var bytes: ArraySlice<UInt8> { text.prefix(size) }
  /// The bytes, and after them what its words are made of besides.
  private let text: [UInt8]
  private let size: Int
  /// Nothing where the file could not be read.
  let outline: Outline?
  let anchorLinks: [ProseParser.AnchorLink]
  let waivers: [Waiver]
  let redirects: [Redirect]
  let problems: ProblemList
  /// What it says to the editors alone.
  let hidden: [HiddenText]
  /// The file of a withdrawn claim as if it had never said more than is shown of it.
  let notice: [UInt8]?
  /// What decides whether it is withheld, and what is withheld with it.
  let links: Withheld.File

  /// Reads a file; what it describes is put into `content`, and not kept.
  init(_ file: OpenedFile, tools: ReadingTools, content: inout Content, index: FileIndex) {
    let references = References(index: index, file: file.path, entity: file.id)
    let isWithdrawn = file.named.entry.isWithdrawn
    let document = Document(
      parsingClean: file.text.bytes, from: file.text.body.lowerBound,
      firstLine: file.text.bodyLine)
    let hiddenBytes = document.hidden
    var prose = ProseParser(
      document, of: file.text, references: references, problems: file.problems)
    let reader = EntityReader(fields: file.fields, references: references, tools: tools)
    let entity = ParsedEntity(
      id: file.id, file: file.path,
      header: reader.header(publication: file.publication, &prose.problems))
    reader.reportTypedMarks(&prose.problems)
    if isWithdrawn {
      content = .withdrawn(WithdrawnClaim(entity))
    } else {
      content = ParsedFile.content(of: file, entity, reader, tools, &prose)
    }
    id = file.id
    publication = file.publication
    isPublished = file.named.entry.isPublished
    (text, size) = (prose.store.bytes, file.text.bytes.count)
    outline = file.hasBody && !isWithdrawn ? prose.outline : nil
    anchorLinks = prose.anchorLinks
    waivers = isWithdrawn ? [] : entity.header.waivers
    redirects = file.fields.texts("redirects").map {
      Redirect(path: URLPath(redirect: $0.text), position: $0.position)
    }
    problems = prose.problems
    hidden =
      file.hiddenFrontMatter + prose.hidden
      + hiddenBytes.map { HiddenText(file.text, at: $0) } + file.unpublishedClaims(index)
    notice = isWithdrawn ? file.notice : nil
    links = Withheld.File(
      id: id, isUnpublished: !publication.isPublished, standsAlone: file.fields.flag("standalone"),
      leadsTo: index.found,
      claims: id.kind == .event
        ? file.fields.texts("claims").map { EntityID(.claim, $0.text) } : [])
  }

  /// Reads a file's body, and what else its front matter says.
  private static func content(
    of file: OpenedFile, _ entity: ParsedEntity, _ reader: EntityReader, _ tools: ReadingTools,
    _ prose: inout ProseParser
  ) -> Content {
    prose.report(prose.document.warnings)
    prose.reportHeadingLikes(tools.vocabulary)
    prose.reportDroppedHeadings()
    prose.reportSkippedHeadings()
    guard file.id.kind == .claim else {
      let blocks = prose.document.blocks
      prose.reportStatements(of: file.id.kind, vocabulary: tools.vocabulary)
      for block in blocks { prose.reportUnreadAttributes(in: block) }
      let added = prose.addBlocks(blocks)
      let text = ProseText(prose.store)
      let body = Prose(text, added)
      // The same bytes, of which the file keeps one copy.
      prose.store = text.store
      return file.isRead ? reader.content(entity, body: body, &prose.problems) : .nothing
    }
    var parser = ClaimParser(prose, tools: tools)
    let body = parser.parse()
    prose = parser.prose
    // The same bytes, of which the file keeps one copy.
    prose.store = body.lead.text.store
    return .claim(reader.claim(entity, body: body, &prose.problems))
  }

  /// An old path, and where its editor wrote it.
  struct Redirect: Sendable {
    let path: URLPath
    let position: Position
  }
}

/// What the files are read with. A reference, since every parser of a file has it.
final class ReadingTools: Sendable {
  let index: NameIndex
  let settings: Settings
  /// Whether the settings could be read.
  let hasSettings: Bool
  let vocabulary: Vocabulary
  let now: Instant

  init(
    index: NameIndex, settings: Settings, hasSettings: Bool, vocabulary: Vocabulary, now: Instant
  ) {
    (self.index, self.settings, self.hasSettings) = (index, settings, hasSettings)
    (self.vocabulary, self.now) = (vocabulary, now)
  }
}

extension ProseParser {
  /// Statements stand in claims only; a page may have any heading.
  mutating func reportStatements(of kind: EntityKind, vocabulary: Vocabulary) {
    guard kind != .page else { return }
    for block in document.blocks {
      let element = document.elements[block]
      guard element.kind == .heading, element.number == 3,
        let text = firstText(block).map(store.string),
        let word: StatementKind = vocabulary.term(text.prefix { $0 != ":" && $0 != "{" }.trimmed)
      else { continue }
      headingLikes.insert(Int(element.line))
      problems.add(
        .misplacedStatement, at: self.text.position(of: "#", onLine: Int(element.line)),
        "`\(word.rawValue)` opens a statement, and this is \(kind.withArticle)",
        help: "Put the statement into the claim that it is about, or choose another heading.")
    }
  }
}
