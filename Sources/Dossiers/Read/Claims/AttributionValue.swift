internal import CommonMark

/// One line of an attribution list.
struct AttributionValue {
  let key: AttributionKey
  /// The key as it was written.
  let word: String
  let words: Range<Int>
  let line: Int
}

extension ClaimParser {
  mutating func read(_ value: AttributionValue, into attribution: inout Attribution) {
    switch value.key {
    case .by: attribution.speaker = speaker(value)
    case .via: attribution.via = tables.add(parties(value))
    case .to: attribution.to = tables.add(parties(value))
    case .about: attribution.about = tables.add(figures(value) ?? [])
    case .in:
      let citations = citations(value)
      attribution.citations = tables.add(citations)
      reportUnseen(citations.first?.source, value)
    case .date:
      attribution.date = date(value)
      if let date = attribution.date, date.firstDay > now.latestDay {
        attribution.dateAhead = Attribution.Named(name: text(value), position: place(value))
      }
    case .deadline: attribution.deadline = date(value)
    case .replaces: attribution.replaces = anchor(value)
    case .language: attribution.language = language(value).map { tables.add($0) }
    case .translation: attribution.translation = plainWords(value).map { tables.add($0) }
    case .effect: attribution.effect = term(value)
    case .stage: attribution.stage = term(value)
    case .outcome: attribution.outcome = term(value)
    case .repeats: attribution.repeats = repeats(value)
    }
  }

  /// The value without its form.
  func text(_ value: AttributionValue) -> String {
    prose.store.plainText(value.words).trimmed
  }

  /// Its words and links.
  func tokens(_ value: AttributionValue) -> some Sequence<ProseToken> {
    prose.store.siblings(value.words).lazy.map { [tokens = prose.store.tokens] in tokens[$0] }
  }

  /// The only link, citation or text of a value.
  func only(_ value: AttributionValue) -> ProseToken? {
    prose.store.only(value.words).map { prose.store.tokens[$0] }
  }

  /// The entity to which a link leads, and the place on its page.
  func entity(_ token: ProseToken) -> (EntityID, anchor: String?)? {
    guard token.kind == .link,
      case .entity(let id, let anchor) = prose.store.targets[Int(token.number)]
    else { return nil }
    return (id, anchor)
  }

  /// Whether words only part links or citations, as spaces and commas do, also those of Chinese and Japanese.
  func areSeparators(_ words: ByteRange) -> Bool {
    prose.store.bytes[words.range].allSatisfy {
      isASCIISpace($0) || $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ";")
    } || prose.store.string(words).allSatisfy(\.isSeparator)
  }

  private mutating func citations(_ value: AttributionValue) -> [Citation] {
    var citations: [Citation] = []
    for token in tokens(value) {
      switch token.kind {
      case .citations: citations += prose.store.citations(of: token)
      case .softBreak: continue
      case .words where areSeparators(token.text): continue
      default:
        let text = prose.store.string(token.text)
        if token.kind == .words, let rewritten = prose.forms.rewritten(text) {
          prose.reportCitation(text.trimmed, as: rewritten, at: place(value))
        } else {
          prose.problems.add(
            .invalidValue, at: place(value),
            "`\(value.word)` holds something that is not a citation",
            help: citationHint(token)
              + "Write the sources as in `[@a; @b, p. 26]`, and nothing else.")
        }
        return citations
      }
    }
    return citations
  }

  /// Which source something means that is no citation.
  private func citationHint(_ token: ProseToken) -> String {
    switch token.kind {
    case .link:
      switch prose.store.targets[Int(token.number)] {
      case .entity(let id, _) where id.kind == .source: return "Did you mean `[@\(id.id)]`? "
      case .external: return References.noAddress + " "
      default: return ""
      }
    case .words:
      let text = prose.store.string(token.text)
      if text.place(of: "://") != nil { return References.noAddress + " " }
      if case .found(let id) = prose.references.index.match(text.trimmed), id.kind == .source {
        return "Did you mean `[@\(id.id)]`? "
      }
      return ""
    default: return ""
    }
  }

  /// The first source is where the words were read.
  private mutating func reportUnseen(_ first: EntityID?, _ value: AttributionValue) {
    guard let first, !prose.references.index.isSeen(first) else { return }
    prose.problems.add(
      .unseenSource,
      at: prose.text.position(of: first.id, onLine: value.line, from: place(value).column),
      "the first source, `\(first.id)`, was not seen",
      help: "Begin with the source where you read the words; what was not seen comes after it.")
  }

  private mutating func date(_ value: AttributionValue) -> PartialDate? {
    let text = text(value)
    guard let date = PartialDate(text) else {
      prose.problems.add(
        .invalidDate, at: place(value),
        "`\(value.word)` is `\(text)`: \(PartialDate.failure(of: text))",
        help: PartialDate.help(for: text))
      return nil
    }
    return date
  }

  /// `[[#letter]]` means the same as `letter`.
  private func anchor(_ value: AttributionValue) -> Attribution.Named {
    var name = text(value)
    if let only = only(value), case (let id, let anchor?)? = entity(only),
      id == prose.references.entity
    {
      name = anchor
    }
    return Attribution.Named(
      name: String(name.removing(prefix: "#") ?? name[...]), position: place(value))
  }

  private mutating func language(_ value: AttributionValue) -> String? {
    let text = text(value)
    guard let failure = FieldType.language.failure(of: text) else { return text }
    prose.problems.add(
      failure.rule, at: place(value), "`\(value.word)` is `\(text)`: \(failure.message)",
      help: failure.help)
    return nil
  }

  /// Words without links, citations and marks, which nothing would show.
  private mutating func plainWords(_ value: AttributionValue) -> String? {
    let isPlain = tokens(value).allSatisfy { $0.kind == .words || $0.kind == .softBreak }
    guard !isPlain else { return text(value).withoutNewlines }
    prose.problems.add(
      .invalidValue, at: place(value), "`\(value.word)` holds links or marks",
      help: "Write plain words; links and comments belong in the text below the list.")
    return nil
  }

  private mutating func term<Term: RawRepresentable<String> & CaseIterable>(
    _ value: AttributionValue
  ) -> Term? {
    let text = text(value)
    if let term: Term = vocabulary.term(text) { return term }
    let words = vocabulary.words(for: Term.self)
    prose.problems.add(
      .invalidValue, at: place(value), "`\(text)` is not a value of `\(value.word)`",
      help: didYouMean(value: text, among: words)
        + "It is one of \(vocabulary.list(Term.allCases)).")
    return nil
  }

  private func repeats(_ value: AttributionValue) -> Attribution.Repeats? {
    // `[[#letter]]` means the same as `letter`.
    if let only = only(value), case (let claim, let anchor?)? = entity(only) {
      return Attribution.Repeats(
        reference: StatementReference(claim: claim, anchor: anchor), position: place(value))
    }
    let (head, tail) = text(value).cut(at: "#")
    let claim =
      tail == nil || head.trimmed.isEmpty
      ? prose.references.entity : EntityID(.claim, head.trimmed)
    return Attribution.Repeats(
      reference: StatementReference(claim: claim, anchor: (tail ?? head).trimmed),
      position: place(value))
  }

  /// Where the value is.
  func place(_ value: AttributionValue) -> Position {
    let key = prose.text.position(of: value.word, onLine: value.line)
    let start = key.column + value.word.unicodeScalars.count + 1
    let found = prose.text.position(of: text(value), onLine: value.line, from: start)
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
