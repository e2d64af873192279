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
    let head: JSON = [
      "$schema": "https://json-schema.org/draft/2020-12/schema", "title": title,
    ]
    return (head + schema.keywords + ["$defs": schema.definitions]).lines(depth: 8)
  }
}

extension Schema {
  var keywords: JSON {
    let hasGuards = self["draft"] != nil
    let properties = fields.map { field -> (String, JSON) in
      let keywords = ["description": field.meaning] + field.type.keywords
      let isGuarded = hasGuards && field.type.isFree
      return (field.key, isGuarded ? keywords + FieldType.guards(under: field.key) : keywords)
    }
    let keywords: JSON = [
      "type": "object", "properties": JSON.object(properties),
      "required": fields.filter(\.isRequired).map(\.key), "additionalProperties": false,
    ]
    return conditions.isEmpty ? keywords : keywords + ["allOf": conditions.map(\.keywords)]
  }
}

extension Schema {
  /// The types of single values that are anywhere in it, by their names.
  fileprivate var definitions: JSON {
    var found: [String: FieldType] = [:]
    for field in fields { field.type.addScalars(to: &found) }
    return .object(found.sorted { $0.key < $1.key }.map { ($0, $1.scalarKeywords) })
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
  fileprivate var keywords: JSON {
    switch self {
    case .either(let key, let other, _, _):
      return ["oneOf": [key, other].map { ["required": [$0]] as JSON }]
    case .having(let key, let value, let demanded, _):
      let isSo = JSON.object([(key, ["const": value])])
      return [
        "if": ["properties": isSo, "required": [key]] as JSON,
        "then": ["required": demanded] as JSON,
      ]
    }
  }
}

extension FieldType {
  /// What JSON Schema says of the type.
  var keywords: JSON {
    switch self {
    case .list(let element): ["type": "array", "items": element.keywords]
    case .oneOrMore(let element):
      ["anyOf": [element.keywords, FieldType.list(element).keywords + ["minItems": 1]]]
    case .map(let schema): schema.keywords
    case .mapOf(let element): ["type": "object", "additionalProperties": element.keywords]
    case .anything: [:]
    case .rules: FieldType.open(Rule.all.map { ($0.name, $0.demand, $0.weight) })
    case .words:
      FieldType.open(
        Vocabulary.translatable.map { ($0, "Your word for `\($0)`.", FieldType.text) })
    case .waivableRule: ["enum": Rule.all.filter { !$0.isStructural }.map(\.name)]
    case .choice(let words): ["enum": words]
    default: ["$ref": "#/$defs/\(name ?? "")"]
    }
  }

  /// A map with these keys, none of them required.
  private static func open(_ keys: [(key: String, meaning: String, type: FieldType)]) -> JSON {
    let properties = keys.map { ($0, ["description": $1] + $2.keywords) }
    return ["type": "object", "properties": JSON.object(properties), "additionalProperties": false]
  }

  /// That what would keep a file back is not where it keeps nothing back.
  fileprivate static func guards(under key: String) -> JSON {
    let isTrue: JSON = ["enum": [true.json, "true".json]]
    let guards: JSON = [
      "draft": ["not": isTrue] as JSON, "embargo": ["not": FieldType.time.keywords] as JSON,
    ]
    return ["properties": key == "private" ? guards : guards + ["private": false]]
  }
}

extension Rule {
  fileprivate var weight: FieldType { isStructural ? .choice([Severity.error.rawValue]) : .weight }
}
