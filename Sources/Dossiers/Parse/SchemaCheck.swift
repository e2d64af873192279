extension Schema {
  /// The fields of a map that are as the schema wants them; everything else is told.
  func check(
    _ entries: [YAML.Entry], at position: Position, of subject: String,
    _ problems: inout ProblemList
  ) -> Fields {
    var values = Fields.Values()
    let hasGuards = self["draft"] != nil
    /// Keys that are there and written wrongly; they are reported as that and not as missing.
    var meant: Set<String> = []
    for entry in entries {
      guard let field = self[entry.key] else {
        let slip = YAMLSlip(afterKeyOf: entry.key)
        if let slip { meant.insert(slip.key) }
        problems.add(
          .unknownKey, at: entry.position,
          slip?.message ?? "\(subject) has no key `\(entry.key)`",
          help: (slip.map { $0.help + " " } ?? didYouMean(entry.key, among: fields.map(\.key)))
            + "The keys are \(fields.map { "`\($0.key)`" }.joined(separator: ", ")).")
        continue
      }
      if let first = values[entry.key] {
        problems.add(
          .duplicateKey, at: entry.position, "`\(entry.key)` is given a second time",
          help: "Keep one of the two.",
          notes: [problems.note(first.keyPosition, "it is given first here")])
        continue
      }
      let value = field.type.check(entry.value, key: entry.key, &problems)
      if hasGuards, field.type.isFree { tellGuards(in: entry, &problems) }
      values.append(
        Fields.Value(keyPosition: entry.position, position: entry.value.position, checked: value),
        for: entry.key)
    }
    for field in fields
    where field.isRequired && values[field.key] == nil && !meant.contains(field.key) {
      problems.add(
        .missingKey, at: position, "\(subject) lacks `\(field.key)`",
        help: "Add a line `\(field.key): …` to it." + field.type.choices)
    }
    let checked = Fields(values: values, position: position)
    for condition in conditions { condition.check(checked, of: subject, &problems) }
    return checked
  }
}

extension Condition {
  fileprivate func check(_ fields: Fields, of subject: String, _ problems: inout ProblemList) {
    switch self {
    case .either(let key, let other, let help, let helpWithBoth):
      if fields.values[key] == nil, fields.values[other] == nil {
        problems.add(
          .missingKey, at: fields.position, "\(subject) lacks `\(key)` or `\(other)`", help: help)
      } else if fields.values[key] != nil, fields.values[other] != nil {
        problems.add(
          .invalidValue, at: fields.place(of: other), "`\(key)` and `\(other)` are both given",
          help: helpWithBoth)
      }
    case .having(let key, let value, let demanded, let help):
      for missing in demanded where fields.text(key) == value && fields.values[missing] == nil {
        problems.add(
          .missingKey, at: fields.position,
          "\(subject) lacks `\(missing)`, which `\(key): \(value)` demands", help: help)
      }
    }
  }
}

extension Schema {
  /// One space too many puts `embargo` under `extra`, where it would keep nothing back.
  private func tellGuards(in free: YAML.Entry, _ problems: inout ProblemList) {
    for entry in free.value.entries ?? [] where entry.isGuard(under: free.key) {
      problems.add(
        .misplacedKey, at: entry.position,
        "`\(entry.key)` under `\(free.key)` keeps nothing back",
        help: "Write it without indentation, or choose another name for it.")
    }
  }
}

extension YAML.Entry {
  /// Whether it would keep something back if it stood at the first level. An `extra` of the same name that
  /// means something else, such as the number of a draft, is nobody's slip.
  fileprivate func isGuard(under parent: String) -> Bool {
    switch (key, value.value) {
    case ("draft", .text(let text)): text.lowercased() == "true"
    case ("embargo", .text(let text)): Instant(rfc3339: text) != nil
    case ("private", _): parent != "private"
    default: false
    }
  }
}

extension FieldType {
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

