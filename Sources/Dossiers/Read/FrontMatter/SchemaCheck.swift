/// Holds a document against a schema. Whatever is not as that wants it is reported.
struct SchemaCheck {
  private let yaml: YAML
  /// Of each value and key, by its number.
  private var verdicts: [Verdict]
  private var problems: ProblemList

  /// The fields of a `subject`, such as `a claim`, that is a map as a whole.
  static func fields(
    of yaml: YAML, by schema: Schema, _ subject: String, _ problems: inout ProblemList
  ) -> Fields {
    var check = SchemaCheck(
      yaml: yaml, verdicts: Array(repeating: .unchecked, count: yaml.values.count),
      problems: problems)
    check.check(map: 0, by: schema, at: Position(line: 1), subject)
    problems = check.problems
    return Fields(yaml, check.verdicts)
  }

  private mutating func check(
    map: Int, by schema: Schema, at position: Position, _ subject: @autoclosure () -> String
  ) {
    verdicts[map] = .right
    /// The keys that are there, by the numbers of their fields.
    var given = [Int?](repeating: nil, count: schema.fields.count)
    /// Keys that are there and written wrongly; they are reported as that and not as missing.
    var meant: Set<String> = []
    for key in yaml.children(of: map) {
      guard let index = schema.index(of: yaml.bytes(of: key)) else {
        verdicts[key] = .wrong
        let slip = YAMLSlip(afterKeyOf: yaml.text(of: key))
        if let slip { meant.insert(slip.key) }
        reportUnknown(key, slip, subject(), schema)
        continue
      }
      if let first = given[index] {
        reportDuplicate(key, of: first)
        continue
      }
      given[index] = key
      let field = schema.fields[index]
      check(key + 1, as: field.type, key: field.key)
      if field.type.isFree, schema.hasGuards { reportGuards(in: key + 1, of: field.key) }
    }
    for (field, key) in zip(schema.fields, given)
    where field.isRequired && key == nil && !meant.contains(field.key) {
      problems.add(
        .missingKey, at: position, "\(subject()) lacks `\(field.key)`",
        help: "Add a line `\(field.key): …` to it." + field.type.choices)
    }
    for condition in schema.conditions { check(condition, of: map, at: position, subject()) }
  }

  private mutating func check(
    _ condition: Condition, of map: Int, at position: Position, _ subject: @autoclosure () -> String
  ) {
    switch condition {
    case .either(let key, let other, let help, let helpWithBoth):
      let (first, second) = (yaml.key(key, of: map), yaml.key(other, of: map))
      if first == nil, second == nil {
        problems.add(
          .missingKey, at: position, "\(subject()) lacks `\(key)` or `\(other)`", help: help)
      } else if first != nil, let second {
        problems.add(
          .invalidValue, at: yaml[second].position, "`\(key)` and `\(other)` are both given",
          help: helpWithBoth)
      }
    case .having(let key, let wanted, let demanded, let help):
      guard let value = yaml.key(key, of: map).map({ $0 + 1 }), verdicts[value] == .right,
        yaml.text(of: value) == wanted
      else { return }
      for missing in demanded where yaml.key(missing, of: map) == nil {
        problems.add(
          .missingKey, at: position,
          "\(subject()) lacks `\(missing)`, which `\(key): \(wanted)` demands", help: help)
      }
    }
  }

  private mutating func reportUnknown(
    _ key: Int, _ slip: YAMLSlip?, _ subject: String, _ schema: Schema
  ) {
    let name = yaml.text(of: key)
    problems.add(
      .unknownKey, at: yaml[key].position,
      slip?.message ?? "\(subject) has no key `\(name)`",
      help: (slip.map { $0.help + " " } ?? didYouMean(name, among: schema.fields.map(\.key)))
        + "The keys are \(schema.keys).")
  }

  private mutating func reportDuplicate(_ key: Int, of first: Int) {
    verdicts[key] = .wrong
    problems.add(
      .duplicateKey, at: yaml[key].position, "`\(yaml.text(of: key))` is given a second time",
      help: "Keep one of the two.",
      notes: [problems.note(yaml[first].position, "it is given first here")])
  }

