public import Dossiers
import HTML
public import Templates

/// The theme's words in the site's language, and the site's own in place of those of the format.
///
/// A reference, since every name on every page asks it: a copy would count all that it holds.
public final class ThemeWords: Sendable {
  public let table: SentenceTable
  private let kinds: WordTable<StatementKind>
  private let letters: WordTable<StatementKind>
  private let statuses, statusKeys: WordTable<Status>
  private let effects: WordTable<Effect>
  private let stages: WordTable<Dossiers.Stage>
  private let outcomes: WordTable<Outcome>
  private let replies: WordTable<Reply>
  /// The keys of the sentences that count points of a status.
  private let statusCounts: WordTable<Status>
  /// What the kinds of replies are called; the site's own word where the theme has none in its language.
  private let answers: WordTable<StatementKind>
  let dates: DateWords
  let joints: Joints
  let outerMarks, innerMarks: QuotationMarks

  /// The words of a site, and those that its settings have for the format's.
  public init(_ words: SiteWords, own: Words) {
    let table = SentenceTable(words, own: own)
    self.table = table
    let kinds = WordTable<StatementKind> { table.text("kind.\($0.name)") }
    self.kinds = kinds
    letters = WordTable { table.text("letter.\($0.name)") }
    statuses = WordTable(group: "status", in: table)
    statusKeys = WordTable { $0.rawValue.asKey }
    effects = WordTable(group: "effect", in: table)
    stages = WordTable(group: "stage", in: table)
    outcomes = WordTable(group: "outcome", in: table)
    replies = WordTable(group: "reply", in: table)
    statusCounts = WordTable { "status-count.\($0.rawValue.asKey)" }
    answers = WordTable { kind in
      guard let name = kind.nameOfReply else { return "" }
      return table["reply.\(name)"]?.language == nil ? table.text("reply.\(name)") : kinds[kind]
    }
    dates = DateWords(table)
    joints = Joints(table)
    outerMarks = QuotationMarks("outer", in: table)
    innerMarks = QuotationMarks("inner", in: table)
  }

  /// A word, or a sentence with its values.
  func text(_ key: String, _ values: KeyValuePairs<String, SentenceValue> = [:]) -> String {
    table.text(key, values)
  }
}

/// A text for each value of a small enumeration, found by looking through them: to hash a value hashes its name.
private struct WordTable<Value: CaseIterable & Equatable & Sendable>: Sendable {
  private let values: [Value]
  private let words: [String]

  init(_ word: (Value) -> String) {
    values = Array(Value.allCases)
    words = values.map(word)
  }

  subscript(value: Value) -> String {
    for place in values.indices where values[place] == value { return words[place] }
    return ""
  }
}

extension WordTable where Value: RawRepresentable<String> {
  /// The words for the values of the format in a group of keys.
  init(group: String, in table: SentenceTable) {
    self.init { table.text("\(group).\($0.rawValue.asKey)") }
  }
}

// MARK: The format's words

extension ThemeWords {
  func kind(_ kind: StatementKind) -> String { kinds[kind] }

  /// The key of an attribution list, by its English word: `By`.
  func attribution(_ english: String) -> String { text("attribution.\(english.lowercased())") }

  func status(_ status: Status) -> String { statuses[status] }

  /// A status as an address or a filter has it, in the format's English: `refuted-by-finding`.
  func key(of status: Status) -> String { statusKeys[status] }

  func effect(_ effect: Effect) -> String { effects[effect] }

  func stage(_ stage: Dossiers.Stage) -> String { stages[stage] }

  func outcome(_ outcome: Outcome) -> String { outcomes[outcome] }

  var unnamed: String { text("unnamed") }

  /// An unnamed speaker as a text describes him or her: `unnamed: two officials`.
  func unnamed(_ description: String) -> String {
    text("unnamed-described", ["description": .text(description)])
  }

  /// What a figure's reply was: `denied`, `declined`.
  func reply(_ reply: FigureReply) -> String { self.reply(reply.reply, answers: reply.words) }

