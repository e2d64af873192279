import Dossiers

extension CheckResult {
  /// A line for each problem that GitHub Actions shows beside the line of the file.
  var workflowCommands: String {
    problems.map { problem in
      let place = problem.place
      let properties = [
        ("file", path(of: place.file)), ("line", "\(place.position.line)"),
        ("col", "\(place.position.column)"), ("title", problem.rule.name),
      ].map { "\($0)=\(escaped($1, ["%", "\r", "\n", ":", ","]))" }
      let message = [problem.message, problem.rule.demand, problem.help].joined(separator: "\n")
      return "::\(problem.severity.command) \(properties.joined(separator: ","))::"
        + escaped(message, ["%", "\r", "\n"]) + "\n"
    }.joined()
  }

  /// From the folder in which the check runs, which is the repository's.
  private func path(of file: SourcePath) -> String {
    var source = source[...]
    while source.hasPrefix("./") { source = source.dropFirst(2) }
    while source.hasSuffix("/") { source = source.dropLast() }
    return source.isEmpty || source == "." ? file.text : source + "/" + file.text
  }
}

extension Severity {
  fileprivate var command: String { self == .note ? "notice" : rawValue }
}

/// With these signs as the runner wants them: `%0A`.
private func escaped(_ text: String, _ signs: Set<Unicode.Scalar>) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if signs.contains(scalar) {
      let digits = String(scalar.value, radix: 16, uppercase: true)
      result += "%" + (digits.count == 1 ? "0" : "") + digits
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