  /// One space too many puts `embargo` under `extra`, where it would keep nothing back. A key of the same name that
  /// means something else, such as the number of a draft, is nobody's slip.
  private mutating func reportGuards(in free: Int, of parent: String) {
    guard yaml[free].kind == .map else { return }
    for key in yaml.children(of: free) {
      let (name, value) = (yaml.text(of: key), yaml.text(of: key + 1))
      let isText = yaml[key + 1].kind == .text
      let isGuard =
        switch name {
        case "draft": isText && value.lowercased() == "true"
        case "embargo": isText && Instant(rfc3339: value) != nil
        case "private": parent != name
        default: false
        }
      guard isGuard else { continue }
      problems.add(
        .misplacedKey, at: yaml[key].position, "`\(name)` under `\(parent)` keeps nothing back",
        help: "Write it without indentation, or choose another name for it.")
    }
  }
}

extension SchemaCheck {
  private mutating func check(_ value: Int, as type: FieldType, key: String) {
    switch type {
    case .list(let element): check(list: value, of: element, key: key)
    case .oneOrMore(let element):
      if yaml[value].kind == .list {
        check(list: value, of: element, key: key, mayBeEmpty: false)
      } else {
        check(value, as: element, key: key)
      }
    case .map(let schema): check(map: value, by: schema, key: key)
    case .mapOf(let element): check(openMap: value, of: element, key: key)
    case .rules: check(openMap: value, of: .weight, key: key)
    case .words: check(openMap: value, of: .text, key: key)
    case .anything:
      reportDuplicates(in: value)
      if !Schema.hiddenKeys.contains(key) { reportHiding(in: value, of: key) }
    default: check(scalar: value, as: type, key: key)
    }
  }

  /// Reports what is wrong with a value, which is passed over from then on.
  private mutating func report(
    _ value: Int, _ message: String, _ rule: Rule = .wrongType, help: String
  ) {
    verdicts[value] = .wrong
    problems.add(rule, at: yaml[value].position, message, help: help)
  }

  private mutating func check(
    list: Int, of element: FieldType, key: String, mayBeEmpty: Bool = true
  ) {
    guard yaml[list].kind == .list else {
      if yaml[list].kind == .text, let slip = YAMLSlip(listMarkOf: yaml.text(of: list)) {
        report(list, "`\(key)` is not a list: \(slip.message)", help: slip.help)
      } else {
        report(
          list, "`\(key)` is not a list",
          help:
            "Write it as `\(key): \(example(of: list, element))`, or each on a line of its own after `- `."
        )
      }
      return
    }
    if !mayBeEmpty, yaml[list].end == list + 1 {
      report(list, "`\(key)` is an empty list", help: "Give it a value, or remove the key.")
      return
    }
    verdicts[list] = .right
    for one in yaml.children(of: list) { check(one, as: element, key: key) }
  }