  /// What the answers were, where there are answers.
  func reply(_ reply: Reply, answers: StatementKinds) -> String {
    guard reply == .answered else {
      return replies[reply]
    }
    let words = answers.all.filter { $0.nameOfReply != nil }.map { self.answers[$0] }
    return words.isEmpty ? text("reply.answered-not-shown") : clauses(words)
  }
}

// MARK: Counts

extension ThemeWords {
  /// How many points have a status: `3 contested`.
  func count(_ count: Int, _ status: Status) -> String {
    text(statusCounts[status], ["count": .number(count)])
  }

  /// How many requests had an outcome: `2 without a response`.
  func count(_ count: Int, _ outcome: Outcome) -> String {
    text("outcome-count.\(outcome.rawValue.asKey)", ["count": .number(count)])
  }

  func counts(_ statuses: [Status]) -> String { counts(statuses) { count($1, $0) } }

  func counts(_ outcomes: [Outcome]) -> String { counts(outcomes) { count($1, $0) } }

  /// How many statements of a kind there are: `11 allegations`.
  func count(_ count: Int, _ kind: StatementKind) -> String {
    text("kind-count.\(kind.name)", ["count": .number(count)])
  }

  /// The most frequent first, at equal counts in the order of the format.
  private func counts<Word: CaseIterable & Equatable>(
    _ words: [Word], _ inWords: (Word, Int) -> String
  ) -> String {
    let counted = Word.allCases.enumerated().compactMap { place, word in
      let count = words.count { $0 == word }
      return count == 0 ? nil : (word: word, count: count, place: place)
    }.sorted { ($1.count, $0.place) < ($0.count, $1.place) }
    return counts(counted.map { inWords($0.word, $0.count) })
  }

  /// Counts one after another: `3 contested, 1 admitted`. One that has a comma itself is one all the same.
  func counts(_ counts: [String]) -> String {
    let hasComma = counts.contains { $0.unicodeScalars.contains(where: \.isComma) }
    return hasComma ? clauses(counts) : commas(counts)
  }
}

// MARK: Kinds

extension ThemeWords {
  func kind(_ kind: Figure.Kind) -> String { text("figure-kind.\(kind.rawValue)") }
  func heading(_ kind: Figure.Kind) -> String { text("figure-kinds.\(kind.rawValue)") }
  func kind(_ kind: Source.Kind) -> String { text("source-kind.\(kind.rawValue)") }
  func kind(_ kind: Correction.Kind) -> String { text("correction-kind.\(kind.rawValue)") }
  func seen(_ seen: Source.Seen) -> String { text("seen.\(seen.rawValue)") }
  func outward(_ relation: Edge.Kind) -> String { text("relation.outward.\(relation.rawValue)") }
  func inward(_ relation: Edge.Kind) -> String { text("relation.inward.\(relation.rawValue)") }

  func relation(_ kind: Edge.Kind, isOutward: Bool) -> String {
    isOutward ? outward(kind) : inward(kind)
  }

  /// What statements of one kind are listed under.
  func heading(_ group: SectionLayout.Group) -> String { text("kinds.\(group.rawValue)") }

  /// A kind of statement as a letter or two, for tables.
  func letter(_ kind: StatementKind) -> String { letters[kind] }

  /// What a page of the menu is called.
  func title(of page: FixedPage) -> String { text("page.\(page.path.prefix { $0 != "/" })") }

  /// What all entities of a kind are called.
  func title(of kind: EntityKind) -> String { text("page.\(kind.folder)") }
}

extension StatementKind {
  /// What such an answer is called where it is shown as a reply; nil of what is none.
  fileprivate var nameOfReply: String? {
    switch self {
    case .denial: "denied"
    case .admission: "admitted"
    case .partialAdmission: "admitted-in-part"
    case .response: "responded"
    default: nil
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isComma: Bool { self == "," || self == "،" || self == "，" || self == "、" }
}
