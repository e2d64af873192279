import Dossiers
import HTML
import Website

extension CheckResult {
  /// SARIF 2.1.0, which editors and code hosts show beside the lines.
  var sarif: JSON {
    let numbers = Dictionary(
      uniqueKeysWithValues: Rulebook.rules.enumerated().map { ($1.name, $0) })
    let reported = problems.map { JSON.object($0.sarif(numbers)) }
    let suppressed = waived.map { waived in
      JSON.object(
        waived.problem.sarif(numbers) + [
          (
            "suppressions",
            .array([
              .object([
                ("kind", .string("inSource")), ("justification", .string(waived.waiver.reason)),
              ])
            ])
          )
        ])
    }
    return .object([
      ("$schema", .string("https://json.schemastore.org/sarif-2.1.0.json")),
      ("version", .string("2.1.0")),
      (
        "runs",
        .array([
          .object([
            ("tool", .object([("driver", CheckResult.driver)])),
            ("columnKind", .string("unicodeCodePoints")),
            ("results", .array(reported + suppressed)),
          ])
        ])
      ),
    ])
  }

  private static var driver: JSON {
    .object([
      ("name", .string("dossier")), ("version", .string(Version.text)),
      ("semanticVersion", .string(Version.text)),
      ("rules", .array(Rulebook.rules.map(\.sarif))),
    ])
  }
}

extension Rule {
  fileprivate var sarif: JSON {
    .object([
      ("id", .string(name)), ("shortDescription", .message(demand)),
      ("fullDescription", .message(demand + " " + why)),
      (
        "help",
        .message("\(why) See an example with: dossier explain \(name)")
      ),
      ("defaultConfiguration", .object([("level", .string(severity.rawValue))])),
    ])
  }
}

extension Problem {
  fileprivate func sarif(_ numbers: [String: Int]) -> [(key: String, value: JSON)] {
    [
      ("ruleId", .string(rule.name)), ("ruleIndex", .number(numbers[rule.name] ?? -1)),
      ("level", .string(severity.rawValue)), ("message", .message(message + ". " + help)),
      ("locations", .array([.object([("physicalLocation", place.sarif)])])),
    ]
      + (notes.isEmpty
        ? []
        : [
          (
            "relatedLocations",
            .array(
              notes.map {
                .object([("physicalLocation", $0.place.sarif), ("message", .message($0.message))])
              })
          )
        ])
  }
}

extension Place {
  fileprivate var sarif: JSON {
    .object([
      (
        "artifactLocation",
        .object([
          ("uri", .string(percentEncoded(anywhere: file.text))),
          ("uriBaseId", .string("%SRCROOT%")),
        ])
      ),
      (
        "region",
        .object([
          ("startLine", .number(position.line)), ("startColumn", .number(position.column)),
        ])
      ),
    ])
  }
}

extension JSON {
  /// A text where SARIF may have several forms of it.
  fileprivate static func message(_ text: String) -> JSON { .object([("text", .string(text))]) }
}
