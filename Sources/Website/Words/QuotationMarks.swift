import Dossiers
import HTML
import Templates

/// What is before and after a quotation in a language, and the mark in each.
struct QuotationMarks: Sendable {
  let before, after: String
  let open, close: Unicode.Scalar?

  init(_ name: String, in table: SentenceTable) {
    let parts = table.text("quotation.\(name)", ["text": "\u{0}"]).unicodeScalars
      .split(separator: "\u{0}", maxSplits: 1, omittingEmptySubsequences: false)
    (before, after) = (String(parts.first ?? .init()), String(parts.last ?? .init()))
    open = before.unicodeScalars.first { !$0.properties.isWhitespace }
    close = after.unicodeScalars.last { !$0.properties.isWhitespace }
  }
}

extension ThemeWords {
  /// A text in the language's quotation marks. Such marks within it become the inner ones, and other double ones single
  /// ones of their own kind; one that is a quotation as a whole has its marks already.
  func quoted(_ text: String) -> String {
    let (outer, inner) = (outerMarks, innerMarks)
    if text.utf8.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "\"") }) {
      return outer.before + text + outer.after
    }
    let scalars = withoutMarks(Array(text.unicodeScalars)[...])
    var result = String.UnicodeScalarView()
    var dropsBlank = false
    for (place, scalar) in zip(scalars.indices, scalars) {
      // The blank within French marks is not one within others.
      if dropsBlank, scalar.properties.isWhitespace { continue }
      dropsBlank = false
      // Languages end with “ what others begin with it.
      let isEither = scalar == "\"" || scalar == "“" || outer.open == outer.close
      let opens = isOpening(place, in: scalars)
      if scalar == "\"" || scalar == outer.open, opens || !isEither {
        result += inner.before.unicodeScalars
        dropsBlank = true
      } else if scalar == "\"" || scalar == outer.close, !opens || !isEither {
        while result.last?.properties.isWhitespace == true { result.removeLast() }
        result += inner.after.unicodeScalars
      } else if scalar == inner.open || scalar == inner.close {
        result.append(scalar)
      } else {
        result.append(scalar.singleMark ?? scalar)
      }
    }
    return outer.before + String(result).isolated + outer.after
  }

  /// The scalars between the marks of a text that is one quotation.
  private func withoutMarks(_ scalars: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    guard scalars.count > 1, let first = scalars.first, let last = scalars.last,
      first.isClosed(by: last),
      !scalars.dropFirst().dropLast().contains(where: { $0 == "\"" || $0.singleMark != nil })
    else { return scalars }
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let inside = scalars.dropFirst().dropLast().drop(while: isBlank)
    return inside.prefix(inside.reversed().drop(while: isBlank).count)
  }

  /// Whether a straight mark opens: after a blank, a bracket, a dash or another opening mark.
  private func isOpening(_ place: Int, in scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard place > scalars.startIndex else { return true }
    let before = scalars[place - 1]
    return before.properties.isWhitespace || "([{‘“«„–—".unicodeScalars.contains(before)
  }
}

extension Unicode.Scalar {
  /// Whether a quotation that begins with this may end with the other.
  fileprivate func isClosed(by other: Unicode.Scalar) -> Bool {
    switch (self, other) {
    case ("\"", "\""), ("“", "”"), ("”", "”"), ("„", "“"), ("„", "”"), ("«", "»"), ("»", "«"),
      ("「", "」"):
      true
    default: false
    }
  }

  /// The single mark of the same kind as a double one; nil of anything else.
  fileprivate var singleMark: Unicode.Scalar? {
    switch self {
    case "“": "‘"
    case "”": "’"
    case "„": "‚"
    case "«": "‹"
    case "»": "›"
    case "「": "『"
    case "」": "』"
    default: nil
    }
  }
}
