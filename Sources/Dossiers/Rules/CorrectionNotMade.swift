/// What a correction says that the page says now, the page says.
enum CorrectionNotMade: Check {
  static func problems(in site: ReadSite) -> [ProblemList] {
    let entities = site.record.entities.filter { entity in
      entity.header.corrections.contains { $0.now != nil }
        && !site.brokenFiles.contains(entity.file)
    }
    if entities.isEmpty { return [] }
    let files = site.filesByID
    return entities.compactMap { entity in
      files[entity.id].map { problems(of: entity, $0, in: site) }
    }
  }

  private static func problems(
    of entity: any Entity, _ file: ParsedFile, in site: ReadSite
  ) -> ProblemList {
    var problems = ProblemList(entity.file)
    let corrections = entity.header.corrections.enumerated().filter { place, correction in
      correction.now != nil && !site.publicationRecord.hasRecorded(correction, of: entity.id)
        // A later correction may have corrected it again.
        && !entity.header.corrections.prefix(place).contains { later in
          later.was.map { $0.shows(correction.now ?? "") } == true
        }
    }.map(\.element)
    if corrections.isEmpty { return problems }
    let page = FoldedText(entity.shownText(file, in: site)).bytes
    for correction in corrections {
      guard let now = correction.now, !page.shows(now) else { continue }
      problems.add(
        .correctionNotMade, at: file.position(of: now),
        "`now` of the correction of \(correction.date) is nowhere on the page",
        help: "Write there word for word what `now` says, or correct `now`.")
    }
    return problems
  }
}

extension PublicationRecord {
  /// Whether a correction was on the page when it was recorded: what it says may have changed since.
  fileprivate func hasRecorded(_ correction: Correction, of id: EntityID) -> Bool {
    guard dates(of: id) != nil else { return false }
    return changes(of: id)?.changes.contains { change in
      guard case .added = change.difference, change.part.kind == .correction else { return false }
      return change.part[.now].first == correction.now
        && change.part[.date].first == correction.date.description
    } != true
  }
}

extension ParsedFile {
  /// The line on which a value begins, or that of the corrections.
  fileprivate func position(of value: String) -> Position {
    let start = value.utf8.prefix(24)
    var lines = LineScanner(Array(bytes))
    while let line = lines.next() {
      let text = bytes[line]
      let key = text.drop { isASCIISpace($0) || $0 == UInt8(ascii: "-") }
      if key.starts(with: "now:".utf8), key.span.place(of: Array(start).span) != nil {
        return Position(line: lines.count, column: key.startIndex - line.lowerBound + 1)
      }
    }
    return position(ofKey: "corrections")
  }
}

extension Entity {
  /// What its page shows: the texts of its file, as they are written and as readers see them, without the corrections.
  fileprivate func shownText(_ file: ParsedFile, in site: ReadSite) -> [UInt8] {
    let written = file.publishedTexts[0].withoutCorrections
    let titles = { (target: Target) in
      if case .entity(let id, _) = target { site.names[id]?.title ?? "" } else { "" }
    }
    let (record, vocabulary) = (site.record, site.tools.vocabulary)
    let told = ToldPage(of: self, in: record, site.facts).parts.filter { $0.kind != .correction }
    var texts = told.flatMap(\.values).flatMap(\.texts) + [header.summary ?? ""]
    func add(_ prose: Prose) {
      texts += prose.compactMap { $0.exportedWords(titles) }
    }
    switch self {
    case let claim as Claim:
      add(claim.lead)
      for section in claim.sections.map({ record[$0] }) {
        texts.append(record[section.heading].plainText(titled: titles))
        texts.append(record[section.proposition].plainText(titled: titles))
        add(record[section.text])
        for statement in record.statements(section.statements) {
          let label = record[statement.label].plainText(titled: titles)
          texts.append(vocabulary.shown(statement.kind) + ": " + label)
          add(record[statement.body])
        }
      }
    case let figure as Figure: add(figure.body)
    case let source as Source: add(source.body)
    case let event as Event: add(event.body)
    case let page as Page: add(page.body)
    default: break
    }
    return written + texts.flatMap { [UInt8(ascii: "\n")] + Array($0.utf8) }
  }
}

extension [UInt8] {
  /// The text of a file without the key `corrections` of its front matter.
  fileprivate var withoutCorrections: [UInt8] {
    var kept: [UInt8] = []
    var lines = LineScanner(self)
    var isCorrections = false
    while let line = lines.next() {
      if let first = self[line].first, first != 0x20, first != UInt8(ascii: "-") || line.count == 3
      {
        isCorrections = self[line].starts(with: "corrections:".utf8)
      }
      if !isCorrections { kept += self[line] + [UInt8(ascii: "\n")] }
    }
    return kept
  }

  /// Whether words are in this folded text, wherever a sentence begins or ends.
  fileprivate func shows(_ words: String) -> Bool {
    let wanted = FoldedText(Array(words.utf8)).bytes.evened.trimmedToWords
    return wanted.isEmpty || evened.span.place(of: wanted.span) != nil
  }

  /// In small letters, with one sign for every quotation mark and dash.
  private var evened: [UInt8] {
    map { byte in
      switch byte {
      case 0x41...0x5A: byte | 0x20
      case UInt8(ascii: "'"), UInt8(ascii: "-"): UInt8(ascii: "\"")
      default: byte
      }
    }
  }

  private var trimmedToWords: [UInt8] {
    let first = firstIndex(where: isWordByte) ?? endIndex
    let last = lastIndex(where: isWordByte).map { $0 + 1 } ?? first
    return Array(self[first..<Swift.max(first, last)])
  }
}

extension String {
  fileprivate func shows(_ words: String) -> Bool {
    FoldedText(Array(utf8)).bytes.shows(words)
  }
}
