import Dossiers

/// A statement in full, as it stands on its claim's page.
struct StatementView: View {
  let kind: String
  let anchor: String?
  let word: String
  let label: HTML?
  let speakers: Few<SpeakerView>
  let via: Few<LinkView>
  let to: Few<LinkView>
  let date: DateView?
  let effect: String?
  let stage: String?
  let outcome: String?
  let cited: [CitedSourceView]
  let repeats: RepetitionView?
  let body: HTML?
  let hasByline: Bool
  /// Only in a preview.
  let edit: HTML?

  static let shape = Shape<StatementView>(
    "statement",
    [
      .flag("has_byline", \.hasByline),
      .text("kind", \.kind), .text("anchor", \.anchor), .text("word", \.word),
      .html("label", \.label), .list("speakers", \.speakers), .list("via", \.via),
      .list("to", \.to), .view("date", \.date), .text("effect", \.effect),
      .text("stage", \.stage), .text("outcome", \.outcome), .list("cited", \.cited),
      .view("repeats", \.repeats), .html("body", \.body), .html("edit", \.edit),
    ])
}

/// The site's own words for the keys of an attribution list.
struct AttributionWords: View {
  let via: String
  let to: String
  let `in`: String
  let effect: String
  let stage: String
  let outcome: String

  static let shape = Shape<AttributionWords>(
    "attribution_words",
    [
      .text("via", \.via), .text("to", \.to), .text("in", \.in), .text("effect", \.effect),
      .text("stage", \.stage), .text("outcome", \.outcome),
    ])

  init(_ words: Words) {
    via = words.shown("Via")
    to = words.shown("To")
    `in` = words.shown("In")
    effect = words.shown("Effect")
    stage = words.shown("Stage")
    outcome = words.shown("Outcome")
  }
}

/// A source that a statement rests on, under its number.
struct CitedSourceView: View {
  let mark: CitationMark
  let title: Label
  let href: Href
  let publisher: Label
  let isUnseen: Bool

  static let shape = Shape<CitedSourceView>(
    "cited_source",
    [
      .html("mark", \.mark), .text("title", \.title), .text("href", \.href),
      .text("publisher", \.publisher), .flag("unseen", \.isUnseen),
    ])
}

/// Where words were said that a statement repeats.
struct RepetitionView: View {
  let title: HTML
  let href: Href

  static let shape = Shape<RepetitionView>(
    "repetition", [.html("title", \.title), .text("href", \.href)])
}

extension Composer {
  /// The words come before the sources, as on the page, since that numbers the citations.
  func statementView(_ statement: Statement, of claim: Claim) -> StatementView {
    let label = html(statement.label)
    let body = body(of: statement)
    let speakers = speakers(of: statement, withRoles: true)
    return StatementView(
      kind: statement.kind.name, anchor: statement.anchor,
      word: words.shown(statement.kind.rawValue), label: label,
      speakers: speakers,
      via: Few(statement.via) { link($0) }, to: Few(statement.to) { link($0) },
      date: statement.date.map { DateView($0) }, effect: statement.effect.map { words.shown($0) },
      stage: statement.stage.map { words.shown($0) },
      outcome: statement.outcome.map { words.shown($0) },
      cited: cited(statement.citations), repeats: repetition(of: statement),
      body: body, hasByline: !speakers.isEmpty || statement.date != nil,
      edit: editLink("statement", in: claim.file, at: statement.position))
  }

  private func cited(_ citations: [Citation]) -> [CitedSourceView] {
    var cited: [CitedSourceView] = []
    cited.reserveCapacity(citations.count)
    for citation in citations {
      if let source = citedSource(citation) { cited.append(source) }
    }
    return cited
  }

  private func citedSource(_ citation: Citation) -> CitedSourceView? {
    guard let source = site.source(citation.source) else { return nil }
    return CitedSourceView(
      mark: cite(citation.source, at: citation.locator), title: .entity(source.id),
      href: .entity(source.id), publisher: Label(source.publisher),
      isUnseen: source.seen == .no)
  }

  private func repetition(of statement: Statement) -> RepetitionView? {
    guard let reference = statement.repeats,
      case .statement(let spot) = site.anchors.spot(reference.anchor, of: reference.claim),
      let place = site.directory.statement(at: spot, of: reference.claim)
    else { return nil }
    let original = place.statement.read { $0 }
    var markup = Markup()
    appendTitle(of: original, to: &markup)
    if original.label.isEmpty {
      markup.raw(", ")
      appendBare(place.section.heading, to: &markup)
    }
    return RepetitionView(title: markup.html, href: .statement(place))
  }
}
