/// What people type in a line of front matter that looks like YAML and is something else.
struct YAMLSlip {
  let message: String
  let help: String
  /// The key that the line is meant to have, where that is what slipped.
  var key = ""

  static let indentHelp = "Indent it with spaces: YAML takes nothing else."

  private init(_ message: String, help: String) { (self.message, self.help) = (message, help) }

  /// More is not looked at: what slips is at the beginning of a line.
  private static let reach = 100

  /// What is wrong with how a line begins, whether it is a key's or a list's.
  init?(beginning line: some StringProtocol) {
    let signs = line.unicodeScalars.prefix(YAMLSlip.reach).drop { $0 == " " }
    guard let first = signs.first else { return nil }
    if first == "\t" {
      self.init("a tab indents this line", help: YAMLSlip.indentHelp)
    } else if first.isOddBlank {
      let what = first.properties.isWhitespace ? "which is not a space" : "which is invisible"
      self.init(
        "this line begins with \(first.named), \(what)", help: "Delete it. " + YAMLSlip.indentHelp)
    } else {
      self.init(listMarkOf: signs)
    }
  }

  /// What is wrong with a line that should hold a key.
  init?(inKeyLine line: some StringProtocol) {
    if let slip = YAMLSlip(beginning: line) ?? YAMLSlip(afterKeyOf: line) {
      self = slip
    } else {
      return nil
    }
  }

  /// What is wrong with the mark that a line of a list begins with.
  init?(listMarkOf text: some StringProtocol) {
    self.init(listMarkOf: text.unicodeScalars.prefix(YAMLSlip.reach))
  }

  private init?(listMarkOf signs: some Sequence<Unicode.Scalar>) {
    var signs = signs.makeIterator()
    guard let mark = signs.next(), let next = signs.next() else { return nil }
    let help = "Begin each line of a list with `- `: a hyphen and a space."
    switch mark {
    case "-" where next == "\t": self.init("a tab follows the `-` of a list", help: help)
    case "-" where next.isOddBlank:
      self.init("\(next.named) follows the `-` of a list, and is not a space", help: help)
    case "-" where next.properties.isAlphabetic || "\"'[“".unicodeScalars.contains(next):
      self.init("no space follows the `-` of a list", help: help)
    case "*", "+", "•", "·", "–", "—", "−", "－", "‐":
      guard next == " " || next == "\t" || next.isOddBlank else { return nil }
      self.init("`\(mark)` does not begin a line of a list", help: help)
    default: return nil
    }
  }

  /// What stands between a key and its value in place of a colon and a space.
  init?(afterKeyOf line: some StringProtocol) {
    let signs = line.unicodeScalars.prefix(YAMLSlip.reach)
    guard
      let place = signs.firstIndex(where: \.isLikeColon),
      let key = Optional(String(String.UnicodeScalarView(signs[..<place])).trimmed),
      key.unicodeScalars.first?.properties.isAlphabetic == true
    else { return nil }
    let next = signs[place...].dropFirst().first
    let help = "Write it as `\(key): …`, with a colon and a space."
    if signs[place] != ":" {
      self.init(
        "`\(signs[place])` after `\(key)` is \(signs[place].named), not `:`", help: help)
    } else if let next, next.isOddBlank {
      self.init("\(next.named) follows the colon of `\(key)`, and is not a space", help: help)
    } else if let next, next != " ", next != "\t", next != "/" {
      self.init("no space follows the colon of `\(key)`", help: help)
    } else {
      return nil
    }
    self.key = key
  }
}

extension Unicode.Scalar {
  /// With its name in Unicode's tables: `U+00A0 (no-break space)`.
  var named: String {
    codePoint + (properties.name.map { " (\($0.lowercased()))" } ?? "")
  }

  /// Whether this is a colon or is taken for one, as the full-width colon of Chinese and Japanese is.
  var isLikeColon: Bool {
    switch self {
    case ":", "\u{FF1A}", "\u{FE55}", "\u{FE13}", "\u{FE30}", "\u{2236}", "\u{A789}", "\u{02D0}":
      true
    default: false
    }
  }

  /// Whether this looks like a space or like nothing, and is neither a space nor a tab. Controls of the writing
  /// direction have a rule of their own.
  fileprivate var isOddBlank: Bool {
    !isASCII && !isBidiControl
      && (properties.isWhitespace || properties.generalCategory == .format)
  }
}
