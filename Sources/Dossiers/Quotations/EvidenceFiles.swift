import Parallel

/// The text of a copy that was saved of a source: `evidence/lantern-20240304/2024-03-12.txt`.
struct EvidenceFile: Sendable {
  /// The source's id.
  let source: String
  /// The day on which the copy was taken.
  let day: PartialDate
  let file: SourceFile

  /// Nothing for any other file.
  init?(_ file: SourceFile) {
    let parts = file.path.components
    guard parts.count == 3, parts[0] == "evidence", parts[2].hasSuffix(".txt"),
      isID(String(parts[1])),
      let day = PartialDate(parts[2].dropLast(4)), day.day != nil
    else { return nil }
    (source, self.day, self.file) = (String(parts[1]), day, file)
  }

  /// More than this is not read.
  package static let largest = 64 << 20
}

/// The newest copies of a site's sources that lie on this machine, and the digests of their texts.
struct EvidenceFiles: Sendable {
  struct Text: Sendable {
    let evidence: EvidenceFile
    /// Nothing where the file may change without a change of its stamp.
    fileprivate let stamp: FileStamp?
    /// Of the file's bytes; or why they cannot be read.
    let digest: Result<SHA256, UnreadableFile>
  }

  private let texts: [EntityID: Text]

  /// Reads them, but for those that an `earlier` reading has seen as they are.
  init(in folder: SourceFolder, after earlier: EvidenceFiles?, jobs: Int) {
    var newest: [EntityID: EvidenceFile] = [:]
    for evidence in folder.evidence {
      let id = EntityID(.source, evidence.source)
      if let other = newest[id], other.day.firstDay > evidence.day.firstDay { continue }
      newest[id] = evidence
    }
    let files = newest.sorted { $0.key < $1.key }
    let read = mapInParallel(files, jobs: jobs) { id, evidence in
      let (now, stamp) = (FileStamp.now, FileStamp(evidence.file))
      if let known = earlier?.texts[id], stamp != nil, known.stamp == stamp,
        known.evidence.file.path == evidence.file.path
      {
        return (id, known)
      }
      let digest = Result { () throws(UnreadableFile) in
        SHA256(of: try evidence.file.bytes(upTo: EvidenceFile.largest))
      }
      let settled = stamp.flatMap { $0.isFresh(at: now) ? nil : $0 }
      return (id, Text(evidence: evidence, stamp: settled, digest: digest))
    }
    texts = Dictionary(uniqueKeysWithValues: read)
  }

  subscript(source: EntityID) -> Text? { texts[source] }

  var isEmpty: Bool { texts.isEmpty }

  /// Whether another reading would find the same.
  func isSame(as other: EvidenceFiles) -> Bool {
    texts.mapValues(\.comparable) == other.texts.mapValues(\.comparable)
  }

  /// Those that cannot be read.
  var problems: [Problem] {
    texts.values.compactMap { text in
      guard case .failure(let failure) = text.digest else { return nil }
      return Problem(
        .unreadableFile, text.evidence.file.path, failure.message, help: failure.help)
    }
  }
}

extension EvidenceFiles.Text {
  fileprivate struct Comparable: Equatable {
    let path: SourcePath
    let digest: SHA256?
  }

  fileprivate var comparable: Comparable {
    Comparable(path: evidence.file.path, digest: try? digest.get())
  }
}
