import Dossiers

extension CheckResult {
  /// `docs/export.md` describes every key.
  var json: JSON {
    let counts = Severity.allCases.reversed().map { ($0.rawValue, problems.count(of: $0).json) }
    return [
      "problems": problems.map(\.json),
      "waived": JSON.array(
        waivers.map { file, waiver in
          [
            "rule": waiver.rule, "file": file.text, "at": waiver.anchor, "reason": waiver.reason,
          ]
        }),
      "counts": JSON.object(counts),
    ]
  }
}

extension Problem {
  fileprivate var json: JSON {
    [
      "rule": rule.name, "severity": severity.rawValue, "file": place.file.text,
      "line": place.position.line, "column": place.position.column, "message": message,
      "help": help,
    ]
  }
}
