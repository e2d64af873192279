/// Front matter as it is written into a new file, a line for each key.
struct FrontMatterText {
  let lines: [Line]

  /// A key with its value as YAML, and a comment after it where there is one.
  struct Line {
    let key: String
    let value: String
  }

  /// Between its two lines of `---`.
  var text: String {
    (["---"] + lines.map { "\($0.key): \($0.value)" } + ["---"]).joined(separator: "\n") + "\n"
  }

  /// The key on a line of the file.
  func key(onLine number: Int) -> String? {
    lines.indices.contains(number - 2) ? lines[number - 2].key : nil
  }
}

extension NewFile.Value {
  /// The value as YAML on one line that reads back as the same.
  var yaml: String {
    switch self {
    case .text(let text): Self.scalar(text)
    case .list(let texts): "[" + texts.map(Self.scalar).joined(separator: ", ") + "]"
    }
  }

  /// Plain where that is certain, also within a list; else in double quotes.
  private static func scalar(_ text: String) -> String {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last,
      first.properties.isAlphabetic || ("0"..."9").contains(first),
      !last.properties.isWhitespace, text.unicodeScalars.allSatisfy(isPlain)
    else { return quoted(text) }
    return text
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if ":#,[]{}\"'\\&*!|>%@`".unicodeScalars.contains(scalar) { return false }
    return isShownInYAML(scalar) && (scalar == " " || !scalar.properties.isWhitespace)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case _ where isShownInYAML(scalar): result.unicodeScalars.append(scalar)
      default: result += escape(scalar)
      }
    }
    return result + "\""
  }

  /// Whether YAML takes a sign for itself: it breaks lines at some of the others, and refuses the rest.
  private static func isShownInYAML(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
    default: scalar != "\u{FEFF}"
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    let width = scalar.value > 0xFFFF ? 8 : 4
    return (width == 8 ? "\\U" : "\\u") + String(repeating: "0", count: width - digits.utf8.count)
      + digits
  }
}
