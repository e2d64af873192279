/// A row that a template shows while it runs, on top of the rows around it: only for names that are looked for further
/// out than in their own row, since most are not.
class Frame {
  final let outline: Outline
  final let parent: Frame?

  fileprivate init(_ outline: Outline, on parent: Frame?) {
    (self.outline, self.parent) = (outline, parent)
  }

  /// The row, whatever its type.
  var anyRow: any Sendable { () }

  // A field is only read from frames of its own schema, whose types these are.
  final func typed<Page: Sendable, Row: Sendable>() -> RowFrame<Page, Row> {
    self as! RowFrame<Page, Row>
  }

  /// The frame so far down the stack.
  final func up(_ count: Int) -> Frame {
    guard count > 0 else { return self }
    guard let parent else { preconditionFailure("a name is looked for below all rows") }
    return parent.up(count - 1)
  }
}

/// The row itself, and the page that is written.
final class RowFrame<Page: Sendable, Row: Sendable>: Frame {
  let page: Page
  let row: Row

  init(_ row: Row, of page: Page, _ outline: Outline, on parent: Frame?) {
    (self.page, self.row) = (page, row)
    super.init(outline, on: parent)
  }

  override var anyRow: any Sendable { row }
}
