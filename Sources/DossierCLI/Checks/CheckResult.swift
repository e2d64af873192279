import Dossiers

/// What a check found, or that part of it which somebody asked for.
struct CheckResult {
  let problems: [Problem]
  let waived: [Waived]
  /// The site's folder as its user named it.
  let source: String

  /// What was found in these files and folders alone; everything where none is named.
  func within(_ paths: [SitePath]) -> CheckResult {
    guard !paths.isEmpty else { return self }
    let wanted = Set(paths.map(\.text))
    return CheckResult(
      problems: problems.filter { $0.place.file.lies(in: wanted) },
      waived: waived.filter { $0.problem.place.file.lies(in: wanted) }, source: source)
  }

  /// Whether a check fails.
  func fails(strictly: Bool) -> Bool {
    problems.containErrors || strictly && problems.count(of: .warning) > 0
  }

  /// The waivers that were needed, each once.
  var waivers: [(file: SourcePath, waiver: Waiver)] {
    var seen: Set<Place> = []
    return waived.compactMap { waived in
      let file = waived.problem.place.file
      return seen.insert(Place(file: file, position: waived.waiver.position)).inserted
        ? (file, waived.waiver) : nil
    }
  }
}

extension Problem {
  /// The note that a quotation is not proved is a warning to those who ask for it.
  var weighedStrictly: Problem {
    severity == .note && rule.name == "quote-unproved" ? with(.warning) : self
  }
}

extension SourcePath {
  /// Whether this is one of the paths, or lies below one of them.
  fileprivate func lies(in paths: Set<String>) -> Bool {
    if paths.contains(text) || paths.contains("") { return true }
    return text.indices.contains { text[$0] == "/" && paths.contains(String(text[..<$0])) }
  }
}
