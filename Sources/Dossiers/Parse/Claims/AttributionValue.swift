/// One line of an attribution list.
struct AttributionValue {
  let key: AttributionKey
  /// The key as it was written.
  let word: String
  let words: [Inline]
  let line: Int

  var text: String { words.plainText.trimmed }
}

extension ClaimParser {
  mutating func read(_ value: AttributionValue, into attribution: inout Attribution) {
    switch value.key {
    case .by: attribution.speaker = speaker(value)
    case .via: attribution.via = parties(value)
    case .to: attribution.to = parties(value)
    case .about: attribution.about = figures(value) ?? []
    case .in:
      attribution.citations = citations(value)
      tellUnseen(attribution.citations.first?.source, value)
    case .date:
      attribution.date = date(value)
      if let date = attribution.date, date.firstDay > now.latestDay {
        attribution.dateAhead = Attribution.Named(name: value.text, position: place(value))
      }
    case .deadline: attribution.deadline = date(value)
    case .replaces: attribution.replaces = anchor(value)
    case .language: attribution.language = language(value)
    case .translation: attribution.translation = plainWords(value)
    case .effect: attribution.effect = term(value)
    case .stage: attribution.stage = term(value)
    case .outcome: attribution.outcome = term(value)
    case .repeats: attribution.repeats = repeats(value)
    }
  }

  private mutating func speaker(_ value: AttributionValue) -> Speaker? {
    if vocabulary.meansUs(value.text) { return .us }
    if let description = vocabulary.unnamedDescription(in: value.text) {
      guard description.isEmpty else { return .unnamed(description) }
      prose.problems.add(
        .invalidSpeaker, at: place(value), "the unnamed speaker is not described",
        help: "Say who it is, as far as the source says it: `\(vocabulary.unnamed), two officials`."
      )
      return nil
    }
    if case .citations(let citations)? = value.words.first, value.words.count == 1 {
      guard citations.count == 1 else {
        tellSpeaker(value, "`\(value.word)` names more than one document")
        return nil
      }
      return .document(citations[0].source)
    }
    return figures(value).map { .figures($0) }
  }

  /// The figures that a value links to, if it holds nothing else.
  private mutating func figures(_ value: AttributionValue) -> [EntityID]? {
    var figures: [EntityID] = []
    var seen = SmallSet<EntityID>()
    for inline in value.words {
      switch inline {
      case .link(.entity(let id, _), _, _) where id.kind == .figure:
        if seen.insert(id) { figures.append(id) }
      case .link(.entity(let id, _), _, _):
        prose.problems.add(
          .wrongKind, at: place(value), "`\(id.id)` is \(id.kind.withArticle), not a figure",
          help: value.key == .by && id.kind == .source
            ? "Write `[@\(id.id)]` if the document is the speaker, or name its publisher or author as `[[Name]]`."
            : "Name a figure here: a file of `content/figures/`.")
        return nil
      case .softBreak:
        continue
      case .text(let text) where text.allSatisfy(\.isSeparator):
        continue
      default:
        tellSpeaker(value, "`\(value.text)` holds words that are not a link to a figure")
        return nil
      }
    }
    // A link that leads nowhere was told already, and is no longer among the words.
    return figures.isEmpty ? nil : figures
  }

