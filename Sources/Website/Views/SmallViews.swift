import Dossiers

/// A link with its words; without a page to lead to, the words alone.
struct LinkView: View {
  let text: Label
  let href: Href?

  static let shape = Shape<LinkView>(
    "link",
    [
      .text("text", \.text, "The link's words"),
      .text("href", \.href, "Link to a page or a place on it; without one the words stand alone"),
    ])
}

/// A date in words and as machines read it.
struct DateView: View {
  let text: DateInWords
  let iso: DateForMachines

  init(_ date: PartialDate) { self.init(CalendarDate(date)) }

  init(_ day: Day) { self.init(CalendarDate(day)) }

  private init(_ date: CalendarDate) {
    text = DateInWords(date: date)
    iso = DateForMachines(date: date)
  }

  static let shape = Shape<DateView>(
    "date",
    [
      .text(
        "text", \.text,
        "The date in words, as precise as it is known: `4 March 2024`, `March 2024`, `2024`"),
      .text("iso", \.iso, "The date for `datetime`: `2024-03-04`, `2024-03` or `2024`"),
    ])
}

/// Where a point stands, in words, since when, and by what newest date.
struct StatusView: View {
  let word: String
  let isFound: Bool
  let since: DateView?
  let asOf: DateView?

  static let shape = Shape<StatusView>(
    "status",
    [
      .text("word", \.word, "The status in the site's words, such as `contested`"),
      .flag("found", \.isFound, "Whether a standing finding decides it, whichever way"),
      .view("since", \.since, "Since when the point has had it"),
      .view("as_of", \.asOf, "The newest date among the point's statements"),
    ])
}

/// A status in words, without its dates.
struct ChipView: View {
  let word: String
  let isFound: Bool

  static let shape = Shape<ChipView>(
    "chip",
    [
      .text("word", \.word, "The status in the site's words, such as `contested`"),
      .flag("found", \.isFound, "Whether a standing finding decides it, whichever way"),
    ])
}

/// A change to what the dossier had said, as it stands at the head of the page.
struct CorrectionView: View {
  let kind: String
  let date: DateView
  let text: String
  let was: String?
  let now: String?

  static let shape = Shape<CorrectionView>(
    "correction",
    [
      .text("kind", \.kind, "What kind of correction it is, in a word"),
      .view("date", \.date, "When it was made"),
      .text("text", \.text, "What was corrected and why"),
      .text("was", \.was, "What the page said before"),
      .text("now", \.now, "What it says since; only beside `was`"),
    ])
}

extension CorrectionView {
  init(_ correction: Correction) {
    kind = correction.kind.inWords
    date = DateView(correction.date)
    text = correction.text
    was = correction.was
    now = correction.now
  }
}

extension Composer {
  func link(_ entity: EntityID) -> LinkView {
    LinkView(text: .entity(entity), href: .entity(entity))
  }

  func link(_ party: Party) -> LinkView {
    switch party {
    case .figure(let figure): link(figure)
    case .words(let words): LinkView(text: .words(words), href: nil)
    }
  }

  func link(_ author: Author) -> LinkView {
    LinkView(text: .words(author.name), href: author.figure.map { .entity($0) })
  }

  func statusView(_ facts: PointFacts) -> StatusView {
    StatusView(
      word: words.shown(facts.status.rawValue), isFound: facts.status.isFound,
      since: facts.since.map { DateView($0) },
      asOf: facts.asOf.map { DateView($0) })
  }

  func chip(_ status: Status) -> ChipView {
    ChipView(word: words.shown(status.rawValue), isFound: status.isFound)
  }

  func corrections(_ entity: any Entity) -> [CorrectionView] {
    entity.header.corrections.map { CorrectionView($0) }
  }
}

extension Status {
  /// Whether standing findings decide it, whichever way they point.
  var isFound: Bool {
    switch self {
    case .findingsConflict, .refuted, .noEvidence, .indicated, .supported: true
    case .admitted, .withdrawn, .contested, .alleged: false
    }
  }
}
