import HTML

/// A row that a template shows while it runs, on top of the rows around it.
@usableFromInline class Frame {
  @usableFromInline final let boxedPage: AnyObject
  final let outline: Outline
  final let parent: Frame?
  /// The row's position in its list, from 0, and the length of that list, which is 0 for a row of no list.
  final let (index, count): (Int, Int)

  @usableFromInline
  init(page: AnyObject, _ outline: Outline, on parent: Frame?, index: Int, count: Int) {
    (boxedPage, self.outline, self.parent) = (page, outline, parent)
    (self.index, self.count) = (index, count)
  }

  // A field is only read from frames of its own schema, whose types these are.
  @inlinable final func page<Page: Sendable>() -> Page { (boxedPage as! Box<Page>).value }

  @inlinable final func row<Row: Sendable>() -> Row { (self as! RowFrame<Row>).row }

  /// Calls `body` with a frame on this one for each row; false if there is none.
  @inlinable final func each<Row: Sendable>(
    of rows: [Row], _ outline: Outline, _ body: (Frame) -> Void
  ) -> Bool {
    for index in rows.indices {
      body(RowFrame(rows[index], outline, on: self, index: index, count: rows.count))
    }
    return !rows.isEmpty
  }
}

/// The row itself.
@usableFromInline final class RowFrame<Row: Sendable>: Frame {
  // A constant, so that a function of it is called without copying it first.
  @usableFromInline let row: Row

  @inlinable
  init(
    _ row: Row, _ outline: Outline, on parent: Frame, index: Int = 0, count: Int = 0
  ) {
    self.row = row
    super.init(page: parent.boxedPage, outline, on: parent, index: index, count: count)
  }

  /// The frame below all others.
  init(_ row: Row, _ outline: Outline, page: AnyObject) {
    self.row = row
    super.init(page: page, outline, on: nil, index: 0, count: 0)
  }
}

/// The page, whatever its type.
@usableFromInline final class Box<Value: Sendable>: Sendable {
  @usableFromInline let value: Value

  init(_ value: Value) { self.value = value }
}

extension Outline {
  /// That of the texts of a list.
  @usableFromInline static let text = Outline(
    "text", [FieldOutline(name: ".", description: "", accessor: .text { $0.row() as String })])

  /// What the names with a dash say of an element; it is known of any row, by negative numbers.
  static let position = Outline(
    "position",
    [
      FieldOutline(name: "-first", description: "", accessor: .flag { $0.index == 0 }),
      FieldOutline(name: "-last", description: "", accessor: .flag { $0.index + 1 == $0.count }),
      FieldOutline(name: "-index", description: "", accessor: .number { $0.index + 1 }),
    ])

  /// That of what an editor wrote beyond the schema, whose names only it knows.
  static let value = Outline("extra", [])
}

extension Frame {
  /// The frame so far down the stack.
  final func up(_ count: Int) -> Frame {
    guard count > 0 else { return self }
    guard let parent else { preconditionFailure("a name is looked for below all rows") }
    return parent.up(count - 1)
  }

  final func accessor(_ field: Int) -> FieldAccessor {
    field < 0 ? Outline.position.accessors[-1 - field] : outline.accessors[field]
  }

  /// Writes a text, number or HTML to its place.
  final func write(_ field: Int, to output: inout TextOutput) {
    switch accessor(field) {
    case .text(let get): if let text = get(self) { output.page.append(text, for: output.escape) }
    case .written(let write): output.write { write(self, &$0) }
    case .number(let get): if let number = get(self) { output.page.raw(number) }
    case .markup(_, let write): write(self, &output.page)
    case .flag, .rows, .value: break
    }
  }

  /// Calls `body` with a frame on `parent` for each row of the field, or with `parent` if it shows anything else; false
  /// if there is nothing to show.
  final func section(_ field: Int, on parent: Frame, _ body: (Frame) -> Void) -> Bool {
    let isShown: Bool
    switch accessor(field) {
    case .rows(_, let outline, let each): return each(self, outline(), parent, body)
    case .text(let get): isShown = get(self)?.isEmpty == false
    case .written: isShown = true
    case .number(let get): isShown = get(self) != nil
    case .flag(let get): isShown = get(self)
    case .markup(let test, _): isShown = test(self)
    case .value: isShown = false
    }
    if isShown { body(parent) }
    return isShown
  }
}
