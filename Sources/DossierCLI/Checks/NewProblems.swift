import Dossiers

/// The problems of a site that were there before, to tell from those that are new.
///
/// A problem is known by its file, its rule and what it says, and of several that are alike by the words of its line. So
/// lines that moved, or were changed beside what was wrong with them, make nothing new.
struct EarlierProblems {
  private struct Key: Hashable {
    let file: SourcePath
    let rule: String
    let message: String

    init(_ problem: Problem) {
      (file, rule) = (problem.place.file, problem.rule.name)
      message = problem.message.replacing(/line [0-9]+/, with: "line")
    }
  }

  /// How often each stood on a line with some words.
  private var lines: [Key: [String: Int]] = [:]

  init(_ problems: [Problem], in folder: SourceFolder) {
    for (problem, line) in zip(problems, EarlierProblems.lines(of: problems, in: folder)) {
      lines[Key(problem), default: [:]][line, default: 0] += 1
    }
  }

  /// The problems that are new, in their order, and how many are not.
  func new(among problems: [Problem], in folder: SourceFolder) -> (problems: [Problem], old: Int) {
    var left = lines
    var others: [(place: Int, key: Key)] = []
    for (place, line) in EarlierProblems.lines(of: problems, in: folder).enumerated() {
      let key = Key(problems[place])
      if let count = left[key]?[line], count > 0 {
        left[key]?[line] = count - 1
      } else {
        others.append((place, key))
      }
    }
    // What is left stood on lines that read otherwise now.
    var unmatched = left.mapValues { $0.values.reduce(0, +) }
    let new = others.filter { other in
      guard let count = unmatched[other.key], count > 0 else { return true }
      unmatched[other.key] = count - 1
      return false
    }
    return (new.map { problems[$0.place] }, problems.count - new.count)
  }

  /// The line of each problem as far as a message shows it.
  private static func lines(of problems: [Problem], in folder: SourceFolder) -> [String] {
    var excerpts = SourceExcerpts(of: folder)
    return problems.map { problem in
      excerpts.excerpt(at: problem.place).map { $0.before + $0.after } ?? ""
    }
  }
}

extension CheckResult {
  /// What was not there at a revision of git, and how much of this was.
  func new(since revision: GitRevision, in build: Build) throws -> (result: CheckResult, old: Int) {
    let earlier: EarlierProblems?
    if try revision.holdsSite() {
      earlier = try revision.read { folder in
        EarlierProblems(Build((folder, build.options)).problems, in: folder)
      }
    } else {
      earlier = nil
    }
    guard let earlier else { return (self, 0) }
    let (new, old) = earlier.new(among: problems, in: build.folder)
    return (CheckResult(problems: new, waived: waived, source: source), old)
  }
}
