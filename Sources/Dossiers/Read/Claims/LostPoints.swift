extension ClaimParser {
  /// Statements that answer or decide something, which only a point says.
  private static let aboutPoints: Set<StatementKind> = [
    .denial, .admission, .partialAdmission, .finding, .retraction,
  ]

  /// Reports a section that begins with a proposition and has statements about it, but no allegation: it is no point.
  mutating func reportLostPoint(
    _ statements: [OpenStatement], under heading: Heading, beginning words: Range<Int>?
  ) {
    guard let statement = statements.first(where: { Self.aboutPoints.contains($0.kind) }),
      let words, !prose.store.tokens[words].contains(where: { $0.kind == .citations }),
      prose.store.plainText(words).isOneSentence
    else { return }
    let allegation = vocabulary.shown(StatementKind.allegation)
    prose.problems.add(
      .missingPoint, at: heading.position,
      "this section has a `\(vocabulary.shown(statement.kind))` and no `\(allegation)`, so it is no point",
      help: "Add the `### \(allegation)` that its first sentence is about. "
        + "If its statements are about the whole claim, begin it with more than a sentence, or with none."
    )
  }
}

extension String {
  /// Whether no sentence ends before the last. A full stop after a few letters may only shorten a word.
  fileprivate var isOneSentence: Bool {
    let words = split(whereSeparator: \.isWhitespace)
    return !words.isEmpty && !words.dropLast().contains { $0.endsSentence }
      && !unicodeScalars.dropLast().contains { "。！？".unicodeScalars.contains($0) }
  }
}

extension Substring {
  fileprivate var endsSentence: Bool {
    let word = unicodeScalars.reversed().drop { "\"'”’»)]".unicodeScalars.contains($0) }
    guard let sign = word.first else { return false }
    if sign == "." { return word.dropFirst().prefix { $0.properties.isAlphabetic }.count > 3 }
    return "!?…؟।".unicodeScalars.contains(sign)
  }
}
