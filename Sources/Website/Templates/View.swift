/// What a template can show: a value that lists its fields.
protocol View: Walkable {
  static var shape: Shape<Self> { get }
}

/// The fields of a view, by the names that templates use.
struct Shape<V>: Sendable {
  /// What messages and the reference call the view.
  let name: String
  let fields: [Field<V>]
  let outline: Outline

  init(_ name: String, _ fields: [Field<V>]) {
    let names = fields.map(\.name)
    precondition(Set(names).count == names.count, "\(name) has two fields of one name")
    self.name = name
    self.fields = fields
    outline = Outline(name: name, fields: fields.map(\.outline))
  }
}

/// A shape without its view's type, as the template compiler sees it.
struct Outline: Sendable {
  let name: String
  let fields: [FieldOutline]

  func field(named name: String) -> FieldOutline? {
    fields.first { $0.name == name }
  }
}

/// A field without its view's type.
struct FieldOutline: Sendable {
  let name: String
  let description: String
  let reading: Reading
}
