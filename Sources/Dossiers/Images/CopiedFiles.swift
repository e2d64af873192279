import Parallel

/// The files of a site that are published as they are: the assets that pages use, those of
/// `content/static/`, and those of the theme in `templates/`.
struct CopiedFiles: Sendable {
  private struct Entry: Sendable {
    let use: CopiedFile.Use
    /// Nothing where the file may change without a change of its stamp.
    let stamp: FileStamp?
    let file: CopiedFile
  }

  private let entries: [SourcePath: Entry]

  init(
    _ assets: UsedAssets, in folder: SourceFolder, after earlier: CopiedFiles?, jobs: Int
  ) {
    var uses = folder.themeFiles
    for file in folder.staticFiles { uses[SourcePath("content/static/" + file)] = .fixed }
    for asset in assets.all {
      uses[SourcePath("content/assets/" + asset.text)] =
        assets.shown.contains(asset) ? .shown : .linked
    }
    self.init(uses, in: folder, after: earlier, jobs: jobs)
  }

  /// Inspects the files but for those that an `earlier` inspection has seen as they are.
  private init(
    _ uses: [SourcePath: CopiedFile.Use], in folder: SourceFolder, after earlier: CopiedFiles?,
    jobs: Int
  ) {
    let paths = uses.keys.sorted()
    let found = mapInParallel(paths, jobs: jobs) { path -> (SourcePath, Entry)? in
      guard let use = uses[path], let file = folder.copiedFile(at: path) else { return nil }
      let now = FileStamp.now
      let stamp = FileStamp(file)
      if let known = earlier?.entries[path], known.use == use, stamp != nil, known.stamp == stamp {
        return (path, known)
      }
      let settled = stamp.flatMap { $0.isFresh(at: now) ? nil : $0 }
      return (path, Entry(use: use, stamp: settled, file: CopiedFile(file, use)))
    }
    entries = Dictionary(uniqueKeysWithValues: found.compactMap(\.self))
  }

  /// The same files as they are now, and what is there of a theme.
  func again(in folder: SourceFolder, jobs: Int) -> CopiedFiles {
    let uses = entries.filter { !$0.key.isOfTheme }.mapValues(\.use)
      .merging(folder.themeFiles) { $1 }
    return CopiedFiles(uses, in: folder, after: self, jobs: jobs)
  }

  /// Whether they are the same but for those of the theme, without which a page stays what it is.
  func show(theSameAs other: CopiedFiles) -> Bool {
    entries.filter { !$0.key.isOfTheme }.mapValues(\.file)
      == other.entries.filter { !$0.key.isOfTheme }.mapValues(\.file)
  }

  func have(theSameThemeAs other: CopiedFiles) -> Bool {
    entries.filter(\.key.isOfTheme).mapValues(\.file)
      == other.entries.filter(\.key.isOfTheme).mapValues(\.file)
  }

  var problems: [Problem] { entries.values.flatMap(\.file.problems) }

  /// How large the images are that pages show, as far as their files say.
  var imageSizes: [AssetPath: ImageSize] {
    Dictionary(
      uniqueKeysWithValues: entries.compactMap { path, entry in
        entry.file.size.flatMap { size in
          path.text.removing(prefix: "content/assets/").map { (AssetPath(String($0)), size) }
        }
      })
  }

  /// Where they all are.
  var paths: [SourcePath] { entries.keys.sorted() }

  /// Those that are text, sorted by path.
  var texts: [(path: SourcePath, text: [UInt8])] {
    entries.compactMap { path, entry in entry.file.text.map { (path, $0) } }
      .sorted { $0.path < $1.path }
  }
}

extension SourcePath {
  fileprivate var isOfTheme: Bool { text.hasPrefix("templates/") }
}

extension SourceFolder {
  /// The files of `templates/theme/`, which are all published.
  fileprivate var themeFiles: [SourcePath: CopiedFile.Use] {
    Dictionary(
      templates.filter { $0.hasPrefix("theme/") }.map { (SourcePath("templates/" + $0), .fixed) }
    ) { first, _ in first }
  }
}