  /// The value if it is of this type; otherwise it is told, and nothing is returned.
  func check(_ yaml: YAML, key: String, _ problems: inout ProblemList) -> Fields.Checked? {
    switch self {
    case .list(let element): return list(yaml, of: element, key: key, &problems)
    case .oneOrMore(let element): return oneOrMore(yaml, of: element, key: key, &problems)
    case .map(let schema): return map(yaml, schema, key: key, &problems)
    case .mapOf(let element): return openMap(yaml, of: element, key: key, &problems)
    case .rules: return openMap(yaml, of: .weight, key: key, &problems)
    case .words: return openMap(yaml, of: .text, key: key, &problems)
    case .anything:
      tellDuplicates(in: yaml, &problems)
      if !Schema.hiddenKeys.contains(key) { problems.reportHiding(in: yaml, of: key) }
      return .extra(Extra(yaml))
    default: return scalar(yaml, key: key, &problems)
    }
  }

  private func tellDuplicates(in yaml: YAML, _ problems: inout ProblemList) {
    switch yaml.value {
    case .text: break
    case .list(let elements): for element in elements { tellDuplicates(in: element, &problems) }
    case .map(let entries):
      var seen: [String: Position] = [:]
      for entry in entries {
        if let first = seen[entry.key] { tellDuplicate(entry, of: first, &problems) }
        seen[entry.key] = seen[entry.key] ?? entry.position
        tellDuplicates(in: entry.value, &problems)
      }
    }
  }

  private func tellDuplicate(
    _ entry: YAML.Entry, of first: Position, _ problems: inout ProblemList
  ) {
    problems.add(
      .duplicateKey, at: entry.position, "`\(entry.key)` is given a second time",
      help: "Keep one of the two.", notes: [problems.note(first, "it is given first here")])
  }

  private func list(
    _ yaml: YAML, of element: FieldType, key: String, _ problems: inout ProblemList
  ) -> Fields.Checked? {
    guard case .list(let elements) = yaml.value else {
      if case .text(let text) = yaml.value, let slip = YAMLSlip(listMarkOf: text) {
        problems.add(
          .wrongType, at: yaml.position, "`\(key)` is not a list: \(slip.message)",
          help: slip.help)
        return nil
      }
      problems.add(
        .wrongType, at: yaml.position, "`\(key)` is not a list",
        help:
          "Write it as `\(key): \(example(of: yaml, element))`, or each on a line of its own after `- `."
      )
      return nil
    }
    return .list(
      elements.map { one in
        Fields.Value(
          keyPosition: one.position, position: one.position,
          checked: element.check(one, key: key, &problems))
      })
  }

  private func oneOrMore(
    _ yaml: YAML, of element: FieldType, key: String, _ problems: inout ProblemList
  ) -> Fields.Checked? {
    guard case .list(let elements) = yaml.value else {
      return element.check(yaml, key: key, &problems)
    }
    guard !elements.isEmpty else {
      problems.add(
        .wrongType, at: yaml.position, "`\(key)` is an empty list",
        help: "Give it a value, or remove the key.")
      return nil
    }
    return list(yaml, of: element, key: key, &problems)
  }

  /// The list that was meant, where that is plain.
  private func example(of yaml: YAML, _ element: FieldType) -> String {
    guard case .text(let text) = yaml.value, text.utf8.count <= 80, !text.isBlank else {
      return "[first, second]"
    }
    let parts = text.parts(at: ",").map { $0.trimmed }.filter { !$0.isEmpty }
    guard case .id = element else { return NewFile.Value.list(parts).yaml }
    return NewFile.Value.list(
      parts.map { isID($0) ? $0 : EntityID.id(madeOf: $0, language: nil) ?? $0 }
    ).yaml
  }

  private func map(
    _ yaml: YAML, _ schema: Schema, key: String, _ problems: inout ProblemList
  ) -> Fields.Checked? {
    guard case .map(let entries) = yaml.value else {
      problems.add(
        .wrongType, at: yaml.position, "`\(key)` is not made of keys and values here",
        help: yaml.slipHelp
          + "Its keys are \(schema.fields.map { "`\($0.key)`" }.joined(separator: ", ")).")
      return nil
    }
    return .map(schema.check(entries, at: yaml.position, of: "`\(key)`", &problems))
  }

