extension BuiltInWords {
  /// A file of words to fill in for a language, with the English ones beside them; what the program has is filled in.
  /// `forms` are the plural forms that the language needs, by CLDR's names.
  public func text(for language: String, forms: [String]) -> String {
    let bytes = files["en"] ?? []
    let yaml = (try? YAML(bytes[...], firstLine: 1)) ?? .empty
    var text = WordFileText(
      english: english.words, words: words(for: language), forms: forms,
      source: String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false))
    text.lines = WordFileText.introduction(language)
    text.write(yaml, 0, below: "")
    return text.lines.joined(separator: "\n") + "\n"
  }
}

private struct WordFileText {
  let english: [String: WordFile.Word]
  let words: [String: WordFile.Word]
  let forms: [String]
  /// The lines of the English file, whose comments say what the words are for.
  let source: [Substring]
  var lines: [String] = []

  static func introduction(_ language: String) -> [String] {
    [
      "# The theme's words in `\(language)`: save them as templates/words/\(language).yml. English ones stand beside them,",
      "# and in the place of those that are empty. A word in braces, such as {count}, is replaced by what it names;",
      "# write {{ for a brace.",
    ]
  }

  mutating func write(
    _ yaml: YAML, _ map: Int, below prefix: String, indentation: String = ""
  ) {
    for entry in yaml.children(of: map) {
      let name = yaml.text(of: entry)
      let key = prefix + name
      let start = indentation + (Self.isSafe(name) ? name : "\"\(name)\"") + ":"
      if prefix.isEmpty { lines += comments(aboveLine: yaml[entry].position.line) }
      if let word = english[key] {
        write(word, words[key], after: start, indentation + "  ")
      } else {
        lines.append(start)
        write(yaml, entry + 1, below: key + ".", indentation: indentation + "  ")
      }
    }
  }

  private mutating func write(
    _ english: WordFile.Word, _ own: WordFile.Word?, after start: String, _ indentation: String
  ) {
    let needed =
      own.map { own in WordFile.forms.filter { own.forms[$0] != nil } }
      ?? (english.places.contains("count") ? forms : ["other"])
    if needed != ["other"] { lines.append(start) }
    for form in needed {
      let text = own?.forms[form].map(Self.yaml) ?? ""
      let beside = Self.yaml(english.forms[form] ?? english.forms["other"] ?? "")
      lines.append(
        (needed == ["other"] ? start : indentation + form + ":")
          + (text.isEmpty ? "" : " " + text) + (text == beside ? "" : "  # " + beside))
    }
  }

  /// The comment above a line of the English file, and the empty line above that.
  private func comments(aboveLine number: Int) -> [String] {
    let above = source[..<(number - 1)]
    let count = above.reversed().prefix { $0.hasPrefix("#") }.count
    let isApart = above.dropLast(count).last?.isEmpty == true
    return (isApart ? [""] : []) + above.suffix(count).map(String.init)
  }

  /// Whether YAML takes a key for the word that it is, whoever reads it.
  private static func isSafe(_ key: String) -> Bool { !["no", "off", "on", "yes"].contains(key) }

  /// A space that does not break would look like any other.
  private static func yaml(_ text: String) -> String {
    NewFile.Value.text(text).yaml.replacing("\u{A0}", with: "\\_")
  }
}
