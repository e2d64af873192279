extension Schema {
  /// The front matter of a kind's files.
  static func frontMatter(of kind: EntityKind) -> Schema {
    switch kind {
    case .claim: claim
    case .figure: figure
    case .source: source
    case .event: event
    case .page: page
    }
  }

  private static let common: [Field] = [
    .required("title", .text),
    .optional("summary", .text),
    .optional("tags", .list(.text)),
    .optional("draft", .boolean),
    .optional("embargo", .time),
    .optional("redirects", .list(.path)),
    .optional("corrections", .list(.map(correction))),
    .optional("private", .anything),
    .optional("waive", .list(.map(waiver))),
    .optional("extra", .mapOf(.anything)),
  ]

  private static let correction = Schema([
    .required("date", .date),
    .required("kind", .choice(Correction.Kind.allCases.map(\.rawValue))),
    .required("text", .text),
    .optional("was", .text),
    .optional("now", .text),
  ])

  private static let waiver = Schema([
    .required("rule", .text),
    .required("reason", .text),
    .optional("at", .text),
  ])

  private static let claim = Schema(
    common + [
      .required("about", .list(.id(.figure))),
      .optional("short", .text),
      .optional(
        "assessment",
        .map(
          Schema([
            .required("label", .text),
            .optional("explanation", .text),
            .optional("by", .text),
            .optional("date", .date),
          ]))),
    ])

  private static let figure = Schema(
    common + [
      .required("kind", .choice(Figure.Kind.allCases.map(\.rawValue))),
      .optional("aliases", .list(.text)),
      .optional("role", .text),
      .optional(
        "roles",
        .list(
          .map(
            Schema([
              .required("title", .text),
              .optional("organization", .text),
              .optional("from", .roleDate),
              .optional("to", .roleDate),
              .optional("sources", .list(.id(.source))),
            ])))),
      .optional("wikidata", .wikidata),
      .optional("url", .url),
    ])

  private static let source = Schema(
    common + [
      .required("type", .choice(Source.Kind.allCases.map(\.rawValue))),
      .required("date", .date),
      .optional("publisher", .id(.figure)),
      .optional("publisher-name", .text),
      .optional("authors", .list(.text)),
      .optional("url", .url),
      .optional("copy-url", .url),
      .optional("seen", .choice(Source.Seen.allCases.map(\.rawValue))),
      .optional("accessed", .date),
      .optional("language", .language),
      .optional(
        "relays",
        .list(
          .map(
            Schema([
              .required("source", .id(.source)),
              .optional("verified", .boolean),
            ])))),
      .optional(
        "unnamed-sources",
        .list(
          .map(
            Schema([
              .optional("count", .text),
              .optional("description", .text),
              .optional("reason", .text),
            ])))),
    ])

  private static let event = Schema(
    common + [
      .required("date", .dateSpan),
      .optional("place", .text),
      .optional("figures", .list(.id(.figure))),
      .optional("claims", .list(.id(.claim))),
    ])

  private static let page = Schema(common)

  /// The file `dossier.yml`.
  static let settings = Schema([
    .required("title", .text),
    .optional("base-url", .baseURL),
    .optional("language", .language),
    .optional(
      "publisher",
      .map(
        Schema([
          .required("name", .text),
          .optional("url", .url),
          .optional("logo", .text),
        ]))),
    .optional(
      "policies",
      .map(
        Schema([
          .optional("methodology", .id(.page)),
          .optional("corrections", .id(.page)),
          .optional("contact", .id(.page)),
          .optional("funding", .id(.page)),
          .optional("unnamed-sources", .id(.page)),
        ]))),
    .optional("ratings", .mapOf(.number)),
    .optional("words", .mapOf(.text)),
    .optional("rules", .mapOf(.choice(["off"] + Severity.allCases.map(\.rawValue)))),
    .optional("extra", .mapOf(.anything)),
  ])
}
