public import Dossiers
import HTML
public import Templates

/// The theme's words in the site's language, and the site's own in place of those of the format.
///
/// A reference, since every name on every page asks it: a copy would count all that it holds.
public final class ThemeWords: Sendable {
  public let table: SentenceTable
  private let kinds: [StatementKind: String]
  private let statuses: [Status: String]
  private let effects: [Effect: String]
  private let stages: [Dossiers.Stage: String]
  private let outcomes: [Outcome: String]
  private let replies: [Reply: String]
  private let dates: DateWords

  /// The words of a site, and those that its settings have for the format's.
  public init(_ words: SiteWords, own: Words) {
    let rules = PluralRules(for: words.language)
    var sentences = words.words.mapValues { Sentence($0, rules) }
    for word in FormatWord.all {
      guard let shown = own.own(word.english) else { continue }
      sentences[word.key] = Sentence(shown)
      if let key = word.count {
        sentences[key] = sentences["count-of"]?.replacing("word", by: shown)
      }
    }
    if let shown = own.own("unnamed") {
      sentences["unnamed-described"] = sentences["join.colon"]?
        .replacing("before", by: shown).replacing("after", byPlace: "description")
    }
    let table = SentenceTable(sentences, plural: rules.form)
    self.table = table
    kinds = Dictionary(
      uniqueKeysWithValues: StatementKind.allCases.map { ($0, table.text("kind.\($0.name)")) })
    statuses = table.words("status")
    effects = table.words("effect")
    stages = table.words("stage")
    outcomes = table.words("outcome")
    replies = table.words("reply")
    dates = DateWords(table)
  }

  /// A word, or a sentence with its values.
  func text(_ key: String, _ values: [String: SentenceValue] = [:]) -> String {
    table.text(key, values)
  }
}

extension SentenceTable {
  /// The words for all values of the format in a group of keys.
  fileprivate func words<Value: CaseIterable & Hashable & RawRepresentable<String>>(
    _ group: String
  ) -> [Value: String] {
    Dictionary(
      uniqueKeysWithValues: Value.allCases.map { ($0, text("\(group).\($0.rawValue.asKey)")) })
  }
}

/// A word that editors write and that `dossier.yml` may have in another language.
private struct FormatWord {
  let english: String
  let key: String
  /// The key of the sentence that counts what has the word.
  var count: String?

  static let all: [FormatWord] =
    StatementKind.allCases.map {
      FormatWord(english: $0.rawValue, key: "kind.\($0.name)", count: "kind-count.\($0.name)")
    }
    + Status.allCases.map { counted($0.rawValue, "status") }
    + Outcome.allCases.map { counted($0.rawValue, "outcome") }
    + Reply.allCases.map { counted($0.rawValue, "reply") }
    + Effect.allCases.map { plain($0.rawValue, "effect") }
    + Dossiers.Stage.allCases.map { plain($0.rawValue, "stage") }
    + ["By", "Via", "To", "In", "Date", "Language", "Translation"].map {
      plain($0, "attribution")
    } + [FormatWord(english: "unnamed", key: "unnamed")]

  private static func plain(_ english: String, _ group: String) -> FormatWord {
    FormatWord(english: english, key: "\(group).\(english.asKey)")
  }

  private static func counted(_ english: String, _ group: String) -> FormatWord {
    FormatWord(
      english: english, key: "\(group).\(english.asKey)", count: "\(group)-count.\(english.asKey)")
  }
}

extension Sentence {
  /// A text that means itself, braces included.
  fileprivate init(_ text: String) { self.init(forms: [.other: [.text(text)]]) }

  fileprivate func replacing(_ name: String, by text: String) -> Sentence {
    replacing(.placeholder(name), by: .text(text))
  }

  fileprivate func replacing(_ name: String, byPlace other: String) -> Sentence {
    replacing(.placeholder(name), by: .placeholder(other))
  }

  private func replacing(_ part: Part, by other: Part) -> Sentence {
    Sentence(
      forms: forms.mapValues { $0.map { $0 == part ? other : $0 } }, language: language)
  }
}

extension Sentence {
  /// What is in another language counts as far as that can be told: what `one` is in English is the form of 1 here.
  fileprivate init(_ word: SiteWords.Word, _ rules: PluralRules) {
    var forms = Dictionary(
      uniqueKeysWithValues: word.forms.compactMap { form, text in
        PluralForm(rawValue: form).map { ($0, Sentence.parse(text)) }
      })
    if word.language != nil, let one = forms.removeValue(forKey: .one), rules.form(1) != .other {
      forms[rules.form(1)] = one
    }
    self.init(forms: forms, language: word.language)
  }
}

