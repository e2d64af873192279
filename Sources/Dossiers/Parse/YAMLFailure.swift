/// What libyaml's words mean to somebody who writes a front matter.
struct YAMLFailure: Sendable {
  let jargon: String
  /// What libyaml was reading, where that makes a difference.
  let context: String
  let message: String
  /// Whether the place to look at is where the thing begins that libyaml was reading.
  let isAtBeginning: Bool

  private init(
    _ jargon: String, while context: String = "", _ message: String, isAtBeginning: Bool = false
  ) {
    self.jargon = jargon
    self.context = context
    self.message = message
    self.isAtBeginning = isAtBeginning
  }

  static let noColon = "this line has no colon with a space behind its key"

  /// The first that fits counts.
  static let all = [
    YAMLFailure(
      "mapping values are not allowed",
      "a colon and a space stand inside a value here, or the line is indented too far"),
    YAMLFailure(
      "cannot start any token",
      "a value begins with a sign that YAML keeps for itself, or with a tab"),
    YAMLFailure("tab character", "a tab indents this line; indent with spaces"),
    YAMLFailure(
      "could not find expected ':'", noColon, isAtBeginning: true),
    YAMLFailure(
      "unexpected end of stream", while: "quoted scalar",
      "a quotation mark opens here and does not close", isAtBeginning: true),
    YAMLFailure(
      "did not find expected key",
      "words follow a closing quotation mark, or a line is indented otherwise than its neighbours"),
    YAMLFailure(
      "did not find expected '-' indicator", "a line of a list does not begin with `- `"),
    YAMLFailure(
      "did not find expected ',' or", "the bracket that opens here does not close",
      isAtBeginning: true),
    YAMLFailure(
      "alphabetic or numeric character", while: "alias",
      "`*` begins a YAML alias, which a front matter does not have; put the value in quotes",
      isAtBeginning: true),
    YAMLFailure(
      "alphabetic or numeric character", while: "anchor",
      "`&` begins a YAML anchor, which a front matter does not have; put the value in quotes",
      isAtBeginning: true),
    YAMLFailure(
      "", while: "scanning a tag",
      "`!` begins a YAML tag, which a front matter does not have; put the value in quotes",
      isAtBeginning: true),
    YAMLFailure(
      "<document start>",
      "the YAML has ended above, with a line `...` or one that begins with `%`"),
    YAMLFailure("", while: "directive", "a line that begins with `%` is no key with its value"),
    YAMLFailure("expected node content", "a value is missing here"),
    YAMLFailure("block sequence entries are not allowed", "a list cannot begin here"),
    YAMLFailure(
      "unknown escape character",
      "a backslash in double quotes means something else in YAML; use single quotes"),
  ]
}
