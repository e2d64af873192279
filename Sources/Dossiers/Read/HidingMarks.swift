internal import CommonMark

extension ProblemList {
  /// Reports a value that holds the marks of a note or a comment, or what looks like them: they hide nothing outside Markdown.
  mutating func reportHiding(
    in text: String, of subject: @autoclosure () -> String, at position: Position
  ) {
    guard let mark = HidingMark.first(in: text)?.signs else { return }
    add(
      .invalidValue, at: position,
      "\(subject()) holds `\(mark)`, which hides nothing here: readers would see it",
      help:
        "Write what is for the editors alone as a YAML comment, on a line that begins with `#`, "
        + "or under `private`.")
  }
}
