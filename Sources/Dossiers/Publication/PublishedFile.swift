/// The record of publication as it lies in the site's folder: `published.yml`, which `dossier record` writes.
///
/// It is read line by line, and a line is taken apart only where it is not what would be written today: most of a large
/// record is never looked at as YAML.
public struct PublishedFile: Sendable {
  static let path = SourcePath("published.yml")
  /// A record of ten thousand claims has some ten million bytes.
  static let largest = 1 << 30
  static let help =
    "Nobody writes this file by hand. Take it from git as it was, then run `dossier record`."

  /// What it holds of one page.
  struct Entry: Sendable {
    /// Nil where no line says it.
    var dates: PublishedDates?
    var lines: [Line] = []
  }

  /// A line of it by its bytes, without its end.
  struct Line: Sendable {
    let range: Range<Int>
    let number: Int
  }

  /// Whether there is such a file.
  let isThere: Bool
  private let bytes: [UInt8]
  /// By the pages that were published.
  private(set) var entries: [EntityID: Entry] = [:]
  private(set) var problems = ProblemList(PublishedFile.path)
  /// Whether there are lines that git left where two branches met; what both recorded is read.
  private(set) var isConflicted = false

  /// Where there is none.
  static let none = PublishedFile(nil)

  init(_ file: SourceFile?) {
    isThere = file != nil
    guard let file, let read = PublishedFile.readable(file, &problems) else {
      bytes = []
      return
    }
    let conflicts = ConflictMarkers(in: read)
    isConflicted = !conflicts.isEmpty
    problems.report(
      conflicts,
      help: "Run `dossier record`: it keeps what both sides recorded, and writes it as one.")
    bytes = isConflicted ? conflicts.bytesWithBothSides : read
    var lines = LineScanner(bytes)
    while let range = lines.next() { add(Line(range: range, number: lines.count)) }
    for (id, entry) in entries where entry.dates == nil {
      problems.add(
        .missingKey, at: Position(line: entry.lines[0].number),
        "no line says when \(id.kind.rawValue) `\(id.id)` was published", help: PublishedFile.help)
    }
  }

  private static func readable(_ file: SourceFile, _ problems: inout ProblemList) -> [UInt8]? {
    SourceText.readable(file, &problems, largest: largest)
  }

  private mutating func add(_ line: Line) {
    let text = bytes[line.range]
    if text.isEmpty || text.first == UInt8(ascii: "#") || PublishedFile.isHead(text) { return }
    guard text.starts(with: PublishedLine.start.utf8) else {
      problems.add(
        .invalidYAML, at: Position(line: line.number),
        "this is no line that `dossier record` writes", help: PublishedFile.help)
      return
    }
    if let (id, dates) = text.beginningOfLine {
      add(line, of: id, dates)
    } else if let read = PublishedLine(text, line: line.number, &problems) {
      add(line, of: read.id, read.dates)
    }
  }

  private mutating func add(_ line: Line, of id: EntityID, _ dates: PublishedDates?) {
    entries[id, default: Entry()].lines.append(line)
    guard let dates else { return }
    let earlier = entries[id]?.dates
    entries[id]?.dates = dates.merged(with: earlier)
  }

  private static func isHead(_ line: ArraySlice<UInt8>) -> Bool {
    line.elementsEqual("published:".utf8)
  }

  // MARK: What it says

  func hasBytes(_ others: [UInt8]) -> Bool { bytes == others }

  func text(of line: Line) -> ArraySlice<UInt8> { bytes[line.range] }

  /// What the page told, by its lines; what is wrong with them is reported.
  func page(_ id: EntityID, _ problems: inout ProblemList) -> ToldPage {
    let lines = entries[id]?.lines ?? []
    return ToldPage(
      id,
      lines.compactMap { PublishedLine(text(of: $0), line: $0.number, &problems)?.part })
  }

  /// Whether the lines of a page are those that would be written of it.
  func holds(_ page: ToldPage) -> Bool {
    guard let entry = entries[page.id], entry.lines.count == page.parts.count else { return false }
    var written: [UInt8] = []
    for (line, part) in zip(entry.lines, page.parts) {
      written.removeAll(keepingCapacity: true)
      PublishedLine(id: page.id, dates: part.kind == .page ? entry.dates : nil, part: part)
        .write(into: &written)
      guard written.span.hasBytes(bytes.span.extracting(line.range)) else { return false }
    }
    return true
  }
}

extension ArraySlice<UInt8> {
  /// The page that a line is about, and its dates if it is that of the page as a whole; nil where it is not written as
  /// `dossier record` writes it.
  fileprivate var beginningOfLine: (EntityID, PublishedDates?)? {
    let start = startIndex + PublishedLine.start.utf8.count
    guard let colon = self[start...].firstIndex(of: UInt8(ascii: ":")),
      let kind = EntityKind.allCases.first(where: {
        self[start..<colon].elementsEqual($0.rawValue.utf8)
      }), colon + 2 < endIndex, self[colon + 1] == 0x20
    else { return nil }
    let name = self[(colon + 2)...].prefix(while: isIDByte)
    guard !name.isEmpty, name.endIndex < endIndex else { return nil }
    let id = EntityID(kind, String(decoding: name, as: UTF8.self))
    let rest = self[name.endIndex...]
    if rest.starts(with: ", section: ".utf8) || rest.starts(with: ", correction: ".utf8)
      || rest.starts(with: ", statement: ".utf8) || rest.starts(with: ", anchor: ".utf8)
    {
      return (id, nil)
    }
    guard let first = rest.day(after: ", first: "),
      let changed = rest.dropFirst(", first: 2026-11-30".utf8.count).day(after: ", changed: ")
    else { return nil }
    return (id, PublishedDates(first: first, changed: changed))
  }

  /// The day after some words at the beginning.
  private func day(after words: String) -> Day? {
    starts(with: words.utf8) ? Day(utf8: dropFirst(words.utf8.count).prefix(10)) : nil
  }
}
