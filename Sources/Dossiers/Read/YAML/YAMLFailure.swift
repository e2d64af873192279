/// What libyaml's words mean to somebody who writes a front matter.
struct YAMLFailure: Sendable {
  /// The line at which libyaml fails, in two parts: up to the failure, and from there on.
  struct Line {
    let before: String
    let after: String

    /// Whether the last sign before the failure, blanks aside, is one of some.
    func follows(_ signs: String) -> Bool {
      before.trimmed.unicodeScalars.last.map(signs.unicodeScalars.contains) == true
    }

    /// Whether the value of the line's key, or its entry of a list, begins with one of some signs.
    func valueBegins(with signs: String) -> Bool {
      let value = before.place(of: ": ").map { before[$0.upperBound...] } ?? before[...]
      let entry = value.trimmed.removing(prefix: "- ")?.trimmed ?? value.trimmed
      return entry.unicodeScalars.first.map(signs.unicodeScalars.contains) == true
    }
  }

  enum Kind {
    case here
    /// A line that should hold a key holds none.
    case noColon
    /// The YAML has ended on a line above.
    case end
  }

  let message: String
  let help: String
  /// Whether the place to look at is where the thing begins that libyaml was reading.
  let isAtBeginning: Bool
  /// What is to be looked for on other lines.
  let kind: Kind
  private let jargon: String
  /// What libyaml was reading, where that makes a difference.
  private let context: String
  /// What the line looks like, where that makes a difference.
  private let fits: @Sendable (Line) -> Bool

  private init(
    _ jargon: String, while context: String = "", _ message: String,
    help: String, isAtBeginning: Bool = false,
    _ kind: Kind = .here, where fits: @escaping @Sendable (Line) -> Bool = { _ in true }
  ) {
    (self.jargon, self.context, self.fits) = (jargon, context, fits)
    (self.message, self.help) = (message, help)
    (self.isAtBeginning, self.kind) = (isAtBeginning, kind)
  }

  /// The meaning of libyaml's words, if it is known. The line that they are about is asked for with `isAtBeginning`.
  static func meaning(of problem: String, _ context: String, on line: (Bool) -> Line)
    -> YAMLFailure?
  {
    all.first {
      problem.contains($0.jargon) && context.contains($0.context) && $0.fits(line($0.isAtBeginning))
    }
  }

  static let noColon = YAMLFailure(
    "could not find expected ':'", "this line has no colon with a space after its key",
    help: "Write it as `key: value`. If the text begins here, put a line `---` above it.",
    isAtBeginning: true, .noColon)

  /// What YAML has, and front matter does not: a `sign` begins it.
  static func notOurs(_ sign: String, _ name: String) -> String {
    "`\(sign)` begins a YAML \(name), which a front matter does not have"
  }

  static let quoteIt = "Put the whole value in quotes."
  private static let typographicMarks = "“”„‟«»‘’‚‛‹›＂＇"
  private static let typographicHelp =
    "The quotation marks on this line are typographic: type `\"` instead. " + YAMLError.generalHelp

  /// The first that fits counts.
  private static let all =
    [
      YAMLFailure(
        "mapping values are not allowed",
        "a colon and a space are inside this value, whose quotation marks are none to YAML",
        help: typographicHelp, where: { $0.valueBegins(with: typographicMarks) }),
      YAMLFailure(
        "mapping values are not allowed", "a colon and a space are inside a value here",
        help: "Put text that holds `: ` in quotes.", where: { $0.before.place(of: ": ") != nil }),
      YAMLFailure(
        "mapping values are not allowed",
        "this line is indented further than the one above, which has a value already",
        help: "Begin it in the same column as the key above, or put a value with `: ` in quotes."),
      YAMLFailure(
        "cannot start any token", "a tab is where a value should begin",
        help: "Put a space in place of the tab.", where: { $0.after.hasPrefix("\t") }),
    ]
    + [("@", "`@`"), ("`", "a back-tick"), ("%", "`%`")].map { sign, name in
      YAMLFailure(
        "cannot start any token", "\(name) begins a value, and YAML keeps that sign for itself",
        help: quoteIt, where: { $0.after.hasPrefix(sign) })
    } + [
      YAMLFailure("tab character", "a tab indents this line", help: YAMLSlip.indentHelp),
      noColon,
      YAMLFailure(
        "unexpected end of stream", while: "quoted scalar",
        "a straight quotation mark opens here, and a typographic one ends the line",
        help: typographicHelp, isAtBeginning: true,
        where: {
          $0.after.trimmed.unicodeScalars.last.map(typographicMarks.unicodeScalars.contains) == true
        }),
      YAMLFailure(
        "unexpected end of stream", while: "quoted scalar",
        "a quotation mark opens here and does not close",
        help: "Close it at the end of the value, with the same mark.", isAtBeginning: true),
      YAMLFailure(
        "did not find expected key", "words follow the closing quotation mark of a value",
        help:
          "Put the whole value in quotes; a quotation mark inside them is written twice in `'…'` "
          + "and as `\\\"` in `\"…\"`.",
        where: { $0.follows("\"'") }),
      YAMLFailure(
        "did not find expected key", "words follow the closing bracket of a value", help: quoteIt,
        where: { $0.follows("]}") }),
      YAMLFailure(
        "did not find expected key", "this line is not indented like its neighbours",
        help: "Begin it in the same column as the other keys of its list or map."),
      YAMLFailure(
        "did not find expected '-' indicator", "this line of a list does not begin with `- `",
        help: "Begin it with `- `, in the same column as the line above."),
      YAMLFailure(
        "did not find expected ',' or", "the bracket that opens here does not close",
        help: "Close it, or put a value that is no list in quotes.", isAtBeginning: true),
      YAMLFailure(
        "did not find expected comment or line break",
        "`|` or `>` begins a text of several lines, and words follow it on its line",
        help: "Put the value in quotes, or its text on the lines below, indented by two spaces."),
    ]
    + [
      ("*", "alias", "alphabetic or numeric character", "alias"),
      ("&", "anchor", "alphabetic or numeric character", "anchor"),
      ("!", "tag", "", "scanning a tag"),
    ].map { sign, name, jargon, context in
      YAMLFailure(
        jargon, while: context, notOurs(sign, name), help: quoteIt, isAtBeginning: true)
    } + [
      YAMLFailure(
        "<document start>",
        "the YAML has ended above, with a line `...` or one that begins with `%`",
        help: "Remove that line, or put its value in quotes.", .end),
      YAMLFailure(
        "", while: "directive", "a line that begins with `%` is not a key with its value",
        help: "Remove the line, or write it as `key: value`."),
      YAMLFailure(
        "expected node content", "a value is missing here", help: "Write one, or `\"\"`."),
      YAMLFailure(
        "block sequence entries are not allowed", "a list cannot begin here",
        help: "Begin it on the line below its key, or put a value that begins with `- ` in quotes."),
      YAMLFailure(
        "unknown escape character", "a backslash in double quotes means something else in YAML",
        help: "Put the value in single quotes."),
    ]
}
