/// A file of the theme's words, `templates/words/LANGUAGE.yml`: texts by key, where nested keys are joined with dots.
struct WordFile: Sendable {
  struct Word: Sendable, Hashable {
    /// By CLDR's names of plural forms; a text that has none is `other`.
    let forms: [String: String]
    let position: Position
  }

  /// Without those that are still to be filled in.
  let words: [String: Word]
  let problems: [Problem]

  /// CLDR's plural forms.
  static let forms = ["zero", "one", "two", "few", "many", "other"]

  /// Without English ones to hold them against they are those themselves.
  init(_ bytes: [UInt8], at path: SourcePath, against english: WordFile?) {
    var reader = WordReader(path, english)
    reader.read(bytes)
    (words, problems) = (reader.words, reader.problems.problems)
  }

  init(_ file: SourceFile, against english: WordFile) {
    var reader = WordReader(file.path, english)
    if let bytes = SourceText.readable(file, &reader.problems) { reader.read(bytes) }
    (words, problems) = (reader.words, reader.problems.problems)
  }
}

extension SourcePath {
  /// The file of a site's words in a language.
  init(ofWords language: String) { self.init("templates/words/\(language).yml") }
}

extension String {
  /// Whether a file of `templates/` of this name holds words.
  var isNameOfWords: Bool {
    guard let name = removing(prefix: "words/"), name.hasSuffix(".yml") else { return false }
    return LanguageTag.failure(of: String(name.dropLast(".yml".count))) == nil
  }
}

private struct WordReader {
  private let english: WordFile?
  /// The keys that hold others: `status`.
  private let groups: Set<String>
  private var seen: [String: Position] = [:]
  private var unknown = 0
  private(set) var words: [String: WordFile.Word] = [:]
  var problems: ProblemList

  init(_ path: SourcePath, _ english: WordFile?) {
    problems = ProblemList(path)
    self.english = english
    groups = Set(english?.words.keys.flatMap(\.keysAbove) ?? [])
  }

  mutating func read(_ bytes: [UInt8]) {
    guard
      let yaml = YAML(
        mapIn: bytes, of: "the words are", help: "Write them as in `unnamed: anonymous`.", &problems
      )
    else { return }
    read(yaml, 0, below: "")
  }

  private mutating func read(_ yaml: YAML, _ map: Int, below prefix: String) {
    for entry in yaml.children(of: map) {
      let (name, position, value) = (yaml.text(of: entry), yaml[entry].position, entry + 1)
      let key = prefix + name
      if let first = seen.updateValue(position, forKey: key) {
        problems.add(
          .duplicateKey, at: position, "`\(key)` stands twice",
          help: "Remove one of the two.",
          notes: [problems.note(first, "it stands here first")])
      } else if isWord(key, yaml, value) {
        words[key] = word(key, yaml, entry)
      } else if english != nil, !groups.contains(key) {
        reportUnknown(key, at: position)
      } else if yaml[value].kind == .map {
        read(yaml, value, below: key + ".")
      } else if yaml[value].kind == .list || !yaml.bytes(of: value).isEmpty {
        problems.add(
          .wrongType, at: yaml[value].position, "`\(key)` is a group of words, not one",
          help:
            "Write each of them on a line of its own below `\(name):`, indented by two spaces."
        )
      }
    }
  }

  /// In English whatever has a text, or forms of one, is a word.
  private func isWord(_ key: String, _ yaml: YAML, _ value: Int) -> Bool {
    if let english { return english.words[key] != nil }
    guard yaml[value].kind == .map else { return yaml[value].kind == .text }
    let keys = yaml.children(of: value).map(yaml.text)
    return keys.contains("other") && keys.allSatisfy(WordFile.forms.contains)
  }

