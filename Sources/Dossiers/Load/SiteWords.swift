/// The theme's words in a site's language: the site's own over the built-in ones, and English ones where there are none.
public struct SiteWords: Sendable, Equatable {
  public struct Word: Sendable, Hashable {
    /// By CLDR's names of plural forms.
    public let forms: [String: String]
    /// Its language, where that is not the site's.
    public let language: String?
  }

  /// BCP 47.
  public let language: String
  /// Those of all keys that the English words have.
  public let words: [String: Word]
  /// Whether any of them are from a file of the site's that is no copy of the theme's.
  public let hasOwn: Bool
  /// What is wrong with the site's files of words.
  public let problems: [Problem]

  public init(of folder: SourceFolder, in settings: Settings, over builtIn: BuiltInWords) {
    let tags = BuiltInWords.tags(for: settings.language)
    let files = folder.wordFiles
    var problems: [Problem] = []
    var hasOwn = false
    func words(in tag: String) -> [String: WordFile.Word] {
      var words = builtIn.words(tag, for: settings.language)
      for file in files where file.tag == tag && (words.isEmpty || !builtIn.hold(file)) {
        hasOwn = true
        let read = WordFile(file, against: builtIn.english)
        problems += read.problems
        words.merge(read.words) { $1 }
      }
      return words
    }
    let english = words(in: "en")
    let own = tags.reversed().reduce(into: [:]) { own, tag in
      own.merge(tag == "en" ? english : words(in: tag)) { $1 }
    }
    self.hasOwn = hasOwn
    language = settings.language
    self.words = english.reduce(into: [:]) { all, word in
      let (key, fallback) = word
      all[key] =
        own[key].map { Word(forms: $0.forms, language: nil) }
        ?? Word(forms: fallback.forms, language: "en")
    }
    let used = files.filter { tags.contains($0.tag) }.max { $0.tag.utf8.count < $1.tag.utf8.count }
    let missing = english.keys.filter { own[$0] == nil }.sorted()
    if !missing.isEmpty {
      problems.append(
        used.map { .missing(missing, in: $0) } ?? .noWords(in: settings))
    }
    problems += files.filter { !tags.contains($0.tag) && $0.tag != "en" && !builtIn.hold($0) }
      .map { .unused($0, in: settings) }
    self.problems = problems.compactMap(settings.weighed)
  }
}

/// The theme's files of words, by their languages.
public struct BuiltInWords: Sendable {
  /// The English ones, which are the schema of all others.
  let english: WordFile
  let files: [String: [UInt8]]

  /// Sorted.
  public var languages: [String] { files.keys.sorted() }

  public init(_ files: [String: [UInt8]]) {
    self.files = files
    english = WordFile(files["en"] ?? [], at: SourcePath(ofWords: "en"), against: nil)
  }

  /// The words for a language: its own, or those of the language that it is a variety of.
  func words(for language: String) -> [String: WordFile.Word] {
    BuiltInWords.tags(for: language).reversed().reduce(into: [:]) { words, tag in
      words.merge(self.words(tag, for: language)) { $1 }
    }
  }

  /// Those of one file. The Chinese words are in simplified characters.
  fileprivate func words(_ tag: String, for language: String) -> [String: WordFile.Word] {
    let subtags = Set(language.lowercased().split(separator: "-"))
    guard let bytes = files[tag],
      tag != "zh" || subtags.isDisjoint(with: ["hant", "hk", "mo", "tw"])
    else { return [:] }
    if tag == "en" { return english.words }
    return WordFile(bytes, at: SourcePath(ofWords: tag), against: english).words
  }

  /// Whether a site has only copied a file of the theme.
  fileprivate func hold(_ file: SourceFile) -> Bool {
    files[file.tag].map { $0 == (try? file.bytes()) } ?? false
  }

  /// A language and those that it is a variety of: `zh-hant-tw`, `zh-hant`, `zh`.
  fileprivate static func tags(for language: String) -> [String] {
    let subtags = language.lowercased().split(separator: "-")
    return subtags.indices.reversed().map { subtags[...$0].joined(separator: "-") }
  }
}

extension SourceFolder {
  /// The files `templates/words/LANGUAGE.yml`.
  fileprivate var wordFiles: [SourceFile] {
    templates.filter(\.isNameOfWords).compactMap { copiedFile(at: SourcePath("templates/" + $0)) }
  }
}

extension SourceFile {
  /// The language of a file of words.
  fileprivate var tag: String {
    String(path.components.last?.dropLast(".yml".count) ?? "").lowercased()
  }
}

extension Problem {
  fileprivate static func missing(_ keys: [String], in file: SourceFile) -> Problem {
    let keys = firsts(of: keys, joinedBy: ", ") { "`\($0)`" }
    return Problem(
      .missingWords, file.path, "these words are missing: \(keys)",
      help:
        "Add them: `dossier words \(file.tag)` prints them with the English ones, which are shown until then."
    )
  }

  fileprivate static func noWords(in settings: Settings) -> Problem {
    let language = settings.language
    return Problem(
      .missingWords, SettingsReader.path, at: settings.languagePosition,
      "the theme has no words in `\(language)`",
      help:
        "Run `dossier words \(language)`, save what it prints as `templates/words/\(language).yml`, and fill that in. The English words are shown until then."
    )
  }

  fileprivate static func unused(_ file: SourceFile, in settings: Settings) -> Problem {
    .stray(
      file.path, "these words are not used: the site's language is `\(settings.language)`",
      fix: "Give dossier.yml the `language` of these words, or remove the file.")
  }
}
