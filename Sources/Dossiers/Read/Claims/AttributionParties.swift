internal import CommonMark

// Who speaks in a statement, and who is named in it.
extension ClaimParser {
  mutating func speaker(_ value: AttributionValue) -> Speaker? {
    let words = mayBeginSpeaker(value) ? text(value) : ""
    let isLink = value.words.first.map { prose.store.tokens[$0].kind != .words } ?? true
    if !isLink, vocabulary.meansUs(words) { return .us }
    if let description = vocabulary.unnamedDescription(in: words) {
      guard description.isEmpty else { return .unnamed(tables.add(description)) }
      prose.problems.add(
        .invalidSpeaker, at: place(value), "the unnamed speaker is not described",
        help: "Say who it is, as far as the source says it: `\(vocabulary.unnamed), two officials`."
      )
      return nil
    }
    if let only = only(value), only.kind == .citations {
      let cited = prose.store.citations(of: only)
      if cited.count == 1 { return cited.first.map { .document($0.source) } }
      reportSpeaker(value, "`\(value.word)` names more than one document")
      return nil
    }
    return figures(value).map { .figures(tables.add($0)) }
  }

  /// Whether the words, or those of a link, may begin with a word for a speaker who is no figure.
  private func mayBeginSpeaker(_ value: AttributionValue) -> Bool {
    let first = prose.store.tokens[value.words].first { $0.kind == .words }
    let byte = first.flatMap { prose.store.bytes[$0.text.range].first { !isASCIISpace($0) } }
    return byte.map(vocabulary.mayBeginSpeaker) ?? false
  }

  /// The figures that a value links to, if it holds nothing else.
  mutating func figures(_ value: AttributionValue) -> [EntityID]? {
    var figures: [EntityID] = []
    var seen: Set<EntityID> = []
    for token in tokens(value) {
      if token.kind == .softBreak || token.kind == .words && areSeparators(token.text) { continue }
      guard let (id, _) = entity(token) else {
        reportSpeaker(value, "`\(text(value))` holds words that are not a link to a figure")
        return nil
      }
      guard id.kind == .figure else {
        prose.problems.add(
          .wrongKind, at: place(value), "`\(id.id)` is \(id.kind.withArticle), not a figure",
          help: value.key == .by && id.kind == .source
            ? "Write `[@\(id.id)]` if the document is the speaker, or name its publisher or author as `[[Name]]`."
            : "Name a figure here: a file of `content/figures/`.")
        return nil
      }
      if seen.insert(id).inserted { figures.append(id) }
    }
    // A link that leads nowhere was reported already, and is no longer among the words.
    return figures.isEmpty ? nil : figures
  }

  private mutating func reportSpeaker(_ value: AttributionValue, _ message: String) {
    let forms =
      value.key == .by
      ? "Write `[[Name]]` for a figure, `[@source]` for a document, or `\(vocabulary.unnamedExample)`."
      : "Write `[[Name]]`, with commas between several."
    let rule: Rule = value.key == .by ? .invalidSpeaker : .invalidValue
    let text = text(value)
    let hasLink = tokens(value).contains { $0.kind == .link }
    let name = text.withoutMarks
    var help = forms
    switch prose.references.index.match(name) {
    case .found(let id) where id.kind == .figure && !hasLink:
      help = "Did you mean `[[\(name)]]`? " + forms
    case .found(let id) where id.kind == .source && value.key == .by && !hasLink:
      help = "Did you mean `[@\(id.id)]`? " + forms
    case _ where hasLink:
      help += " Put commas between several, and other words into the text below."
    case _ where value.key == .by && vocabulary.meansUnnamed(text):
      help =
        "Did you mean `\(vocabulary.unnamed), …`, in small letters and with a comma? " + forms
    default:
      prose.problems.add(
        rule, at: place(value), message, help: forms, guessing: name, among: .names(nil))
      return
    }
    prose.problems.add(rule, at: place(value), message, help: help)
  }

  /// Figures by their links, and whatever other words stand between them.
  mutating func parties(_ value: AttributionValue) -> [Party] {
    var parties: [Party] = []
    var seen: Set<EntityID> = []
    var words = ""
    func flush() {
      let text = words.trimmed.drop { ",;".contains($0) }.trimmingSuffix { ",; ".contains($0) }
        .trimmed
      if !text.isEmpty { parties.append(.words(text)) }
      words = ""
    }
    for index in prose.store.siblings(value.words) {
      let token = prose.store.tokens[index]
      if let (id, _) = entity(token), id.kind == .figure {
        // Between two names a single word joins them.
        if case .figure? = parties.last, !words.trimmed.contains(" "), !words.contains(",") {
          words = ""
        }
        flush()
        if seen.insert(id).inserted { parties.append(.figure(id)) }
      } else {
        words += prose.store.plainText(index..<token.end)
      }
    }
    flush()
    for case .words(let words) in parties where words.hasPrefix("[") && words.hasSuffix("]") {
      prose.problems.add(
        .invalidValue, at: place(value), "`\(words)` is in single brackets, and not a link",
        help: "Write `[\(words)]` for a figure, or the words without brackets.")
    }
    return parties
  }
}

extension String {
  /// A name without the signs that are taken for those of a link: `[Ada Finch]`, `@ada-finch`.
  fileprivate var withoutMarks: String {
    String(String.UnicodeScalarView(unicodeScalars.drop { "[@".unicodeScalars.contains($0) }))
      .trimmingSuffix { $0 == "]" }.trimmed
  }
}
