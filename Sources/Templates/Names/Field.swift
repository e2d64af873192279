public import HTML

/// One name that templates can use, and how its value comes from a page and a row.
public struct Field<Page: Sendable, Row: Sendable>: Sendable {
  /// How a value comes from a page and a row.
  public typealias Get<Value> = @Sendable (_ page: Page, _ row: Row) -> Value
  /// How a value is written to where it is shown.
  public typealias Write<Output> = @Sendable (_ page: Page, _ row: Row, _ to: inout Output) -> Void

  let outline: FieldOutline

  // What follows is inlinable, so that each field's function is compiled for its own types.
  @usableFromInline
  init(_ name: String, _ description: String, _ accessor: FieldAccessor) {
    outline = FieldOutline(name: name, description: description, accessor: accessor)
  }

  /// A text, escaped for its place; as a section, whether there is any.
  @inlinable public static func text(
    _ name: String, _ description: String, _ get: @escaping Get<String?>
  ) -> Field {
    Field(name, description, .text(reading(get)))
  }

  /// A text that is written straight to its place; as a section, whether `isShown`.
  @inlinable public static func written(
    _ name: String, _ description: String, isShown: @escaping Get<Bool> = { _, _ in true },
    _ write: @escaping Write<TextOutput>
  ) -> Field {
    Field(name, description, .written(isShown: reading(isShown), writing(write)))
  }

  /// A number; as a section, whether there is one.
  @inlinable public static func number(
    _ name: String, _ description: String, _ get: @escaping Get<Int?>
  ) -> Field {
    Field(name, description, .number(reading(get)))
  }

  /// A condition for sections.
  @inlinable public static func flag(
    _ name: String, _ description: String, _ get: @escaping Get<Bool>
  ) -> Field {
    Field(name, description, .flag(reading(get)))
  }

  /// Markup for `{{{name}}}`; as a section, whether there is any.
  @inlinable public static func html(
    _ name: String, _ description: String, _ get: @escaping Get<HTML?>
  ) -> Field {
    let isShown: Get<Bool> = { get($0, $1)?.isEmpty == false }
    return markup(name, description, isShown: isShown) { page, row, buffer in
      if let html = get(page, row) { buffer.raw(html) }
    }
  }

  /// Markup that is written straight into the page; as a section, whether `isShown` or else whether any is written.
  @inlinable public static func markup(
    _ name: String, _ description: String, isShown: Get<Bool>? = nil,
    _ write: @escaping Write<HTMLBuffer>
  ) -> Field {
    let isShown =
      isShown ?? { page, row in
        var buffer = HTMLBuffer(capacity: 0)
        write(page, row, &buffer)
        return buffer.count > 0
      }
    return Field(name, description, .markup(isShown: reading(isShown), writing(write)))
  }

  /// Another row, if there is one, for a section or for dotted names; its schema should be a stored value.
  @inlinable public static func row<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<Child?>
  ) -> Field {
    Field(
      name, description,
      .rows(.row, { schema().outline }, isShown: reading { get($0, $1) != nil }) {
        owner, outline, parent, body in
        let frame: RowFrame<Page, Row> = owner.typed()
        guard let child = get(frame.page, frame.row) else { return false }
        body(RowFrame(child, of: frame.page, outline, on: parent))
        return true
      })
  }

  /// Rows for a section that shows once for each; their schema should be a stored value.
  @inlinable public static func rows<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<[Child]>
  ) -> Field {
    list(.rows, name, { schema().outline }, description, get)
  }

  /// Texts for a section that shows once for each, with the text as `{{.}}`.
  @inlinable public static func texts(
    _ name: String, _ description: String, _ get: @escaping Get<[String]>
  ) -> Field {
    list(.texts, name, { .text }, description, get)
  }

  @inlinable static func list<Child: Sendable>(
    _ kind: FieldKind, _ name: String, _ outline: @escaping @Sendable () -> Outline,
    _ description: String, _ get: @escaping Get<[Child]>
  ) -> Field {
    Field(
      name, description,
      .rows(kind, outline, isShown: reading { !get($0, $1).isEmpty }) {
        owner, outline, parent, body in
        let frame: RowFrame<Page, Row> = owner.typed()
        return parent.each(of: get(frame.page, frame.row), outline, on: frame.page, body)
      })
  }

  @inlinable static func reading<Value>(
    _ get: @escaping Get<Value>
  ) -> @Sendable (Frame) -> Value {
    {
      let frame: RowFrame<Page, Row> = $0.typed()
      return get(frame.page, frame.row)
    }
  }

  @inlinable static func writing<Output>(
    _ write: @escaping Write<Output>
  ) -> @Sendable (Frame, inout Output) -> Void {
    {
      let frame: RowFrame<Page, Row> = $0.typed()
      write(frame.page, frame.row, &$1)
    }
  }

  /// What an editor wrote beyond the schema, if anything; names below it are looked up while a page is written.
  @inlinable public static func value(
    _ name: String, _ description: String, _ get: @escaping Get<Value?>
  ) -> Field {
    Field(name, description, .value(reading(get)))
  }
}
