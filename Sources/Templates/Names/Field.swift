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
    Field(name, description, .text { get($0.page(), $0.row()) })
  }

  /// A text that is written straight to its place; a section always shows.
  @inlinable public static func written(
    _ name: String, _ description: String, _ write: @escaping Write<TextOutput>
  ) -> Field {
    Field(name, description, .written { write($0.page(), $0.row(), &$1) })
  }

  /// A number; as a section, whether there is one.
  @inlinable public static func number(
    _ name: String, _ description: String, _ get: @escaping Get<Int?>
  ) -> Field {
    Field(name, description, .number { get($0.page(), $0.row()) })
  }

  /// A condition for sections.
  @inlinable public static func flag(
    _ name: String, _ description: String, _ get: @escaping Get<Bool>
  ) -> Field {
    Field(name, description, .flag { get($0.page(), $0.row()) })
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
    let test: @Sendable (Frame) -> Bool = { isShown($0.page(), $0.row()) }
    return Field(name, description, .markup(isShown: test) { write($0.page(), $0.row(), &$1) })
  }

  /// Another row, if there is one, for a section or for dotted names; its schema should be a stored value.
  @inlinable public static func row<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<Child?>
  ) -> Field {
    Field(
      name, description,
      .rows(.row, { schema().outline }) { owner, outline, parent, body in
        guard let child = get(owner.page(), owner.row()) else { return false }
        body(RowFrame(child, outline, on: parent))
        return true
      })
  }

  /// Rows for a section that shows once for each; their schema should be a stored value.
  @inlinable public static func rows<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<[Child]>
  ) -> Field {
    Field(
      name, description,
      .rows(.rows, { schema().outline }) { owner, outline, parent, body in
        parent.each(of: get(owner.page(), owner.row()), outline, body)
      })
  }

  /// Texts for a section that shows once for each, with the text as `{{.}}`.
  @inlinable public static func texts(
    _ name: String, _ description: String, _ get: @escaping Get<[String]>
  ) -> Field {
    Field(
      name, description,
      .rows(.texts, { .text }) { owner, outline, parent, body in
        parent.each(of: get(owner.page(), owner.row()), outline, body)
      })
  }

  /// What an editor wrote beyond the schema, if anything; names below it are looked up while a page is written.
  @inlinable public static func value(
    _ name: String, _ description: String, _ get: @escaping Get<Value?>
  ) -> Field {
    Field(name, description, .value { get($0.page(), $0.row()) })
  }
}
