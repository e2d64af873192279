internal import CommonMark

extension ProblemList {
  /// Reports a value that holds the marks of a note or a comment, or what looks like them: they hide nothing outside Markdown.
  mutating func reportHiding(in text: String, of subject: String, at position: Position) {
    guard let mark = HidingMark.first(in: text)?.signs else { return }
    add(
      .invalidValue, at: position,
      "\(subject) holds `\(mark)`, which hides nothing here: readers would see it",
      help:
        "Write what is for the editors alone as a YAML comment, on a line that begins with `#`, "
        + "or under `private`.")
  }

  /// The same of every text in a value, and of its keys.
  mutating func reportHiding(in yaml: YAML, of key: String) {
    switch yaml.value {
    case .text(let text): reportHiding(in: text, of: "`\(key)`", at: yaml.position)
    case .list(let elements): for element in elements { reportHiding(in: element, of: key) }
    case .map(let entries):
      for entry in entries {
        reportHiding(in: entry.key, of: "a key of `\(key)`", at: entry.position)
        reportHiding(in: entry.value, of: entry.key)
      }
    }
  }
}
