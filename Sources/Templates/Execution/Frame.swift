import HTML

/// A row that a template shows while it runs, on top of the rows around it.
@usableFromInline class Frame {
  final let outline: Outline
  final let parent: Frame?
  /// The row's position in its list, from 0, and the length of that list, which is 0 for a row of no list.
  final let (index, count): (Int, Int)

  @usableFromInline
  init(_ outline: Outline, on parent: Frame?, index: Int, count: Int) {
    (self.outline, self.parent) = (outline, parent)
    (self.index, self.count) = (index, count)
  }

  /// The row, whatever its type.
  @usableFromInline var anyRow: any Sendable { preconditionFailure("a frame without a row") }

  // A field is only read from frames of its own schema, whose types these are.
  @inlinable final func typed<Page: Sendable, Row: Sendable>() -> RowFrame<Page, Row> {
    self as! RowFrame<Page, Row>
  }

  @inlinable final func row<Row: Sendable>() -> Row { anyRow as! Row }

  /// Calls `body` with a frame on this one for each row; false if there is none.
  @inlinable final func each<Page: Sendable, Row: Sendable>(
    of rows: [Row], _ outline: Outline, on page: Page, _ body: (Frame) -> Void
  ) -> Bool {
    for index in rows.indices {
      body(
        RowFrame(rows[index], of: page, outline, on: self, index: index, count: rows.count))
    }
    return !rows.isEmpty
  }
}

/// The row itself, and the page that is written.
@usableFromInline final class RowFrame<Page: Sendable, Row: Sendable>: Frame {
  // Constants, so that a function of them is called without copying them first.
  @usableFromInline let page: Page
  @usableFromInline let row: Row

  @inlinable
  init(
    _ row: Row, of page: Page, _ outline: Outline, on parent: Frame?, index: Int = 0, count: Int = 0
  ) {
    (self.page, self.row) = (page, row)
    super.init(outline, on: parent, index: index, count: count)
  }

  @usableFromInline override var anyRow: any Sendable { row }
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
}

extension FieldAccessor {
  /// The accessor for a frame that is so many rows further up the stack than that of the field's row.
  func below(_ up: Int) -> FieldAccessor {
    if up == 0 { return self }
    switch self {
    case .lookup: return self
    case .text(let get): return .text { get($0.up(up)) }
    case .number(let get): return .number { get($0.up(up)) }
    case .flag(let get): return .flag { get($0.up(up)) }
    case .value(let get): return .value { get($0.up(up)) }
    case .written(let isShown, let write):
      return .written(isShown: { isShown($0.up(up)) }, { write($0.up(up), &$1) })
    case .markup(let isShown, let write):
      return .markup(isShown: { isShown($0.up(up)) }, { write($0.up(up), &$1) })
    case .rows(let kind, let outline, let isShown, let each):
      return .rows(
        kind, outline, isShown: { isShown($0.up(up)) }, { each($0.up(up), $1, $2, $3) })
    }
  }

  /// Whether a section of the field shows its body.
  var isShown: @Sendable (Frame) -> Bool {
    switch self {
    case .text(let get): { get($0)?.isEmpty == false }
    case .number(let get): { get($0) != nil }
    case .flag(let isShown), .written(let isShown, _), .markup(let isShown, _),
      .rows(_, _, let isShown, _):
      isShown
    case .value: { _ in false }
    case .lookup(let lookup): { lookup.section(on: $0) { _ in } }
    }
  }

  /// Writes a text, number or HTML to its place.
  func write(from owner: Frame, to output: inout TextOutput) {
    switch self {
    case .text(let get): if let text = get(owner) { output.page.append(text, for: output.escape) }
    case .written(_, let write): output.write { write(owner, &$0) }
    case .number(let get): if let number = get(owner) { output.page.raw(number) }
    case .markup(_, let write): write(owner, &output.page)
    case .lookup(let lookup): lookup.write(from: owner, to: &output)
    case .flag, .rows, .value: break
    }
  }

  /// Calls `body` with a frame on `parent` for each row of the field, or with `parent` if it shows anything else; false
  /// if there is nothing to show.
  func section(of owner: Frame, on parent: Frame, _ body: (Frame) -> Void) -> Bool {
    if case .rows(_, let outline, _, let each) = self {
      return each(owner, outline(), parent, body)
    }
    let isShown = isShown(owner)
    if isShown { body(parent) }
    return isShown
  }
}
