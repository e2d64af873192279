public import Parallel

/// How a site is built.
public struct BuildOptions: Sendable {
  /// Whether drafts and embargoed entities are part of the site.
  public let includesDrafts: Bool
  /// Decides which embargoes hold and what lies in the future; it is written nowhere.
  public let now: Instant
  /// In place of the settings' `base-url`.
  public let baseURL: BaseURL?
  /// How many threads work at the same time.
  public let jobs: Int
  /// Notes how long the stages take.
  public let stopwatch: Stopwatch

  public init(
    now: Instant, includesDrafts: Bool = false, baseURL: BaseURL? = nil, jobs: Int = 1,
    stopwatch: Stopwatch = Stopwatch()
  ) {
    self.includesDrafts = includesDrafts
    self.now = now
    self.baseURL = baseURL
    self.jobs = jobs
    self.stopwatch = stopwatch
  }

  /// The same at another time, with a stopwatch of its own.
  public func at(_ now: Instant) -> BuildOptions {
    BuildOptions(now: now, includesDrafts: includesDrafts, baseURL: baseURL, jobs: jobs)
  }
}

extension Dossier {
  /// Parses a site's files, links what they describe, and derives what follows. Everything that is wrong is
  /// among the `problems`; with an error among them the dossier must not be published.
  public convenience init(parsing folder: SourceFolder, options: BuildOptions) {
    var cache: ParseCache?
    self.init(parsing: folder, options: options, caching: &cache)
  }

  /// The same; where there is a cache that has looked at the folder, what it still holds is not read again.
  convenience init(
    parsing folder: SourceFolder, options: BuildOptions, caching cache: inout ParseCache?
  ) {
    let stopwatch = options.stopwatch
    var reader = SettingsReader(
      folder.settings, isReported: folder.problems.contains { $0.place.file == SettingsReader.path }
    )
    var opened = stopwatch.measure("front matter") {
      cache?.opened ?? OpenedFiles(folder.files, options: options)
    }
    let index = stopwatch.measure("names") {
      cache?.index
        ?? NameIndex(
          opened.files.map(\.named), assets: folder.assets, staticFiles: folder.staticFiles,
          settings: reader.settings.published(at: options.baseURL),
          jobs: options.jobs)
    }
    cache?.index = index
    let namesakes = DuplicateAliases.namesakes(among: opened.files, index)
    reader.resolve(index)
    let settings = reader.settings.published(at: options.baseURL)
    let tools = ReadingTools(
      index: index, settings: settings, hasSettings: reader.isRead,
      vocabulary: Vocabulary(settings.words), now: options.now)
    var read = stopwatch.measure("bodies") {
      cache?.parse(with: tools, jobs: options.jobs)
        ?? opened.parse(with: tools, jobs: options.jobs)
    }
    let parsed = read.map(\.file)
    // They describe nothing, and are read for what is wrong with them.
    let doubles = opened.doubles.map {
      OpenedFiles.read($0, with: tools, asking: FileIndex(index)).file
    }
    let published = stopwatch.measure("record of publication") { PublishedFile(folder.published) }
    let heldBack = Withheld(parsed.map(\.links), published: Set(published.entries.keys))
    let withheld = options.includesDrafts ? Withheld() : heldBack
    let (record, facts, publicationRecord) = stopwatch.measure("derivation") {
      let record = Record(
        emptying: &read, withheld: withheld, tools: tools, jobs: options.jobs)
      let facts = Facts(record, jobs: options.jobs)
      return (record, facts, PublicationRecord(published, of: record, facts, jobs: options.jobs))
    }
    let unopened = opened.problems
    let ofSettings = reader.problems
    let (earlier, earlierEvidence) = (cache?.copiedFiles, cache?.evidence)
    let (graph, ((site, evidence), resolved)) = stopwatch.measure("graph and rules") {
      together(jobs: options.jobs) {
        Graph(of: record, jobs: options.jobs)
      } _: {
        let used = record.usedAssets(and: settings.publisher?.logo)
        let evidence = EvidenceFiles(in: folder, after: earlierEvidence, jobs: options.jobs)
        let assets = used.all
        let site = ReadSite(
          folder: folder, files: parsed,
          outlines: Dictionary(
            uniqueKeysWithValues: parsed.compactMap { file in file.outline.map { (file.id, $0) } }),
          namesakes: namesakes, record: record, facts: facts, publicationRecord: publicationRecord,
          tools: tools,
          jobs: options.jobs,
          used: used, assets: assets,
          copied: CopiedFiles(used, in: folder, after: earlier, jobs: options.jobs),
          hidden: HiddenWords(
            in: parsed, withheld: withheld, folder: folder, used: assets, options: options),
          quotations: QuotationCheck(record, in: folder, parsed, index, evidence: evidence)
            .run(folder, jobs: options.jobs))
        let problems = site.problems(
          ofFiles: [ofSettings] + (parsed + doubles).map(\.problems),
          and: folder.problems + unopened
        ).filter { options.baseURL == nil || $0.rule != .missingBaseURL }
        return (
          (site, evidence),
          SeverityResolver(settings: settings, files: parsed, withheld: withheld).resolve(problems)
        )
      }
    }
    cache?.copiedFiles = site.copied
    cache?.evidence = evidence
    self.init(
      settings: settings, record: record, facts: facts, publicationRecord: publicationRecord,
      assets: site.assets, copiedFiles: site.copied, quotations: site.quotations,
      staticFiles: folder.staticFiles, graph: graph, leftOut: LeftOut(parsed, withheld, index),
      withheldWith: heldBack.byEntity,
      hiddenWords: site.hidden, problems: resolved.reported, waived: resolved.waived)
  }
}

extension Record {
  /// The page that lists the corrections of all pages.
  func correctionsPage(_ settings: Settings) -> Page? {
    if let named = settings.policies.corrections { return pages.first { $0.id == named } }
    return pages.first { $0.id.id == "corrections" }
  }
}

extension LeftOut {
  fileprivate init(_ files: [ParsedFile], _ withheld: Withheld, _ index: NameIndex) {
    var drafts = 0
    var embargoes: [Instant] = []
    for file in files where !file.isPublished {
      switch file.publication {
      case .published: continue
      case .draft: drafts += 1
      case .embargoed(let until): embargoes.append(until)
      }
    }
    self.drafts = drafts
    self.embargoes = embargoes.sorted()
    self.withheld = withheld.byEntity.compactMap { id, causes in
      index[id].map { WithheldEntity(id: id, title: $0.title, file: $0.path, causes: causes) }
    }.sorted { ($0.id.kind.place, $0.id) < ($1.id.kind.place, $1.id) }
  }
}
