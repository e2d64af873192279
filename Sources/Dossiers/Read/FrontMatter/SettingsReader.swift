/// Reads `dossier.yml`.
struct SettingsReader {
  static let path = SourcePath("dossier.yml")
  private(set) var problems = ProblemList(SettingsReader.path)
  private(set) var settings = Settings(.empty)
  private var fields = Fields.empty
  /// Whether it is known what they say. Where it is not, what rests on them is not reported missing.
  private(set) var isRead = false

  /// Reads the file; that there is none may be reported already, where something else stands in its place.
  init(_ file: SourceFile?, isReported: Bool) {
    guard let file else {
      if isReported { return }
      problems.add(
        .missingSettings, at: Position(line: 1), "the folder has no `dossier.yml`",
        help:
          "Run dossier in the site's folder, or name that with `--source`. If this is the folder, add the file; a line `title: …` is enough. `dossier init` makes a whole site."
      )
      return
    }
    guard let read = SourceText.readable(file, &problems) else { return }
    guard
      let yaml = YAML(
        mapIn: read, of: "the settings are", help: "Write them as in `title: …`.", &problems)
    else { return }
    isRead = true
    fields = SchemaCheck.fields(of: yaml, by: .settings, "`dossier.yml`", &problems)
    reportWords()
    reportRules()
    reportFetch()
    settings = Settings(fields)
    if settings.addresses.isEmpty, fields["base-url"] == nil {
      problems.add(
        .missingBaseURL, at: Position(line: 1), "the site has no `base-url`",
        help:
          "Add `base-url: https://…/`, or pass `--base-url`; without it there are no canonical links, feed, sitemap and structured data."
      )
    }
  }

  private mutating func reportWords() {
    for pair in fields.pairs("words") where !Vocabulary.translatable.contains(pair.key) {
      problems.add(
        .unknownKey, at: pair.position, "`\(pair.key)` is no word of the format",
        help: didYouMean(pair.key, among: Vocabulary.translatable)
          + "Translate statement words, their keys and their values, as in `Denial: Démenti`.")
    }
    reportSharedWords()
  }

  /// A word that could mean two things in one place would mean the wrong one half of the time.
  private mutating func reportSharedWords() {
    var meanings: [String: [String]] = [:]
    for word in Vocabulary.translatable { meanings[word] = [word] }
    for pair in fields.pairs("words") {
      guard let own = pair.value.text?.text else { continue }
      let rivals = Vocabulary.rivals(of: pair.key)
      if let other = meanings[own]?.first(where: rivals.contains) {
        problems.add(
          .invalidValue, at: pair.position,
          "`\(own)` would stand for both `\(other)` and `\(pair.key)`",
          help: "Choose another word for one of the two.")
      }
      meanings[own, default: []].append(pair.key)
    }
  }

  private mutating func reportRules() {
    for pair in fields.pairs("rules") {
      guard let rule = Rule.named(pair.key) else {
        problems.add(
          .unknownRule, at: pair.position, "there is no rule `\(pair.key)`",
          help: didYouMean(pair.key, among: Rule.all.map(\.name)) + "Correct its name.")
        continue
      }
      if rule.isStructural, pair.value.text?.text != "error" {
        problems.add(
          .unknownRule, at: pair.position, "the rule `\(pair.key)` cannot be lowered",
          help: "Remove the line: \(rule.demand)")
      }
    }
  }

  private mutating func reportFetch() {
    guard let command = fields.map("evidence")?.placed("fetch"), FetchCommand(command.text) == nil
    else { return }
    problems.add(
      .invalidValue, at: command.position,
      "`\(command.text)` is no program with its options, in which `{address}` is a word of its own",
      help: "No shell reads it: write the name of a program and its options, parted by blanks. "
        + "Without `{address}` the address is the last.")
  }

  /// What the settings name, now that it is known what there is.
  mutating func resolve(_ index: NameIndex) {
    let references = References(
      index: FileIndex(index), file: SettingsReader.path, entity: EntityID(.page, ""))
    if let policies = fields.map("policies") {
      for key in policies.entries.map(\.key).sorted() {
        guard let text = policies.placed(key) else { continue }
        _ = references.entity(text, kind: .page, &problems)
      }
    }
    if let url = fields.map("publisher")?.placed("url") {
      references.reportOwnAddress(url, &problems)
    }
    if let logo = fields.map("publisher")?.placed("logo"),
      index.asset(AssetPath(named: logo.text)) == nil
    {
      problems.add(
        .deadLink, at: logo.position, "there is no image `\(logo.text)`",
        help: "Put it into `content/assets/` and write its path there.")
    }
  }
}

extension Settings {
  init(_ fields: Fields) {
    title = fields.text("title") ?? ""
    addresses = fields.text("base-url").flatMap { try? BaseURL($0) }.map { [$0] } ?? []
    language = fields.text("language") ?? "en"
    languagePosition = fields.place(of: "language")
    publisher = fields.map("publisher").flatMap { map in
      map.text("name").map {
        Publisher(
          name: $0, url: map.text("url"), logo: map.text("logo").map(AssetPath.init(named:)))
      }
    }
    policies = Policies(fields.map("policies"))
    ratings = fields.pairs("ratings").compactMap { pair in
      pair.value.text.flatMap { Double($0.text) }.map { Rating(label: pair.key, number: $0) }
    }
    words = Words(
      own: Dictionary(fields.pairs("words").compactMap(Settings.text)) { first, _ in first })
    hasSearch = fields.text("search") != "false"
    fetch = fields.map("evidence")?.text("fetch").flatMap { FetchCommand($0) }
    severities = Dictionary(
      fields.pairs("rules").compactMap(Settings.text).map { ($0.0, Severity(rawValue: $0.1)) }
    ) { first, _ in first }
    extra = fields.extra("extra")
  }

  private static func text(_ pair: Fields.Entry) -> (String, String)? {
    pair.value.text.map { (pair.key, $0.text) }
  }

  /// The settings with another address.
  func published(at address: BaseURL?) -> Settings {
    guard let address else { return self }
    return Settings(
      title: title, addresses: [address] + addresses, language: language,
      languagePosition: languagePosition, publisher: publisher, policies: policies,
      ratings: ratings, words: words, hasSearch: hasSearch, fetch: fetch, severities: severities,
      extra: extra)
  }
}

extension Settings.Policies {
  fileprivate init(_ fields: Fields?) {
    func page(_ key: String) -> EntityID? { fields?.text(key).map { EntityID(.page, $0) } }
    methodology = page("methodology")
    corrections = page("corrections")
    contact = page("contact")
    funding = page("funding")
    unnamedSources = page("unnamed-sources")
  }
}
