public import HTML

/// One name that templates can use, and how its value comes from a page and a row.
public struct Field<Page: Sendable, Row: Sendable>: Sendable {
  /// How a value comes from a page and a row.
  public typealias Get<Value> = @Sendable (_ page: Page, _ row: Row) -> Value
  /// How a value is written to where it is shown.
  public typealias Write<Output> = @Sendable (_ page: Page, _ row: Row, _ to: inout Output) -> Void
  /// Calls its last argument with each row, its index and how many they are, 0 of what is no list.
  public typealias Each<Child> = @Sendable (Page, Row, (Child, Int, Int) -> Void) -> Void

  let outline: FieldOutline

  private init(_ name: String, _ description: String, _ accessor: FieldAccessor) {
    outline = FieldOutline(name: name, description: description, accessor: accessor)
  }

  /// A text, escaped for its place; as a section, whether there is any.
  public static func text(
    _ name: String, _ description: String, _ get: @escaping Get<String?>
  ) -> Field {
    var accessor = accessor(.text) { get($0, $1)?.isEmpty == false }
    accessor.write = { escape in
      AnyWriter { (page: Page, row: Row, _, output) in
        if let text = get(page, row) { output.page.append(text, for: escape) }
      }
    }
    accessor.section = { shown, otherwise, _ in
      let (body, other): (Writer<Page, Row>, Writer<Page, Row>) = (shown.typed(), otherwise.typed())
      return AnyWriter { (page: Page, row: Row, outer, output) in
        guard let text = get(page, row), !text.isEmpty else {
          return other(page, row, outer, &output)
        }
        let outerText = output.sectionText
        output.sectionText = text
        body(page, row, outer, &output)
        output.sectionText = outerText
      }
    }
    accessor.value = reading { page, row in get(page, row).map { .text($0) } }
    return Field(name, description, accessor)
  }

  /// A text that is written straight to its place; as a section, whether `isShown`.
  public static func written(
    _ name: String, _ description: String, isShown: @escaping Get<Bool> = { _, _ in true },
    _ write: @escaping Write<TextOutput>
  ) -> Field {
    var accessor = accessor(.text, isShown)
    accessor.write = { escape in
      AnyWriter { (page: Page, row: Row, _, output) in
        output.escape = escape
        output.write { write(page, row, &$0) }
      }
    }
    return Field(name, description, accessor)
  }

  /// A number; as a section, whether there is one.
  public static func number(
    _ name: String, _ description: String, _ get: @escaping Get<Int?>
  ) -> Field {
    var accessor = accessor(.number) { get($0, $1) != nil }
    accessor.write = { _ in
      AnyWriter { (page: Page, row: Row, _, output) in
        if let number = get(page, row) { output.page.raw(number) }
      }
    }
    accessor.number = reading(get)
    accessor.value = reading { page, row in get(page, row).map { .text(String($0)) } }
    return Field(name, description, accessor)
  }

  /// A condition for sections.
  public static func flag(
    _ name: String, _ description: String, _ get: @escaping Get<Bool>
  ) -> Field {
    Field(name, description, accessor(.flag, get))
  }

  /// Markup for `{{{name}}}`; as a section, whether there is any.
  public static func html(
    _ name: String, _ description: String, _ get: @escaping Get<HTML?>
  ) -> Field {
    let isShown: Get<Bool> = { get($0, $1)?.isEmpty == false }
    return markup(name, description, isShown: isShown) { page, row, buffer in
      if let html = get(page, row) { buffer.raw(html) }
    }
  }

  /// Markup that is written straight into the page; as a section, whether `isShown` or else whether any is written.
  public static func markup(
    _ name: String, _ description: String, isShown: Get<Bool>? = nil,
    _ write: @escaping Write<HTMLBuffer>
  ) -> Field {
    let isShown =
      isShown ?? { page, row in
        var buffer = HTMLBuffer(capacity: 0)
        write(page, row, &buffer)
        return buffer.count > 0
      }
    var accessor = accessor(.html, isShown)
    accessor.write = { _ in
      AnyWriter { (page: Page, row: Row, _, output) in write(page, row, &output.page) }
    }
    return Field(name, description, accessor)
  }

  // What follows is inlinable as far as it handles rows of a type that only its caller knows.

