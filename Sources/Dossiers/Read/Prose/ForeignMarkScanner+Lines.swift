extension ForeignMarkScanner {
  /// What is a mark only at the beginning of a line.
  mutating func lineMark() -> (ForeignMark, Range<Int>)? {
    guard place == .prose, let mark = markOfLine() else { return nil }
    return (mark, at..<text.end(from: at) { $0 != "\n" })
  }

  private mutating func markOfLine() -> ForeignMark? {
    switch text[at] {
    case ":":
      if text.starts(with: ":::", at: at) { return .container }
      if text[at + 1] == ":" { return text[at + 2].isASCIILetter ? .container : nil }
      // The line below a term: further down a text may be broken before a colon, as in French.
      let isNearStart = text.line(of: at) <= text.line(of: 0) + 1
      return text[at + 1].isBlank && text[at + 1] != "\n" && isNearStart ? .definition : nil
    case "!", "?": return isQuoted ? nil : admonition()
    case "|": return isRow && missing.insert("table").inserted && !text.holdsDashes ? .table : nil
    case "｜":
      let end = text.end(from: at) { $0 != "\n" }
      return !isQuoted && text[end + 1] == "｜" && missing.insert("table").inserted
        ? .wideTable : nil
    case "+":
      let isDrawn = text.starts(with: "+--", at: at) || text.starts(with: "+==", at: at)
      return isDrawn && missing.insert("table").inserted ? .drawnTable : nil
    case "[": return line.lowercased() == "[toc]" ? .contents : nil
    case "*": return text[at + 1] == "[" && line.place(of: "]:") != nil ? .abbreviation : nil
    case "•", "‣": return !isQuoted && text[at + 1].isBlank ? .bullet : nil
    case "i": return line.hasPrefix("import ") && line.hasImportedName ? .component : nil
    case "e":
      return ["const", "default", "function"].contains { line.hasPrefix("export \($0) ") }
        ? .component : nil
    default: return nil
    }
  }

  /// `!!! note` and `??? note "Title"`.
  private func admonition() -> ForeignMark? {
    guard ["!!!", "???"].contains(where: { text.starts(with: $0, at: at) }) else { return nil }
    let words = line.dropFirst(3).drop { $0 == "+" || $0 == " " }
    let name = words.prefix { $0.isASCII && $0.isLowercase }
    let rest = words[name.endIndex...].trimmed
    let isTitled = !name.isEmpty && rest.hasPrefix("\"")
    return isTitled || rest.isEmpty && ForeignMarkScanner.admonitions.contains(String(name))
      ? .container : nil
  }

  private static let admonitions: Set = [
    "abstract", "admonition", "attention", "bug", "caution", "check", "danger", "details", "error",
    "example", "fail", "failure", "faq", "help", "hint", "important", "info", "missing", "note",
    "question", "quote", "success", "summary", "tip", "tldr", "todo", "warning",
  ]

  /// Whether a line that begins with `|` is meant as a row: it ends with another, a blank follows it, or the next
  /// line begins like it. Else it is mathematics, as in `|x|`.
  private var isRow: Bool {
    if isQuotation { return false }
    let end = text.end(from: at) { $0 != "\n" }
    return text[at + 1].isBlank || line.hasSuffix("|") || text[end + 1] == "|"
  }

  private var line: String { text.typed(from: at, atMost: 200).trimmed }
}

extension String {
  /// `… from "module"`.
  fileprivate var hasImportedName: Bool {
    place(of: " from \"") != nil || place(of: " from '") != nil
  }
}

extension FlatText {
  /// Whether a row of dashes is among the lines, of which it is said elsewhere why it makes no table.
  fileprivate var holdsDashes: Bool {
    scalars.split(separator: "\n").contains { line in
      line.contains("-") && line.contains("|")
        && line.allSatisfy { "|:- \t".unicodeScalars.contains($0) }
    }
  }
}
