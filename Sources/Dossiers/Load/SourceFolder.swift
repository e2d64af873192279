import Parallel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A site's folder as it lies on the disk: what there is, not yet what it says.
public struct SourceFolder: Sendable {
  /// The folder is not there, or is not a folder.
  public struct Missing: Error {
    public let path: String
  }

  /// Its absolute path, with symbolic links resolved.
  public let path: String
  /// `dossier.yml`, if there is one.
  public let settings: SourceFile?
  /// `published.yml`, if there is one.
  let published: SourceFile?
  /// The Markdown files of the five kinds, sorted by path.
  public let files: [SourceFile]
  /// The files of `content/assets/`, sorted.
  public let assets: [AssetPath]
  /// The assets and static files of a site that is not on the disk.
  private let copiedInMemory: [SourcePath: SourceFile]
  /// The files of `content/static/` by their paths there, sorted.
  public let staticFiles: [String]
  /// The assets to which links of `content/static/` and of `templates/` lead, by the paths of these.
  let linkedAssets: [(link: SourcePath, asset: AssetPath)]
  /// The files of `templates/` by their paths there, sorted.
  public let templates: [String]
  let problems: [Problem]
  /// `quotes.lock`, if there is one.
  let quotesLock: SourceFile?
  /// The texts of the copies in `evidence/`, sorted by path.
  let evidence: [EvidenceFile]

  public init(at root: String) throws(Missing) {
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let absolute = resolvedPath(root)
    else { throw Missing(path: root) }
    path = absolute
    var walk = FolderWalk(root: absolute)
    settings = walk.file(SettingsReader.path)
    published = walk.file(PublishedFile.path)
    walk.content()
    files = walk.files.sorted { $0.path < $1.path }
    assets = walk.assets.sorted()
    copiedInMemory = [:]
    staticFiles = walk.staticFiles.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    templates = walk.templates()
    linkedAssets = walk.linkedAssets
    quotesLock = walk.quotesLock()
    evidence = walk.evidence()
    problems = walk.problems
  }

  /// A site that is not on the disk. Files are told apart by their paths, as those of a folder are.
  public init(holding files: [SourceFile]) {
    path = ""
    var (settings, published): (SourceFile?, SourceFile?)
    var markdown: [SourceFile] = []
    var below: [String: [String]] = [:]
    var copiedInMemory: [SourcePath: SourceFile] = [:]
    var problems: [Problem] = []
    var (lock, evidence): (SourceFile?, [EvidenceFile]) = (nil, [])
    for file in files.sorted(by: { $0.path < $1.path }) {
      let path = file.path.text
      let folder = SourceFolder.folders.first { path.hasPrefix($0) }
      if path == "dossier.yml" {
        settings = file
      } else if file.path == QuotesLock.path {
        lock = file
      } else if let text = EvidenceFile(file) {
        evidence.append(text)
      } else if file.path == PublishedFile.path {
        published = file
      } else if let folder {
        below[folder, default: []].append(String(path.dropFirst(folder.count)))
        copiedInMemory[file.path] = file
      } else if file.isMarkdownOfAKind {
        markdown.append(file)
      } else {
        problems.append(.stray(file.path, "`\(path)` is no file that the site knows"))
      }
    }
    (self.settings, self.published) = (settings, published)
    self.files = markdown
    (quotesLock, self.evidence) = (lock, evidence)
    assets = below["content/assets/", default: []].map(AssetPath.init(_:))
    self.copiedInMemory = copiedInMemory
    linkedAssets = []
    staticFiles = below["content/static/", default: []]
    let templates = below["templates/", default: []]
    self.templates = templates.filter { Problem.strayTemplate($0) == nil }
    self.problems = problems + templates.compactMap(Problem.strayTemplate)
  }

  /// Another folder with these files and assets in place of its own.
  init(
    _ folder: SourceFolder, settings: SourceFile? = nil, files: [SourceFile], assets: [AssetPath]
  ) {
    path = folder.path
    self.settings = settings ?? folder.settings
    published = folder.published
    self.files = files
    self.assets = assets
    copiedInMemory = folder.copiedInMemory
    linkedAssets = folder.linkedAssets
    staticFiles = folder.staticFiles
    templates = folder.templates
    problems = folder.problems
    (quotesLock, evidence) = (folder.quotesLock, folder.evidence)
  }

  private static let folders = ["content/assets/", "content/static/", "templates/"]
}

extension SourceFile {
  fileprivate var isMarkdownOfAKind: Bool {
    let parts = path.components
    return parts.count > 2 && parts[0] == "content" && EntityKind(folder: parts[1]) != nil
      && (parts.last.map(String.init)?.isMarkdownName ?? false)
  }
}

extension SourceFolder {
  /// The files of `templates/` with their bytes, in the order of their paths there. Templates are text, as an
  /// editor's files are. They replace files of a theme by the same names. Where
  /// git left two sides of something, they hold the first.
  public func readTemplates(
    over theme: [String]
  ) -> (files: [(name: String, bytes: [UInt8])], problems: [Problem]) {
    var files: [(name: String, bytes: [UInt8])] = []
    var problems = PathCollisions.problems(ofTemplates: templates, over: theme)
    for name in templates where !name.isNameOfWords {
      let path = SourcePath("templates/" + name)
      let file = SourceFile(path: path, onDisk: self.path + "/" + path.text)
      var list = ProblemList(path)
      let bytes =
        name.hasSuffix(".mustache")
        ? SourceText.readable(file, &list) : SourceText.bytes(of: file, &list)
      let conflicts = ConflictMarkers(in: name.isText ? bytes ?? [] : [])
      list.report(conflicts)
      if let bytes { files.append((name, conflicts.isEmpty ? bytes : conflicts.bytesWithOneSide)) }
      problems += list.problems
    }
    return (files, problems)
  }
}

extension String {
  /// Whether a file of `templates/` of this name is written by hand.
  fileprivate var isText: Bool {
    [".mustache", ".css", ".js", ".svg"].contains { hasSuffix($0) }
  }
}

extension SourceFolder {
  /// A file that is published as it is.
  func copiedFile(at file: SourcePath) -> SourceFile? {
    path.isEmpty
      ? copiedInMemory[file] : SourceFile(path: file, onDisk: path + "/" + file.text)
  }
}

extension SourceFolder {
  /// A file of the site as it is now on the disk; nothing where it cannot be read, or where a link leads to what may not
  /// be published: not a line of that may be shown.
  func bytes(of path: SourcePath) -> [UInt8]? {
    guard
      let target = resolvedPath(self.path + "/" + path.text)?.removing(prefix: self.path + "/")
        .map(String.init),
      target == path.text || FolderWalk.secrecy(of: target, linkedFrom: path.text) == nil
    else { return nil }
    return try? SourceFile(path: path, onDisk: self.path + "/" + path.text).bytes()
  }
}

/// The absolute path with every symbolic link resolved.
package func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
