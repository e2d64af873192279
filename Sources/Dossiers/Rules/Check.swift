import Parallel

/// A site that was read and linked, as the checks look at it.
struct ReadSite {
  let folder: SourceFolder
  let files: [ParsedFile]
  /// The sections and anchors of each file.
  let outlines: [EntityID: Outline]
  /// The files that share a name with others, with their front matter.
  let namesakes: [OpenedFile]
  let record: Record
  let facts: Facts
  let publicationRecord: PublicationRecord
  let tools: ReadingTools
  let jobs: Int
  let used: UsedAssets
  /// The assets that are used, sorted.
  let assets: [AssetPath]
  let copied: CopiedFiles
  let hidden: HiddenWords
  let quotations: ProvedQuotations
  /// The claims in whose files no error was found so far: a reply that was misspelt is not missing.
  var soundClaims: [Claim] = []
  /// The files in which errors were found so far.
  var brokenFiles: Set<SourcePath> = []
  /// To find whom the sound claims name.
  var figureNames = FigureNames(of: [], language: "")
  /// The figures that the propositions of the sound claims name, by their points, each time that they do.
  var named: [Row<Section>: [EntityID]] = [:]
  /// To find whether a summary says what was answered; nil where the site's language is not known so well.
  var answerWords: AnswerWords?

  var names: NameIndex { tools.index }
}

/// Looks through the whole record for breaches of a rule. What a single file shows, its parser reports.
protocol Check: SendableMetatype {
  /// The problems of each file in which there are any.
  static func problems(in site: ReadSite) -> [ProblemList]
}

/// A check that looks at one claim after another.
protocol ClaimCheck: Check {
  static func report(_ claim: Claim, in site: ReadSite, _ problems: inout ProblemList)
}

extension ClaimCheck {
  static func problems(in site: ReadSite) -> [ProblemList] {
    mapInParallel(site.soundClaims, jobs: site.jobs) { claim in
      var problems = ProblemList(claim.file)
      report(claim, in: site, &problems)
      return problems
    }
  }
}

extension ReadSite {
  /// The checks of all files.
  static let checks: [any Check.Type] = [
    DuplicateAliases.self, DeadAnchors.self, PathCollisions.self, LinkedAssets.self,
    UnpublishedWords.self,
  ]

  /// Those of what is sound.
  static let soundChecks: [any Check.Type] = [
    AnswerNotShown.self, NoRequest.self, PageTooLarge.self, Chronology.self,
    RetractionByOther.self, RequestOverdue.self, RelayCircle.self,
    UncorrectedChange.self, LostAddress.self, CorrectionNotMade.self,
    PolicyMissing.self,
    FindingWithoutDocument.self, FindingWithoutQuote.self, WeakFirstSource.self,
    AccusedWithoutAbout.self, OneSidedSummary.self, UnlinkedPerson.self, NoOwnRequest.self,
    UndatedRequest.self, StaleNoResponse.self, ReplyElsewhere.self,
  ]

  /// Everything that is wrong: what the files' parsers and the folder report, and what the checks find.
  func problems(ofFiles lists: [ProblemList], and others: [Problem]) -> [Problem] {
    var suggestions = Suggestions(names, outlines)
    let found = ReadSite.checks.flatMap { $0.problems(in: self) }
    let ofFolder = others + record.problems + copied.problems + publicationRecord.problems
    let problems = ofFolder + (lists + found).flatMap { suggestions.complete($0) }
    var sound = self
    // A quotation that is not as its source has it says nothing against the rest of its claim.
    sound.brokenFiles = Set(problems.lazy.filter { $0.severity == .error }.map(\.place.file))
    sound.soundClaims = record.claims.filter { !sound.brokenFiles.contains($0.file) }
    sound.figureNames = FigureNames(of: record.figures, language: tools.settings.language)
    sound.named = sound.figuresInPropositions()
    sound.answerWords = AnswerWords(
      language: tools.settings.language, own: tools.settings.words)
    return problems + ReadSite.soundChecks.flatMap { $0.problems(in: sound) }.flatMap(\.problems)
      + quotations.problems.flatMap(\.problems)
  }

  /// Looked through once, for all rules that ask.
  private func figuresInPropositions() -> [Row<Section>: [EntityID]] {
    let found = mapInParallel(soundClaims, jobs: jobs) { [record, figureNames] claim in
      claim.sections.filter { record[$0].isPoint }.map { point in
        (point, figureNames.figures(in: record[record[point].proposition].wordBytes))
      }
    }
    return Dictionary(uniqueKeysWithValues: found.joined())
  }
}