// MARK: The format's words

extension ThemeWords {
  func kind(_ kind: StatementKind) -> String { kinds[kind] ?? kind.rawValue }

  /// The key of an attribution list, by its English word: `By`.
  func attribution(_ english: String) -> String { text("attribution.\(english.lowercased())") }

  func status(_ status: Status) -> String { statuses[status] ?? status.rawValue }

  func effect(_ effect: Effect) -> String { effects[effect] ?? effect.rawValue }

  func stage(_ stage: Dossiers.Stage) -> String { stages[stage] ?? stage.rawValue }

  func outcome(_ outcome: Outcome) -> String { outcomes[outcome] ?? outcome.rawValue }

  var unnamed: String { text("unnamed") }

  /// An unnamed speaker as a text describes him or her: `unnamed: two officials`.
  func unnamed(_ description: String) -> String {
    text("unnamed-described", ["description": .text(description)])
  }

  /// What a figure's reply was: `denied`, `declined`.
  func reply(_ reply: FigureReply) -> String { self.reply(reply.reply, answers: reply.words) }

  /// What the answers were, where there are answers.
  func reply(_ reply: Reply, answers: [StatementKind]) -> String {
    guard reply == .answered else {
      return replies[reply] ?? reply.rawValue
    }
    let words = answers.compactMap { answer in
      answer.nameOfReply.map { name in
        let isOurs = table["reply.\(name)"]?.language == nil
        return isOurs ? text("reply.\(name)") : kind(answer)
      }
    }
    return words.isEmpty ? text("reply.answered-not-shown") : clauses(words)
  }
}

// MARK: Counts

extension ThemeWords {
  /// How many points have a status: `3 contested`.
  func count(_ count: Int, _ status: Status) -> String {
    text("status-count.\(status.rawValue.asKey)", ["count": .number(count)])
  }

  /// How many requests had an outcome: `2 without a response`.
  func count(_ count: Int, _ outcome: Outcome) -> String {
    text("outcome-count.\(outcome.rawValue.asKey)", ["count": .number(count)])
  }

  /// To how many points there was such a reply: `2 with no request on record`.
  func count(_ count: Int, _ reply: Reply) -> String {
    text("reply-count.\(reply.rawValue.asKey)", ["count": .number(count)])
  }

  /// How many points were answered in these ways: `8 denied`; of several ways they are said, and then counted.
  func count(_ count: Int, answers: [StatementKind]) -> String {
    let names = answers.compactMap(\.nameOfReply)
    guard names.count > 1 else {
      return text(
        "reply-count.\(names.first ?? "answered-not-shown")", ["count": .number(count)])
    }
    return counted(count, reply(.answered, answers: answers))
  }

  private func counted(_ count: Int, _ word: String) -> String {
    text("count-of", ["count": .number(count), "word": .text(word)])
  }

  func counts(_ statuses: [Status]) -> String { counts(statuses) { count($1, $0) } }

  func counts(_ outcomes: [Outcome]) -> String { counts(outcomes) { count($1, $0) } }

  /// How often a figure replied in which way.
  func counts(_ replies: [FigureReply]) -> String {
    let kinds = Dictionary(grouping: replies) { reply($0) }.sorted {
      ($1.value.count, $0.key) < ($0.value.count, $1.key)
    }
    return counts(
      kinds.map { _, replies in
        let reply = replies[0]
        return reply.reply == .answered
          ? count(replies.count, answers: reply.words) : count(replies.count, reply.reply)
      })
  }

  /// How many statements of a kind there are: `11 allegations`.
  func count(_ count: Int, _ kind: StatementKind) -> String {
    text("kind-count.\(kind.name)", ["count": .number(count)])
  }

  /// The most frequent first, at equal counts in the order of the format.
  private func counts<Word: CaseIterable & Hashable>(
    _ words: [Word], _ inWords: (Word, Int) -> String
  ) -> String {
    let counts = Dictionary(grouping: words) { $0 }.mapValues(\.count)
    let kinds = Word.allCases.enumerated().filter { counts[$0.element] != nil }.sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    return self.counts(kinds.map { inWords($0.element, counts[$0.element] ?? 0) })
  }

