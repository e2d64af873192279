import Dossiers
import HTML
import Website

extension CheckResult {
  /// SARIF 2.1.0, which editors and code hosts show beside the lines.
  var sarif: JSON {
    let numbers = Dictionary(
      uniqueKeysWithValues: Rulebook.rules.enumerated().map { ($1.name, $0) })
    let reported = problems.map { $0.sarif(numbers) }
    let suppressed = waived.map { waived in
      let reason: JSON = ["kind": "inSource", "justification": waived.waiver.reason]
      return waived.problem.sarif(numbers) + ["suppressions": [reason]]
    }
    let driver: JSON = [
      "name": "dossier", "version": Version.text, "semanticVersion": Version.text,
      "rules": Rulebook.rules.map(\.sarif),
    ]
    let run: JSON = [
      "tool": ["driver": driver] as JSON, "columnKind": "unicodeCodePoints",
      "results": reported + suppressed,
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0",
      "runs": [run],
    ]
  }
}

extension Rule {
  fileprivate var sarif: JSON {
    [
      "id": name, "shortDescription": JSON.message(demand),
      "fullDescription": JSON.message(demand + " " + why),
      "help": JSON.message(
        why + standards.map { " See \($0.name): \($0.url)" }.joined()
          + " See an example with: dossier explain \(name)"),
      "defaultConfiguration": ["level": severity.rawValue] as JSON,
    ]
  }
}

extension Problem {
  fileprivate func sarif(_ numbers: [String: Int]) -> JSON {
    let result: JSON = [
      "ruleId": rule.name, "ruleIndex": numbers[rule.name] ?? -1, "level": severity.rawValue,
      "message": JSON.message(message + ". " + help),
      "locations": [["physicalLocation": place.sarif] as JSON],
    ]
    let related = notes.map { note -> JSON in
      ["physicalLocation": note.place.sarif, "message": JSON.message(note.message)]
    }
    return related.isEmpty ? result : result + ["relatedLocations": related]
  }
}

extension Place {
  fileprivate var sarif: JSON {
    [
      "artifactLocation": [
        "uri": percentEncoded(anywhere: file.text), "uriBaseId": "%SRCROOT%",
      ] as JSON,
      "region": ["startLine": position.line, "startColumn": position.column] as JSON,
    ]
  }
}

extension JSON {
  /// A text where SARIF may have several forms of it.
  fileprivate static func message(_ text: String) -> JSON { ["text": text] }
}
