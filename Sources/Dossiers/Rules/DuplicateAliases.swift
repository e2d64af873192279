/// An alias is there for links to find its figure by. One that is another's name too finds neither.
enum DuplicateAliases: Check {
  /// The files one of whose aliases is a name of another, and these others.
  static func namesakes(among files: [OpenedFile], _ names: NameIndex) -> [OpenedFile] {
    let ids = files.reduce(into: Set<EntityID>()) { ids, file in
      let others = file.fields.texts("aliases").flatMap { names.sharing($0.text, with: file.id) }
      if !others.isEmpty { ids.formUnion(others + [file.id]) }
    }
    return ids.isEmpty ? [] : files.filter { ids.contains($0.id) }
  }

  static func problems(in site: ReadSite) -> [ProblemList] {
    let byID = Dictionary(uniqueKeysWithValues: site.namesakes.map { ($0.id, $0) })
    return site.namesakes.map { file in
      var problems = ProblemList(file.path)
      for alias in file.fields.texts("aliases") {
        report(alias, of: file, byID, site.names, &problems)
      }
      return problems
    }
  }

  private static func report(
    _ alias: Fields.Text, of file: OpenedFile, _ byID: [EntityID: OpenedFile], _ names: NameIndex,
    _ problems: inout ProblemList
  ) {
    let ids = names.sharing(alias.text, with: file.id)
    if ids.isEmpty { return }
    let name = folded(alias.text)
    // What is its id or title anyway needs no alias.
    if [file.id.id, file.named.entry.title].map(folded).contains(name) { return }
    let holders = (ids.compactMap { byID[$0] } + [file]).map { Holder($0, of: name) }
    guard let first = holders.min(), first.file !== file else { return }
    problems.add(
      .duplicateAlias, at: alias.position,
      "`\(alias.text)` is also a name of \(names.name(of: first.file.id))",
      help:
        "Give each a name of its own, or remove this alias and link with the id: `[[\(file.id.id)]]`.",
      notes: [
        Problem.Note(
          place: Place(file: first.file.path, position: first.position), message: first.role)
      ])
  }

  /// A file that has a name, and as what. An id or a title comes before an alias.
  private struct Holder: Comparable {
    let file: OpenedFile
    let role: String
    let position: Position
    private let rank: Int

    init(_ file: OpenedFile, of name: String) {
      self.file = file
      if folded(file.id.id) == name {
        (rank, role, position) = (0, "it is the id of this file", Position(line: 1))
      } else if let title = file.fields.placed("title"), folded(title.text) == name {
        (rank, role, position) = (1, "it is the title here", title.position)
      } else {
        let alias = file.fields.texts("aliases").first { folded($0.text) == name }
        (rank, role, position) = (2, "it is given first here", alias?.position ?? Position(line: 1))
      }
    }

    static func == (left: Holder, right: Holder) -> Bool { left.file === right.file }

    static func < (left: Holder, right: Holder) -> Bool {
      (left.rank, left.file.path) < (right.rank, right.file.path)
    }
  }
}

extension NameIndex {
  /// The others that are built and that a name leads to, or might.
  fileprivate func sharing(_ name: String, with id: EntityID) -> [EntityID] {
    switch match(name) {
    case .ambiguous(let ids): ids.contains(id) ? ids.filter { $0 != id } : []
    case .found(let other): other != id && self[id]?.isPublished == true ? [other] : []
    case .unpublished, .unknown: []
    }
  }
}
