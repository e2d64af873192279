/// Makes an entity of its checked front matter and its body.
struct EntityReader {
  let fields: Fields
  let references: References
  let tools: ReadingTools

  func header(publication: Publication, _ problems: inout ProblemList) -> Header {
    Header(
      title: fields.text("title") ?? references.entity.id,
      summary: fields.text("summary"),
      tags: fields.texts("tags").map(\.text),
      publication: publication,
      redirects: fields.texts("redirects").map { URLPath(redirect: $0.text) },
      corrections: corrections(&problems),
      waivers: waivers(&problems),
      extra: fields.extra("extra"))
  }

  private func corrections(_ problems: inout ProblemList) -> [Correction] {
    let corrections = fields.maps("corrections").compactMap { map -> Correction? in
      let kind = map.text("kind").flatMap(Correction.Kind.init)
      reportFuture(map, "date", &problems)
      guard let date = map.date("date"), let text = map.text("text"), let kind else { return nil }
      return Correction(
        date: date, kind: kind, text: text, was: map.text("was"), now: map.text("now"))
    }
    // A stable order: of two on one day the later in the file comes first.
    return corrections.enumerated()
      .sorted { ($1.element.date.lastDay, $1.offset) < ($0.element.date.lastDay, $0.offset) }
      .map(\.element)
  }

  private func waivers(_ problems: inout ProblemList) -> [Waiver] {
    fields.maps("waive").compactMap { map in
      guard let name = map.placed("rule"), let reason = map.text("reason") else { return nil }
      guard let rule = Rule.named(name.text), !rule.isStructural else {
        reportUnwaivable(name, &problems)
        return nil
      }
      return Waiver(
        rule: rule.name, reason: reason, anchor: map.text("at"), position: name.position)
    }
  }

  private func reportUnwaivable(_ name: Fields.Text, _ problems: inout ProblemList) {
    let names = Rule.all.filter { !$0.isStructural }.map(\.name)
    problems.add(
      .unknownRule, at: name.position,
      Rule.named(name.text) == nil
        ? "there is no rule `\(name.text)`" : "the rule `\(name.text)` cannot be waived",
      help: didYouMean(name.text, among: names)
        + "What may be waived: \(names.map { "`\($0)`" }.joined(separator: ", ")).")
  }

  func reportFuture(_ map: Fields, _ key: String, _ problems: inout ProblemList) {
    guard let text = map.placed(key), let date = PartialDate(text.text),
      date.firstDay > tools.now.latestDay
    else { return }
    problems.add(
      .futureDate, at: text.position, "`\(key)` is `\(text.text)`, which lies in the future",
      help: "Correct the date.")
  }
}

extension EntityReader {
  func claim(_ entity: ParsedEntity, body: ClaimBody, _ problems: inout ProblemList) -> ParsedClaim
  {
    if let short = fields.placed("short"), short.text.count > 75 {
      problems.add(
        .shortTooLong, at: short.position, "`short` has \(short.text.count) characters",
        help: "Say it in at most 75.")
    }
    return ParsedClaim(
      entity, about: references.entities(fields.texts("about"), kind: .figure, &problems),
      short: fields.text("short"), assessment: assessment(&problems), body)
  }

  private func assessment(_ problems: inout ProblemList) -> Assessment? {
    guard let map = fields.map("assessment"), let label = map.placed("label") else { return nil }
    let ratings = tools.settings.ratings
    guard let rating = ratings.first(where: { $0.label == label.text }) else {
      if !tools.hasSettings { return nil }
      problems.add(
        .invalidValue, at: label.position, "`\(label.text)` is no label of the rating scale",
        help: didYouMean(label.text, among: ratings.map(\.label))
          + (ratings.isEmpty
            ? "Give the scale in `dossier.yml`, as in `ratings: {False: 1, True: 5}`."
            : "The labels are \(firsts(of: ratings, joinedBy: ", ") { "`\($0.label)`" })."))
      return nil
    }
    reportFuture(map, "date", &problems)
    return Assessment(
      label: rating.label, rating: rating.number, explanation: map.text("explanation"),
      by: map.text("by"), date: map.date("date"))
  }

  func content(_ entity: ParsedEntity, body: Prose, _ problems: inout ProblemList)
    -> ParsedFile.Content
  {
    switch entity.id.kind {
    case .claim: .nothing
    case .figure: figure(entity, body, &problems)
    case .source: source(entity, body, &problems)
    case .event: event(entity, body, &problems)
    case .page: .page(Page(entity, body: body))
    }
  }

