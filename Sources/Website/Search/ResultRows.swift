import Dossiers
import HTML
import Search

/// Writes what a page of results shows of a document, as JSON: docs/search.md has the keys.
struct ResultRows {
  /// In bytes: no text is longer, nor what stands beside a title, so that no file is too large.
  private static let (longest, longestAside) = (600, 300)

  let documents: SearchDocuments
  let page: WebPage

  /// The rows of a file: those of the group from the first number on.
  func write(_ group: SearchGroup, from first: Int, to bytes: inout [UInt8]) {
    let numbers = first..<min(first + SearchIndex.documentsInFile, documents.count(of: group))
    var json = HTMLBuffer(isRightToLeft: false, after: bytes)
    bytes = []
    json.object { json in
      switch group {
      case .points:
        json.list("rows", documents.parts[numbers]) { write($0, to: &$1) }
      case .statements: write(documents.statements[numbers], to: &json)
      case .figures: json.list("rows", documents.figures[numbers]) { write($0, to: &$1) }
      case .sources: json.list("rows", documents.sources[numbers]) { write($0, to: &$1) }
      case .events: json.list("rows", documents.events[numbers]) { write($0, to: &$1) }
      case .pages:
        json.list("rows", documents.pages[numbers]) { page, json in
          json.object { write(page, text: page.body, to: &$0) }
        }
      }
    }
    bytes = json.bytes
  }

  private func write(aside: String, as key: StaticString, to json: inout HTMLBuffer) {
    write(aside, most: ResultRows.longestAside, as: key, to: &json)
  }

  private func write(_ text: Prose, as key: StaticString, to json: inout HTMLBuffer) {
    guard !text.isEmpty else { return }
    write(text.text(page.site.title(of:)), as: key, to: &json)
  }

  /// As much of a text as a result shows, to the end of a word where one ends in its second half; its lines are one.
  private func write(
    _ text: String, most longest: Int = ResultRows.longest, as key: StaticString,
    to json: inout HTMLBuffer
  ) {
    let most = longest - "…".utf8.count
    var shown: [UInt8] = []
    shown.reserveCapacity(min(text.utf8.count, longest + 1))
    var (endOfWord, isCut) = (0, false)
    for byte in text.utf8 {
      if byte > 0x20 {
        shown.append(byte)
      } else if let last = shown.last, last != 0x20 {
        if shown.count <= most { endOfWord = shown.count }
        shown.append(0x20)
      }
      isCut = shown.count > longest
      if isCut { break }
    }
    if isCut {
      if endOfWord < most / 2 { endOfWord = shown[...most].lastIndex { $0 & 0xC0 != 0x80 } ?? 0 }
      shown.removeSubrange(endOfWord...)
      shown += "…".utf8
    }
    if shown.last == 0x20 { shown.removeLast() }
    json.member(key, shown)
  }
}

// MARK: Claims

extension ResultRows {
  private func write(_ part: SearchDocuments.Part, to json: inout HTMLBuffer) {
    json.object { json in
      switch part {
      case .claim(let claim):
        json.member("h", claim.id.page)
        write(page.summaryAlone(of: claim), as: "t", to: &json)
        write(aside: claim.header.title, as: "c", to: &json)
        write(claim.lead, as: "x", to: &json)
      case .section(let row):
        write(row, to: &json)
        write(page.record[page.record[row].text], as: "x", to: &json)
      }
    }
  }

  /// A point with what makes it fair to show: its status, the reply, and what was found. Of a passage those are the
  /// claim's, which its name therefore has.
  private func write(_ row: Row<Section>, to json: inout HTMLBuffer) {
    let claim = page.record.claim(of: row)
    let own = PointRow(row, in: page.site)
    json.member("h", page.href(page.record.target(of: row)))
    write(own.map { page.alleged($0) } ?? name(of: row, in: claim), as: "t", to: &json)
    write(aside: claim.header.title, as: "c", to: &json)
    guard let point = own ?? page.site.mainPoint(of: claim) else { return }
    json.member("s", page.words.key(of: point.facts.status))
    json.member("w", page.words.status(point.facts.status))
    json.member("r", page.words.reply(point.facts.reply, answers: point.facts.answers))
    json.member("f", page.found(point))
    if let date = own?.facts.firstAlleged { write(date, to: &json) }
  }

