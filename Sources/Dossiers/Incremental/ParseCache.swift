import Parallel

/// What was read of a site, for the next time that it is read.
///
/// What a file's body says depends on the file, on what the names mean that it asks for, on the settings and on the day.
/// So it is kept while none of these has changed, and a file's front matter while the file is the same.
struct ParseCache: Sendable {
  /// In the order in which the folder lists them.
  private var files: [CachedFile] = []
  /// The bytes of `dossier.yml`, or why it could not be read; nil where there is none.
  private var settings: Result<[UInt8], UnreadableFile>?
  /// Those of `published.yml`, likewise.
  private var published: Result<[UInt8], UnreadableFile>?
  private var names: Names?
  /// The index of all names, until one of them changes.
  var index: NameIndex?
  /// The one with which the bodies were read last.
  private var lastIndex: NameIndex?
  /// The files that are published as they are.
  var copiedFiles: CopiedFiles?
  /// The copies of sources on this machine.
  var evidence: EvidenceFiles?
  /// The bytes of `quotes.lock`, or why it could not be read; nil where there is none.
  private var quotesLock: Result<[UInt8], UnreadableFile>?
  /// The files with their front matter read, as the last reading found them.
  private(set) var opened = OpenedFiles([])
  /// Whether the last reading found anything changed.
  private(set) var hasChanged = true
  /// Those of files that could not be opened, too.
  private var problems: [Problem] = []

  /// What the index is made from.
  private struct Names: Equatable {
    let entries: [NameIndex.Entry]
    let assets: [[UInt8]]
    let staticFiles: [[UInt8]]

    init(_ opened: OpenedFiles, _ folder: SourceFolder) {
      entries = opened.files.map(\.named.entry)
      assets = folder.assets.map { Array($0.text.utf8) }
      staticFiles = folder.staticFiles.map { Array($0.utf8) }
    }
  }

  /// Opens the files that changed, and takes the others as they were.
  mutating func look(at folder: SourceFolder, options: BuildOptions) {
    let earlier = Dictionary(files.map { ($0.opened.path, $0) }) { first, _ in first }
    let results = mapInParallel(folder.files, jobs: options.jobs) {
      CachedFile.open($0, after: earlier[$0.path], options: options)
    }
    let count = files.count
    files = results.compactMap { try? $0.get() }
    opened = OpenedFiles(results.map { $0.map(\.opened) })
    let areSame =
      files.count == count
      && files.allSatisfy { earlier[$0.opened.path]?.opened === $0.opened }
    let problems = folder.problems + opened.problems
    let names = Names(opened, folder)
    let settings = folder.settings.map { file in
      Result { () throws(UnreadableFile) in try file.bytes() }
    }
    let quotesLock = folder.quotesLock.map { file in
      Result { () throws(UnreadableFile) in try file.bytes(upTo: QuotesLock.largest) }
    }
    let evidence = EvidenceFiles(in: folder, after: evidence, jobs: options.jobs)
    let isEvidenceSame = self.evidence.map(evidence.isSame) == true
    if names != self.names || settings != self.settings { index = nil }
    if settings != self.settings { files = files.map { $0.unread() } }
    let published = folder.published.map { file in
      Result { () throws(UnreadableFile) in try file.bytes(upTo: PublishedFile.largest) }
    }
    hasChanged =
      !areSame || index == nil || problems != self.problems || !isEvidenceSame
      || quotesLock != self.quotesLock || published != self.published
    (self.names, self.settings, self.problems) = (names, settings, problems)
    (self.evidence, self.quotesLock, self.published) = (evidence, quotesLock, published)
  }

  /// Reads the bodies that changed, and takes the others as they were.
  mutating func parse(with tools: ReadingTools, jobs: Int) -> [OpenedFiles.ReadFile] {
    let isNew = lastIndex !== tools.index
    lastIndex = tools.index
    files = mapInParallel(files, jobs: jobs) { $0.reading(with: tools, names: isNew) }
    // Of two files with one id only the first counts.
    let counting = Set(opened.files.map { ObjectIdentifier($0) })
    return files.compactMap { counting.contains(ObjectIdentifier($0.opened)) ? $0.read : nil }
  }

  /// When what was read at a moment would be read otherwise, though no file changes: what is embargoed is published,
  /// or the day is over that tells which dates lie in the future.
  func end(after now: Instant) -> Instant {
    let embargoes = files.compactMap { file -> Instant? in
      guard case .embargoed(let until) = file.opened.publication else { return nil }
      return until
    }
    return ([now.endOfLatestDay] + embargoes).min() ?? now.endOfLatestDay
  }
}
