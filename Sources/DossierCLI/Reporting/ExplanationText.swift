import Dossiers
import Output

extension Rule {
  /// What a person reads who wonders about a message.
  var explanation: String {
    [
      "\(name): \(demand)", why, standardsText, weight, shown(wrong, as: "Wrong"),
      shown(right, as: "Right"),
    ].compactMap(\.self).joined(separator: "\n\n")
  }

  /// Which published standards ask for the same, and where they can be read.
  private var standardsText: String? {
    standards.isEmpty
      ? nil
      : "The same is asked for by:\n"
        + standards.map { "\n    \($0.name)\n    \($0.url)" }.joined(separator: "\n")
  }

  private var weight: String {
    guard !isStructural else {
      return "This is an error. It cannot be waived or lowered: without this rule a page would not "
        + "say what its editor wrote."
    }
    return """
      This is \(severity == .error ? "an" : "a") \(severity.rawValue), unless dossier.yml says otherwise:

          rules:
            \(name): error    # or warning, note, off

      Where it is broken for a good reason, the file says so in its front matter:

          waive:
            - rule: \(name)
              reason: …
      """
  }

  private func shown(_ example: Example, as word: String) -> String {
    if let target = example.linkTarget {
      return "\(word): \(example.path) is a symbolic link to \(target)."
    }
    guard let text = example.text else { return "\(word): there is no \(example.path)." }
    let start = example.firstLine == 1 ? "" : ", from line \(example.firstLine)"
    return
      (["\(word): \(example.path)\(start)", ""]
      + excerpt(of: text).map { $0.isEmpty ? "" : "    " + $0 }).joined(separator: "\n")
  }
}

/// The lines of a text as a person can read them: what is too long is cut.
func excerpt(of text: String) -> [String] {
  let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
    $0.count > 300 ? printable(String($0.prefix(60))) + " … and so on" : printable(String($0))
  }
  let shown = lines.last == "" ? lines.dropLast() : lines[...]
  return shown.count > 60 ? shown.prefix(20) + ["… and so on"] : Array(shown)
}
