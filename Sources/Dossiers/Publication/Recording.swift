/// `published.yml` as it is to be after a site was published.
public struct Recording: Sendable {
  public let bytes: [UInt8]
  /// Whether the file holds this already.
  public let isOnRecord: Bool
  /// The pages that were not on record, those of each kind by their ids.
  public let added: [EntityID]
  /// How those that were on record changed.
  public let changed: [PageChanges]
  /// How many pages are on record.
  public let count: Int
  public let day: Day
}

/// The clock shows a day before one that is on record.
public struct EarlierClock: Error {
  public let day: Day
  public let newest: Day
}

extension Dossier {
  /// The record of what the site tells at a moment. What was on record keeps the day on which it was published first, and
  /// its address, though nothing may be told there any more. Throws where the clock is earlier than the record.
  public func recording(at now: Instant) throws(EarlierClock) -> Recording {
    if let newest = publicationRecord.newest, now.day < newest {
      throw EarlierClock(day: now.day, newest: newest)
    }
    return recording(on: now.day)
  }

  /// The same of a day that is known to be late enough.
  public func recording(on day: Day) -> Recording {
    let changes = Dictionary(publicationRecord.pages.map { ($0.id, $0) }) { first, _ in first }
    var lines: [(id: EntityID, lines: [PublishedLine])] = []
    var added: [EntityID] = []
    for entity in record.entities {
      var dates = publicationRecord.dates(of: entity.id) ?? PublishedDates(first: day, changed: day)
      if publicationRecord.dates(of: entity.id) == nil { added.append(entity.id) }
      if changes[entity.id] != nil { dates.changed = day }
      let page = ToldPage(of: entity, in: record, facts)
      let told = page.parts.map {
        PublishedLine(id: page.id, dates: $0.kind == .page ? dates : nil, part: $0)
      }
      lines.append((page.id, told))
    }
    let known = Set(lines.map(\.id))
    for (id, entry) in publicationRecord.file.entries where !known.contains(id) {
      guard let dates = entry.dates else { continue }
      let address = ToldPart(.page, [], at: .start)
      lines.append((id, [PublishedLine(id: id, dates: dates, part: address)]))
    }
    lines.sort { ($0.id.kind.place, $0.id) < ($1.id.kind.place, $1.id) }
    let bytes = Recording.bytes(of: lines.flatMap(\.lines))
    return Recording(
      bytes: bytes,
      isOnRecord: publicationRecord.file.isThere && publicationRecord.file.hasBytes(bytes),
      added: added, changed: publicationRecord.pages.filter { !$0.isNew }, count: lines.count,
      day: day)
  }

  /// How the site differs from what another told, as if that had been recorded.
  public func changes(since other: Dossier, jobs: Int) -> PublicationRecord {
    // Whatever day a correction is of, it is newer.
    let bytes = other.recording(on: .first(of: 1)).bytes
    let file = PublishedFile(SourceFile(path: PublishedFile.path.text, bytes: bytes))
    return PublicationRecord(file, of: record, facts, jobs: jobs)
  }
}

extension Recording {
  private static let head = """
    # What was published, and when. `dossier record` writes this file: commit it, and never edit it.
    published:

    """

  fileprivate static func bytes(of lines: [PublishedLine]) -> [UInt8] {
    var bytes = Array(head.utf8)
    for line in lines {
      line.write(into: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }
}

extension Problem {
  /// Whether recording fixes it: what two branches recorded is read, and written as one.
  public var isFixedByRecording: Bool { rule == .mergeConflict && place.file == PublishedFile.path }

  /// Whether it is about what changed since the site was published.
  public var isOfPublication: Bool { Rule.publication.contains(rule) }
}

extension PageChanges {
  var isNew: Bool { if case .new = state { true } else { false } }
}
