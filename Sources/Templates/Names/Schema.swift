import HTML

/// What templates can show of one kind of row.
public struct Schema<Page: Sendable, Row: Sendable>: Sendable {
  /// The schema without its types.
  public let outline: Outline

  /// A schema of these fields, no two of one name and none named `t`; each schema is a kind of row of its own.
  public init(
    _ name: String, @SchemaBuilder<Page, Row> _ fields: () -> [Field<Page, Row>]
  ) {
    outline = Outline(name, fields().map(\.outline), RowType(Page.self, Row.self))
  }

  /// What messages and the reference call the kind of row.
  public var name: String { outline.name }
}

/// Lists a schema's fields, one or several on each line.
@resultBuilder
public enum SchemaBuilder<Page: Sendable, Row: Sendable> {
  /// A line with one field.
  public static func buildExpression(_ field: Field<Page, Row>) -> [Field<Page, Row>] { [field] }
  /// A line with fields that several schemas share.
  public static func buildExpression(_ fields: [Field<Page, Row>]) -> [Field<Page, Row>] { fields }
  /// All lines.
  public static func buildBlock(_ fields: [Field<Page, Row>]...) -> [Field<Page, Row>] {
    fields.flatMap { $0 }
  }
}

/// A schema without its types, as the compiler of templates and the reference see it.
public final class Outline: Sendable, Hashable {
  /// What messages and the reference call the kind of row.
  public let name: String
  public let fields: [FieldOutline]
  let accessors: [FieldAccessor]
  let type: RowType

  init(_ name: String, _ fields: [FieldOutline], _ type: RowType) {
    (self.name, self.fields, accessors) = (name, fields, fields.map(\.accessor))
    self.type = type
    let names = fields.map(\.name)
    precondition(Set(names).count == names.count, "\(name) has two fields of one name")
    precondition(!names.contains("t"), "`t.` begins the names of sentences, in \(name) too")
  }

  /// Whether both are the same schema.
  public static func == (one: Outline, other: Outline) -> Bool { one === other }
  /// Hashes which schema it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A field without its types.
public struct FieldOutline: Sendable {
  public let name: String
  public let description: String
  let accessor: FieldAccessor

  public var kind: FieldKind { accessor.kind }
  /// What the rows are to which the field leads; made when asked for, since a row may lead to rows of its own kind.
  public var child: Outline? { accessor.rows?.outline() }
}

/// What a field is; the raw value is its name in messages and in the reference.
public enum FieldKind: String, Sendable {
  case text, number, flag, row
  case html = "HTML"
  case rows = "list of rows"
  case texts = "list of texts"
  case value = "extra"

  var noun: String { self == .html ? rawValue : self == .value ? "an extra" : "a \(rawValue)" }
}

/// What can be done with a field by whoever does not know its types.
struct FieldAccessor: Sendable {
  let kind: FieldKind
  /// Whether a section of the field shows its body.
  let isShown: @Sendable (Frame) -> Bool
  /// Makes a writer of a section's body and of what is there if it does not show. The outline is that of the field's own
  /// row, if the body asks for it from rows of the field.
  var section:
    @Sendable (_ shown: AnyWriter, _ otherwise: AnyWriter, _ around: Outline?) -> AnyWriter
  /// Makes a writer of a text, number or HTML.
  var write: (@Sendable (Escape) -> AnyWriter)?
  var number: (@Sendable (Frame) -> Int?)?
  /// Of a text, a number, or what an editor wrote beyond the schema.
  var value: (@Sendable (Frame) -> Value?)?
  var rows: Rows?

  struct Rows: Sendable {
    let outline: @Sendable () -> Outline
    /// Makes what writes a section's body of each row of the first frame's, on the second; false if there is none.
    let each: @Sendable (AnyWriter) -> @Sendable (Frame, Frame, inout TextOutput) -> Bool
    let child: @Sendable (Frame) -> Frame?

    init(
      outline: @escaping @Sendable () -> Outline,
      each: @escaping @Sendable (AnyWriter) -> @Sendable (Frame, Frame, inout TextOutput) -> Bool,
      child: @escaping @Sendable (Frame) -> Frame?
    ) {
      (self.outline, self.each, self.child) = (outline, each, child)
    }
  }
}

extension Outline {
  /// What the names with a dash say of an element, whatever row it is.
  static let position = Outline(
    "position",
    [("-first", .flag), ("-last", .flag), ("-index", .number)].map { name, kind in
      FieldOutline(
        name: name, description: "",
        accessor: FieldAccessor(
          kind: kind, isShown: { _ in false }, section: { _, otherwise, _ in otherwise }))
    }, RowType(Void.self, Void.self))

  /// That of what an editor wrote beyond the schema, whose names only it knows.
  static let value = Outline("extra", [], .any)
}
