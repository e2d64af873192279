import Dossiers

extension CheckResult {
  /// `docs/export.md` describes every key.
  var json: JSON {
    .object([
      ("problems", .array(problems.map(\.json))),
      (
        "waived",
        .array(
          waivers.map { file, waiver in
            .object([
              ("rule", .string(waiver.rule)), ("file", .string(file.text)),
              ("at", .string(waiver.anchor)), ("reason", .string(waiver.reason)),
            ])
          })
      ),
      (
        "counts",
        .object(
          Severity.allCases.reversed().map { ($0.rawValue, .number(problems.count(of: $0))) })
      ),
    ])
  }
}

extension Problem {
  fileprivate var json: JSON {
    .object([
      ("rule", .string(rule.name)), ("severity", .string(severity.rawValue)),
      ("file", .string(place.file.text)), ("line", .number(place.position.line)),
      ("column", .number(place.position.column)), ("message", .string(message)),
      ("help", .string(help)),
    ])
  }
}