  private func figure(_ entity: ParsedEntity, _ body: Prose, _ problems: inout ProblemList)
    -> ParsedFile.Content
  {
    guard let kind = fields.text("kind").flatMap(Figure.Kind.init) else { return .nothing }
    var roles: [Role] = []
    for map in fields.maps("roles") {
      reportReversed(map, &problems)
      guard let title = map.text("title") else { continue }
      roles.append(
        Role(
          title: title, organization: organization(map, &problems), from: roleDate(map, "from"),
          to: roleDate(map, "to"),
          sources: references.entities(map.texts("sources"), kind: .source, &problems)))
    }
    if let url = fields.placed("url") { references.reportOwnAddress(url, &problems) }
    return .figure(
      Figure(
        entity, kind: kind, aliases: fields.texts("aliases").map(\.text), role: fields.text("role"),
        roles: roles,
        wikidata: fields.text("wikidata"), url: fields.text("url"), body: body))
  }

  private func reportReversed(_ role: Fields, _ problems: inout ProblemList) {
    guard let to = role.placed("to"), let from = role.date("from"),
      let end = PartialDate(to.text), end.lastDay < from.firstDay
    else { return }
    problems.add(
      .invalidDate, at: to.position, "`to` is `\(to.text)`, before `from`: `\(from)`",
      help: "Correct one of the two; `unknown` is a value of both.")
  }

  private func roleDate(_ map: Fields, _ key: String) -> RoleDate? {
    map.text(key).flatMap { text in
      text == "unknown" ? .unknown : PartialDate(text).map(RoleDate.date)
    }
  }

  /// A figure where the name is one's, else the words.
  private func organization(_ map: Fields, _ problems: inout ProblemList) -> Party? {
    guard let name = map.placed("organization") else { return nil }
    let match = references.index.match(figure: name.text)
    if match == .unknown { return .words(name.text) }
    return references.entity(match, named: name.text, at: name.position, &problems)
      .map(Party.figure)
  }

  private func source(_ entity: ParsedEntity, _ body: Prose, _ problems: inout ProblemList)
    -> ParsedFile.Content
  {
    let publishers = publishers(&problems)
    let copy = copy(&problems)
    reportCutTitle(&problems)
    reportAnonymity(&problems)
    for key in ["date", "accessed"] { reportFuture(fields, key, &problems) }
    for url in ["url", "copy-url"].compactMap(fields.placed) {
      references.reportOwnAddress(url, &problems)
    }
    var relays: [Source.Relay] = []
    for map in fields.maps("relays") {
      guard let name = map.placed("source"),
        let source = references.entity(name, kind: .source, &problems)
      else { continue }
      relays.append(
        Source.Relay(source: source, isVerified: map.flag("verified"), position: name.position))
    }
    guard let type = fields.text("type").flatMap(Source.Kind.init), fields.text("date") != nil,
      !publishers.isEmpty
    else { return .nothing }
    let seen = fields.text("seen").flatMap(Source.Seen.init) ?? .original
    reportMissingAddress(type, seen, &problems)
    return .source(
      Source(
        entity, headline: fields.text("headline").map { $0 == "true" }, type: type,
        date: fields.date("date"), publishers: publishers,
        authors: fields.texts("authors").map { author($0.text) },
        url: fields.text("url"), copyURL: fields.text("copy-url"), copy: copy,
        seen: seen, accessed: fields.date("accessed"),
        language: fields.text("language"), relays: relays,
        unnamedSources: fields.maps("unnamed-sources").map {
          Source.UnnamedSources(
            count: $0.text("count"), description: $0.text("description"), reason: $0.text("reason"))
        }, body: body))
  }

  private func publishers(_ problems: inout ProblemList) -> [Party] {
    if let name = fields.placed("publisher-name") {
      if case .found(let figure) = references.index.match(figure: name.text) {
        problems.add(
          .unlinkedPublisher, at: name.position,
          "`\(name.text)` is the name of a figure, whose page will not list this document",
          help: "Write `publisher: \(figure.id)` in its place.")
      }
      return [.words(name.text)]
    }
    return references.entities(fields.texts("publisher"), kind: .figure, &problems)
      .map(Party.figure)
  }

  private func copy(_ problems: inout ProblemList) -> AssetPath? {
    guard let file = fields.placed("file") else { return nil }
    if let asset = references.index.asset(AssetPath(named: file.text)) { return asset }
    problems.add(
      .deadLink, at: file.position, "there is no file `\(file.text)`",
      help: "Put it into `content/assets/` and write its path there.")
    return nil
  }

  private func author(_ name: String) -> Author {
    guard case .found(let figure) = references.index.match(figure: name) else {
      return Author(name: name, figure: nil)
    }
    return Author(name: name, figure: figure)
  }

  private func event(_ entity: ParsedEntity, _ body: Prose, _ problems: inout ProblemList)
    -> ParsedFile.Content
  {
    let figures = references.entities(fields.texts("figures"), kind: .figure, &problems)
    let claims = references.entities(
      fields.texts("claims"), kind: .claim, in: .claims, &problems
    ).filter { references.index[$0]?.isWithdrawn != true }
    guard let date = fields.text("date").flatMap({ DateSpan($0) }) else { return .nothing }
    return .event(
      Event(
        entity, date: date, place: fields.text("place"), figures: figures, claims: claims,
        body: body))
  }
}
