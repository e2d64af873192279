extension Schema {
  /// The file `dossier.yml`.
  static let settings = Schema([
    .required("title", .text, "The site's name."),
    .optional(
      "base-url", .baseURL,
      "Where the site will stand, ending in `/`; feeds and canonical links need it."),
    .optional("language", .language, "The site's language: `en`, `fr-CA`; else `en`."),
    .optional(
      "publisher",
      .map(
        Schema([
          .required("name", .text, "Its name."),
          .optional("url", .url, "Its website."),
          .optional("logo", .text, "An image in `content/assets/`."),
        ])), "Who publishes the site."),
    .optional(
      "policies",
      .map(
        Schema([
          .optional("methodology", .id(.page), "How you work."),
          .optional("corrections", .id(.page), "What you do about errors."),
          .optional("contact", .id(.page), "How you can be reached."),
          .optional("funding", .id(.page), "Who pays."),
          .optional("unnamed-sources", .id(.page), "When you rely on whom you do not name."),
        ])), "The pages that say how you work, by id."),
    .optional("ratings", .mapOf(.number), "The labels of your rating scale, each with a number."),
    .optional("words", .words, "Your own words for the format's English ones."),
    .optional(
      "search", .boolean, "`false`: the site has no page on which it can be searched, and no index."
    ),
    .optional("rules", .rules, "What a rule weighs on this site."),
    .optional(
      "evidence",
      .map(
        Schema([
          .optional(
            "fetch", .text,
            "The program that fetches an address for `source add`, with its options; no shell reads it."
          )
        ])), "How copies of documents are saved."),
    .optional("extra", .mapOf(.anything), "Anything that your own templates read."),
  ])
}

extension FieldType {
  /// What a rule weighs.
  static let weight = FieldType.choice(["off"] + Severity.allCases.map(\.rawValue))
}