  private mutating func tellSpeaker(_ value: AttributionValue, _ message: String) {
    let forms =
      value.key == .by
      ? "Write `[[Name]]` for a figure, `[@source]` for a document, or `\(vocabulary.unnamedExample)`."
      : "Write `[[Name]]`, with commas between several."
    let rule: Rule = value.key == .by ? .invalidSpeaker : .invalidValue
    let hasLink = value.words.contains { if case .link = $0 { true } else { false } }
    let name = value.text.withoutMarks
    var help = forms
    switch prose.references.index.match(name) {
    case .found(let id) where id.kind == .figure && !hasLink:
      help = "Did you mean `[[\(name)]]`? " + forms
    case .found(let id) where id.kind == .source && value.key == .by && !hasLink:
      help = "Did you mean `[@\(id.id)]`? " + forms
    case _ where hasLink:
      help += " Put commas between several, and other words into the text below."
    case _ where value.key == .by && vocabulary.meansUnnamed(value.text):
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
  private mutating func parties(_ value: AttributionValue) -> [Party] {
    var parties: [Party] = []
    var seen = SmallSet<EntityID>()
    var words = ""
    func flush() {
      let text = words.trimmed.drop { ",;".contains($0) }.trimmingSuffix { ",; ".contains($0) }
        .trimmed
      if !text.isEmpty { parties.append(.words(text)) }
      words = ""
    }
    for inline in value.words {
      if case .link(.entity(let id, _), _, _) = inline, id.kind == .figure {
        // Between two names a single word joins them.
        if case .figure? = parties.last, !words.trimmed.contains(" "), !words.contains(",") {
          words = ""
        }
        flush()
        if seen.insert(id) { parties.append(.figure(id)) }
      } else {
        words += [inline].plainText
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

  private mutating func citations(_ value: AttributionValue) -> [Citation] {
    var citations: [Citation] = []
    for inline in value.words {
      switch inline {
      case .citations(let group): citations += group
      case .softBreak:
        continue
      case .text(let text) where text.allSatisfy(\.isSeparator):
        continue
      default:
        if case .text(let text) = inline, let rewritten = prose.forms.rewritten(text) {
          prose.reportCitation(text.trimmed, as: rewritten, at: place(value))
        } else {
          prose.problems.add(
            .invalidValue, at: place(value),
            "`\(value.word)` holds something that is not a citation",
            help: citationHint(inline)
              + "Write the sources as in `[@a; @b, p. 26]`, and nothing else.")
        }
        return citations
      }
    }
    return citations
  }

  /// Which source something means that is no citation.
  private func citationHint(_ inline: Inline) -> String {
    switch inline {
    case .link(.entity(let id, _), _, _) where id.kind == .source:
      return "Did you mean `[@\(id.id)]`? "
    case .link(.external, _, _): return References.noAddress + " "
    case .text(let text) where text.place(of: "://") != nil: return References.noAddress + " "
    case .text(let text):
      if case .found(let id) = prose.references.index.match(text.trimmed), id.kind == .source {
        return "Did you mean `[@\(id.id)]`? "
      }
      return ""
    default: return ""
    }
  }

  /// The first source is where the words were read.
  private mutating func tellUnseen(_ first: EntityID?, _ value: AttributionValue) {
    guard let first, !prose.references.index.isSeen(first) else { return }
    prose.problems.add(
      .unseenSource,
      at: prose.text.position(of: first.id, onLine: value.line, from: place(value).column),
      "the first source, `\(first.id)`, was not seen",
      help: "Begin with the source where you read the words; what was not seen stands behind it.")
  }

  private mutating func date(_ value: AttributionValue) -> PartialDate? {
    guard let date = PartialDate(value.text) else {
      prose.problems.add(
        .invalidDate, at: place(value),
        "`\(value.word)` is `\(value.text)`: \(PartialDate.failure(of: value.text))",
        help: PartialDate.help(for: value.text))
      return nil
    }
    return date
  }

  /// `[[#letter]]` means the same as `letter`.
  private func anchor(_ value: AttributionValue) -> Attribution.Named {
    var name = value.text
    if case .link(.entity(prose.references.entity, let anchor?), _, _)? = value.words.first,
      value.words.count == 1
    {
      name = anchor
    }
    return Attribution.Named(
      name: String(name.removing(prefix: "#") ?? name[...]), position: place(value))
  }

  private mutating func language(_ value: AttributionValue) -> String? {
    guard let failure = FieldType.language.failure(of: value.text) else { return value.text }
    prose.problems.add(
      failure.rule, at: place(value), "`\(value.word)` is `\(value.text)`: \(failure.message)",
      help: failure.help)
    return nil
  }

  /// Words without links, citations and marks, which nothing would show.
  private mutating func plainWords(_ value: AttributionValue) -> String? {
    let isPlain = value.words.allSatisfy {
      switch $0 {
      case .text, .softBreak: true
      default: false
      }
    }
    guard !isPlain else { return value.text.withoutNewlines }
    prose.problems.add(
      .invalidValue, at: place(value), "`\(value.word)` holds links or marks",
      help: "Write plain words; links and comments belong in the text below the list.")
    return nil
  }

  private mutating func term<Term: RawRepresentable<String> & CaseIterable>(
    _ value: AttributionValue
  ) -> Term? {
    if let term: Term = vocabulary.term(value.text) { return term }
    let words = vocabulary.words(for: Term.self)
    prose.problems.add(
      .invalidValue, at: place(value), "`\(value.text)` is not a value of `\(value.word)`",
      help: didYouMean(value: value.text, among: words)
        + "It is one of \(vocabulary.list(Term.allCases)).")
    return nil
  }

  private func repeats(_ value: AttributionValue) -> Attribution.Repeats? {
    // `[[#letter]]` means the same as `letter`.
    if case .link(.entity(let claim, let anchor?), _, _)? = value.words.first,
      value.words.count == 1
    {
      return Attribution.Repeats(
        reference: StatementReference(claim: claim, anchor: anchor), position: place(value))
    }
    let (head, tail) = value.text.cut(at: "#")
    let claim =
      tail == nil || head.trimmed.isEmpty
      ? prose.references.entity : EntityID(.claim, head.trimmed)
    return Attribution.Repeats(
      reference: StatementReference(claim: claim, anchor: (tail ?? head).trimmed),
      position: place(value))
  }

  /// Where the value stands.
  private func place(_ value: AttributionValue) -> Position {
    let key = prose.text.position(of: value.word, onLine: value.line)
    let start = key.column + value.word.unicodeScalars.count + 1
    let found = prose.text.position(of: value.text, onLine: value.line, from: start)
    if found.column > start { return found }
    // A value may begin on the line below its key.
    let length = prose.text.text(ofLine: value.line)?.trimmingSuffix(while: \.isWhitespace)
      .unicodeScalars.count
    return start < length ?? 0 ? Position(line: value.line, column: start + 1) : key
  }
}

extension Character {
  /// Whether this stands between the links or citations of a value, also in Chinese and Japanese.
  fileprivate var isSeparator: Bool { isWhitespace || ",;，；、".contains(self) }
}

extension String {
  /// A name without the signs that are taken for those of a link: `[Ada Finch]`, `@ada-finch`.
  fileprivate var withoutMarks: String {
    String(String.UnicodeScalarView(unicodeScalars.drop { "[@".unicodeScalars.contains($0) }))
      .trimmingSuffix { $0 == "]" }.trimmed
  }
}
