internal import Crypto
import Parallel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What became of one file: its hash, and whether the file that stood there had the same bytes.
struct StagedFile: Sendable {
  let path: PagePath
  let hash: ContentHash
  let isUnchanged: Bool
}

/// Makes the files of one thread, one after the other in the same buffer, and stages those that changed.
struct FileWriter {
  private let standing: StandingSite
  private let stages: StageOnDemand
  private let audit: Audit?
  private let stopwatch: Stopwatch
  private var stage: Stage?
  private var page: [UInt8] = []
  private var piece = [UInt8](repeating: 0, count: 128 << 10)
  private var other = [UInt8](repeating: 0, count: 128 << 10)

  init(
    _ standing: StandingSite, _ stages: StageOnDemand, _ audit: Audit? = nil, _ stopwatch: Stopwatch
  ) {
    self.standing = standing
    self.stages = stages
    self.audit = audit
    self.stopwatch = stopwatch
  }

  mutating func write(_ file: OutputFile) throws -> StagedFile {
    switch file.body {
    case .made(let make):
      page.removeAll(keepingCapacity: true)
      try stopwatch.measurePart("made") { try make(&page) }
      try stopwatch.measurePart("audited") { try audit?.check(page, of: file.path) }
      return try writePage(to: file.path)
    case .copied(let source, let folder):
      try audit?.check(file.path)
      let input = try OpenFile.reading(source)
      try check(try input.place, of: source, within: folder)
      return try copy(input, to: file.path)
    }
  }

  /// What is copied may have been exchanged for something else since the site was read.
  private func check(_ place: String, of source: String, within folder: String) throws {
    let action: OutputFailure.Action? =
      !OpenFile.lies(place, in: folder)
      ? .copyFromOutside(place)
      : standing.folder.flatMap {
        OpenFile.lies(place, in: $0.path) ? .copyFromDestination(place) : nil
      }
    if let action { throw OutputFailure(action, source, code: EINVAL) }
  }

  private mutating func writePage(to path: PagePath) throws -> StagedFile {
    let hash = stopwatch.measurePart("hashed") { page.withUnsafeBytes { ContentHash(of: $0) } }
    return try stopwatch.measurePart("written") { try place(path, hash) }
  }

  private mutating func place(_ path: PagePath, _ hash: ContentHash) throws -> StagedFile {
    if standing.manifest.files[path] == hash, try standsAsPage(path) {
      return StagedFile(path: path, hash: hash, isUnchanged: true)
    }
    var output = try create(path)
    try output.write(all: page)
    try output.finish()
    return StagedFile(path: path, hash: hash, isUnchanged: false)
  }

  /// Whether the file on disk is still what the manifest says, byte by byte: somebody may have edited it.
  private mutating func standsAsPage(_ path: PagePath) throws -> Bool {
    guard let old = try standing.folder?.file(path.text), try old.status.st_size == page.count
    else { return false }
    var compared = 0
    while compared < page.count {
      let count = try old.read(into: &piece)
      guard count > 0, areSame(piece, page[compared...], count) else { return false }
      compared += count
    }
    return true
  }

  private mutating func copy(_ input: consuming OpenFile, to path: PagePath) throws -> StagedFile {
    if let hash = standing.manifest.files[path], try stands(path, as: input, hash) {
      return StagedFile(path: path, hash: hash, isUnchanged: true)
    }
    try input.rewind()
    var output = try create(path)
    var hasher = SHA256()
    // Hashed as it is written, since the source may change between two readings.
    while case let count = try input.read(into: &piece), count > 0 {
      piece[..<count].withUnsafeBytes { hasher.update(bufferPointer: $0) }
      try output.write(all: piece[..<count])
    }
    try output.finish()
    return StagedFile(path: path, hash: ContentHash(hasher.finalize()), isUnchanged: false)
  }

  private mutating func stands(
    _ path: PagePath, as input: borrowing OpenFile, _ hash: ContentHash
  ) throws -> Bool {
    guard let old = try standing.folder?.file(path.text),
      try old.status.st_size == input.status.st_size
    else { return false }
    var hasher = SHA256()
    while case let count = try input.read(into: &piece), count > 0 {
      guard try old.read(into: &other) == count, areSame(piece, other[...], count) else {
        return false
      }
      piece[..<count].withUnsafeBytes { hasher.update(bufferPointer: $0) }
    }
    return ContentHash(hasher.finalize()) == hash
  }

  private mutating func create(_ path: PagePath) throws -> OpenFile {
    let stage = try self.stage ?? stages.get()
    self.stage = stage
    return try stage.folder.create(path)
  }

  /// Gives an unchanged file a place in the stage too, with its inode and its time of change.
  mutating func keep(_ path: PagePath) throws {
    guard let old = standing.folder else { return }
    let stage = try stages.get().folder
    do throws(OutputFailure) {
      try stage.link(path, from: old)
    } catch  where [EPERM, EACCES, EMLINK, EXDEV, ENOSYS, EOPNOTSUPP].contains(error.code) {
      // A file system without links, or a file of another user, which the kernel protects from them.
      try copyWithTimes(path, from: old)
    }
  }

  private mutating func copyWithTimes(_ path: PagePath, from old: Folder) throws {
    guard let input = try old.file(path.text) else {
      throw OutputFailure(.read, old.path(of: path.text), code: ENOENT)
    }
    var output = try create(path)
    while case let count = try input.read(into: &piece), count > 0 {
      try output.write(all: piece[..<count])
    }
    let status = try input.status
    let times = [status.st_atim, status.st_mtim]
    try system(.write, output.path) { fchmod(output.descriptor, status.st_mode & 0o7777) }
    try system(.write, output.path) { futimens(output.descriptor, times) }
    try output.finish()
  }
}

/// Whether the first bytes of both are the same; in one call of C, since every page goes through here.
private func areSame(_ left: [UInt8], _ right: ArraySlice<UInt8>, _ count: Int) -> Bool {
  left.withUnsafeBytes { left in
    right.withUnsafeBytes { right in
      guard let one = left.baseAddress, let two = right.baseAddress else { return count == 0 }
      return left.count >= count && right.count >= count && memcmp(one, two, count) == 0
    }
  }
}
