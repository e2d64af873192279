/// Begins new files in a site, and sees to it that the site is as sound with them as without.
public struct Scaffold: Sendable {
  private let folder: SourceFolder
  private let options: BuildOptions
  private let index: NameIndex
  private let siteLanguage: String

  public init(in folder: SourceFolder, options: BuildOptions) {
    (self.folder, self.options) = (folder, options)
    let opened = OpenedFiles(folder.files, options: options)
    index = NameIndex(
      opened.files.map(\.named), assets: [], staticFiles: [], settings: nil, jobs: options.jobs)
    siteLanguage = SettingsReader(folder.settings, isReported: true).settings.language
  }

  /// The file's path and text, or why there cannot be such a file.
  public func file(_ new: NewFile) throws(ScaffoldRefusal) -> ScaffoldedFile {
    let id = try id(of: new)
    let front = try frontMatter(of: new)
    let file = ScaffoldedFile(
      path: "content/\(new.kind.folder)/\(id).md",
      text: front.text + Skeleton.text(for: new.kind),
      isDraft: front.lines.contains { $0.key == "draft" })
    try check(file, front)
    return file
  }

  // MARK: The id

  private func id(of new: NewFile) throws(ScaffoldRefusal) -> String {
    if new.title.isEmpty {
      throw ScaffoldRefusal(key: "title", message: "the title is empty", help: "Give it words.")
    }
    let language = new.text("language") ?? siteLanguage
    guard let id = new.id ?? EntityID.id(madeOf: new.title, language: language) else {
      let hasWords = new.title.unicodeScalars.contains {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      }
      let reason =
        !hasWords
        ? "it has no letters and no digits"
        : EntityID.hasUnknownReading(new.title, language: language)
          ? "the title does not say how its Chinese characters are read"
          : "not all of its letters can be written in Latin ones"
      throw ScaffoldRefusal(
        key: "title", message: "no id can be made of `\(new.title)`: \(reason)",
        help: "Give one with --id, such as --id jane-roe.")
    }
    guard isID(id), id.utf8.count <= 200 else {
      throw ScaffoldRefusal(
        key: "id", message: id.isEmpty ? "the id is empty" : "`\(id)` is not an id",
        help: "An id has at most 200 letters `a` to `z`, digits and hyphens, such as jane-roe.")
    }
    if let taken = folder.files.first(where: { $0.path.isOf(new.kind, id) }) {
      throw ScaffoldRefusal(
        key: new.id == nil ? "title" : "id", message: "the id `\(id)` is taken by \(taken.path)",
        help: "Write into that file, or give another id with --id.")
    }
    return id
  }

  // MARK: The front matter

  private func frontMatter(of new: NewFile) throws(ScaffoldRefusal) -> FrontMatterText {
    var values = new.values
    let schema = Schema.frontMatter(of: new.kind)
    // Nobody but its editor can know when a document was published, or when something happened.
    let isDateUnknown = new.kind == .source && new.text("date") == nil
    if isDateUnknown { values.append(("date", .text("unknown"))) }
    var lines = [FrontMatterText.Line(key: "title", value: NewFile.Value.text(new.title).yaml)]
    for (key, value) in values {
      let value = try named(value, key, as: schema[key]?.type)
      let comment = key == "date" && isDateUnknown ? Skeleton.dateComment : ""
      lines.append(FrontMatterText.Line(key: key, value: value.yaml + comment))
    }
    if new.isDraft || isUnfinished(new.kind, Set(values.map(\.key))) {
      lines.append(FrontMatterText.Line(key: "draft", value: "true"))
    }
    return FrontMatterText(lines: lines)
  }

  /// Whether a file has nothing to show yet, or lacks what only its editor can know.
  private func isUnfinished(_ kind: EntityKind, _ keys: Set<String>) -> Bool {
    switch kind {
    case .claim, .page: true
    case .source: keys.isDisjoint(with: ["publisher", "publisher-name"])
    case .event: !keys.contains("date")
    case .figure: false
    }
  }

