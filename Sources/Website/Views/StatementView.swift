import Dossiers

/// A statement in full, as it stands on its claim's page.
struct StatementView: View {
  let kind: String
  let anchor: String?
  let word: String
  let label: HTML?
  let speakers: [SpeakerView]
  let via: [LinkView]
  let to: [LinkView]
  let date: DateView?
  let effect: String?
  let stage: String?
  let outcome: String?
  let cited: [CitedSourceView]
  let repeats: RepetitionView?
  let body: HTML?

  static let shape = Shape<StatementView>(
    "statement",
    [
      .text("kind", \.kind), .text("anchor", \.anchor), .text("word", \.word),
      .html("label", \.label), .list("speakers", \.speakers), .list("via", \.via),
      .list("to", \.to), .view("date", \.date), .text("effect", \.effect),
      .text("stage", \.stage), .text("outcome", \.outcome), .list("cited", \.cited),
      .view("repeats", \.repeats), .html("body", \.body),
    ])
}

/// A source that a statement rests on, under its number.
struct CitedSourceView: View {
  let mark: HTML
  let title: String
  let href: String
  let publisher: String
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
  let href: String

  static let shape = Shape<RepetitionView>(
    "repetition", [.html("title", \.title), .text("href", \.href)])
}

extension Composer {
  func statementView(_ spoken: SpokenStatement) -> StatementView {
    let statement = spoken.statement
    return StatementView(
      kind: spoken.kind.name, anchor: statement.anchor, word: words.shown(spoken.kind.rawValue),
      label: html(statement.label), speakers: speakers(spoken.speaker, on: spoken.date),
      via: spoken.via.map(link), to: spoken.to.map(link), date: spoken.date.map { DateView($0) },
      effect: spoken.effect.map { words.shown($0) }, stage: spoken.stage.map { words.shown($0) },
      outcome: spoken.outcome.map { words.shown($0) },
      cited: spoken.citations.compactMap(citedSource), repeats: repetition(of: spoken),
      body: body(of: spoken))
  }

  private func citedSource(_ citation: Citation) -> CitedSourceView? {
    guard let source = site.dossier.source(citation.source) else { return nil }
    return CitedSourceView(
      mark: mark(citation.source, at: citation.locator), title: source.header.title,
      href: links.href(source.id),
      publisher: site.name(of: source.publisher), isUnseen: source.seen == .no)
  }

  private func repetition(of spoken: SpokenStatement) -> RepetitionView? {
    guard let reference = spoken.statement.repeats, let original = spoken.original,
      case .statement(let spot) = site.anchors.spot(reference.anchor, of: reference.claim),
      let claim = site.dossier.claim(reference.claim)
    else { return nil }
    var markup = Markup()
    markup.raw(title(of: original))
    if original.label.isEmpty {
      markup.raw(", ")
      append(claim.sections[spot.section].heading, to: &markup, .bare)
    }
    return RepetitionView(
      title: markup.html, href: links.href(reference.claim, anchor: reference.anchor))
  }
}
