extension QuotesLock {
  /// Reads the file. A line that is not as it was written is reported, and proves nothing.
  init(_ file: SourceFile) {
    let bytes: [UInt8]
    do throws(UnreadableFile) {
      bytes = try file.bytes(upTo: QuotesLock.largest)
    } catch {
      problems.add(.unreadableFile, at: Position(line: 1), error.message, help: error.help)
      return
    }
    let conflicts = ConflictMarkers(in: bytes)
    guard conflicts.isEmpty else {
      problems.reportInLock(conflicts)
      return
    }
    guard bytes.span.isUTF8 else {
      report(1, "the file is no UTF-8")
      return
    }
    var reading = LockReading()
    var lines = LineScanner(bytes)
    guard let first = lines.next(), lines.text(of: first).hasPrefix("# quotes.lock 1:") else {
      report(1, "the first line is not the one that `dossier source verify` writes")
      return
    }
    while let line = lines.next() {
      if let message = reading.read(bytes[line]) { report(lines.count, message) }
    }
    (entries, copies) = (reading.entries, reading.copies)
  }

  static let largest = 64 << 20
}

/// Reads line after line.
private struct LockReading {
  var entries: [QuotesLock.Key: QuotesLock.Entry] = [:]
  var copies: [EntityID: QuotesLock.Copy] = [:]
  /// The source and copy of the line before, which most lines share.
  private var last: (fields: ArraySlice<UInt8>, source: EntityID, copy: QuotesLock.Copy)?

  /// What is wrong with a line, if anything is.
  mutating func read(_ line: ArraySlice<UInt8>) -> String? {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard fields.count == 8 else {
      return "this line has \(fields.count) values, not eight with a tab between each two"
    }
    let head = line[line.startIndex..<fields[2].endIndex]
    if last?.fields != head {
      guard isID(String(decoding: fields[0], as: UTF8.self)) else {
        return "this line does not begin with the id of a source"
      }
      guard let day = PartialDate(utf8: fields[1]), day.day != nil else {
        return "the second value is not a day such as 2024-03-04"
      }
      guard let text = SHA256(hex: fields[2]) else {
        return "the third value is not a SHA-256: 64 digits from `0` to `f`"
      }
      let source = EntityID(.source, String(decoding: fields[0], as: UTF8.self))
      let copy = QuotesLock.Copy(day: day, text: text)
      if let other = copies[source], other != copy {
        return "this line is about another copy of `\(source.id)` than one before it"
      }
      copies[source] = copy
      last = (head, source, copy)
    }
    guard let last, let quotation = SHA256(hex: fields[3]) else {
      return "the fourth value is not a SHA-256: 64 digits from `0` to `f`"
    }
    guard let outcome = QuotesLock.Outcome(fields[4...]) else {
      return "the last four values are not the words on both sides, a number and a place"
    }
    let key = QuotesLock.Key(source: last.source, quotation: quotation)
    let entry = QuotesLock.Entry(copy: last.copy, outcome: outcome)
    if let other = entries.updateValue(entry, forKey: key), other != entry {
      return "a line before this one says something else of the same quotation"
    }
    return nil
  }
}

extension QuotesLock.Outcome {
  fileprivate init?(_ fields: ArraySlice<ArraySlice<UInt8>>) {
    let fields = Array(fields)
    guard let times = Int(decimal: fields[2]) else { return nil }
    if let place = Int(decimal: fields[3]) {
      guard times > 0 else { return nil }
      let words = fields[..<2].map { String(decoding: $0, as: UTF8.self) }
      guard words.allSatisfy({ $0.unicodeScalars.count <= Passage.reach }) else { return nil }
      self = .proved(Passage(place: place, times: times, before: words[0], after: words[1]))
    } else {
      let name = String(decoding: fields[3], as: UTF8.self)
      guard times == 0, fields[0].isEmpty, fields[1].isEmpty,
        let rule = [Rule.quoteNotFound, .quoteDiffers].first(where: { $0.name == name })
      else { return nil }
      self = .waived(rule)
    }
  }
}

extension Int {
  /// From decimal digits alone.
  fileprivate init?(decimal digits: ArraySlice<UInt8>) {
    guard !digits.isEmpty, digits.count < 12 else { return nil }
    self = 0
    for digit in digits {
      guard digit &- 0x30 < 10 else { return nil }
      self = self * 10 + Int(digit - 0x30)
    }
  }
}

extension ProblemList {
  fileprivate mutating func reportInLock(_ conflicts: ConflictMarkers) {
    for (position, signs) in conflicts.places {
      add(
        .mergeConflict, at: position, "`\(signs)` is a mark that git left where two changes meet",
        help: "Keep the lines of both sides, or remove the file; then run `dossier source verify`.")
    }
  }
}
