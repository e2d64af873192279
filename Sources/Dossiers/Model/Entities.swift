import Parallel

/// The files of a site with their front matter read; of two with one id only the first.
struct OpenedFiles {
  private(set) var files: [OpenedFile]
  /// The others of two with one id.
  let doubles: [OpenedFile]
  let problems: [Problem]

  init(_ sources: [SourceFile], options: BuildOptions) {
    self.init(
      mapInParallel(sources, jobs: options.jobs) { OpenedFile.open($0, options: options) })
  }

  init(_ opened: [Result<OpenedFile, OpenedFile.Unopened>]) {
    var files: [OpenedFile] = []
    var problems: [Problem] = []
    var doubles: [OpenedFile] = []
    var first: [EntityID: SourcePath] = [:]
    for result in opened {
      switch result {
      case .failure(let unopened): problems += unopened.problems
      case .success(let file):
        if let earlier = first[file.id] {
          problems += [OpenedFiles.duplicate(file, of: earlier)]
          doubles.append(file)
        } else {
          first[file.id] = file.path
          files.append(file)
        }
      }
    }
    self.files = files
    self.doubles = doubles
    self.problems = problems
  }

  /// Reads the bodies, and lets go of what only they need.
  mutating func parse(with tools: ReadingTools, jobs: Int) -> [ReadFile] {
    mapInParallel(emptying: &files, jobs: jobs) {
      OpenedFiles.read($0, with: tools, asking: FileIndex(tools.index))
    }
  }

  static func read(
    _ file: OpenedFile, with tools: ReadingTools, asking index: FileIndex
  ) -> ReadFile {
    var content = ParsedFile.Content.nothing
    let parsed = ParsedFile(file, tools: tools, content: &content, index: index)
    return (parsed, content)
  }

  /// A file, and what it describes.
  typealias ReadFile = (file: ParsedFile, content: ParsedFile.Content)

  private static func duplicate(_ file: OpenedFile, of earlier: SourcePath) -> Problem {
    Problem(
      rule: .duplicateID, severity: .error,
      place: Place(file: file.path, position: Position(line: 1)),
      message: "the id `\(file.id.id)` is taken", help: "Rename one of the two files.",
      notes: [
        Problem.Note(
          place: Place(file: earlier, position: Position(line: 1)),
          message: "it is taken here")
      ])
  }
}

/// The entities of a site that are built, each kind sorted by id.
struct Entities {
  private(set) var claims: [Claim] = []
  private(set) var withdrawn: [WithdrawnClaim] = []
  private(set) var figures: [Figure] = []
  private(set) var sources: [Source] = []
  private(set) var events: [Event] = []
  private(set) var pages: [Page] = []
  /// Sources that are not built: claims that are not built cite them, too.
  private(set) var otherSources: [Source] = []
  /// The place of each, where all kinds stand in one list.
  private(set) var index = EntityIndex([])
  /// What the claims' origins were worked out from.
  private(set) var origins = Origins()
  private(set) var problems: [Problem] = []

  /// Takes the contents away from their array, so that each is let go of where it was used.
  ///
  /// Where there are `derived` claims of an earlier reading, those that would be the same are taken from them.
  init(
    emptying files: inout [OpenedFiles.ReadFile], withheld: Withheld, tools: ReadingTools,
    options: BuildOptions, keeping derived: inout DerivedClaims?
  ) {
    var parsedClaims: [ParsedClaim] = []
    var unpublishedClaims: [ParsedClaim] = []
    for (file, content) in files {
      let isBuilt = withheld.publishes(file)
      switch content {
      case .claim(let claim): isBuilt ? parsedClaims.append(claim) : unpublishedClaims.append(claim)
      case .withdrawn(let claim): withdrawn.append(claim)
      case .figure(let figure): if isBuilt { figures.append(figure) }
      case .source(let source): isBuilt ? sources.append(source) : otherSources.append(source)
      case .event(let event): if isBuilt { events.append(event) }
      case .page(let page): if isBuilt { pages.append(page) }
      case .nothing: continue
      }
    }
    files = []
    derive(&parsedClaims, unpublished: unpublishedClaims, tools, options, keeping: &derived)
    withdrawn.sort { $0.id < $1.id }
    figures.sort { $0.id < $1.id }
    sources.sort { $0.id < $1.id }
    events.sort { $0.id < $1.id }
    pages.sort { $0.id < $1.id }
    index = EntityIndex(
      claims.map(\.id) + figures.map(\.id) + sources.map(\.id) + events.map(\.id)
        + pages.map(\.id))
  }

  /// Claims are read to the end also where they are not built, so that their editors are told what is wrong.
  private mutating func derive(
    _ parsed: inout [ParsedClaim], unpublished: [ParsedClaim], _ tools: ReadingTools,
    _ options: BuildOptions, keeping earlier: inout DerivedClaims?
  ) {
    let origins = Origins(sources)
    self.origins = origins
    let repeats = Repeats(parsed, tools.vocabulary, jobs: options.jobs)
    if !unpublished.isEmpty {
      let drafts = Repeats(parsed + unpublished, tools.vocabulary, jobs: options.jobs)
      let allOrigins = Origins(sources + otherSources)
      for claim in unpublished {
        var list = ProblemList(claim.entity.file)
        _ = Claim(claim, repeats: drafts, sources: allOrigins, index: tools.index, &list)
        problems += list.problems
      }
    }
    let known = earlier?.stillTrue(of: sources)
    let keptParsed = earlier == nil ? [] : parsed
    let lenders = Dictionary(keptParsed.map { ($0.entity.id, $0) }) { first, _ in first }
    let derived = mapInParallel(emptying: &parsed, jobs: options.jobs) { claim in
      if let known = known?.derived(claim, among: lenders) { return known }
      var problems = ProblemList(claim.entity.file)
      let claim = Claim(claim, repeats: repeats, sources: origins, index: tools.index, &problems)
      return (claim, problems.problems)
    }
    if earlier != nil { earlier = DerivedClaims(keptParsed, derived, sources: sources) }
    claims = derived.map(\.0).sorted { $0.id < $1.id }
    problems += derived.flatMap(\.1)
  }
}
