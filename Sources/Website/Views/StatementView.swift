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
  let deadline: DateView?
  let cited: [CitedSourceView]
  let repeats: RepetitionView?
  let replaces: RepetitionView?
  let replacement: RepetitionView?
  let body: HTML?
  let hasByline: Bool
  /// Only in a preview.
  let edit: HTML?

  static let shape = Shape<StatementView>(
    "statement",
    [
      .flag("has_byline", \.hasByline, "Whether there is a speaker or a date"),
      .text("kind", \.kind, "Its kind for programs, such as `comment-request`"),
      .text("anchor", \.anchor, "The `id` for the statement"),
      .text("word", \.word, "Its kind in the site's words"),
      .html("label", \.label, "The words after the colon of its heading"),
      .list("speakers", \.speakers, "Who says it, with the roles held on that day"),
      .list("via", \.via, "Who passed the words on"),
      .list("to", \.to, "Whom they were said to"),
      .view("date", \.date, "When it was said"),
      .text("effect", \.effect, "What a finding does to its point, in words"),
      .text("stage", \.stage, "Which step of a proceeding it is, in words"),
      .text("outcome", \.outcome, "What came of a request for comment, in words"),
      .view("deadline", \.deadline, "Until when an answer to a request was asked for"),
      .list("cited", \.cited, "The sources that it rests on, with their numbers"),
      .view("repeats", \.repeats, "Where the same words were said before"),
      .view("replaces", \.replaces, "The earlier finding that this one sets aside"),
      .view(
        "replacement", \.replacement,
        "The finding that stands in the place of this one, which stands no longer"),
      .html(
        "body", \.body,
        "The text: quotations with their speakers, and the editors' words around them"),
      .html("edit", \.edit, "A link that opens the editor; only in a preview"),
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
  let deadline: String
  let replaces: String

  static let shape = Shape<AttributionWords>(
    "attribution_words",
    [
      .text("via", \.via, "The site's word for “Via”"),
      .text("to", \.to, "The site's word for “To”"),
      .text("in", \.in, "The site's word for “In”"),
      .text("effect", \.effect, "The site's word for “Effect”"),
      .text("stage", \.stage, "The site's word for “Stage”"),
      .text("outcome", \.outcome, "The site's word for “Outcome”"),
      .text("deadline", \.deadline, "The site's word for “Deadline”"),
      .text("replaces", \.replaces, "The site's word for “Replaces”"),
    ])

  init(_ words: Words) {
    via = words.shown("Via")
    to = words.shown("To")
    `in` = words.shown("In")
    effect = words.shown("Effect")
    stage = words.shown("Stage")
    outcome = words.shown("Outcome")
    deadline = words.shown("Deadline")
    replaces = words.shown("Replaces")
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
      .html(
        "mark", \.mark, "The number with its locator, linked to the list of sources: `[1, p. 26]`"),
      .text("title", \.title, "The source's title"),
      .text("href", \.href, "Link to the source's page"),
      .text("publisher", \.publisher, "The publisher's name"),
      .flag("unseen", \.isUnseen, "Whether the editors have not seen it"),
    ])
}

/// Another statement that a statement repeats or replaces, or that replaces it.
struct RepetitionView: View {
  let title: HTML
  let href: Href

  static let shape = Shape<RepetitionView>(
    "repetition",
    [
      .html(
        "title", \.title,
        "The other statement: its point with the status, its kind and its speakers"),
      .text("href", \.href, "Link to it"),
    ])
}

extension Composer {
  /// The words come before the sources, as the built-in theme shows them: see `CitationOrder`.
  func statementView(
    _ statement: Statement, of claim: Claim, in point: Point? = nil
  ) -> StatementView {
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
      deadline: statement.deadline.map { DateView($0) },
      cited: cited(statement.citations), repeats: statement.repeats.flatMap(repetition),
      replaces: statement.replaces.flatMap(repetition),
      replacement: point.flatMap { point in
        point.replacement(of: statement).map {
          repetition(StatementPlace(Held($0), in: .point(Held(point)), of: claim.id))
        }
      },
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
      href: .entity(source.id), publisher: label(of: source.publishers),
      isUnseen: source.seen == .no)
  }

  private func label(of publishers: [Party]) -> Label {
    publishers.count == 1
      ? Label(publishers[0])
      : .words(publishers.map { site.name(of: $0).isolated }.joined(separator: ", "))
  }

  private func repetition(_ reference: StatementReference) -> RepetitionView? {
    guard case .statement(let spot) = site.anchors.spot(reference.anchor, of: reference.claim),
      let place = site.directory.statement(at: spot, of: reference.claim)
    else { return nil }
    return repetition(place)
  }

  private func repetition(_ place: StatementPlace) -> RepetitionView {
    RepetitionView(
      title: html { appendName(of: place, to: &$0, for: .text) }, href: .statement(place))
  }
}
