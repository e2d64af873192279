internal import Foundation

/// The form in which names are compared: without case, diacritics, the kind of apostrophe, the amount of white space,
/// or characters that nobody sees.
public func folded(_ text: String) -> String {
  text.utf8.allSatisfy { $0 < 0x80 } ? foldedASCII(text) : foldedScalars(text)
}

private func foldedASCII(_ text: String) -> String {
  String(unsafeUninitializedCapacity: text.utf8.count) { bytes in
    var count = 0
    var pendingSpace = false
    for byte in text.utf8 {
      if isASCIISpace(byte) {
        pendingSpace = count > 0
        continue
      }
      if pendingSpace {
        bytes[count] = UInt8(ascii: " ")
        count += 1
        pendingSpace = false
      }
      bytes[count] = byte == UInt8(ascii: "`") ? UInt8(ascii: "'") : lowercased(byte)
      count += 1
    }
    return count
  }
}

@inline(__always)
private func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

private func foldedScalars(_ text: String) -> String {
  var result = ""
  result.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars {
    if scalar.isASCII ? isASCIISpace(UInt8(scalar.value)) : scalar.isBlank {
      pendingSpace = !result.isEmpty
      continue
    }
    if !scalar.isASCII, scalar.properties.generalCategory == .nonspacingMark || scalar.isInvisible {
      continue
    }
    if pendingSpace {
      result += " "
      pendingSpace = false
    }
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      result.unicodeScalars.append(
        byte == UInt8(ascii: "`") ? "'" : Unicode.Scalar(lowercased(byte)))
    } else if apostrophes.contains(scalar) {
      result += "'"
    } else {
      // By way of the capital, so that `ß` is `ss` and a final sigma a sigma.
      result += scalar.properties.uppercaseMapping.lowercased()
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
  text.utf8.allSatisfy { $0 < 0x80 } ? slugOfASCII(text) : slugOfScalars(text)
}

private func slugOfASCII(_ text: String) -> String {
  var result: [UInt8] = []
  var pendingHyphen = false
  for byte in text.utf8 {
    switch lowercased(byte) {
    case let letter where 0x61...0x7A ~= letter || 0x30...0x39 ~= letter:
      if pendingHyphen, !result.isEmpty { result.append(UInt8(ascii: "-")) }
      pendingHyphen = false
      result.append(letter)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    default: pendingHyphen = true
    }
  }
  return String(decoding: result, as: UTF8.self)
}

private func slugOfScalars(_ text: String) -> String {
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
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar) || scalar == "-"
  }
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
    return true
  default:
    return false
  }
}
