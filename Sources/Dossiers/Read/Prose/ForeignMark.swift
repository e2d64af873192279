/// Syntax of other Markdowns that CommonMark shows as typed.
struct ForeignMark: Equatable {
  /// As a message begins: `a footnote`.
  let name: String
  /// What to write instead, without the full stop.
  let instead: String
  /// Whether a backslash before the mark makes it plain characters.
  let isEscapable: Bool

  static let escaping = ", or put a backslash before the mark if you mean the sign itself."

  private init(_ name: String, _ instead: String, isEscapable: Bool = true) {
    (self.name, self.instead, self.isEscapable) = (name, instead, isEscapable)
  }

  static let strikethrough = ForeignMark(
    "strikethrough", "Leave the words out, or say what was struck out")
  static let highlight = ForeignMark("highlighting", "Write `*words*` for emphasis")
  static let insertion = ForeignMark("a mark for inserted words", "Write only the words")
  static let script = ForeignMark(
    "a superscript or subscript", "Write the character itself, such as `²` or `₂`")
  static let footnote = ForeignMark(
    "a footnote", "Write it as a sentence of the text; a source is cited as `[@source]`")
  static let math = ForeignMark(
    "a formula", "Write it in plain characters, or as code in backticks")
  static let emoji = ForeignMark("an emoji shortcode", "Write the emoji itself, or words")
  static let tag = ForeignMark("a tag", "Name it under `tags` in the front matter")
  static let blockName = ForeignMark(
    "a paragraph's id", "Link to a heading, which has an anchor as in `## Words {#anchor}`")
  static let definition = ForeignMark(
    "a definition", "Write a list, as in `- **Term**: what it means`")
  static let field = ForeignMark("a field", "Use a key of the front matter, or one colon")
  static let container = ForeignMark(
    "a box", "Remove the line; a quotation begins with `>`, a section with `##`")
  static let callout = ForeignMark(
    "a callout", "Remove the line, or write a heading instead")
  static let shortcode = ForeignMark(
    "a template tag", "Write what it would show; templates are in `templates/`")
  static let attributes = ForeignMark(
    "an attribute list", "Leave it out; only `{#anchor}` at the end of a heading means something")
  static let change = ForeignMark(
    "a suggested change or comment",
    "Write the text as it is to be; a note for editors is `%% … %%`")
  static let embed = ForeignMark(
    "an embedded file", "Link to it as `[[name]]`, or show `![words](../assets/name.png)`")
  static let image = ForeignMark("this image", "Write `![words](../assets/name.png)`")
  static let link = ForeignMark(
    "this link", "End its address with `)`, and write `%20` for each space in it")
  static let reference = ForeignMark(
    "a reference link", "Write its address in place of the label: `[words](address)`")
  static let table = ForeignMark(
    "a table without a row of dashes below its first row",
    "Put one there, such as `| --- | --- |`, with a cell for each column")
  static let drawnTable = ForeignMark(
    "a table drawn with lines", "Write `| one | two |`, then `| --- | --- |`, then its rows",
    isEscapable: false)
  static let wideTable = ForeignMark(
    "a full-width bar", "Write a table as `| one | two |`, then `| --- | --- |`, then its rows",
    isEscapable: false)
  static let task = ForeignMark("a task", "Remove the box, or keep the task in a note `%% … %%`")
  static let bullet = ForeignMark("this bullet", "Begin each line of the list with `- `")
  static let contents = ForeignMark("a table of contents", "Remove it")
  static let command = ForeignMark("a TeX command", "Remove it, or write what it would show")
  static let component = ForeignMark("a line of JavaScript", "Remove it")
  static let abbreviation = ForeignMark(
    "an abbreviation", "Remove the line, and write the words out where they first occur")
  static let inclusion = ForeignMark("an included file", "Write what it would show")
  static let wideSigns = ForeignMark(
    "a full-width mark", "Type it in half-width characters: `[[name]]`, `[@source]`, `**words**`"
  )
  static let fence = ForeignMark(
    "a code block that draws or runs something",
    "Show an image of it, or remove the word after the backticks to show the code",
    isEscapable: false)

  /// What to write in place of an address.
  static func address(_ address: String) -> ForeignMark {
    ForeignMark(
      "a bare address", "Write `<\(address)>`, or `[words](\(address))`")
  }

  /// Marks of emphasis at a place where they mean nothing.
  static func emphasis(_ mark: String) -> ForeignMark {
    ForeignMark(
      "this emphasis",
      "`\(mark)` neither opens nor closes emphasis between a letter and a quotation mark or the like, or next to a "
        + "space inside it. Put it inside, as in `“\(mark)words\(mark)”`, or a space outside it")
  }
}
