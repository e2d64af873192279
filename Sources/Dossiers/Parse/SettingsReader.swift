/// Reads `dossier.yml`.
struct SettingsReader {
  static let path = SourcePath("dossier.yml")
  private(set) var problems = ProblemList(SettingsReader.path)
  private(set) var settings = Settings(Fields(values: [:], position: Position(line: 1)))
  private var fields = Fields(values: [:], position: Position(line: 1))
  /// Whether it is known what they say. Where it is not, what rests on them is not told to be missing.
  private(set) var isRead = false

  /// Reads the file; that there is none may be told already, where something else stands in its place.
  init(_ file: SourceFile?, isTold: Bool) {
    guard let file else {
      if isTold { return }
      problems.add(
        .missingSettings, at: Position(line: 1), "the folder has no `dossier.yml`",
        help:
          "Run dossier in the site's folder, or name that with `--source`. If this is the folder, add the file; a line `title: …` is enough. `dossier init` makes a whole site."
      )
      return
    }
    guard let read = SourceText.readable(file, &problems) else { return }
    let conflicts = ConflictMarkers(in: read)
    problems.report(conflicts)
    let bytes = conflicts.isEmpty ? read : conflicts.bytesWithOneSide
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let result = bytes[start...].withUnsafeBufferPointer { YAML.read($0, firstLine: 1) }
    switch result {
    case .failure(let error):
      problems.add(
        .invalidYAML, at: error.position, error.message, help: error.help)
    case .success(let yaml):
      problems.tellCuts(yaml.cuts)
      guard let entries = yaml.root.map(\.entries) ?? [] else {
        problems.add(
          .invalidYAML, at: Position(line: 1), "the settings are not made of keys and values",
          help: (yaml.root?.slipHelp ?? "") + "Write them as in `title: …`.")
        return
      }
      isRead = true
      fields = Schema.settings.check(entries, at: Position(line: 1), of: "`dossier.yml`", &problems)
      tellWords()
      tellRules()
      settings = Settings(fields)
      if settings.addresses.isEmpty, fields.values["base-url"] == nil {
        problems.add(
          .missingBaseURL, at: Position(line: 1), "the site has no `base-url`",
          help:
            "Add `base-url: https://…/`, or pass `--base-url`; without it there are no canonical links, feed and sitemap."
        )
      }
    }
  }

  private mutating func tellWords() {
    for pair in fields.pairs("words") where !Vocabulary.translatable.contains(pair.key) {
      problems.add(
        .unknownKey, at: pair.value.keyPosition, "`\(pair.key)` is no word of the format",
        help: didYouMean(pair.key, among: Vocabulary.translatable)
          + "Translate statement words, their keys and their values, as in `Denial: Démenti`.")
    }
    tellSharedWords()
  }

  /// A word that could mean two things in one place would mean the wrong one half of the time.
  private mutating func tellSharedWords() {
    var meanings: [String: [String]] = [:]
    for word in Vocabulary.translatable { meanings[word] = [word] }
    for pair in fields.pairs("words") {
      guard case .text(let own)? = pair.value.checked else { continue }
      let rivals = Vocabulary.rivals(of: pair.key)
      if let other = meanings[own]?.first(where: rivals.contains) {
        problems.add(
          .invalidValue, at: pair.value.keyPosition,
          "`\(own)` would stand for both `\(other)` and `\(pair.key)`",
          help: "Choose another word for one of the two.")
      }
      meanings[own, default: []].append(pair.key)
    }
  }

  private mutating func tellRules() {
    for pair in fields.pairs("rules") {
      guard let rule = Rule.named(pair.key) else {
        problems.add(
          .unknownRule, at: pair.value.keyPosition, "there is no rule `\(pair.key)`",
          help: didYouMean(pair.key, among: Rule.all.map(\.name)) + "Correct its name.")
        continue
      }
      if rule.isStructural, case .text(let severity)? = pair.value.checked, severity != "error" {
        problems.add(
          .unknownRule, at: pair.value.keyPosition, "the rule `\(pair.key)` cannot be lowered",
          help: "Remove the line: \(rule.demand)")
      }
    }
  }

  /// What the settings name, now that it is known what there is.
  mutating func resolve(_ index: NameIndex) {
    let references = References(
      index: FileIndex(index), file: SettingsReader.path, entity: EntityID(.page, ""))
    if let policies = fields.map("policies") {
      for key in policies.values.keys.sorted() {
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
      guard case .text(let text)? = pair.value.checked, let number = Double(text) else {
        return nil
      }
      return Rating(label: pair.key, number: number)
    }
    words = Words(
      own: Dictionary(fields.pairs("words").compactMap(Settings.text)) { first, _ in first })
    severities = Dictionary(
      fields.pairs("rules").compactMap(Settings.text).map { ($0.0, Severity(rawValue: $0.1)) }
    ) { first, _ in first }
    extra = .map(
      fields.pairs("extra").compactMap { pair in
        if case .extra(let value)? = pair.value.checked {
          Extra.Entry(key: pair.key, value: value)
        } else {
          nil
        }
      })
  }

  private static func text(_ pair: Fields.Pair) -> (String, String)? {
    if case .text(let text)? = pair.value.checked { (pair.key, text) } else { nil }
  }

  /// The settings with another address.
  func published(at address: BaseURL?) -> Settings {
    guard let address else { return self }
    return Settings(
      title: title, addresses: [address] + addresses, language: language,
      languagePosition: languagePosition, publisher: publisher, policies: policies,
      ratings: ratings, words: words, severities: severities, extra: extra)
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