  /// The value with ids in place of the names that lead to them.
  private func named(
    _ value: NewFile.Value, _ key: String, as type: FieldType?
  ) throws(ScaffoldRefusal) -> NewFile.Value {
    switch (type, value) {
    case (.id(let kind), .text(let name)), (.oneOrMore(.id(let kind)), .text(let name)):
      return .text(try id(named: name, kind, key))
    case (.list(.id(let kind)), .list(let names)), (.oneOrMore(.id(let kind)), .list(let names)):
      var ids: [String] = []
      for name in names {
        let id = try id(named: name, kind, key)
        if !ids.contains(id) { ids.append(id) }
      }
      if case .oneOrMore = type, ids.count == 1 { return .text(ids[0]) }
      return .list(ids)
    case (_, .text(let name)) where key == "publisher-name":
      if case .found(let figure) = index.match(name), figure.kind == .figure {
        throw ScaffoldRefusal(
          key: key, message: "`\(name)` has a file among the figures",
          help: "Name it as the publisher: --publisher \(figure.id).")
      }
      return value
    default: return value
    }
  }

  private func id(
    named name: String, _ kind: EntityKind, _ key: String
  ) throws(ScaffoldRefusal) -> String {
    if isID(name), index[EntityID(kind, name)] != nil { return name }
    if name.isBlank {
      throw ScaffoldRefusal(
        key: key, message: "the name is empty", help: "Give \(kind.withArticle)'s id or name.")
    }
    var list = ProblemList(SourcePath(""))
    switch index.match(name) {
    case .found(let id) where id.kind == kind: return id.id
    case .unpublished(let id) where id.kind == kind: return id.id
    case .unknown:
      let names = Candidates(index.allNames(of: kind))
      throw ScaffoldRefusal(
        key: key, message: "nothing is called `\(name)`",
        help: names.didYouMean(name)
          + "Give \(kind.withArticle)'s id or name, or begin its file: dossier new \(kind.rawValue) \"…\"."
      )
    case let match:
      let references = References(
        index: FileIndex(index), file: list.file, entity: EntityID(.page, ""))
      _ = references.entity(
        match, named: name, kind: kind, at: Position(line: 1), &list)
      throw ScaffoldRefusal(
        key: key, message: list.problems.first?.message ?? "`\(name)` is not \(kind.withArticle)",
        help: "Give the id: the base name of its file, without `.md`.")
    }
  }

  // MARK: The check

  /// Looks at the site as it will be, and refuses what would be wrong then and is not now.
  private func check(
    _ file: ScaffoldedFile, _ front: FrontMatterText
  ) throws(ScaffoldRefusal) {
    let options = BuildOptions(
      now: options.now, includesDrafts: options.includesDrafts || file.isDraft, jobs: options.jobs)
    let old = Set(Dossier(parsing: folder, options: options).problems.map(\.identity))
    let added = SourceFile(path: file.path, text: file.text)
    let with = SourceFolder(
      folder, files: (folder.files + [added]).sorted { $0.path < $1.path }, assets: folder.assets)
    let errors = Dossier(parsing: with, options: options).problems.filter {
      $0.severity == .error && !old.contains($0.identity)
    }
    let own = errors.filter { $0.place.file == added.path && $0.rule != .missingKey }
    if let problem = own.first(where: { $0.place.position.line <= front.lines.count + 1 }) {
      throw ScaffoldRefusal(
        key: front.key(onLine: problem.place.position.line), message: problem.message,
        help: problem.help)
    }
    if let problem = errors.first(where: { $0.place.file != added.path }) {
      throw ScaffoldRefusal(
        key: "title", message: "with this file \(problem.place) would be wrong: \(problem.message)",
        help: "Choose another title or id, or change what stands there.")
    }
  }
}

extension Problem {
  /// What is wrong and where. The help may guess at another name now that there is one more.
  fileprivate var identity: String { "\(place) \(rule.name) \(message)" }
}

extension SourcePath {
  /// Whether the file is a kind's with that id, in whatever folder of the kind it lies.
  fileprivate func isOf(_ kind: EntityKind, _ id: String) -> Bool {
    let parts = components
    return parts.count > 2 && parts[1] == kind.folder && parts.last.map(String.init) == id + ".md"
  }
}

extension NameIndex {
  /// Every id, title and alias of a kind.
  fileprivate func allNames(of kind: EntityKind) -> [String] {
    names(of: kind).flatMap { id -> [String] in
      guard let entry = self[EntityID(kind, id)] else { return [id] }
      return [id, entry.title] + entry.aliases
    }
  }
}