  private func openMap(
    _ yaml: YAML, of element: FieldType, key: String, _ problems: inout ProblemList
  ) -> Fields.Checked? {
    guard case .map(let entries) = yaml.value else {
      problems.add(
        .wrongType, at: yaml.position, "`\(key)` is not made of keys and values",
        help: yaml.slipHelp
          + "Write each on a line of its own below `\(key):`, indented by two spaces.")
      return nil
    }
    var seen: [String: Position] = [:]
    var values: [Fields.Pair] = []
    for entry in entries {
      problems.tellBidiControl(in: entry.key, of: "a key of `\(key)`", at: entry.position)
      problems.reportHiding(in: entry.key, of: "a key of `\(key)`", at: entry.position)
      if let first = seen[entry.key] {
        tellDuplicate(entry, of: first, &problems)
        continue
      }
      seen[entry.key] = entry.position
      guard let checked = element.check(entry.value, key: entry.key, &problems) else { continue }
      values.append(
        Fields.Pair(
          key: entry.key,
          value: Fields.Value(
            keyPosition: entry.position, position: entry.value.position, checked: checked)))
    }
    return .pairs(values)
  }

  /// How many characters a value may have. A name stands wherever it is linked, so that one of a megabyte would
  /// make other pages too large to open.
  static let most = 20_000

  private func scalar(_ yaml: YAML, key: String, _ problems: inout ProblemList) -> Fields.Checked? {
    guard case .text(let text) = yaml.value else {
      if case .id(let kind) = self, let name = yaml.textInBrackets {
        problems.add(
          .wrongType, at: yaml.position, "`[[\(name)]]` links in the text, not in front matter",
          help:
            "Write the base name of the \(kind.rawValue)'s file, without brackets\(EntityID.example(of: name))."
        )
        return nil
      }
      let form = if case .list = yaml.value { "a list" } else { "made of keys and values" }
      problems.add(
        .wrongType, at: yaml.position, "`\(key)` is \(form), not one value",
        help: "Write it on one line as `\(key): …`; put it in quotes if it holds `[`, `{` or `: `.")
      return nil
    }
    guard !text.isBlank else {
      problems.add(
        .wrongType, at: yaml.position,
        text.trimmed.isEmpty
          ? "`\(key)` is empty" : "`\(key)` holds nothing that readers could see",
        help: "Give it a value, or remove the key.")
      return nil
    }
    guard text.utf8.count <= FieldType.most || text.unicodeScalars.count <= FieldType.most else {
      problems.add(
        .invalidValue, at: yaml.position, "`\(key)` has more than \(FieldType.most) characters",
        help: "Shorten it; what is longer belongs in the text below the front matter.")
      return nil
    }
    if let failure = failure(of: text) {
      problems.add(
        failure.rule, at: yaml.position, "`\(key)` is `\(text)`: \(failure.message)",
        help: failure.help)
      return nil
    }
    if text.mayHoldBidiControl {
      problems.tellBidiControl(in: text, of: "`\(key)`", at: yaml.position)
    }
    if case .text = self { problems.reportHiding(in: text, of: "`\(key)`", at: yaml.position) }
    return .text(text.joiningLines(with: "\n"))
  }
}

extension YAML {
  /// What slipped in a text that should be keys and values, for the beginning of a help.
  var slipHelp: String {
    guard case .text(let text) = value, let slip = YAMLSlip(inKeyLine: text) else { return "" }
    return "Here \(slip.message). \(slip.help) "
  }
}

extension Extra {
  init(_ yaml: YAML) {
    switch yaml.value {
    case .text(let text): self = .text(text)
    case .list(let list): self = .list(list.map(Extra.init))
    case .map(let entries):
      self = .map(entries.map { Entry(key: $0.key, value: Extra($0.value)) })
    }
  }
}
