/// Gives each problem the weight that the settings, waivers and drafts leave it.
struct Weighing {
  let settings: Settings
  let files: [ParsedFile]
  /// Files that are not published: what is wrong in them stops nothing.
  let drafts: Set<SourcePath>
  /// Drafts and embargoed files: what is looked for in published ones only is not waived in vain there.
  let unpublished: Set<SourcePath>

  init(settings: Settings, files: [ParsedFile], options: BuildOptions) {
    self.settings = settings
    self.files = files
    let left = options.includesDrafts ? [] : files.filter { !$0.publication.isPublished }
    drafts = Set(left.filter { $0.publication == .draft }.map(\.problems.file))
    unpublished = Set(left.map(\.problems.file))
  }

  func weigh(_ problems: [Problem]) -> [Problem] {
    let outlines = Dictionary(
      files.filter { !$0.waivers.isEmpty }.map { ($0.problems.file, $0) }
    ) { first, _ in first }
    var used: Set<Place> = []
    var weighed: [Problem] = []
    for problem in problems {
      if let file = outlines[problem.place.file],
        let waiver = file.waivers.first(where: { covers($0, problem, in: file) })
      {
        used.insert(Place(file: problem.place.file, position: waiver.position))
        continue
      }
      if let problem = adjusted(problem) { weighed.append(problem) }
    }
    // Some rules are looked for in sound files only, so that a waiver in another may be in use.
    let broken = Set(weighed.filter { $0.severity == .error }.map(\.place.file))
    for file in outlines.values
    where !unpublished.union(broken).contains(file.problems.file) {
      for waiver in file.waivers
      where !used.contains(Place(file: file.problems.file, position: waiver.position)) {
        if let problem = adjusted(unused(waiver, in: file)) { weighed.append(problem) }
      }
    }
    return weighed
  }

  private func covers(_ waiver: Waiver, _ problem: Problem, in file: ParsedFile) -> Bool {
    guard waiver.rule == problem.rule.name, !problem.rule.isStructural else { return false }
    guard let anchor = waiver.anchor else { return true }
    return file.outline.lines(of: anchor)?.contains(problem.place.position.line) == true
  }

  private func unused(_ waiver: Waiver, in file: ParsedFile) -> Problem {
    var list = ProblemList(file.problems.file)
    list.add(
      .unusedWaiver, at: waiver.position,
      "nothing here breaks the rule `\(waiver.rule)`"
        + (waiver.anchor.map { " at `\($0)`" } ?? ""),
      help: "Remove the waiver" + (waiver.anchor == nil ? "." : ", or correct its `at`."))
    return list.problems[0]
  }

  private func adjusted(_ problem: Problem) -> Problem? {
    var severity = problem.severity
    if !problem.rule.isStructural, let set = settings.severities[problem.rule.name] {
      guard let set else { return nil }
      severity = set
    }
    if severity == .error, drafts.contains(problem.place.file) { severity = .warning }
    return severity == problem.severity ? problem : problem.weighing(severity)
  }
}
