internal import Foundation

/// The form in which names are compared: without case, diacritics, the kind of apostrophe, or the amount of
/// white space.
func folded(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  let decomposed =
    text.utf8.allSatisfy { $0 < 0x80 } ? text : text.decomposedStringWithCanonicalMapping
  for scalar in decomposed.unicodeScalars {
    if scalar.properties.isWhitespace {
      pendingSpace = !result.isEmpty
      continue
    }
    if scalar.properties.generalCategory == .nonspacingMark { continue }
    if pendingSpace {
      result += " "
      pendingSpace = false
    }
    if apostrophes.contains(scalar) {
      result += "'"
    } else {
      // By way of the capital, so that `ß` is `ss` and a final sigma a sigma.
      result +=
        scalar.isASCII
        ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping.lowercased()
    }
  }
  return result
}

private let apostrophes: Set<Unicode.Scalar> = [
  "'", "\u{2018}", "\u{2019}", "\u{201B}", "\u{02BC}", "\u{02BB}", "\u{02B9}", "\u{00B4}",
  "\u{0060}",
  "\u{2032}", "\u{FF07}",
]

/// The permalink that a heading's words make: their letters and digits in lower case, in any script, with
/// hyphens for what lies between. Empty if there are none.
func slug(_ text: String) -> String {
  var result = ""
  var pendingHyphen = false
  for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
    if isAnchorScalar(scalar), scalar != "-" {
      if pendingHyphen, !result.isEmpty { result += "-" }
      pendingHyphen = false
      result += scalar.properties.lowercaseMapping
    } else if !apostrophes.contains(scalar) {
      pendingHyphen = true
    }
  }
  return result
}

/// Whether a character may stand in an anchor: a letter, mark or digit of any script, or a hyphen.
func isAnchorScalar(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-"
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
    return true
  default:
    return false
  }
}