  /// Nil where there is no text, which the English one stands for.
  private mutating func word(_ key: String, _ yaml: YAML, _ entry: Int) -> WordFile.Word? {
    let texts =
      yaml[entry + 1].kind == .map
      ? forms(of: key, yaml, entry) : text(yaml, entry + 1, of: key).map { ["other": $0] } ?? [:]
    let forms = texts.filter { !$0.value.isEmpty }
    if forms.isEmpty { return nil }
    guard forms["other"] != nil else {
      problems.add(
        .pluralForm, at: yaml[entry].position, "`\(key)` has no form `other`",
        help: "Add it: it is for every number that has no form of its own.")
      return nil
    }
    return WordFile.Word(forms: forms, position: yaml[entry].position)
  }

  private mutating func forms(of key: String, _ yaml: YAML, _ entry: Int) -> [String: String] {
    if let english, english.words[key]?.places.contains("count") != true {
      problems.add(
        .wrongType, at: yaml[entry + 1].position, "`\(key)` is a text: it counts nothing",
        help:
          "Write it as in `\(yaml.text(of: entry)): \(english.words[key]?.forms["other"] ?? "…")`.")
      return [:]
    }
    var forms: [String: String] = [:]
    for form in yaml.children(of: entry + 1) {
      let (name, position) = (yaml.text(of: form), yaml[form].position)
      if !WordFile.forms.contains(name) {
        problems.add(
          .pluralForm, at: position, "`\(name)` is not a plural form",
          help: didYouMean(name, among: WordFile.forms)
            + "They are \(WordFile.forms.map { "`\($0)`" }.joined(separator: ", ")).")
      } else if forms[name] != nil {
        problems.add(
          .duplicateKey, at: position, "`\(key).\(name)` stands twice",
          help: "Remove one of the two.")
      } else {
        forms[name] = text(yaml, form + 1, of: key)
      }
    }
    return forms
  }

  private mutating func text(_ yaml: YAML, _ value: Int, of key: String) -> String? {
    guard yaml[value].kind == .text else {
      problems.add(
        .wrongType, at: yaml[value].position, "`\(key)` is not a text",
        help: "Write one text in its place.")
      return nil
    }
    let text = yaml.text(of: value)
    reportPlaces(of: text, of: key, at: yaml[value].position)
    return text
  }

  private mutating func reportPlaces(of text: String, of key: String, at position: Position) {
    guard let places = english?.words[key]?.places else { return }
    for place in text.places ?? [] where !places.contains(place) {
      let list = places.sorted().map { "`{\($0)}`" }.joined(separator: ", ")
      problems.add(
        .unknownPlaceholder, at: position, "nothing stands for `{\(place)}` here",
        help: didYouMean(place, among: places)
          + (places.isEmpty
            ? "The English text has no placeholders." : "The English text has \(list)."))
    }
    if text.places == nil {
      problems.add(
        .unknownPlaceholder, at: position, "a `{` is not closed",
        help: "Close it with `}`, or write `{{` for a brace that stays.")
    }
  }

  /// Nobody who has very many wrong reads what each may have been meant for.
  private mutating func reportUnknown(_ key: String, at position: Position) {
    unknown += 1
    let guess =
      unknown > 20
      ? "" : didYouMean(key, among: (english?.words.keys.sorted() ?? []) + groups.sorted())
    problems.add(
      .unknownWord, at: position, "the theme has no word `\(key)`",
      help: guess + "`dossier words en` lists all of them.")
  }
}

extension WordFile.Word {
  /// The names of its placeholders, in any form.
  var places: Set<String> { Set(forms.values.flatMap { $0.places ?? [] }) }
}

extension String {
  /// The names in braces, `count` of `{count} points`; nil where a brace is not closed. `{{` is a brace that stays.
  fileprivate var places: [String]? {
    var places: [String] = []
    var rest = unicodeScalars[...]
    while let brace = rest.firstIndex(of: "{") {
      rest = rest[brace...].dropFirst()
      if rest.first == "{" {
        rest = rest.dropFirst()
        continue
      }
      guard let end = rest.firstIndex(of: "}") else { return nil }
      places.append(String(rest[..<end]))
      rest = rest[end...].dropFirst()
    }
    return places
  }

  /// `a` and `a.b` of `a.b.c`.
  fileprivate var keysAbove: [String] {
    indices.filter { self[$0] == "." }.map { String(self[..<$0]) }
  }
}