  /// `Requests for comment · Alleged (contested): …`.
  private func name(of passage: Row<Section>, in claim: Claim) -> String {
    let heading = page.plainText(page.record[page.record[passage].heading])
    return page.words.facts([heading, page.summaryAlone(of: claim)].filter { !$0.isEmpty })
  }

  private func write(_ date: PartialDate, to json: inout HTMLBuffer) {
    json.member("d", date.description)
    json.member("e", page.words.date(date))
  }

  /// The statements with the points that they are of, each once.
  private func write(_ rows: ArraySlice<Row<Statement>?>, to json: inout HTMLBuffer) {
    var sections: [Row<Section>] = []
    for row in rows {
      guard let section = row.map({ page.record[$0].section }), !sections.contains(section) else {
        continue
      }
      sections.append(section)
    }
    json.array("points") { json in
      for row in sections { json.object { write(row, to: &$0) } }
    }
    json.list("rows", rows) { row, json in
      guard let row else { return json.null() }
      let point = sections.firstIndex(of: page.record[row].section) ?? 0
      json.object { json in
        json.member("p", Double(point))
        write(row, to: &json)
      }
    }
  }

  private func write(_ row: Row<Statement>, to json: inout HTMLBuffer) {
    let statement = page.record[row]
    let kind = page.words.kind(statement.kind)
    json.member("h", page.href(page.record.target(of: row)))
    json.member("k", statement.kind.name)
    write(
      statement.label.isEmpty
        ? kind : page.words.label(kind, page.plainText(page.record[statement.label])),
      as: "t", to: &json)
    let by = [statement.speaker.map { page.name(of: $0) }, page.result(of: statement)]
    write(aside: page.words.facts(by.compactMap(\.self)), as: "b", to: &json)
    json.list("n", page.record.speakers(of: statement)) { figure, json in
      json.elements {
        $0.string(figure.id)
        $0.string(page.site.title(of: figure))
      }
    }
    if let date = statement.date { write(date, to: &json) }
    let body = page.record[statement.body]
    let quoted = body.filter(\.isQuotation).exportedText(page.site.title(of:))
    let rest = [
      body.filter { !$0.isQuotation }.exportedText(page.site.title(of:)),
      statement.translation.map { page.record[$0] },
    ]
    write(quoted ?? "", as: "q", to: &json)
    write(rest.compactMap(\.self).joined(separator: "\n"), as: "x", to: &json)
  }
}

// MARK: Everything else

extension ResultRows {
  private func write(_ figure: Figure, to json: inout HTMLBuffer) {
    json.object { json in
      write(figure, text: figure.body, to: &json)
      json.member("k", figure.kind.rawValue)
      json.member("w", page.words.kind(figure.kind))
    }
  }

  private func write(_ source: Source, to json: inout HTMLBuffer) {
    json.object { json in
      write(source, text: source.body, to: &json)
      json.member("k", source.type.rawValue)
      json.member("w", page.words.kind(source.type))
      if let date = source.date { write(date, to: &json) }
    }
  }

  private func write(_ event: Event, to json: inout HTMLBuffer) {
    json.object { json in
      write(event, text: event.body, to: &json)
      json.member("d", event.date.start.description)
      json.member("e", page.words.span(event.date))
    }
  }

  private func write(_ entity: any Entity, text: Prose, to json: inout HTMLBuffer) {
    json.member("h", entity.id.page)
    write(page.site.title(of: entity.id), as: "t", to: &json)
    if let summary = entity.header.summary {
      write(summary, as: "x", to: &json)
    } else {
      write(text, as: "x", to: &json)
    }
  }
}
