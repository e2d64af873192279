import Dossiers
import HTML
import Templates

extension Field where Page == WebPage {
  /// A link's address; as a section, whether there is one.
  static func href(
    _ name: String, _ description: String,
    _ target: @escaping @Sendable (WebPage, Row) -> LinkTarget?
  ) -> Field {
    let isShown: @Sendable (WebPage, Row) -> Bool = { target($0, $1) != nil }
    return .written(name, description, isShown: isShown) { page, row, output in
      if let target = target(page, row) { page.links.write(target, to: &output) }
    }
  }

  /// An `id`.
  static func anchor(
    _ name: String, _ description: String,
    _ anchor: @escaping @Sendable (WebPage, Row) -> Anchor
  ) -> Field {
    .written(name, description) { page, row, output in anchor(page, row).write(to: &output) }
  }

  /// Words with their markup, links and citations; as a section, whether there are any.
  static func inlines(
    _ name: String, _ description: String, _ setting: InlineSetting = .full,
    _ inlines: @escaping @Sendable (WebPage, Row) -> Prose
  ) -> Field {
    let isShown: @Sendable (WebPage, Row) -> Bool = { !inlines($0, $1).isEmpty }
    return .markup(name, description, isShown: isShown) { page, row, html in
      page.write(alone: inlines(page, row), to: &html, setting)
    }
  }

  /// Blocks of text; as a section, whether there are any.
  static func blocks(
    _ name: String, _ description: String, headingsFrom level: Int = 2,
    _ blocks: @escaping @Sendable (WebPage, Row) -> Prose
  ) -> Field {
    let isShown: @Sendable (WebPage, Row) -> Bool = { !blocks($0, $1).isEmpty }
    return .markup(name, description, isShown: isShown) { page, row, html in
      page.write(blocks(page, row), to: &html, headingsFrom: level)
    }
  }

  /// What surrounds every page.
  static var frame: Field {
    .row("frame", PageHead.schema, "What surrounds the page: its head, the menu, the footer") {
      page, _ in page.head
    }
  }

  static func corrections(_ header: @escaping @Sendable (Row) -> Header) -> Field {
    .row("corrections", CorrectionList.schema, "What was corrected on the page, if anything was") {
      CorrectionList(header($1).corrections)
    }
  }

  /// What the editors add to a file beyond the schema.
  static func extra(_ of: String, _ get: @escaping @Sendable (Row) -> Extra) -> Field {
    .value("extra", "Whatever \(of) has under `extra`, by the names used there") {
      Value(get($1))
    }
  }
}

extension Link {
  static let schema = Schema<WebPage, Link>("link") {
    Field.text("text", "The link's words") { $1.text }
    Field.href("href", "Link to a page or a place on it; without one the words stand alone") {
      $1.target
    }
  }
}

extension PartialDate {
  static let schema = Schema<WebPage, PartialDate>("date") {
    Field.written(
      "text", "The date in words, as precise as it is known: `4 March 2024`, `March 2024`"
    ) { $0.words.dates.write($1, to: &$2) }
    Field.written("date", "The same, as sentences of the theme name it") {
      $0.words.dates.write($1, to: &$2)
    }
    Field.written("narrow", "The same with a short month, for tables") {
      $0.words.dates.write($1, isNarrow: true, to: &$2)
    }
    Field.text("iso", "The date for `datetime`: `2024-03-04`, `2024-03` or `2024`") {
      $1.description
    }
  }
}

extension DateSpan {
  static let schema = Schema<WebPage, DateSpan>("span") {
    Field.text("text", "The date, or the first and the last, in words") { $0.words.span($1) }
  }
}

extension Status {
  static let schema = Schema<WebPage, Status>("status_word") {
    Field.text("word", "The status in words, such as `contested`") { $0.words.status($1) }
    Field.flag("found", "Whether a standing finding decides it, whichever way") { $1.isFound }
    Field.text("data_status", "The status in the format's English words, for programs") {
      $1.rawValue
    }
    Field.text("shade", "A short name for stylesheets: `found`, `admitted`, `contested`, `alleged`")
    {
      $1.shade
    }
  }

  /// Whether standing findings decide it, whichever way they point.
  var isFound: Bool {
    switch self {
    case .findingsConflict, .refuted, .noEvidence, .indicated, .supported: true
    case .admitted, .withdrawn, .contested, .alleged: false
    }
  }

  /// How dark a table shades it: the words are in the cell too.
  var shade: String {
    switch self {
    case .findingsConflict, .refuted, .noEvidence, .indicated, .supported: "found"
    case .admitted, .withdrawn: "admitted"
    case .contested: "contested"
    case .alleged: "alleged"
    }
  }
}

extension Correction {
  static let schema = Schema<WebPage, Correction>("correction") {
    Field.text("kind", "What kind of correction it is, in a word") {
      $0.words.kind($1.kind)
    }
    Field.row("date", PartialDate.schema, "When it was made") { $1.date }
    Field.text("text", "What was corrected and why") { $1.text }
    Field.text("was", "What the page said before") { $1.was }
    Field.text("now", "What it says since; only beside `was`") { $1.now }
  }
}

/// The corrections of a page, the newest first.
struct CorrectionList: Sendable {
  let corrections: [Correction]

  init?(_ corrections: [Correction]) {
    if corrections.isEmpty { return nil }
    self.corrections = corrections
  }

  static let schema = Schema<WebPage, CorrectionList>("corrections") {
    Field.number("count", "How many there are") { $1.corrections.count }
    Field.text("date", "When the last one was made, in words") { page, list in
      list.corrections.first.map { page.words.date($0.date) }
    }
    Field.rows("rows", Correction.schema, "The corrections, the newest first") { $1.corrections }
  }
}

extension Value {
  /// What an editor wrote beyond the schema, as templates read it.
  init(_ extra: Extra) {
    switch extra {
    case .text(let text): self = .text(text)
    case .list(let list): self = .list(list.map { Value($0) })
    case .map(let map): self = .map(map.map { Entry(key: $0.key, value: Value($0.value)) })
    }
  }
}
