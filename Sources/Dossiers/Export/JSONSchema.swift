/// The JSON Schema (2020-12) of what an editor writes in YAML, made from the schema that the parser uses, so that an
/// editor's program completes keys and marks wrong values while they are typed.
public enum JSONSchema {
  /// That of the front matter of a kind's files.
  public static func ofFrontMatter(of kind: EntityKind) -> [UInt8] {
    bytes(of: .frontMatter(of: kind), titled: "The front matter of \(kind.withArticle)")
  }

  /// That of the file `dossier.yml`.
  public static func ofSettings() -> [UInt8] {
    bytes(of: .settings, titled: "The settings of a dossier")
  }

  private static func bytes(of schema: Schema, titled title: String) -> [UInt8] {
    let json = JSON.object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title)),
      ] + schema.keywords + [("$defs", .object(schema.definitions))])
    var bytes: [UInt8] = []
    json.write(into: &bytes, depth: 8)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }
}

/// What a JSON object is made of.
typealias Keywords = [(key: String, value: JSON)]

extension Schema {
  var keywords: Keywords {
    let hasGuards = self["draft"] != nil
    let properties = fields.map { field in
      let guards = hasGuards && field.type.isFree ? FieldType.guards(under: field.key) : []
      return (
        key: field.key,
        value: JSON.object(
          [("description", .string(field.meaning))] + field.type.keywords + guards)
      )
    }
    let required = fields.filter(\.isRequired).map(\.key)
    return [
      ("type", .string("object")), ("properties", .object(properties)),
      ("required", .strings(required)), ("additionalProperties", .flag(false)),
    ] + (conditions.isEmpty ? [] : [("allOf", .array(conditions.map { .object($0.keywords) }))])
  }
}

extension Schema {
  /// The types of single values that are anywhere in it, by their names.
  fileprivate var definitions: Keywords {
    var found: [String: FieldType] = [:]
    for field in fields { field.type.addScalars(to: &found) }
    return found.sorted { $0.key < $1.key }.map { ($0, .object($1.scalarKeywords)) }
  }
}

extension FieldType {
  fileprivate func addScalars(to found: inout [String: FieldType]) {
    switch self {
    case .list(let element), .oneOrMore(let element), .mapOf(let element):
      element.addScalars(to: &found)
    case .map(let schema): for field in schema.fields { field.type.addScalars(to: &found) }
    case .words: FieldType.text.addScalars(to: &found)
    case .anything: FieldType.time.addScalars(to: &found)
    default: if let name { found[name] = self }
    }
  }
}

extension Condition {
  fileprivate var keywords: Keywords {
    switch self {
    case .either(let key, let other, _, _):
      return [("oneOf", .array([key, other].map { .object([("required", .strings([$0]))]) }))]
    case .having(let key, let value, let demanded, _):
      let isSo = JSON.object([(key, .object([("const", .string(value))]))])
      return [
        ("if", .object([("properties", isSo), ("required", .strings([key]))])),
        ("then", .object([("required", .strings(demanded))])),
      ]
    }
  }
}

extension FieldType {
  /// What JSON Schema says of the type.
  var keywords: Keywords {
    switch self {
    case .list(let element):
      return [("type", .string("array")), ("items", .object(element.keywords))]
    case .oneOrMore(let element):
      let list: Keywords =
        FieldType.list(element).keywords + [("minItems", .number(1))]
      return [("anyOf", .array([.object(element.keywords), .object(list)]))]
    case .map(let schema): return schema.keywords
    case .mapOf(let element):
      return [
        ("type", .string("object")), ("additionalProperties", .object(element.keywords)),
      ]
    case .anything: return []
    case .rules: return FieldType.open(Rule.all.map { ($0.name, $0.demand, $0.weight) })
    case .words:
      return FieldType.open(
        Vocabulary.translatable.map { ($0, "Your word for `\($0)`.", FieldType.text) })
    case .waivableRule:
      return [("enum", .strings(Rule.all.filter { !$0.isStructural }.map(\.name)))]
    case .choice(let words): return [("enum", .strings(words))]
    default: return [("$ref", .string("#/$defs/\(name ?? "")"))]
    }
  }

  /// A map with these keys, none of them required.
  private static func open(_ keys: [(key: String, meaning: String, type: FieldType)]) -> Keywords {
    let properties = keys.map { key, meaning, type in
      (key: key, value: JSON.object([("description", .string(meaning))] + type.keywords))
    }
    return [
      ("type", .string("object")), ("properties", .object(properties)),
      ("additionalProperties", .flag(false)),
    ]
  }

  /// That what would keep a file back is not where it keeps nothing back.
  fileprivate static func guards(under key: String) -> Keywords {
    var guards: Keywords = [
      ("draft", .object([("not", .object([("enum", .array([.flag(true), .string("true")]))]))])),
      ("embargo", .object([("not", .object(FieldType.time.keywords))])),
    ]
    if key != "private" { guards.append(("private", .flag(false))) }
    return [("properties", .object(guards))]
  }
}

extension Rule {
  fileprivate var weight: FieldType { isStructural ? .choice([Severity.error.rawValue]) : .weight }
}
