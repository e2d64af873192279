/// The figures, sources and events that are withheld: only unpublished files lead to them, so that they would give
/// away what these are about.
struct Withheld: Sendable {
  /// What of a file decides it.
  struct File: Sendable {
    let id: EntityID
    /// Whether it is a draft or embargoed.
    let isUnpublished: Bool
    /// Whether it is published even if only unpublished files lead to it.
    let standsAlone: Bool
    /// The figures, sources and events to which its references lead.
    let leadsTo: [EntityID]
    /// The claims that an event belongs to.
    let claims: [EntityID]
  }

  /// For each of them the unpublished files that lead to it, in the order of their ids; the first ten where there are
  /// more.
  let byEntity: [EntityID: [EntityID]]

  /// Nothing is withheld.
  init() { byEntity = [:] }

  /// Takes time in proportion to the number of references. What is `published` by the record is public already.
  init(_ files: [File], published: Set<EntityID> = []) {
    let paths = Paths(files)
    let unpublished = files.indices.filter { files[$0].isUnpublished }
    let isCandidate = paths.reached(from: unpublished)
    let isVisible = paths.reached(
      from: files.indices.filter {
        !files[$0].isUnpublished
          && (!isCandidate[$0] || files[$0].standsAlone || published.contains(files[$0].id))
      })
    var causes = [[EntityID]](repeating: [], count: files.count)
    for start in unpublished.sorted(by: { files[$0].id < files[$1].id }) {
      let cause = files[start].id
      var stack = paths.next[start]
      while let place = stack.popLast() {
        guard !isVisible[place], causes[place].count < 10, causes[place].last != cause else {
          continue
        }
        causes[place].append(cause)
        stack += paths.next[place]
      }
    }
    byEntity = Dictionary(
      uniqueKeysWithValues: zip(files, causes).filter { !$1.isEmpty }.map { ($0.id, $1) })
  }

  /// Whether a file is part of what is built.
  func publishes(_ file: ParsedFile) -> Bool { file.isPublished && byEntity[file.id] == nil }

  /// The ways from file to file, by their places in the list of files.
  private struct Paths {
    private(set) var next: [[Int]]

    init(_ files: [File]) {
      let index = EntityIndex(files.map(\.id))
      next = files.map { file in
        file.leadsTo.compactMap { index[$0] }.filter { !files[$0].isUnpublished }
      }
      for (event, file) in files.enumerated() where !file.isUnpublished && !file.claims.isEmpty {
        let claims = file.claims.map { index[$0] }
        guard claims.allSatisfy({ $0.map { files[$0].isUnpublished } ?? false }) else { continue }
        for case let claim? in claims { next[claim].append(event) }
      }
    }

    /// Whether each file is one of these or is led to from them.
    func reached(from starts: [Int]) -> [Bool] {
      var isReached = [Bool](repeating: false, count: next.count)
      var stack = starts
      while let place = stack.popLast() {
        guard !isReached[place] else { continue }
        isReached[place] = true
        stack += next[place]
      }
      return isReached
    }
  }
}
