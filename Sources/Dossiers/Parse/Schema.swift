/// The keys that a map may have. It is closed: a key that it does not list is a problem.
struct Schema: Sendable {
  let fields: [Field]

  init(_ fields: [Field]) { self.fields = fields }

  subscript(key: String) -> Field? { fields.first { $0.key == key } }
}

/// A key of a schema with the type of its value.
struct Field: Sendable {
  let key: String
  let type: FieldType
  let isRequired: Bool

  static func required(_ key: String, _ type: FieldType) -> Field {
    Field(key: key, type: type, isRequired: true)
  }

  static func optional(_ key: String, _ type: FieldType) -> Field {
    Field(key: key, type: type, isRequired: false)
  }
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
  case roleDate
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
  case map(Schema)
  /// Keys of the editor's own, each with a value of this type.
  case mapOf(FieldType)
  case anything
}