  /// The list that was meant, where that is plain.
  private func example(of value: Int, _ element: FieldType) -> String {
    let text = yaml.text(of: value)
    guard yaml[value].kind == .text, text.utf8.count <= 80, !text.isBlank else {
      return "[first, second]"
    }
    let parts = text.parts(at: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    guard case .id = element else { return NewFile.Value.list(parts).yaml }
    return NewFile.Value.list(
      parts.map { isID($0) ? $0 : EntityID.id(madeOf: $0, language: nil) ?? $0 }
    ).yaml
  }

  private mutating func check(map: Int, by schema: Schema, key: String) {
    guard yaml[map].kind == .map else {
      report(
        map, "`\(key)` is not made of keys and values here",
        help: yaml.slipHelp(of: map) + "Its keys are \(schema.keys).")
      return
    }
    check(map: map, by: schema, at: yaml[map].position, "`\(key)`")
  }

  private mutating func check(openMap map: Int, of element: FieldType, key: String) {
    guard yaml[map].kind == .map else {
      report(
        map, "`\(key)` is not made of keys and values",
        help: yaml.slipHelp(of: map)
          + "Write each on a line of its own below `\(key):`, indented by two spaces.")
      return
    }
    var seen: [String: Int] = [:]
    for own in yaml.children(of: map) {
      let (name, position) = (yaml.text(of: own), yaml[own].position)
      problems.reportBidiControl(in: name, of: "a key of `\(key)`", at: position)
      problems.reportHiding(in: name, of: "a key of `\(key)`", at: position)
      if let first = seen[name] {
        reportDuplicate(own, of: first)
      } else {
        seen[name] = own
        check(own + 1, as: element, key: name)
      }
    }
  }

  private mutating func reportDuplicates(in value: Int) {
    var seen: [String: Int] = [:]
    for child in yaml.children(of: value) {
      guard yaml[value].kind == .map else {
        reportDuplicates(in: child)
        continue
      }
      let first = seen[yaml.text(of: child), default: child]
      if first != child { reportDuplicate(child, of: first) }
      seen[yaml.text(of: child)] = first
      reportDuplicates(in: child + 1)
    }
  }

  /// Reports the marks of notes and comments in every text of a value, and in its keys.
  private mutating func reportHiding(in value: Int, of key: String) {
    switch yaml[value].kind {
    case .text:
      problems.reportHiding(in: yaml.text(of: value), of: "`\(key)`", at: yaml[value].position)
    case .list: for one in yaml.children(of: value) { reportHiding(in: one, of: key) }
    case .map:
      for own in yaml.children(of: value) {
        let name = yaml.text(of: own)
        problems.reportHiding(in: name, of: "a key of `\(key)`", at: yaml[own].position)
        reportHiding(in: own + 1, of: name)
      }
    }
  }

  private mutating func check(scalar value: Int, as type: FieldType, key: String) {
    guard yaml[value].kind == .text else {
      if case .id(let kind) = type, let name = yaml.textInBrackets(value) {
        report(
          value, "`[[\(name)]]` links in the text, not in front matter",
          help:
            "Write the base name of the \(kind.rawValue)'s file, without brackets\(EntityID.example(of: name))."
        )
      } else {
        let form = yaml[value].kind == .list ? "a list" : "made of keys and values"
        report(
          value, "`\(key)` is \(form), not one value",
          help:
            "Write it on one line as `\(key): …`; put it in quotes if it holds `[`, `{` or `: `.")
      }
      return
    }
    let text = yaml.text(of: value)
    if text.isBlank {
      report(
        value,
        text.trimmed.isEmpty
          ? "`\(key)` is empty" : "`\(key)` holds nothing that readers could see",
        help: "Give it a value, or remove the key.")
    } else if text.utf8.count > FieldType.most, text.unicodeScalars.count > FieldType.most {
      report(
        value, "`\(key)` has more than \(FieldType.most) characters", .invalidValue,
        help: "Shorten it; what is longer belongs in the text below the front matter.")
    } else if let failure = type.failure(of: text) {
      report(
        value, "`\(key)` is `\(text)`: \(failure.message)", failure.rule, help: failure.help)
    } else {
      verdicts[value] = .right
      let position = yaml[value].position
      if text.mayHoldBidiControl {
        problems.reportBidiControl(in: text, of: "`\(key)`", at: position)
      }
      if case .text = type { problems.reportHiding(in: text, of: "`\(key)`", at: position) }
    }
  }
}

extension Schema {
  /// Its keys, as a list in a sentence.
  fileprivate var keys: String { fields.map { "`\($0.key)`" }.joined(separator: ", ") }

  /// Whether it is a file's, some of whose keys keep something back.
  fileprivate var hasGuards: Bool { self["draft"] != nil }
}

extension FieldType {
  /// How many characters a value may have. A name is shown wherever it is linked, so that one of a megabyte would
  /// make other pages too large to open.
  static let most = 20_000

  /// The values to choose from, in a sentence of their own.
  fileprivate var choices: String {
    guard case .choice(let words) = self else { return "" }
    return " It is one of \(words.map { "`\($0)`" }.joined(separator: ", "))."
  }

  /// Whether editors choose the keys themselves.
  var isFree: Bool {
    switch self {
    case .anything, .mapOf(.anything): true
    default: false
    }
  }
}
