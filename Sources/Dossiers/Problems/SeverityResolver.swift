/// A problem that is not reported, since its file says why it may remain.
public struct Waived: Sendable {
  public let problem: Problem
  public let waiver: Waiver
}

/// Gives each problem the severity that the settings, waivers and drafts leave it.
struct SeverityResolver {
  let settings: Settings
  let files: [ParsedFile]
  /// Files that are not published: what is wrong in them stops nothing.
  let drafts: Set<SourcePath>
  /// What is withheld may refer to what is not published: it will be published with it.
  let withheld: Set<SourcePath>
  /// What is looked for in published files only is not waived in vain in the others.
  let unpublished: Set<SourcePath>

  init(settings: Settings, files: [ParsedFile], withheld: Withheld) {
    self.settings = settings
    self.files = files
    let left = files.filter { !withheld.publishes($0) }
    drafts = Set(left.filter { $0.publication == .draft }.map(\.problems.file))
    self.withheld = Set(left.filter(\.isPublished).map(\.problems.file))
    unpublished = Set(left.map(\.problems.file))
  }

  /// The problems that are reported, in order, and those that a waiver covers.
  func resolve(_ problems: [Problem]) -> (reported: [Problem], waived: [Waived]) {
    let waiving = Dictionary(
      files.filter { !$0.waivers.isEmpty }.map { ($0.problems.file, Waivers(of: $0)) }
    ) { first, _ in first }
    var used: Set<Place> = []
    var resolved: [Problem] = []
    var waived: [Waived] = []
    for problem in problems
    where !(withheld.contains(problem.place.file) && Rule.ofUnpublished.contains(problem.rule)) {
      if let waiver = waiving[problem.place.file]?.waiver(of: problem) {
        used.insert(Place(file: problem.place.file, position: waiver.position))
        waived.append(Waived(problem: problem, waiver: waiver))
        continue
      }
      if let problem = adjusted(problem) { resolved.append(problem) }
    }
    // Some rules are looked for in sound files only, so that a waiver in another may be in use.
    let broken = Set(resolved.filter { $0.severity == .error }.map(\.place.file))
    for file in waiving.values.lazy.map(\.file)
    where !unpublished.union(broken).contains(file.problems.file) {
      for waiver in file.waivers
      where !used.contains(Place(file: file.problems.file, position: waiver.position)) {
        if let problem = adjusted(unused(waiver, in: file)) { resolved.append(problem) }
      }
    }
    return (resolved.sorted(), waived.sorted { $0.problem < $1.problem })
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
    guard let problem = settings.weighed(problem) else { return nil }
    return problem.severity == .error && drafts.contains(problem.place.file)
      ? problem.with(.warning) : problem
  }
}

/// The waivers of a file, to be found by what they waive.
private struct Waivers {
  private struct Key: Hashable {
    let rule: String
    let anchor: String?
  }

  let file: ParsedFile
  private let sections: Outline.Sections
  /// The number of the first waiver of each rule and place.
  private let first: [Key: Int]

  init(of file: ParsedFile) {
    self.file = file
    sections = Outline.Sections(file.outline ?? Outline())
    first = Dictionary(
      file.waivers.enumerated().map { (Key(rule: $1.rule, anchor: $1.anchor), $0) }
    ) { first, _ in first }
  }

  /// The first waiver that covers a problem: its rule's for the whole file or for a section around it.
  func waiver(of problem: Problem) -> Waiver? {
    guard !problem.rule.isStructural else { return nil }
    let places = [nil] + sections.anchors(around: problem.place.position.line)
    return places.compactMap { first[Key(rule: problem.rule.name, anchor: $0)] }.min()
      .map { file.waivers[$0] }
  }
}
