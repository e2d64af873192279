import Parallel

/// What was read of a site, for the next time that it is read.
///
/// What a file's body says depends on the file, on the names of all others, on the settings and on the day. So it is
/// kept while none of these has changed, and a file's front matter while the file is the same.
struct ReadingMemory: Sendable {
  private var files: [SourcePath: KeptFile] = [:]
  private var circumstances: Circumstances?
  /// The names of all files, until one of them changes.
  var index: NameIndex?
  /// The files with their front matter read, as the last look found them.
  private(set) var opened = OpenedFiles([])
  /// Whether the last look found anything changed.
  private(set) var hasChanged = true

  /// Everything beside a file that its body may depend on.
  private struct Circumstances: Equatable {
    let settings: [UInt8]?
    let names: [NameIndex.Entry]
    let assets: [[UInt8]]
    let staticFiles: [[UInt8]]
    let problems: [Problem]
  }

  /// Opens the files that changed, and takes the others as they were.
  mutating func look(at folder: SourceFolder, options: BuildOptions) {
    let earlier = files
    let results = mapInParallel(folder.files, jobs: options.jobs) {
      KeptFile.open($0, after: earlier[$0.path], options: options)
    }
    files = [:]
    files.reserveCapacity(results.count)
    var isSame = results.count == earlier.count
    for case .success(let file) in results {
      let path = file.opened.path
      files[path] = file
      isSame = isSame && earlier[path]?.opened === file.opened
    }
    opened = OpenedFiles(results.map { $0.map(\.opened) })
    let circumstances = Circumstances(
      settings: try? folder.settings?.bytes(), names: opened.files.map(\.named.entry),
      assets: folder.assets.map { Array($0.text.utf8) },
      staticFiles: folder.staticFiles.map { Array($0.utf8) }, problems: folder.problems)
    if circumstances != self.circumstances {
      index = nil
      isSame = false
      for path in files.keys { files[path]?.read = nil }
    }
    self.circumstances = circumstances
    hasChanged = !isSame
  }

  /// Reads the bodies that changed, and takes the others as they were.
  mutating func parse(with tools: ReadingTools, jobs: Int) -> [OpenedFiles.ReadFile] {
    let kept = files
    let read = mapInParallel(opened.files, jobs: jobs) { file in
      kept[file.path]?.read ?? OpenedFiles.read(file, with: tools)
    }
    for file in read { files[file.file.problems.file]?.read = file }
    return read
  }

  /// When what was read at a moment would be read otherwise, though no file changes: what is embargoed is published,
  /// or the day is over that tells which dates lie in the future.
  func end(after now: Instant) -> Instant {
    let embargoes = files.values.compactMap { file -> Instant? in
      guard case .embargoed(let until) = file.opened.publication else { return nil }
      return until
    }
    return ([now.endOfLatestDay] + embargoes).min() ?? now.endOfLatestDay
  }
}