  /// Another row, if there is one, for a section or for dotted names; its schema should be a stored value.
  @inlinable public static func row<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<Child?>
  ) -> Field {
    let isShown: Get<Bool> = { get($0, $1) != nil }
    let each: Each<Child> = { page, row, body in
      if let child = get(page, row) { body(child, 0, 0) }
    }
    return rows(.row, name, { schema().outline }, description, isShown, each)
  }

  /// Rows for a section that shows once for each; their schema should be a stored value.
  @inlinable public static func rows<Child: Sendable>(
    _ name: String, _ schema: @escaping @autoclosure @Sendable () -> Schema<Page, Child>,
    _ description: String, _ get: @escaping Get<[Child]>
  ) -> Field {
    list(.rows, name, { schema().outline }, description, get)
  }

  /// Texts for a section that shows once for each, with the text as `{{.}}`.
  public static func texts(
    _ name: String, _ description: String, _ get: @escaping Get<[String]>
  ) -> Field {
    let text = Schema<Page, String>("text") { Field<Page, String>.text(".", "") { $1 } }
    return list(.texts, name, { text.outline }, description, get)
  }

  @inlinable static func list<Child: Sendable>(
    _ kind: FieldKind, _ name: String, _ outline: @escaping @Sendable () -> Outline,
    _ description: String, _ get: @escaping Get<[Child]>
  ) -> Field {
    let isShown: Get<Bool> = { !get($0, $1).isEmpty }
    let each: Each<Child> = { page, row, body in
      let rows = get(page, row)
      for index in rows.indices { body(rows[index], index, rows.count) }
    }
    return rows(kind, name, outline, description, isShown, each)
  }

  @usableFromInline static func rows<Child: Sendable>(
    _ kind: FieldKind, _ name: String, _ outline: @escaping @Sendable () -> Outline,
    _ description: String, _ isShown: @escaping Get<Bool>, _ each: @escaping Each<Child>
  ) -> Field {
    var accessor = accessor(kind, isShown)
    accessor.section = { shown, otherwise, around in
      let (body, other): (Writer<Page, Child>, Writer<Page, Row>) = (
        shown.typed(), otherwise.typed()
      )
      return AnyWriter { (page: Page, row: Row, outer, output) in
        var isEmpty = true
        let frame: Frame? =
          if let around { RowFrame(row, of: page, around, on: outer) } else { nil }
        each(page, row) { child, index, count in
          isEmpty = false
          output.at(index, of: count) { body(page, child, frame, &$0) }
        }
        if isEmpty { other(page, row, outer, &output) }
      }
    }
    accessor.rows = FieldAccessor.Rows(outline: outline) { shown in
      let write: Writer<Page, Child>
      if shown.isOfAnyRow {
        write = { page, child, frame, output in
          shown.run(RowFrame(child, of: page, outline(), on: frame), &output)
        }
      } else {
        write = shown.typed()
      }
      return { [write] owner, frame, output in
        let owner: RowFrame<Page, Row> = owner.typed()
        var isEmpty = true
        each(owner.page, owner.row) { child, index, count in
          isEmpty = false
          output.at(index, of: count) { write(owner.page, child, frame, &$0) }
        }
        return !isEmpty
      }
    } child: { owner in
      let frame: RowFrame<Page, Row> = owner.typed()
      var found: Frame?
      each(frame.page, frame.row) { child, _, _ in
        found = RowFrame(child, of: frame.page, outline(), on: owner)
      }
      return found
    }
    return Field(name, description, accessor)
  }

  /// What an editor wrote beyond the schema, if anything; names below it are looked up while a page is written.
  public static func value(
    _ name: String, _ description: String, _ get: @escaping Get<Value?>
  ) -> Field {
    var accessor = accessor(.value) { _, _ in false }
    accessor.value = reading(get)
    return Field(name, description, accessor)
  }

  /// That of a field whose section shows its body once, of the row itself.
  private static func accessor(
    _ kind: FieldKind, _ isShown: @escaping Get<Bool>
  ) -> FieldAccessor {
    FieldAccessor(kind: kind, isShown: reading(isShown)) { shown, otherwise, _ in
      let (body, other): (Writer<Page, Row>, Writer<Page, Row>) = (shown.typed(), otherwise.typed())
      return AnyWriter { (page: Page, row: Row, outer, output) in
        if isShown(page, row) {
          body(page, row, outer, &output)
        } else {
          other(page, row, outer, &output)
        }
      }
    }
  }

  private static func reading<Value>(_ get: @escaping Get<Value>) -> @Sendable (Frame) -> Value {
    {
      let frame: RowFrame<Page, Row> = $0.typed()
      return get(frame.page, frame.row)
    }
  }
}
