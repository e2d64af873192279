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

  /// The keys of every kind.
  static let frontMatterKeys = Set(
    EntityKind.allCases.flatMap { frontMatter(of: $0).fields.map(\.key) })

  private static let common: [Field] = [
    .required("title", .text, "The page's heading; also a name by which links find it."),
    .optional("summary", .text, "One or two sentences for lists and previews."),
    .optional("tags", .list(.text), "Your own keywords."),
    .optional("draft", .boolean, "`true`: not published."),
    .optional("embargo", .time, "Not published before this moment: `2026-11-22T06:00:00-05:00`."),
    .optional("redirects", .list(.path), "Old addresses that shall lead here: `/old/page/`."),
    .optional("corrections", .list(.map(correction)), "What this dossier itself had wrong."),
    .optional("private", .anything, "Notes that are in nothing that is published."),
    .optional("waive", .list(.map(waiver)), "Rules that are set aside, with the reason."),
    .optional("extra", .mapOf(.anything), "Anything that your own templates read."),
  ]

  private static let correction = Schema(
    [
      .required("date", .date, "When it was corrected."),
      .required("kind", .choice(Correction.Kind.allCases.map(\.rawValue)), "What was done."),
      .required("text", .text, "What was changed and why."),
      .optional("was", .text, "What stood there; a correction has to say it."),
      .optional("now", .text, "What stands there now; a correction has to say it."),
    ],
    [
      .having(
        "kind", is: Correction.Kind.correction.rawValue, demands: ["was", "now"],
        help: "Say what stood there (`was`) and what stands there now (`now`).")
    ])

  private static let waiver = Schema([
    .required("rule", .waivableRule, "The name in square brackets at the message's end."),
    .required("reason", .text, "Why the rule may be broken here."),
    .optional(
      "at", .text, "The anchor of the point or statement that it is for; else the whole file."),
  ])

  private static let claim = Schema(
    common + [
      .required(
        "about", .list(.id(.figure)),
        "Whom the claim is about, by id; `[]` where it is about nobody, such as a number."),
      .optional("short", .text, "The claim in at most 75 characters, for feeds and previews."),
      .optional(
        "assessment",
        .map(
          Schema([
            .required("label", .text, "One of the labels under `ratings` in dossier.yml."),
            .optional("explanation", .text, "Why, in a sentence."),
            .optional("by", .text, "Who judged so."),
            .optional("date", .date, "When."),
          ])), "Your own judgement, beside the status that follows from the statements."),
    ])

  private static let standalone = Field.optional(
    "standalone", .boolean, "`true`: public although only unpublished files refer to it.")

  private static let figure = Schema(
    common + [
      standalone,
      .required("kind", .choice(Figure.Kind.allCases.map(\.rawValue)), "What the figure is."),
      .optional("aliases", .list(.text), "Other names by which links find the figure."),
      .optional("role", .text, "One line, shown where none of the dated roles fits."),
      .optional(
        "roles",
        .list(
          .map(
            Schema([
              .required("title", .text, "The office."),
              .optional("organization", .text, "A figure's name, or plain words."),
              .optional("from", .dateOrUnknown, "When it began, or `unknown`."),
              .optional(
                "to", .dateOrUnknown, "When it ended, or `unknown`; left out while it is held."),
              .optional("sources", .list(.id(.source)), "Where this is on record, by id."),
            ]))), "Offices held, and since when."),
      .optional("wikidata", .wikidata, "The item in Wikidata: `Q42`."),
      .optional("url", .url, "The figure's own website."),
    ])

  private static let source = Schema(
    common + [
      standalone,
      .required(
        "type", .choice(Source.Kind.allCases.map(\.rawValue)), "What kind of document it is."),
      .optional(
        "headline", .boolean,
        "`false` where the title is your own description of the document, not an outlet's words."),
      .required("date", .dateOrUnknown, "The day on which it was published, or `unknown`."),
      .optional(
        "publisher", .oneOrMore(.id(.figure)),
        "Who published it, by id, where it has a file among the figures; several as a list."
      ),
      .optional("publisher-name", .text, "Who published it, where it has no file."),
      .optional("authors", .list(.text), "Names; one that is a figure's becomes a link."),
      .optional("url", .url, "Where the original stands."),
      .optional("copy-url", .url, "An archive, mirror or reprint."),
      .optional("file", .text, "Our own copy, which is published: a file of `content/assets/`."),
      .optional(
        "seen", .choice(Source.Seen.allCases.map(\.rawValue)),
        "What you read yourself; `no` if you know the document only through others."),
      .optional("accessed", .date, "The day on which you read it."),
      .optional("language", .language, "The document's language: `en`, `fr-CA`."),
      .optional(
        "relays",
        .list(
          .map(
            Schema([
              .required("source", .id(.source), "The report that is passed on, by id."),
              .optional(
                "verified", .boolean, "`true` only where this one says that it verified it."),
            ]))), "Whose reports this one passes on."),
      .optional(
        "unnamed-sources",
        .list(
          .map(
            Schema([
              .optional("count", .text, "How many they are."),
              .optional("description", .text, "What the document says of them."),
              .optional("reason", .text, "Why it does not name them."),
            ]))), "Speakers whom the document does not name."),
    ],
    [
      .either(
        "publisher", or: "publisher-name",
        help: "Add `publisher:` with a figure's id, or `publisher-name:` with the name.",
        helpWithBoth:
          "Keep `publisher` where the publisher has a page here, else `publisher-name`.")
    ])

  private static let event = Schema(
    common + [
      standalone,
      .required("date", .dateSpan, "The day, or a duration: `2023-11-14/2023-11-16`."),
      .optional("place", .text, "Where it was."),
      .optional("figures", .list(.id(.figure)), "Whom it involves, by id."),
      .optional("claims", .list(.id(.claim)), "Which claims it belongs to, by id."),
    ])

  private static let page = Schema(common)
}
