import Parallel

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// A site's folder as it lies on the disk: what there is, not yet what it says.
public struct SourceFolder: Sendable {
  /// The folder is not there, or is no folder.
  public struct Missing: Error {
    public let path: String
  }

  /// Its absolute path, with symbolic links resolved.
  public let path: String
  /// `dossier.yml`, if there is one.
  public let settings: SourceFile?
  /// The Markdown files of the five kinds, sorted by path.
  public let files: [SourceFile]
  /// The files of `content/assets/`, sorted.
  public let assets: [AssetPath]
  /// The assets of a site that is not on the disk.
  private let assetsInMemory: [AssetPath: SourceFile]
  /// The files of `content/static/` by their paths there, sorted.
  public let staticFiles: [String]
  /// The files of `templates/` by their paths there, sorted.
  public let templates: [String]
  let problems: [Problem]

  public init(at root: String) throws(Missing) {
    var status = stat()
    guard stat(root, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
      let absolute = resolvedPath(root)
    else { throw Missing(path: root) }
    path = absolute
    var walk = FolderWalk(root: absolute)
    settings = walk.settings()
    walk.content()
    files = walk.files.sorted { $0.path < $1.path }
    assets = walk.assets.sorted()
    assetsInMemory = [:]
    staticFiles = walk.staticFiles.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    templates = walk.templates()
    problems = walk.problems
  }

  /// A site that is not on the disk. Files are told apart by their paths, as those of a folder are.
  public init(holding files: [SourceFile]) {
    path = ""
    var settings: SourceFile?
    var markdown: [SourceFile] = []
    var below: [String: [String]] = [:]
    var assetsInMemory: [AssetPath: SourceFile] = [:]
    var problems: [Problem] = []
    for file in files.sorted(by: { $0.path < $1.path }) {
      let path = file.path.text
      let folder = SourceFolder.folders.first { path.hasPrefix($0) }
      if path == "dossier.yml" {
        settings = file
      } else if let folder {
        let path = String(path.dropFirst(folder.count))
        below[folder, default: []].append(path)
        if folder == "content/assets/" { assetsInMemory[AssetPath(path)] = file }
      } else if file.isMarkdownOfAKind {
        markdown.append(file)
      } else {
        problems.append(.stray(file.path, "`\(path)` is no file that the site knows"))
      }
    }
    self.settings = settings
    self.files = markdown
    assets = below["content/assets/", default: []].map(AssetPath.init(_:))
    self.assetsInMemory = assetsInMemory
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
    self.files = files
    self.assets = assets
    assetsInMemory = folder.assetsInMemory
    staticFiles = folder.staticFiles
    templates = folder.templates
    problems = folder.problems
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
  /// editor's files are.
  public func readTemplates() -> (files: [(name: String, bytes: [UInt8])], problems: [Problem]) {
    var files: [(name: String, bytes: [UInt8])] = []
    var problems: [Problem] = []
    for name in templates {
      let path = SourcePath("templates/" + name)
      let file = SourceFile(path: path, onDisk: self.path + "/" + path.text)
      var list = ProblemList(path)
      let bytes =
        name.hasSuffix(".mustache")
        ? SourceText.readable(file, &list) : SourceText.bytes(of: file, &list)
      if let bytes { files.append((name, bytes)) }
      problems += list.problems
    }
    return (files, problems)
  }
}

extension SourceFolder {
  /// How large these assets are shown, of those that are images. Only what tells it is read of each.
  func imageSizes(of assets: [AssetPath], jobs: Int) -> [AssetPath: ImageSize] {
    let sizes = mapInParallel(assets, jobs: jobs) { asset in file(of: asset).flatMap(ImageSize.init)
    }
    return Dictionary(
      uniqueKeysWithValues: zip(assets, sizes).compactMap { asset, size in size.map { (asset, $0) }
      })
  }

  private func file(of asset: AssetPath) -> SourceFile? {
    if path.isEmpty { return assetsInMemory[asset] }
    let file = SourcePath("content/assets/" + asset.text)
    return SourceFile(path: file, onDisk: path + "/" + file.text)
  }
}

extension SourceFolder {
  /// A file of the site as it is now on the disk; nothing where it cannot be read, or where a link leads out of the
  /// site: of what lies there not a line may be told.
  func bytes(of path: SourcePath) -> [UInt8]? {
    guard resolvedPath(self.path + "/" + path.text)?.hasPrefix(self.path + "/") == true else {
      return nil
    }
    return try? SourceFile(path: path, onDisk: self.path + "/" + path.text).bytes()
  }
}

/// The absolute path with every symbolic link resolved.
func resolvedPath(_ path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}
