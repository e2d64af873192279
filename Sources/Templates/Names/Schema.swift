public import HTML

/// What templates can show of one kind of row.
public struct Schema<Page: Sendable, Row: Sendable>: Sendable {
  /// The schema without its types.
  public let outline: Outline

  /// A schema of these fields, no two of one name and none named `t`; each schema is a kind of row of its own.
  public init(
    _ name: String, @SchemaBuilder<Page, Row> _ fields: () -> [Field<Page, Row>]
  ) {
    outline = Outline(name, fields().map(\.outline))
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

  init(_ name: String, _ fields: [FieldOutline]) {
    (self.name, self.fields, accessors) = (name, fields, fields.map(\.accessor))
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
  public var child: Outline? {
    if case .rows(_, let outline, _, _) = accessor { outline() } else { nil }
  }
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

/// How a field's value comes from the frame of its row.
@usableFromInline enum FieldAccessor: Sendable {
  case text(@Sendable (Frame) -> String?)
  case written(isShown: @Sendable (Frame) -> Bool, @Sendable (Frame, inout TextOutput) -> Void)
  case number(@Sendable (Frame) -> Int?)
  case flag(@Sendable (Frame) -> Bool)
  case markup(isShown: @Sendable (Frame) -> Bool, @Sendable (Frame, inout HTMLBuffer) -> Void)
  /// Calls its last argument with a frame of the outline, on the third, for each row; false if there is none.
  case rows(
    FieldKind, @Sendable () -> Outline, isShown: @Sendable (Frame) -> Bool,
    @Sendable (Frame, Outline, Frame, (Frame) -> Void) -> Bool)
  case value(@Sendable (Frame) -> Value?)
  /// Of no field: where names lead from the frame itself.
  case lookup(Lookup)

  var kind: FieldKind {
    switch self {
    case .text, .written: .text
    case .number: .number
    case .flag: .flag
    case .markup: .html
    case .rows(let kind, _, _, _): kind
    case .value: .value
    case .lookup(let lookup): lookup.kind
    }
  }
}
