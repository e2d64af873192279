/// Lines of an attribution list as nearly all of them are: a key, a colon, a space, and a value that is plainly
/// written and means something. A line with anything odd about it is left to `take`, which tells what is wrong.
extension ClaimParser {
  /// Takes such a line, or says that it is none.
  func takePlain(_ text: String, line: Int, into open: inout OpenAttribution) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let colon = bytes.place(of: UInt8(ascii: ":")), colon + 1 < bytes.count,
        bytes[colon + 1] == UInt8(ascii: " "), !bytes.holdsOddSigns
      else { return false }
      guard let key = AttributionKey(plain: bytes.part(0..<colon)),
        !open.values.keys.contains(key.alone),
        let value = bytes.part((colon + 2)..<bytes.count).trimmed, !value.isEmpty,
        readPlain(value, of: key, into: &open.values)
      else { return false }
      open.values.keys.insert(key.alone)
      open.places.append(OpenAttribution.Place(key: key, word: key.rawValue, line: line))
      return true
    }
  }

  private func readPlain(
    _ value: UnsafeBufferPointer<UInt8>, of key: AttributionKey, into values: inout Attribution
  ) -> Bool {
    switch key {
    case .by: values.speaker = plainSpeaker(value)
    case .via, .to:
      guard let parties = plainParties(value) else { return false }
      if key == .to { values.to = parties } else { values.via = parties }
      return true
    case .about: values.about = plainFigures(value) ?? []
    case .in:
      guard let citations = plainCitations(of: value), let first = citations.first,
        prose.references.index.isSeen(first.source)
      else { return false }
      values.citations = citations
      return true
    case .date:
      guard let date = PartialDate(utf8: value), date.firstDay <= now.latestDay else {
        return false
      }
      values.date = date
      return true
    case .effect: values.effect = Effect(rawValue: value.text)
    case .stage: values.stage = Stage(rawValue: value.text)
    case .outcome: values.outcome = Outcome(rawValue: value.text)
    case .deadline, .replaces, .language, .translation, .repeats: return false
    }
    return switch key {
    case .by: values.speaker != nil
    case .about: !values.about.isEmpty
    case .effect: values.effect != nil
    case .stage: values.stage != nil
    default: values.outcome != nil
    }
  }

  private func plainSpeaker(_ value: UnsafeBufferPointer<UInt8>) -> Speaker? {
    if let citations = plainCitations(of: value) {
      return citations.count == 1 ? .document(citations[0].source) : nil
    }
    if let figures = plainFigures(value) { return .figures(figures) }
    guard value.place(of: UInt8(ascii: "[")) == nil,
      let description = vocabulary.unnamedDescription(in: value.text), !description.isEmpty
    else { return nil }
    return .unnamed(description)
  }

  private func plainParties(_ value: UnsafeBufferPointer<UInt8>) -> [Party]? {
    if let figures = plainFigures(value) { return figures.map { .figure($0) } }
    guard value.place(of: UInt8(ascii: "[")) == nil, !isSeparator(value[0]),
      !isSeparator(value[value.count - 1])
    else { return nil }
    return [.words(value.text)]
  }

  /// `[@source, locator; @source]` and nothing else.
  private func plainCitations(of value: UnsafeBufferPointer<UInt8>) -> [Citation]? {
    guard value.count > 3, value[0] == UInt8(ascii: "["), value[1] == UInt8(ascii: "@"),
      value.place(of: UInt8(ascii: "]")) == value.count - 1
    else { return nil }
    return prose.plainCitations(value.part(1..<(value.count - 1)))
  }

  /// Some wikilinks to figures with nothing but commas between them.
  private func plainFigures(_ value: UnsafeBufferPointer<UInt8>) -> [EntityID]? {
    var figures: [EntityID] = []
    var marks = MarkScanner(value)
    var next = 0
    while let mark = marks.next() {
      guard mark.kind == .wikilink, let end = mark.end,
        value.part(next..<mark.start).allSatisfy({ isSeparator($0) || $0 == 0x20 }),
        let (id, name, words) = prose.plainTarget(value.part(mark.inner)), id.kind == .figure,
        !mayMeanNobody(id, name, words)
      else { return nil }
      next = end
      // Among very many it takes long to look for one.
      guard figures.count < 20 else { return nil }
      if !figures.contains(id) { figures.append(id) }
    }
    let rest = value.part(next..<value.count)
    return figures.isEmpty || !rest.allSatisfy({ isSeparator($0) || $0 == 0x20 }) ? nil : figures
  }
}

extension ClaimParser {
  /// Whether what is shown for a link may be taken for an unnamed speaker, or turns the writing direction.
  private func mayMeanNobody(
    _ id: EntityID, _ name: UnsafeBufferPointer<UInt8>, _ words: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    if words.isEmpty, isIDByte(name[0]) || name.place(of: UInt8(ascii: "/")) != nil {
      // For an id the title is shown, which was not looked at.
      let shown = prose.shown(name.text, for: id)
      return shown.firstBidiControl != nil || vocabulary.unnamedDescription(in: shown) != nil
    }
    let shown = words.isEmpty ? name : words
    return vocabulary.mayBeginUnnamed(shown[0])
      && vocabulary.unnamedDescription(in: shown.text) != nil
  }
}

/// Whether a sign stands between the names or sources of a list.
private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
}

extension AttributionKey {
  /// The key of an English word, of which no two begin with the same two letters.
  fileprivate init?(plain word: UnsafeBufferPointer<UInt8>) {
    guard word.count > 1 else { return nil }
    let key: AttributionKey
    switch (Unicode.Scalar(word[0]), Unicode.Scalar(word[1])) {
    case ("B", "y"): key = .by
    case ("V", "i"): key = .via
    case ("T", "o"): key = .to
    case ("A", "b"): key = .about
    case ("I", "n"): key = .in
    case ("D", "a"): key = .date
    case ("E", "f"): key = .effect
    case ("S", "t"): key = .stage
    case ("O", "u"): key = .outcome
    case ("R", "e"): key = .repeats
    default: return nil
    }
    guard key.rawValue.utf8.elementsEqual(word) else { return nil }
    self = key
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether any note, mark of another Markdown or control of the writing direction may be among the bytes.
  fileprivate var holdsOddSigns: Bool {
    place(of: UInt8(ascii: "%")) != nil || mayHoldForeignMarks || holdsBidiControl
  }
}
