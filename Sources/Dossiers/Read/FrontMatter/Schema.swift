/// The keys that a map may have. It is closed: a key that it does not list is a problem.
struct Schema: Sendable {
  let fields: [Field]
  /// What is demanded of several keys together.
  let conditions: [Condition]

  init(_ fields: [Field], _ conditions: [Condition] = []) {
    (self.fields, self.conditions) = (fields, conditions)
  }

  subscript(key: String) -> Field? { fields.first { $0.key == key } }

  /// The number of the field whose key some bytes are.
  func index(of key: ArraySlice<UInt8>) -> Int? {
    fields.firstIndex { $0.key.utf8.count == key.count && $0.key.utf8.elementsEqual(key) }
  }
}

/// A key of a schema with the type of its value.
struct Field: Sendable {
  let key: String
  let type: FieldType
  let isRequired: Bool
  /// What it is, for an editor program to show beside it.
  let meaning: String

  static func required(_ key: String, _ type: FieldType, _ meaning: String) -> Field {
    Field(key: key, type: type, isRequired: true, meaning: meaning)
  }

  static func optional(_ key: String, _ type: FieldType, _ meaning: String) -> Field {
    Field(key: key, type: type, isRequired: false, meaning: meaning)
  }
}

/// What is demanded of a map's keys beyond the type of each.
enum Condition: Sendable {
  /// One of two keys is there, and only one.
  case either(String, or: String, help: String, helpWithBoth: String)
  /// Where a key has a value, others are there.
  case having(String, is: String, demands: [String], help: String)
}

/// What a value may be. Scalars are checked as the text that they are.
indirect enum FieldType: Sendable {
  case text
  case boolean
  case number
  case date
  /// A date, or a duration `A/B`.
  case dateSpan
  /// A date, or `unknown`.
  case dateOrUnknown
  /// RFC 3339, with its zone.
  case time
  case choice([String])
  /// The id of an entity of this kind; whether it exists is for the references to say.
  case id(EntityKind)
  /// An absolute `http` or `https` URL.
  case url
  /// An absolute `http` or `https` URL that ends in `/`.
  case baseURL
  /// A path of the site, starting with `/`.
  case path
  case language
  case wikidata
  case list(FieldType)
  /// One value of this type, or a list of them.
  case oneOrMore(FieldType)
  case map(Schema)
  /// Keys of the editor's own, each with a value of this type.
  case mapOf(FieldType)
  /// The weights of rules, by their names; whoever reads them knows which may be lowered.
  case rules
  /// The name of a rule that may be waived; whoever reads it reports another.
  case waivableRule
  /// Own words for those of the format; whoever reads them reports others.
  case words
  case anything
}
