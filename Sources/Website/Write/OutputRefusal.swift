internal import Dossiers

/// A destination that is not written to because of what it is or holds; nothing in it was touched.
public struct OutputRefusal: Error, Equatable, CustomStringConvertible {
  public let message: String
  /// What to do about it.
  public let help: String

  public var description: String { "\(message)\n\(help)" }

  /// Refuses a folder for the files in it that no build of ours wrote.
  static func foreignFiles(_ names: [String], in folder: String) -> OutputRefusal {
    let shown = names.prefix(20).map { "\n  \(printable($0))" }.joined()
    let rest = names.count > 20 ? "\n  and \(names.count - 20) more" : ""
    let files = names.count == 1 ? "a file that is" : "\(names.count) files that are"
    return OutputRefusal(
      message: "\(printable(folder)) holds \(files) not this site's:\(shown)\(rest)",
      help: "Only files that the folder's \(Manifest.fileName) lists are replaced: "
        + "choose another destination, or move these files away.")
  }
}

/// The text with control characters, line ends and bidirectional controls spelt out, since a file may hold what
/// a terminal would obey.
public func printable(_ text: String) -> String {
  // Most texts are plain, and there may be a million of them.
  if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if scalar.isSpeltOut {
      result += "\\u{\(String(scalar.value, radix: 16))}"
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}

extension Unicode.Scalar {
  fileprivate var isSpeltOut: Bool {
    switch properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: true
    default: isBidiControl
    }
  }
}