  /// Counts one after another: `3 contested, 1 admitted`. One that has a comma itself is one all the same.
  func counts(_ counts: [String]) -> String {
    let hasComma = counts.contains { $0.contains(where: ",،，、".contains) }
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
  func letter(_ kind: StatementKind) -> String { text("letter.\(kind.name)") }

  /// What a page of the menu is called.
  func title(of page: FixedPage) -> String { text("page.\(page.path.prefix { $0 != "/" })") }

  /// What all entities of a kind are called.
  func title(of kind: EntityKind) -> String { text("page.\(kind.folder)") }
}

// MARK: Dates

extension ThemeWords {
  func date(_ date: PartialDate) -> String { written(date.year, date.month, date.day) }

  func date(_ day: Day) -> String { written(day.year, day.month, day.day) }

  /// A date of which only the year may be known, or the year and the month.
  func written(_ year: Int, _ month: Int?, _ day: Int?) -> String { dates.text(year, month, day) }

  func span(_ span: DateSpan) -> String {
    guard let end = span.end else { return date(span.start) }
    return text("date.span", ["start": .text(date(span.start)), "end": .text(date(end))])
  }

  /// A month that is alone.
  func month(_ month: Int) -> String { text("month.\(month)") }

  /// A date for the narrow head of a table's column.
  func narrow(_ date: PartialDate) -> String { dates.narrow(date.year, date.month, date.day) }
}

/// How a language writes dates: patterns with the months' names, read once, since a page has a hundred dates.
private struct DateWords: Sendable {
  private let patterns: [String: [Sentence.Part]]
  private let months: [String]
  private let monthsInDate: [String]
  private let narrowMonths: [String]

  init(_ table: SentenceTable) {
    let names = ["day", "first-day", "month", "year", "narrow-day", "narrow-month"]
    patterns = Dictionary(
      uniqueKeysWithValues: names.map { ($0, table["date.\($0)"]?.forms[.other] ?? []) })
    months = (1...12).map { table.text("month.\($0)") }
    monthsInDate = (1...12).map { table.text("month-in-date.\($0)") }
    narrowMonths = (1...12).map { table.text("month-narrow.\($0)") }
  }

  func text(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text("year", year) }
    guard let day else { return text("month", year, months[month - 1]) }
    return text(day == 1 ? "first-day" : "day", year, monthsInDate[month - 1], day)
  }

  func narrow(_ year: Int, _ month: Int?, _ day: Int?) -> String {
    guard let month else { return text("year", year) }
    let name = narrowMonths[month - 1]
    return day.map { text("narrow-day", year, name, $0) } ?? text("narrow-month", year, name)
  }

  private func text(_ pattern: String, _ year: Int, _ month: String = "", _ day: Int = 0) -> String
  {
    var text = ""
    for part in patterns[pattern] ?? [] {
      switch part {
      case .text(let words): text += words
      case .placeholder("day"): text += String(day)
      case .placeholder("month"): text += month
      case .placeholder: text += String(year)
      }
    }
    return text
  }
}

// MARK: Joining

extension ThemeWords {
  /// `Han Dong`, `Han Dong and Global News`, `A, B and C`.
  func list(_ names: [String]) -> String {
    guard names.count > 2, let last = names.last else { return joined(names, "list.two") }
    return joined([joined(names.dropLast(), "list.middle"), last], "list.last")
  }

  /// `A, B, C`.
  func commas(_ facts: [String]) -> String { joined(facts, "list.comma") }

  /// `A; B; C`.
  func clauses(_ clauses: [String]) -> String { joined(clauses, "list.clauses") }

  /// `A · B · C`.
  func facts(_ facts: [String]) -> String { joined(facts, "join.facts") }

  /// Whole sentences, one after another.
  func sentences(_ sentences: [String]) -> String { joined(sentences, "join.sentences") }

  /// `Finding: no evidence found`.
  func label(_ label: String, _ text: String) -> String { joined([label, text], "join.colon") }

  /// `The Gazette (4 March 2024)`.
  func parentheses(_ text: String, _ aside: String) -> String {
    joined([text, aside], "join.parentheses")
  }

  private func joined(_ parts: some Collection<String>, _ key: String) -> String {
    parts.dropFirst().reduce(parts.first ?? "") {
      text(key, ["before": .text($0), "after": .text($1)])
    }
  }
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

extension String {
  /// As the keys of words spell it: `indicated, not established` is `indicated-not-established`.
  fileprivate var asKey: String {
    String(lowercased().filter { $0 != "," }).replacing(" ", with: "-")
  }
}
