/// Why no value may be in a context, or what literal text may not do since it would make what follows uncertain.
extension Mistake {
  private static func text(_ message: String, _ help: String) -> Mistake {
    Mistake(.unbalancedPlace, message, help: help)
  }

  private static func value(_ message: String, _ help: String) -> Mistake {
    Mistake(.unsafePlace, message, help: help)
  }

  static let variableScheme = text(
    "a colon follows a variable at the beginning of a link, and would make it the link's scheme",
    "Write the scheme out, or a slash before the colon.")
  static let joinedAttribute = text(
    "after a section with an attribute there is neither a space nor the tag's end",
    "Put a space here, and one at the beginning of the section.")
  static let namelessAttribute = text(
    "an attribute begins with `=` in place of its name",
    "Move the attribute's name and value into one section.")
  static let commentInScript = text(
    "a script holds `<!--`, which changes where browsers see its end",
    "Write `<\\!--`.")
  static let tagInText = text(
    "browsers read this as a tag in some places, and as text in others",
    "Write `&lt;` or `\\x3C` for the sign, or take the tag out.")
  static let markedSection = text(
    "browsers read `<![` in one way in SVG and MathML, and in another elsewhere",
    "Write the text itself, with `&lt;` and `&amp;`.")
  static let lateInstruction = text(
    "`http-equiv` makes the value before it an instruction to the browser",
    "Write `http-equiv` first, or leave it out.")
  static let misnestedEnd = text(
    "an `<svg>`, `<math>` or `<foreignObject>` closes that is not the innermost",
    "Close what was opened last first.")

  static let noEscape = value(
    "no escape makes text safe",
    "Move it into text or into a quoted attribute that is neither code nor style.")
  static let noHTML = value(
    "HTML cannot be",
    "Move it into text, or show a text field here.")
  static let noQuotes = value(
    "a variable in an attribute needs quotes",
    "Put quotes round the value.")
  static let noString = value(
    "a value can only be part of a string",
    "Put the value between double quotes, and not right after `\\` or `<`.")
  static let instruction = value(
    "a value could be an instruction to the browser",
    "Give the `<meta>` a `name` or `property` first, or write `content=\"0; url={{…}}\"`.")
  static let unclearStart = value(
    "whether a variable is a link's beginning must not depend on a section",
    "Write the whole value in the section, and again in its inverted section.")
  static let openReference = value(
    "it could complete a character reference at the beginning of a link",
    "Write the character itself, or end its reference with a semicolon.")
  static let refusedScheme = value(
    "a link with a variable has the scheme http, https, mailto or tel, or none",
    "Let the link begin with one of these, or with the variable.")
}
