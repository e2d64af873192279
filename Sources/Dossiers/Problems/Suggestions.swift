/// Suggestions of what was meant, made when every file is read: looking for the nearest name takes time that grows
/// with the site, so there are at most 20 for a file and 200 for a site. Nobody who has more wrong reads on.
struct Suggestions {
  /// Where to look for what was meant.
  enum Place: Hashable, Sendable {
    case names(EntityKind?)
    case anchors(EntityID)
    case files
  }

  /// A word that a problem of a file is about.
  struct Wanted: Sendable {
    let word: String
    let place: Place
    /// The problem's number among those of its file.
    let problem: Int
  }

  private let index: NameIndex
  private let outlines: [EntityID: Outline]
  private var candidates: [Place: Candidates] = [:]
  private var left = 200

  init(_ index: NameIndex, _ outlines: [EntityID: Outline]) {
    (self.index, self.outlines) = (index, outlines)
  }

  /// The problems of a file, with a suggestion in the help of those that want one.
  mutating func complete(_ list: ProblemList) -> [Problem] {
    var problems = list.problems
    for wanted in list.wanted.prefix(min(20, left)) {
      left -= 1
      let candidates = candidates[wanted.place] ?? candidates(at: wanted.place)
      self.candidates[wanted.place] = candidates
      problems[wanted.problem].help =
        candidates.didYouMean(wanted.word) + problems[wanted.problem].help
    }
    return problems
  }

  private func candidates(at place: Place) -> Candidates {
    switch place {
    case .names(let kind): Candidates(index.names(of: kind))
    case .anchors(let id): Candidates(outlines[id].map { Array($0.anchors.keys) } ?? [])
    case .files: Candidates(files: index.files)
    }
  }
}
